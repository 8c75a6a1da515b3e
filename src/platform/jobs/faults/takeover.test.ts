import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { sql } from 'kysely';
import { openHome, runChild, temporaryFolder } from '../../database/faults/homes.ts';
import { addProvince, asOwner, inTransaction, migrate } from '../../database/index.ts';
import { enqueue, getJob, prepareJobs, watchJob } from '../index.ts';
import { counting } from './counting.ts';

const workerProgram = join(import.meta.dirname, 'run-worker.ts');
const house = { reach: '', accountId: null, unitId: null };
const asker = { province: 'test', ...house, reach: null };

test('jobs of a worker killed with -9 are taken over within 60 s and count each number once', async (t) => {
  const home = await temporaryFolder(t);
  const store = await openHome(t, home);
  await migrate(store);
  await addProvince(store, { code: 'test', name: 'Tỉnh thử' });
  await asOwner(store, 'test', async (db) => {
    await sql`create table counted (job_id int, n int, primary key (job_id, n))`.execute(db);
    await sql`grant select, insert on counted to giaoban_app`.execute(db);
  });
  await prepareJobs(store, [counting], 10);
  const first = await runChild(t, workerProgram, home);
  const ids = await inTransaction(store, 'test', house, async (db) => [
    await enqueue(db, counting, { to: 60, pauseMs: 25 }, asker),
    await enqueue(db, counting, { to: 60, pauseMs: 25 }, asker),
  ]);
  for await (const job of watchJob(store, 'test', house, ids[0] ?? 0)) if (job.done > 5) break;
  first.process.kill('SIGKILL');
  assert.equal(await first.over, 'SIGKILL');
  const killedAt = performance.now();
  await runChild(t, workerProgram, home);
  for (const id of ids) {
    for await (const job of watchJob(store, 'test', house, id)) {
      if (job.state === 'running') assert.ok(performance.now() - killedAt < 60_000, 'not taken over in 60 s');
    }
    const job = await inTransaction(store, 'test', house, (db) => getJob(db, id));
    assert.deepEqual([job.state, job.done], ['done', 60]);
  }
  const { rows } = await store.owner.query(
    'select job_id, count(*)::int as n from p_test.counted group by 1 order by 1',
  );
  assert.deepEqual(
    rows,
    ids.map((id) => ({ job_id: id, n: 60 })),
  );
  t.diagnostic(
    `taken over and finished ${((performance.now() - killedAt) / 1000).toFixed(1)} s after the kill`,
  );
});

test('a worker that is told to stop leaves its jobs to the next one at once', async (t) => {
  const home = await temporaryFolder(t);
  const store = await openHome(t, home);
  await migrate(store);
  await addProvince(store, { code: 'test', name: 'Tỉnh thử' });
  await asOwner(store, 'test', async (db) => {
    await sql`create table counted (job_id int, n int, primary key (job_id, n))`.execute(db);
    await sql`grant select, insert on counted to giaoban_app`.execute(db);
  });
  await prepareJobs(store, [counting]);
  const first = await runChild(t, workerProgram, home);
  const id = await inTransaction(store, 'test', house, (db) =>
    enqueue(db, counting, { to: 60, pauseMs: 25 }, asker),
  );
  for await (const job of watchJob(store, 'test', house, id)) if (job.done > 5) break;
  first.process.kill('SIGTERM');
  assert.equal(await first.over, 0);
  const stoppedAt = performance.now();
  await runChild(t, workerProgram, home);
  for await (const _ of watchJob(store, 'test', house, id));
  const job = await inTransaction(store, 'test', house, (db) => getJob(db, id));
  assert.deepEqual([job.state, job.done], ['done', 60]);
  assert.ok(performance.now() - stoppedAt < 15_000);
});
