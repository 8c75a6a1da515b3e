import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { Type } from 'typebox';
import type { Actor } from '../../kernel/actor.ts';
import { appendAudit } from '../../platform/audit/index.ts';
import { type TestStore, testStore } from '../../platform/database/testing.ts';
import { openTestDoor, type TestDoor } from '../../platform/door/testing.ts';
import { enqueue, jobKind, prepareJobs } from '../../platform/jobs/index.ts';
import { oversightContracts as on } from './contract.ts';
import { oversightRoutes } from './routes.ts';

let store: TestStore;
let door: TestDoor;
const all = { kind: 'all', units: '1' } as const;
const administrator = {
  accountId: 1,
  verbs: { 'audit.read': all, 'job.read': all, 'job.cancel': all },
};
const officer = { accountId: 2, verbs: {} };
const counting = jobKind({
  name: 'test.count',
  label: { vi: 'Đếm', en: 'Count' },
  input: Type.Object({}),
  run: async () => null,
});

before(async () => {
  store = await testStore();
  await prepareJobs(store.store, [counting]);
  const operations = [{ id: 'test.write', label: { vi: 'Ghi thử', en: 'Write' } }];
  const program = { operations: () => operations, jobKinds: () => [counting] };
  door = await openTestDoor(store, oversightRoutes(program));
  const entries = [
    ['2020-06-25T16:59:00Z', 'done', 'unit:1'],
    ['2020-06-25T17:00:00Z', 'refused', 'unit:2'],
    ['2020-06-26T01:00:00Z', 'done', 'unit:2'],
  ] as const;
  await store.owner(async (db) => {
    for (const [at, outcome, subject] of entries) {
      const actor: Pick<Actor, 'at' | 'accountId' | 'positionId' | 'requestId'> = {
        at,
        accountId: null,
        positionId: null,
        requestId: 'r',
      };
      await appendAudit(db, actor, { verb: 'v', operation: 'test.write', outcome, subject, detail: {} });
    }
  });
});
after(async () => {
  await door.close();
  await store.close();
});

test('the log is narrowed by subject, outcome and day of Vietnam, newest first unless asked otherwise', async () => {
  const ask = async (query: object) => {
    const { body } = await door.as(administrator)(on.listAudit, { query });
    return body.rows.map(({ seq }) => seq);
  };
  assert.deepEqual(await ask({}), [3, 2, 1]);
  assert.deepEqual(await ask({ sort: 'seq', pageSize: 2 }), [1, 2]);
  assert.deepEqual(await ask({ subject: 'unit:2' }), [3, 2]);
  assert.deepEqual(await ask({ outcome: 'refused' }), [2]);
  // 17:00 UTC is midnight in Vietnam.
  assert.deepEqual(await ask({ from: '2020-06-26' }), [3, 2]);
  assert.deepEqual(await ask({ to: '2020-06-25' }), [1]);
  assert.deepEqual(await ask({ title: 'khong co ai' }), []);
  assert.equal((await door.as(officer)(on.listAudit)).status, 403);
});

test('operations have names, the chain is verified, and the log goes out as a sheet, which is itself logged', async () => {
  const call = door.as(administrator);
  assert.equal((await call(on.listOperations)).body.rows[0]?.label.vi, 'Ghi thử');
  const { body } = await call(on.verifyAudit);
  assert.deepEqual(body.faults, []);
  const sheet = await call(on.exportAudit, { query: { outcome: 'done', columns: 'seq,operation' } });
  assert.match(String(sheet.headers['content-disposition']), /nhat-ky\.xlsx/);
  const { body: now } = await call(on.listAudit, { query: { outcome: 'read' } });
  assert.deepEqual(
    now.rows.map(({ operation }) => operation),
    ['oversight.exportAudit'],
  );
});

test('a job is stopped by who asked for it, or by who may stop the jobs of others', async () => {
  const ask = (accountId: number) =>
    store.db({ reach: '1', accountId }, (db) =>
      enqueue(db, counting, {}, { province: store.province, accountId, unitId: 1, reach: '1' }),
    );
  const [own, other] = [await ask(2), await ask(3)];
  const call = door.as(officer);
  assert.equal((await call(on.cancelJob, { params: { jobId: other } })).status, 404);
  assert.equal((await call(on.stopJob, { params: { jobId: other } })).status, 403);
  assert.equal((await call(on.cancelJob, { params: { jobId: own } })).status, 200);
  assert.equal((await door.as(administrator)(on.stopJob, { params: { jobId: other } })).status, 200);
  const list = (query: object) => door.as(administrator)(on.listJobs, { query });
  assert.deepEqual((await list({ state: 'cancelled' })).body.total, 2);
  assert.deepEqual((await list({ state: 'running' })).body.rows, []);
  assert.deepEqual((await list({})).body.kinds, [{ name: 'test.count', label: counting.label }]);
});

test('who read what is counted by reader and record; done and refused acts are no reads', async () => {
  await store.owner(async (db) => {
    const at = ['2020-06-24T01:00:00Z', '2020-06-25T01:00:00Z', '2020-06-26T05:00:00Z'];
    for (const [index, instant] of at.entries()) {
      const actor = { at: instant, accountId: null, positionId: null, requestId: `read ${index}` };
      const subject = index === 1 ? 'unit:9' : 'unit:8';
      await appendAudit(db, actor, {
        verb: 'v',
        operation: 'test.read',
        outcome: 'read',
        subject,
        detail: {},
      });
    }
  });
  const ask = async (query: object) => {
    const { body } = await door.as(administrator)(on.listReads, { query });
    // Exports of the log by the tests above are reads too.
    const ours = body.rows.filter(({ operation }) => operation === 'test.read');
    return ours.map(({ subject, times }) => [subject, times]);
  };
  assert.deepEqual(await ask({}), [
    ['unit:8', 2],
    ['unit:9', 1],
  ]);
  assert.deepEqual(await ask({ subject: 'unit:9' }), [['unit:9', 1]]);
  assert.deepEqual(await ask({ from: '2020-06-25' }), [
    ['unit:8', 1],
    ['unit:9', 1],
  ]);
  assert.deepEqual(await ask({ to: '2020-06-24' }), [['unit:8', 1]]);
  assert.deepEqual(await ask({ person: 'nobody' }), []);
  assert.equal((await door.as(officer)(on.listReads)).status, 403);
});
