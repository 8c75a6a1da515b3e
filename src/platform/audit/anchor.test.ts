import assert from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { sql } from 'kysely';
import { temporaryFolder } from '../database/faults/homes.ts';
import { type TestStore, testStore } from '../database/testing.ts';
import { anchorHead, checkAnchors, verifyChain } from './index.ts';

let store: TestStore;
before(async () => {
  store = await testStore();
});
after(() => store.close());

const append = (count: number) =>
  store.owner((db) =>
    sql`select count(audit_append('2020-06-26T02:00:00Z', null, null, 'note.write', 'notes.write', 'done', 'note:' || n,
      '{"change": "một"}'::jsonb, 'r' || n)) from generate_series(1, ${count}) n`.execute(db),
  );
const anchor = (folder: string) =>
  store.owner((db) => anchorHead(db, store.province, '2020-06-26T10:00:00Z', folder));
const faults = (folder: string) => store.owner((db) => checkAnchors(db, store.province, folder));

test('a tail cut off together with the head is seen only against the anchor; so is a forged anchor', async (t) => {
  const folder = await temporaryFolder(t);
  await append(20);
  const { seq } = await anchor(folder);
  assert.deepEqual(await faults(folder), []);
  await append(3);
  assert.deepEqual(await faults(folder), [], 'what came later is no fault');
  await store.owner(async (db) => {
    await sql`delete from audit_entry where seq > ${seq}::bigint - 5`.execute(db);
    await sql`update audit_head set (seq, hash) = (select seq, hash from audit_entry order by seq desc limit 1)`.execute(
      db,
    );
  });
  assert.deepEqual((await store.owner(verifyChain)).faults, [], 'the chain alone looks whole');
  assert.deepEqual(await faults(folder), [{ seq, fault: 'head' }]);
  const file = join(folder, `${store.province}.jsonl`);
  await writeFile(
    file,
    (await readFile(file, 'utf8')).replace(`"seq":"${seq}"`, `"seq":"${Number(seq) - 6}"`),
  );
  assert.ok((await faults(folder)).length > 0, 'an anchor altered to fit is no longer signed');
});

test('ten thousand entries are verified in a blink', async (t) => {
  // The head is one row: a thousand acts in one transaction are the most that PostgreSQL updates at ease.
  for (let n = 0; n < 10; n += 1) await append(1_000);
  const begun = performance.now();
  const report = await store.owner(verifyChain);
  const seconds = (performance.now() - begun) / 1_000;
  assert.ok(report.entries >= 10_000);
  assert.deepEqual(report.faults, []);
  t.diagnostic(`${Math.round(report.entries / seconds)} entries/s (promised: 10,000,000 in 60 s)`);
  assert.ok(seconds < 5, `${seconds} s`);
});
