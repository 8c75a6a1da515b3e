// The country on one server: 34 provinces of Lai Châu's size, a schema each, 5.2 million and more ledger rows. Is a province read as
// fast among 34 as alone? Limit: the same reads of one province.

import { sql } from 'kysely';
import type { UnitId } from '../src/kernel/ids.ts';
import { isoDate } from '../src/kernel/iso-date.ts';
import { readTargetTable, type TargetTableAsked } from '../src/modules/figures/index.ts';
import { asOwner, inTransaction } from '../src/platform/database/index.ts';
import { testStore } from '../src/platform/database/testing.ts';
import { everywhere, fillLedger, indicators, layProvince, settle, today } from './figures-world.ts';
import { measure } from './measure.ts';

const test = await testStore();
const provinces = Array.from({ length: 34 }, (_, n) => `p${n + 1}`);
let rows = 0;
let root = 0 as UnitId;
const begun = performance.now();
for (const province of provinces) {
  root = (await layProvince(test.store, province))('p');
  rows += await asOwner(test.store, province, fillLedger);
  await asOwner(test.store, province, settle);
}
const { rows: sizes } = await asOwner(test.store, null, (db) =>
  sql<{ size: string }>`select pg_size_pretty(pg_database_size(current_database())) as size`.execute(db),
);
const seconds = Math.round((performance.now() - begun) / 1000);
console.log(`${rows} ledger rows in 34 provinces, ${sizes[0]?.size}, laid in ${seconds} s`);

const asked: TargetTableAsked = {
  unitId: root,
  indicators: indicators.slice(0, 40).map((one) => one.code),
  period: { from: isoDate('2020-05-15'), to: isoDate('2020-06-14') },
  toDate: { from: isoDate('2019-12-15'), to: isoDate('2020-06-14') },
  structureAsOf: today,
  knownOn: null,
};
const read = (province: string, changes: Partial<TargetTableAsked> = {}) =>
  inTransaction(test.store, province, { ...everywhere, readOnly: true }, (db) =>
    readTargetTable(db, { ...asked, ...changes }),
  );
const inTurn = async (codes: readonly string[], changes: Partial<TargetTableAsked>) => {
  for (const code of codes) await read(code, changes);
};
const alone = provinces.map(() => 'p1');

await measure({
  name: 'figures: a table of targets of each of 34 provinces',
  limit: () => inTurn(alone, {}),
  ours: () => inTurn(provinces, {}),
  load: { count: 34, of: 'tables' },
});
const then = { knownOn: isoDate('2020-05-01') };
await measure({
  name: 'figures: the same as known on 01/05/2020, 6 provinces',
  limit: () => inTurn(alone.slice(0, 6), then),
  ours: () => inTurn(provinces.slice(10, 16), then),
  load: { count: 6, of: 'tables' },
});
await test.close();
