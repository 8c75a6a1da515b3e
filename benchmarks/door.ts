// The door (who, verb, shape, transaction as actor, shaped reply) against a bare Fastify + pg route with the same query.

import { fastify } from 'fastify';
import { sql } from 'kysely';
import pg from 'pg';
import { Type } from 'typebox';
import { contract } from '../src/kernel/contract.ts';
import { clientConfig } from '../src/platform/database/pools.ts';
import { testStore } from '../src/platform/database/testing.ts';
import { route } from '../src/platform/door/index.ts';
import { openTestDoor } from '../src/platform/door/testing.ts';
import { loadFromOutside } from './http-load.ts';
import { median, report } from './report.ts';

const words = { vi: 'đọc', en: 'read' };
const Row = Type.Object({ id: Type.Integer(), name: Type.String(), value: Type.String() });
const read = contract({
  id: 'bench.read',
  method: 'GET',
  path: '/api/bench',
  verb: 'bench.read',
  summary: words,
  reply: Type.Object({ rows: Type.Array(Row) }),
});
const statement =
  "select i as id, 'Chỉ tiêu ' || i as name, (i * 12.5)::text as value from generate_series(1, 40) i";

const store = await testStore();
const door = await openTestDoor(store, [
  route(read, async (db) => {
    const { rows } = await sql<{ id: number; name: string; value: string }>`${sql.raw(statement)}`.execute(
      db,
    );
    return { rows };
  }),
]);
door.as({ verbs: { 'bench.read': { kind: 'all', units: '1'.repeat(300) } } });
const ours = await door.door.app.listen({ port: 0, host: '127.0.0.1' });

const pool = new pg.Pool({ ...clientConfig(store.store.reach('app'), 'bare'), max: 20 });
// The database of a test is dropped with force; its end is no failure of the benchmark.
pool.on('error', () => {});
const app = fastify();
app.get('/api/bench', async () => ({ rows: (await pool.query(statement)).rows }));
const bare = await app.listen({ port: 0, host: '127.0.0.1' });

const seconds = 3;
const rounds: { ours: number; bare: number; p95: number; failures: number }[] = [];
for (let round = -1; round < 5; round += 1) {
  const limit = await loadFromOutside(`${bare}/api/bench`, '', 50, seconds);
  const mine = await loadFromOutside(`${ours}/api/bench`, 'giaoban_session=test.0', 50, seconds);
  const failures = limit.failures + mine.failures;
  if (round >= 0) rounds.push({ ours: mine.perSecond, bare: limit.perSecond, p95: mine.p95Ms, failures });
}
report('door: read', {
  requestsPerSecond: median(rounds.map((r) => r.ours)),
  barePerSecond: median(rounds.map((r) => r.bare)),
  ratioToBare: median(rounds.map((r) => r.ours / r.bare)),
  p95Ms: median(rounds.map((r) => r.p95)),
  failures: rounds.reduce((sum, r) => sum + r.failures, 0),
});

await door.close();
await app.close();
await pool.end();
await store.close();
