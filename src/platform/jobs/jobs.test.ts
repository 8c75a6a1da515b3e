import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { sql } from 'kysely';
import { Type } from 'typebox';
import { Refusal, refusal } from '../../kernel/refusal.ts';
import { everyUnit, type TestStore, testStore } from '../database/testing.ts';
import { counting } from './faults/counting.ts';
import {
  cancelJob,
  enqueue,
  getJob,
  type JobState,
  jobKind,
  prepareJobs,
  startWorker,
  type Worker,
  watchJob,
} from './index.ts';

let world: TestStore;
let worker: Worker;
let failures = 0;

const failing = jobKind({
  name: 'test.failing',
  label: { vi: 'Hỏng', en: 'Failing' },
  input: Type.Object({ how: Type.Union([Type.Literal('refused'), Type.Literal('once')]) }),
  async run(job) {
    failures += 1;
    if (job.input.how === 'refused')
      throw refusal({
        code: 'test.no',
        status: 409,
        reason: { vi: 'Kỳ đã khóa.', en: 'The period is closed.' },
        next: { vi: '', en: '' },
      })();
    if (failures === 1) throw new Error('a network that is down for a moment');
    return 'second time';
  },
});

before(async () => {
  world = await testStore();
  await world.owner(async (db) => {
    await sql`create table counted (job_id int, n int, primary key (job_id, n))`.execute(db);
    await sql`grant select, insert on counted to giaoban_app`.execute(db);
  });
  await prepareJobs(world.store, [counting, failing]);
  worker = await startWorker(world.store, [counting, failing]);
});
after(async () => {
  await worker.stop();
  await world.close();
});

const asker = { province: 'test', accountId: 7, unitId: null, reach: '1' };
const me = { reach: '', accountId: 7, unitId: null };

async function follow(id: number): Promise<JobState[]> {
  const states: JobState[] = [];
  for await (const state of watchJob(world.store, 'test', me, id)) states.push(state);
  return states;
}

test('a job runs to its end and tells how far it is', async () => {
  const id = await world.db(me, (db) => enqueue(db, counting, { to: 20, pauseMs: 60 }, asker));
  const states = await follow(id);
  const last = states.at(-1);
  assert.equal(last?.state, 'done');
  assert.deepEqual(last?.result, { counted: 20 });
  assert.equal(last?.total, 20);
  assert.ok(states.some((state) => state.state === 'running' && state.done > 0 && state.done < 20));
  assert.ok(states.length >= 3);
});

test('a job that was rolled back with its act never existed', async () => {
  let id = 0;
  await assert.rejects(
    world.db(me, async (db) => {
      id = await enqueue(db, counting, { to: 1, pauseMs: 0 }, asker);
      throw new Error('changed my mind');
    }),
    /changed my mind/,
  );
  const { rows } = await world.store.owner.query('select from pgboss.job where data @> $1', [{ jobId: id }]);
  assert.equal(rows.length, 0);
  await assert.rejects(
    follow(id),
    (error) => error instanceof Refusal && error.kind.code === 'jobs.no-such-job',
  );
});

test('a running job stops at the next step after it was cancelled', async () => {
  const id = await world.db(me, (db) => enqueue(db, counting, { to: 1000, pauseMs: 20 }, asker));
  for await (const state of watchJob(world.store, 'test', me, id))
    if (state.done > 0 && !state.cancelRequested) await world.db(me, (db) => cancelJob(db, id));
  const job = await world.db(me, (db) => getJob(db, id));
  assert.equal(job.state, 'cancelled');
  assert.ok(job.done < 1000);
  await assert.rejects(
    world.db(me, (db) => cancelJob(db, id)),
    (error) => error instanceof Refusal && error.kind.code === 'jobs.is-over',
  );
});

test('a refusal ends a job with its reason; another error is tried again', async () => {
  const refused = await world.db(me, (db) => enqueue(db, failing, { how: 'refused' }, asker));
  assert.deepEqual((await follow(refused)).at(-1)?.message, {
    vi: 'Kỳ đã khóa.',
    en: 'The period is closed.',
  });
  failures = 0;
  const flaky = await world.db(me, (db) => enqueue(db, failing, { how: 'once' }, asker));
  assert.equal((await follow(flaky)).at(-1)?.result, 'second time');
  assert.equal(failures, 2);
});

test('a job of somebody else is out of sight, and input of the wrong shape is refused', async () => {
  const id = await world.db(me, (db) =>
    enqueue(db, counting, { to: 1, pauseMs: 0 }, { ...asker, unitId: 3 }),
  );
  const other = { reach: '110', accountId: 8, unitId: null };
  await assert.rejects(
    world.db(other, (db) => getJob(db, id)),
    Refusal,
  );
  assert.equal((await world.db({ ...other, reach: '001' }, (db) => getJob(db, id))).id, id);
  await assert.rejects(
    world.db({ reach: everyUnit }, (db) => enqueue(db, counting, { to: 0, pauseMs: 0 }, asker)),
    (error) => error instanceof Refusal && error.details[0]?.at === '/to',
  );
});
