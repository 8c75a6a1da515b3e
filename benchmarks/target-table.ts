// The figures of the table of targets of the sample province, in the database alone. Served by the program: target-table-served.ts.

import { sql } from 'kysely';
import { loadSampleProvince } from '../src/entrances/sample/load-sample-province.ts';
import { isoDate } from '../src/kernel/iso-date.ts';
import { readTargetTable as readLines } from '../src/modules/figures/index.ts';
import { asOwner, inTransaction } from '../src/platform/database/index.ts';
import { testStore } from '../src/platform/database/testing.ts';
import { median, percentile, report } from './report.ts';

const province = 'lai-chau';
const test = await testStore();
await loadSampleProvince(test.store, province);
const everyUnit = '1'.repeat(1000);

const { unitId, codes } = await asOwner(test.store, province, async (db) => {
  const units = await sql<{ id: number }>`select id from unit where code = '12'`.execute(db);
  const found = await sql<{ code: string }>`select code from indicator order by id limit 40`.execute(db);
  return { unitId: units.rows[0]?.id ?? 0, codes: found.rows.map((row) => row.code) };
});

/** Milliseconds of the figures of 40 indicators: the month, cumulated and the same period last year. */
async function inDatabase(structureOn: string, knownOn: string | null, times: number): Promise<number[]> {
  const taken: number[] = [];
  const settings = { reach: everyUnit, accountId: null, unitId: null };
  await inTransaction(test.store, province, settings, async (db) => {
    for (let time = 0; time < times; time += 1) {
      const begun = performance.now();
      await readLines(db, {
        unitId: unitId as never,
        indicators: codes,
        period: { from: isoDate('2020-05-15'), to: isoDate('2020-06-14') },
        toDate: { from: isoDate('2019-12-15'), to: isoDate('2020-06-14') },
        structureAsOf: isoDate(structureOn),
        knownOn: knownOn === null ? null : isoDate(knownOn),
        sees: () => true,
      });
      taken.push(performance.now() - begun);
    }
  });
  return taken.slice(Math.ceil(times / 5));
}

const today = await inDatabase('2020-06-26', null, 50);
report('target table: 40 indicators, today', { medianMs: median(today), p95Ms: percentile(today, 95) });
const other = await inDatabase('2025-07-01', null, 25);
report('target table: in the structure of 2025', { medianMs: median(other), p95Ms: percentile(other, 95) });
const then = await inDatabase('2020-06-26', '2020-05-01', 25);
report('target table: as known on 01/05/2020', { medianMs: median(then), p95Ms: percentile(then, 95) });

await test.close();
