// The table of targets of the sample province: in the database alone, through the door, and against a bare route that sends
// the same bytes.

import { fastify } from 'fastify';
import { sql } from 'kysely';
import { loadSampleProvince } from '../src/entrances/sample/load-sample-province.ts';
import { isoDate } from '../src/kernel/iso-date.ts';
import { readTargetTable as readLines } from '../src/modules/figures/index.ts';
import { resultsContracts } from '../src/modules/results/contract.ts';
import { resultsRoutes } from '../src/modules/results/index.ts';
import { asOwner, inTransaction } from '../src/platform/database/index.ts';
import { testStore } from '../src/platform/database/testing.ts';
import { openTestDoor } from '../src/platform/door/testing.ts';
import { loadFromOutside } from './http-load.ts';
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

const door = await openTestDoor({ ...test, province: province as 'test' }, resultsRoutes);
const read = door.as({ verbs: { 'target.read': { kind: 'all', units: everyUnit } } });
const one = await read(resultsContracts.readTargetTable, {
  query: { unitId, period: '2020-06' },
});
if (one.status !== 200) throw new Error(one.raw);
const ours = await door.door.app.listen({ port: 0, host: '127.0.0.1' });
const path = `/api/targets/table?unitId=${unitId}&period=2020-06`;

const bareApp = fastify();
bareApp.get('/api/targets/table', async (_request, reply) =>
  reply.type('application/json; charset=utf-8').send(one.raw),
);
const bare = await bareApp.listen({ port: 0, host: '127.0.0.1' });

const rounds: { ours: number; bare: number; p95: number; failures: number }[] = [];
for (let round = -1; round < 5; round += 1) {
  const limit = await loadFromOutside(`${bare}${path}`, '', 50, 3);
  const mine = await loadFromOutside(`${ours}${path}`, `giaoban_session=${province}.0`, 50, 3);
  const failures = limit.failures + mine.failures;
  if (round >= 0) rounds.push({ ours: mine.perSecond, bare: limit.perSecond, p95: mine.p95Ms, failures });
}
report('target table: through the door', {
  lines: one.body.rows.length,
  bytes: one.raw.length,
  requestsPerSecond: median(rounds.map((r) => r.ours)),
  barePerSecond: median(rounds.map((r) => r.bare)),
  ratioToBare: median(rounds.map((r) => r.ours / r.bare)),
  p95Ms: median(rounds.map((r) => r.p95)),
  failures: rounds.reduce((sum, r) => sum + r.failures, 0),
});

await door.close();
await bareApp.close();
await test.close();
