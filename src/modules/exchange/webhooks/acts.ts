import type { Actor } from '../../../kernel/actor.ts';
import type { Input, Reply } from '../../../kernel/contract.ts';
import { tidy } from '../../../kernel/text.ts';
import type { Db, Store } from '../../../platform/database/index.ts';
import { sealerOf } from '../../../platform/secrets/index.ts';
import type { exchangeContracts as on } from '../contract.ts';
import {
  endWebhook,
  insertWebhook,
  listDeliveryRows,
  listWebhookRows,
  reviveDelivery,
} from '../queries/webhooks.ts';
import { noSuchDelivery, noSuchWebhook } from '../refusals.ts';
import { type AllowedHosts, checkAddress } from './guard-address.ts';
import { aboutWebhook, newSecret } from './sign.ts';

/** Webhooks with how they fare, and their latest deliveries, those given up first. */
export async function listWebhooks(db: Db): Promise<Reply<typeof on.listWebhooks>> {
  const rows = (await listWebhookRows(db)).map(({ kinds, ...one }) => ({ ...one, kinds: [...kinds] }));
  return { rows, deliveries: [...(await listDeliveryRows(db, 100))] };
}

/** The address as it is kept, with a new secret and the same sealed for it: the key is read with no transaction open. */
export async function drawSecret(
  store: Store,
  actor: Actor,
  { body }: Input<typeof on.addWebhook>,
  allowed: AllowedHosts,
) {
  const url = checkAddress(tidy(body.url), allowed);
  const secret = newSecret();
  const sealer = await sealerOf(store);
  return { url, secret, sealed: sealer.seal(secret, aboutWebhook(actor.province, url)) };
}

/** Adds a webhook; its secret is in this answer, and sealed in the table. */
export async function addWebhook(
  db: Db,
  actor: Actor,
  { body }: Input<typeof on.addWebhook>,
  { url, secret, sealed }: Awaited<ReturnType<typeof drawSecret>>,
): Promise<Reply<typeof on.addWebhook>> {
  const name = tidy(body.name);
  const { accountId, at } = actor;
  const id = await insertWebhook(db, { name, url, kinds: body.kinds, secret: sealed, accountId, at });
  actor.tell({ subject: `webhook:${id}`, change: { name, url, kinds: body.kinds } });
  return { id, secret };
}

/** Tells a webhook nothing more; what was sent stays readable. @throws exchange.no-such-webhook */
export async function closeWebhook(db: Db, actor: Actor, id: number): Promise<Reply<typeof on.closeWebhook>> {
  if (!(await endWebhook(db, id, actor.title || 'closed'))) throw noSuchWebhook();
  actor.tell({ subject: `webhook:${id}`, change: { isActive: false } });
  return { id };
}

/** Sends again what was given up. @throws exchange.no-such-delivery */
export async function resendDelivery(
  db: Db,
  actor: Actor,
  id: number,
): Promise<Reply<typeof on.resendDelivery>> {
  if (!(await reviveDelivery(db, id, actor.at))) throw noSuchDelivery();
  actor.tell({ subject: `webhook_delivery:${id}`, change: { state: 'waiting' } });
  return { id };
}
