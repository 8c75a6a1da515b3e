import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { Refusal } from '../../kernel/refusal.ts';
import { type TestStore, testStore } from '../../platform/database/testing.ts';
import { openTestDoor, type TestDoor } from '../../platform/door/testing.ts';
import { longestText, proofreadingContracts as on } from './contract.ts';
import { lintSent } from './lint-sent.ts';
import { proofreadingRoutes } from './routes.ts';

let store: TestStore;
let door: TestDoor;
let folder: string;
before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'giaoban-proof-'));
  store = await testStore();
  door = await openTestDoor(store, proofreadingRoutes);
});
after(async () => {
  await door.close();
  await store.close();
  await rm(folder, { recursive: true });
});

const text = 'Đào tạo được 2.970 người, đạt 45,9% kế hoạch (6.000 người).\u0000';
const officer = { verbs: {} } as const;

test('anyone with an account may have a text proofread; a stranger may not', async () => {
  const { status, body } = await door.as(officer)(on.lint, { body: { text } });
  assert.equal(status, 200);
  assert.deepEqual(
    body.findings.map(({ kind, spans, computed }) => [kind, spans[0]?.text, computed]),
    [['contradiction', '45,9%', '49,5%']],
  );
  assert.equal((await door.as(null)(on.lint, { body: { text } })).status, 401);
  assert.equal(
    (await door.as(officer)(on.lint, { body: { text: 'a'.repeat(longestText + 1) } })).status,
    400,
  );
});

test('nothing of the text is kept: no answer under its key, no entry in the log', async () => {
  const headers = { 'idempotency-key': 'a-key-of-its-own' };
  for (let time = 0; time < 2; time += 1) {
    const answer = await door.as(officer)(on.lint, { body: { text }, headers });
    assert.equal(answer.status, 200);
    assert.equal(answer.headers['idempotent-replay'], undefined);
  }
  const kept = await store.owner(async (db) => {
    const keys = await db.selectFrom('idempotency').selectAll().execute();
    const entries = await db
      .selectFrom('audit_entry')
      .selectAll()
      .where('operation', 'like', 'proofreading%')
      .execute();
    return [keys.length, entries.length];
  });
  assert.deepEqual(kept, [0, 0]);
});

const sent = async (name: string, data: string | Buffer) => {
  const path = join(folder, name);
  await writeFile(path, data);
  return lintSent({ name, path, bytes: data.length, sha256: '' });
};

test('files are read in a thread of their own, several in turn; a refusal comes back whole', async () => {
  const all = await Promise.all([1, 2, 3, 4].map((n) => sent(`${n}.txt`, text.replace('\u0000', ''))));
  for (const { findings } of all) assert.equal(findings[0]?.kind, 'contradiction');
  await assert.rejects(sent('x.pdf', '%PDF-1.7'), (error: unknown) => {
    assert.ok(error instanceof Refusal);
    assert.equal(error.kind.code, 'proofreading.broken-file');
    assert.match(error.reason.vi, /“x\.pdf” hỏng/);
    return true;
  });
});
