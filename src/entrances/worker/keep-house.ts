import { join } from 'node:path';
import { dayInVietnam } from '../../kernel/iso-date.ts';
import { keepFiguresToday } from '../../modules/figures/index.ts';
import { anchorHead } from '../../platform/audit/index.ts';
import { asOwner, listProvinces, type Province, type Store } from '../../platform/database/index.ts';

const roundMs = 60_000;

/** What one province needs when a day has begun: totals in the structure of that day, the audit chain's head signed. */
async function beginDay(store: Store, { code, sampleToday }: Province, at: Date, isNewDay: boolean) {
  await asOwner(store, code, (db) => keepFiguresToday(db, sampleToday ?? dayInVietnam(at)));
  const folder = store.home?.folder;
  if (isNewDay && folder !== undefined)
    await asOwner(store, code, (db) => anchorHead(db, code, at.toISOString(), join(folder, 'anchors')));
}

/** Looks once a minute whether a day has begun, also after the sample clock was moved; gives the way to stop. */
export function keepHouse(store: Store): () => Promise<void> {
  let lastDay = '';
  const round = async () => {
    const at = new Date();
    const isNewDay = dayInVietnam(at) !== lastDay;
    for (const province of await listProvinces(store)) await beginDay(store, province, at, isNewDay);
    lastDay = dayInVietnam(at);
  };
  // The database may be away for a moment; the next round does what this one could not.
  const quietly = () => round().catch(() => undefined);
  let current = quietly();
  const timer = setInterval(() => {
    current = current.then(quietly);
  }, roundMs);
  return async () => {
    clearInterval(timer);
    await current;
  };
}
