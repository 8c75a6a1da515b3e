// 106 communes submit 40 figures each at once, on a server that keeps what it acknowledges (fsync on). Limit: the same rows by
// plain inserts into a table without checks, totals or keys.

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { addDays, isoDate } from '../src/kernel/iso-date.ts';
import { checkFigures, recordFigures } from '../src/modules/figures/index.ts';
import { actorAt } from '../src/modules/org/testing.ts';
import { addProvince, asOwner, inTransaction, migrate, openStore } from '../src/platform/database/index.ts';
import { communes, everywhere, fillLedger, indicators, layProvince, settle } from './figures-world.ts';
import { measure } from './measure.ts';

const home = await mkdtemp(join(tmpdir(), 'giaoban-bench-'));
const store = await openStore({ home, databaseUrl: '', mode: 'own' });
await migrate(store);
const id = await layProvince(store, 'bench');
await asOwner(store, 'bench', fillLedger);
await asOwner(store, 'bench', settle);
await addProvince(store, { code: 'bare', name: 'bare' });
await asOwner(store, 'bare', async (db) => {
  await sql`create table bare (entry_id bigint, indicator_id int, unit_id int, day_from date, day_to date, value numeric)`.execute(
    db,
  );
  await sql`grant insert on bare to giaoban_app`.execute(db);
});
const actor = await inTransaction(store, 'bench', everywhere, (db) => actorAt(db, id('p'), 'all', []));
const all = Array.from({ length: communes }, (_, n) => n);
const first40 = indicators.slice(0, 40);

// Each round submits the next month, so that nothing is refused as counted already.
let from = isoDate('2020-06-15');
const submit = async () => {
  const day = from;
  const to = addDays(day, 29);
  from = addDays(to, 1);
  await Promise.all(
    all.map((n) =>
      inTransaction(store, 'bench', everywhere, (db) =>
        recordFigures(db, actor, {
          source: 'submission',
          rows: first40.map(({ code, kind }, i) => ({
            indicator: code,
            unitId: id(`c${n}`),
            from: kind === 'stock' ? to : day,
            to,
            value: String((n * i) % 90),
          })),
        }),
      ),
    ),
  );
};
const insertOnly = () =>
  Promise.all(
    all.map((n) => {
      const rows = JSON.stringify(first40.map((_, i) => ({ i, v: (n * i) % 90 })));
      return inTransaction(store, 'bare', everywhere, (db) =>
        sql`insert into bare select 1, i, ${n}::int, date '2020-06-15', date '2020-07-14', v
          from jsonb_to_recordset(${rows}::jsonb) as r (i int, v numeric)`.execute(db),
      );
    }),
  );

const { medians } = await measure({
  name: 'figures: 106 communes submit 40 figures each at once',
  limit: insertOnly,
  ours: submit,
  load: { count: communes, of: 'submissions' },
});
const differences = await asOwner(store, 'bench', checkFigures);
console.log(`totals that differ from the ledger: ${differences.length}`);
console.log(`within 3 s: ${(medians.ours ?? 0) <= 3000}`);
await store.close();
await rm(home, { recursive: true, force: true });
