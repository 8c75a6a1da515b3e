import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { chmod, mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { sql } from 'kysely';
import { Refusal } from '../../../kernel/refusal.ts';
import { copyInto } from '../copy.ts';
import { findDamage } from '../integrity.ts';
import { migrate } from '../migrate.ts';
import { addProvince } from '../provinces.ts';
import type { Store } from '../store.ts';
import { asOwner, inTransaction } from '../transaction.ts';
import { openHome, temporaryFolder, undo } from './homes.ts';

const anyone = { reach: '1', accountId: null, unitId: null };

/** A volume of its own, small enough to fill; null where mounting is not permitted. */
async function smallVolume(t: TestContext, megabytes: number): Promise<string | null> {
  const folder = join(await temporaryFolder(t), 'volume');
  await mkdir(folder);
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m,mode=0711`, 'tmpfs', folder], {
      stdio: 'ignore',
    });
  } catch {
    return null;
  }
  undo(t, () => execFileSync('umount', ['-l', folder]));
  await chmod(folder, 0o711);
  return folder;
}

async function furnish(store: Store): Promise<void> {
  await migrate(store);
  await addProvince(store, { code: 'test', name: 'Tỉnh thử' });
  await asOwner(store, 'test', async (db) => {
    await sql`create table entry (id int primary key, filler text)`.execute(db);
    await sql`grant select, insert on entry to giaoban_app`.execute(db);
    await sql`insert into entry values (1, 'first')`.execute(db);
  });
}

const isDiskFull = (error: unknown) => error instanceof Refusal && error.kind.code === 'store.disk-full';
const count = (store: Store) =>
  inTransaction(store, 'test', { ...anyone, readOnly: true }, async (db) => {
    const { rows } = await sql<{ n: number }>`select count(*)::int as n from entry`.execute(db);
    return rows[0]?.n;
  });

test('on a full disk writes are refused with 507 and reads go on; with space they work again', async (t) => {
  const volume = await smallVolume(t, 260);
  if (volume === null) return t.skip('this system does not permit to mount a small volume');
  const store = await openHome(t, join(volume, 'home'));
  await furnish(store);
  const free = store.disk?.freeBytes() ?? 0;
  await writeFile(join(volume, 'filler'), Buffer.alloc(free - 20 * 1_048_576, 1));
  await wait(150);
  await assert.rejects(
    inTransaction(store, 'test', anyone, (db) => sql`insert into entry values (2, '')`.execute(db)),
    (error) => isDiskFull(error) && (error as Refusal).kind.status === 507,
  );
  assert.equal(await count(store), 1);
  await rm(join(volume, 'filler'));
  await wait(150);
  await inTransaction(store, 'test', anyone, (db) => sql`insert into entry values (2, '')`.execute(db));
  assert.equal(await count(store), 2);
});

test('one act that fills the disk is undone; the server comes back by itself and nothing is damaged', async (t) => {
  const volume = await smallVolume(t, 260);
  if (volume === null) return t.skip('this system does not permit to mount a small volume');
  const store = await openHome(t, join(volume, 'home'));
  await furnish(store);
  function* rows() {
    for (let id = 10; id < 400_000; id += 1) yield [id, 'x'.repeat(1000)];
  }
  await assert.rejects(
    asOwner(store, 'test', (db) => copyInto(db, 'entry', ['id', 'filler'], rows())),
    (error) => isDiskFull(error) || (error instanceof Refusal && error.kind.code === 'store.unavailable'),
  );
  const end = performance.now() + 30_000;
  while ((await count(store).catch(() => null)) !== 1) {
    assert.ok(performance.now() < end, 'reads come back');
    await wait(100);
  }
  // What the undone act left is dead rows; autovacuum gives their space back within a minute, this does it now.
  await store.owner.query('vacuum p_test.entry');
  await wait(150);
  await inTransaction(store, 'test', anyone, (db) => sql`insert into entry values (3, 'after')`.execute(db));
  assert.equal(await count(store), 2);
  assert.deepEqual(await findDamage(store), []);
});

test('a server that had to stop because its log has no room comes back on its reserve, and reads go on', async (t) => {
  const volume = await smallVolume(t, 260);
  if (volume === null) return t.skip('this system does not permit to mount a small volume');
  const store = await openHome(t, join(volume, 'home'));
  await furnish(store);
  const before = store.server?.pid();
  // The owner's work is not held back by the guard: nothing is left, then the log needs its next segments.
  await writeFile(
    join(volume, 'filler'),
    Buffer.alloc(Math.max(0, (store.disk?.freeBytes() ?? 0) - 65_536), 1),
  );
  let acknowledged = 0;
  const end = performance.now() + 30_000;
  while (store.server?.pid() === before && performance.now() < end) {
    try {
      await asOwner(store, 'test', (db) => sql`update entry set filler = ${'x'.repeat(500)}`.execute(db));
      await store.owner.query("select pg_logical_emit_message(true, 'filler', repeat('x', 200000))");
      acknowledged += 1;
    } catch (error) {
      if (error instanceof Refusal)
        assert.ok(['store.disk-full', 'store.unavailable'].includes(error.kind.code));
      await wait(20);
    }
  }
  t.diagnostic(`${acknowledged} acts before the server stopped (${store.server?.pid() !== before})`);
  while ((await count(store).catch(() => null)) !== 1) {
    assert.ok(performance.now() < end + 30_000, 'reads come back');
    await wait(100);
  }
  await rm(join(volume, 'filler'));
  await wait(150);
  await inTransaction(store, 'test', anyone, (db) => sql`insert into entry values (2, '')`.execute(db));
  assert.deepEqual(await findDamage(store), []);
});
