import { deliverWebhooks } from '../../modules/exchange/index.ts';
import { listProvinces, type Store } from '../../platform/database/index.ts';
import { webhookHosts } from '../webhook-hosts.ts';

const pauseMs = 2_000;

/**
 * Looks every two seconds whether an act has left something to tell outside; gives the way to stop. Coupled here by name:
 * `results` announces `report.accepted` in the acting transaction (platform/outbox), `exchange` delivers it.
 */
export function tellWebhooks(store: Store): () => Promise<void> {
  let isStopping = false;
  const round = async () => {
    for (const { code } of await listProvinces(store))
      if (!isStopping) await deliverWebhooks(store, code, new Date().toISOString(), webhookHosts);
  };
  // The database may be away for a moment; what waits is taken by the next round.
  let current = Promise.resolve();
  const timer = setInterval(() => {
    current = current.then(round).catch(() => undefined);
  }, pauseMs);
  return async () => {
    isStopping = true;
    clearInterval(timer);
    await current;
  };
}
