// The figures of the table of targets (40 indicators; month, to date, same window last year) in the database: from the kept
// totals, and from the ledger for another structure, knowledge date and period. Limits: adding up the unit's totals once, and
// one pass over the ledger.

import { sql } from 'kysely';
import { isoDate } from '../src/kernel/iso-date.ts';
import { readTargetTable, type TargetTableAsked } from '../src/modules/figures/index.ts';
import { asOwner, type Db, inTransaction } from '../src/platform/database/index.ts';
import { testStore } from '../src/platform/database/testing.ts';
import { everywhere, fillLedger, indicators, layProvince, settle, today } from './figures-world.ts';
import { measure } from './measure.ts';

const test = await testStore();
const id = await layProvince(test.store, 'bench');
const rows = await asOwner(test.store, 'bench', fillLedger);
await asOwner(test.store, 'bench', settle);
console.log(`${rows} ledger rows`);

const asked: TargetTableAsked = {
  unitId: id('p'),
  indicators: indicators.slice(0, 40).map((one) => one.code),
  period: { from: isoDate('2020-05-15'), to: isoDate('2020-06-14') },
  toDate: { from: isoDate('2019-12-15'), to: isoDate('2020-06-14') },
  structureAsOf: today,
  knownOn: null,
};
const inside = <T>(work: (db: Db) => Promise<T>) =>
  inTransaction(test.store, 'bench', { ...everywhere, readOnly: true }, work);
const times = async (count: number, work: () => Promise<unknown>) => {
  for (let n = 0; n < count; n += 1) await work();
};

const read = (changes: Partial<TargetTableAsked>) => () =>
  inside((db) => readTargetTable(db, { ...asked, ...changes }));
const addTotals = () =>
  asOwnerNow((db) =>
    sql`select indicator_id, sum(value) from figure_total where unit_id = ${asked.unitId} group by 1`.execute(
      db,
    ),
  );
const asOwnerNow = <T>(work: (db: Db) => Promise<T>) => asOwner(test.store, 'bench', work);
const passOver = () =>
  asOwnerNow((db) => sql`select indicator_id, sum(value) from figure group by 1`.execute(db));

// 20 reads a run: one takes about a millisecond.
await measure({
  name: 'figures: 20 tables of targets from kept totals',
  limit: () => times(20, addTotals),
  ours: () => times(20, read({})),
  load: { count: 20, of: 'tables' },
});
const others: readonly (readonly [string, Partial<TargetTableAsked>])[] = [
  ['of the province as known on 01/05/2020', { knownOn: isoDate('2020-05-01') }],
  [
    'of the province of 2025 as known on 01/05/2020',
    { knownOn: isoDate('2020-05-01'), structureAsOf: isoDate('2025-07-01') },
  ],
  ['of the province in the structure of 2025', { structureAsOf: isoDate('2025-07-01') }],
  ['of a commune of 2025', { unitId: id('n0'), structureAsOf: isoDate('2025-07-01') }],
];
for (const [what, changes] of others)
  await measure({
    name: `figures: the table of targets ${what}`,
    limit: passOver,
    ours: read(changes),
    runs: 9,
  });
const quarter = { from: isoDate('2020-03-15'), to: isoDate('2020-06-14') };
await measure({
  name: 'figures: 20 tables of targets of a quarter, of one district',
  limit: () => times(20, addTotals),
  ours: () => times(20, read({ unitId: id('d0'), period: quarter })),
});
await test.close();
