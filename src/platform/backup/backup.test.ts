import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { sql } from 'kysely';
import { Refusal } from '../../kernel/refusal.ts';
import { openHome, temporaryFolder, undo } from '../database/faults/homes.ts';
import { addProvince, asOwner, migrate, type Store } from '../database/index.ts';
import { backup, restore } from './index.ts';

const refusedAs = (code: string) => (error: unknown) => error instanceof Refusal && error.kind.code === code;

async function furnish(store: Store): Promise<void> {
  await migrate(store);
  await addProvince(store, { code: 'test', name: 'Tỉnh thử' });
  await asOwner(store, 'test', async (db) => {
    await sql`create table ledger (id int primary key, amount bigint, note text)`.execute(db);
    await sql`insert into ledger select n, n * 7, 'dòng ' || n from generate_series(1, 20000) n`.execute(db);
  });
}

/** Something that changes with any row: the number, the sum and a hash over all of them. */
async function checksum(store: Store): Promise<unknown> {
  return asOwner(store, 'test', async (db) => {
    const { rows } = await sql`
      select count(*)::int as n, sum(amount)::text as total, md5(string_agg(id || note, ',' order by id)) as hash
      from ledger`.execute(db);
    return rows[0];
  });
}

test('a backup made while work goes on restores into a new home with the same rows', async (t) => {
  const folder = await temporaryFolder(t);
  const store = await openHome(t, join(folder, 'home'));
  await furnish(store);
  const before = await checksum(store);
  const manifest = await backup(store, join(folder, 'copy'));
  assert.ok(manifest.countsAreExact);
  assert.equal(manifest.counts.p_test?.ledger, 20_000);
  await asOwner(store, 'test', (db) => sql`delete from ledger`.execute(db));
  const restored = await restore(join(folder, 'copy'), join(folder, 'new'));
  assert.ok(restored.isCompared);
  assert.deepEqual(restored.counts, manifest.counts);
  const copy = await openHome(t, join(folder, 'new'));
  assert.deepEqual(await checksum(copy), before);
  await asOwner(copy, 'test', (db) => sql`insert into ledger values (0, 0, 'writable')`.execute(db));
});

test('after a wrong delete the data of the minute before comes back', async (t) => {
  const folder = await temporaryFolder(t);
  const store = await openHome(t, join(folder, 'home'));
  await furnish(store);
  await backup(store, join(folder, 'copy'));
  await asOwner(store, 'test', (db) =>
    sql`insert into ledger values (20001, 1, 'after the backup')`.execute(db),
  );
  const before = await checksum(store);
  await wait(50);
  const { rows } = await store.owner.query<{ at: string }>('select clock_timestamp() as at');
  const until = rows[0]?.at ?? '';
  await wait(50);
  await asOwner(store, 'test', (db) => sql`delete from ledger where id > 100`.execute(db));
  await restore(join(folder, 'copy'), join(folder, 'new'), { until });
  const copy = await openHome(t, join(folder, 'new'));
  assert.deepEqual(await checksum(copy), before);
  const beyond = new Date(Date.now() + 3_600_000).toISOString();
  await assert.rejects(
    restore(join(folder, 'copy'), join(folder, 'beyond'), { until: beyond }),
    refusedAs('backup.until-not-covered'),
  );
  await assert.rejects(
    restore(join(folder, 'copy'), join(folder, 'early'), { until: '2020-06-26T00:00:00Z' }),
    refusedAs('backup.until-not-covered'),
  );
});

test('a damaged backup, a folder that is none, and a home in use are refused', async (t) => {
  const folder = await temporaryFolder(t);
  const store = await openHome(t, join(folder, 'home'));
  const manifest = await backup(store, join(folder, 'copy'));
  await assert.rejects(backup(store, join(folder, 'copy')), refusedAs('backup.folder-not-empty'));
  await assert.rejects(restore(folder, join(folder, 'new')), refusedAs('backup.not-a-backup'));
  await assert.rejects(
    restore(join(folder, 'copy'), join(folder, 'home')),
    refusedAs('store.already-running'),
  );
  const victim = join(folder, 'copy', 'data', manifest.files.find((file) => file.bytes > 8192)?.path ?? '');
  const bytes = await readFile(victim);
  bytes[5000] = (bytes[5000] ?? 0) ^ 1;
  await writeFile(victim, bytes);
  await assert.rejects(restore(join(folder, 'copy'), join(folder, 'new')), refusedAs('backup.damaged'));
});

test('a backup onto a disk that is too small is refused in both languages, leaves nothing, and disturbs no work', async (t) => {
  const folder = await temporaryFolder(t);
  const store = await openHome(t, join(folder, 'home'));
  await furnish(store);
  const volume = join(folder, 'volume');
  await mkdir(volume);
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=8m', 'tmpfs', volume], { stdio: 'ignore' });
  } catch {
    return t.skip('this system does not permit to mount a small volume');
  }
  undo(t, () => execFileSync('umount', ['-l', volume]));
  await assert.rejects(backup(store, join(volume, 'copy')), refusedAs('store.disk-full'));
  assert.deepEqual(await readdir(volume), []);
  await asOwner(store, 'test', (db) => sql`insert into ledger values (0, 0, 'work goes on')`.execute(db));
  const manifest = await backup(store, join(folder, 'copy'));
  assert.equal(manifest.counts.p_test?.ledger, 20_001);
});
