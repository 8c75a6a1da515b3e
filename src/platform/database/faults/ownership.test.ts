import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chmod, link, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { test } from 'node:test';
import { Refusal } from '../../../kernel/refusal.ts';
import { assertDurable } from '../durability.ts';
import { openStore } from '../open-store.ts';
import { isAlive, processesOf, readPostmaster } from '../postmaster.ts';
import { testStore } from '../testing.ts';
import { killIfThere, openHome, runChild, temporaryFolder, undo } from './homes.ts';

const refusedAs = (code: string) => (error: unknown) => error instanceof Refusal && error.kind.code === code;

async function until(isSo: () => boolean | Promise<boolean>, ms = 10_000): Promise<void> {
  const end = performance.now() + ms;
  while (!(await isSo())) {
    assert.ok(performance.now() < end, 'waited too long');
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

test('a second start is refused with the pid, a command joins, and a clean stop leaves nothing', async (t) => {
  const home = await temporaryFolder(t);
  const holder = await runChild(t, 'hold-home.ts', home);
  await assert.rejects(openStore({ home, databaseUrl: '', mode: 'own' }), (error) => {
    assert.ok(refusedAs('store.already-running')(error));
    assert.match((error as Refusal).reason.vi, new RegExp(`tiến trình ${holder.pid}`));
    assert.match((error as Refusal).next.en, new RegExp(`kill ${holder.pid}`));
    return true;
  });
  const joined = await openStore({ home, databaseUrl: '' });
  assert.equal(joined.server, null);
  const { rows } = await joined.app.query('select current_user as who, current_setting($1) as archive', [
    'archive_library',
  ]);
  assert.deepEqual(rows, [{ who: 'giaoban_app', archive: 'basic_archive' }]);
  await joined.close();
  const server = Number(holder.firstLine.split(' ')[1]);
  assert.ok(isAlive(server), 'closing a joined store leaves the server to its owner');
  holder.process.kill('SIGTERM');
  assert.equal(await holder.over, 0);
  assert.ok(!isAlive(server));
  assert.ok(!existsSync(join(home, 'lock.sock')) && !existsSync(join(home, 'run/.s.PGSQL.5432')));
});

test('the server outlives Ctrl-C in the terminal until its owner stops it', async (t) => {
  const home = await temporaryFolder(t);
  const store = await openHome(t, home);
  const pid = store.server?.pid() ?? 0;
  // A terminal signals the foreground process group: the server must not be in ours.
  const groupOf = async (of: number | 'self') =>
    (await readFile(`/proc/${of}/stat`, 'utf8')).split(') ')[1]?.split(' ')[2];
  assert.notEqual(await groupOf(pid), await groupOf('self'));
});

test('kill -9 of the owner leaves an orphan server, which the next start stops and replaces', async (t) => {
  const home = await temporaryFolder(t);
  const holder = await runChild(t, 'hold-home.ts', home);
  const orphan = Number(holder.firstLine.split(' ')[1]);
  holder.process.kill('SIGKILL');
  await holder.over;
  assert.ok(isAlive(orphan) && existsSync(join(home, 'lock.sock')), 'the fault is there');
  const store = await openHome(t, home);
  assert.ok(!isAlive(orphan));
  assert.notEqual(store.server?.pid(), orphan);
});

test('kill -9 of everything is recovered at the next start', async (t) => {
  const home = await temporaryFolder(t);
  const holder = await runChild(t, 'hold-home.ts', home);
  const data = join(home, 'data');
  holder.process.kill('SIGKILL');
  for (const pid of await processesOf(data)) killIfThere(pid);
  await until(async () => (await processesOf(data)).length === 0);
  assert.ok(existsSync(join(data, 'postmaster.pid')), 'the fault is there');
  const store = await openHome(t, home);
  assert.equal((await store.owner.query('select 1 as one')).rows[0]?.one, 1);
});

test('an owner that ends by an uncaught error takes its server along', async (t) => {
  const home = await temporaryFolder(t);
  const holder = await runChild(t, 'hold-home.ts', home, 'fail');
  const server = Number(holder.firstLine.split(' ')[1]);
  assert.equal(await holder.over, 1);
  await until(() => !isAlive(server));
});

test('a stale lock, and a stale postmaster.pid whose pid is somebody else by now, are recovered', async (t) => {
  const home = await temporaryFolder(t);
  const first = await openStore({ home, databaseUrl: '', mode: 'own' });
  const data = first.home?.data ?? '';
  const written = await readFile(join(data, 'postmaster.pid'), 'utf8');
  await first.close();
  const stranger: ChildProcess = spawn('sleep', ['60']);
  undo(t, () => stranger.kill());
  await writeFile(join(data, 'postmaster.pid'), written.replace(/^\d+/, String(stranger.pid)));
  // A socket file that nobody listens on, as kill -9 leaves it.
  const lock = createServer();
  await new Promise<void>((resolve) => lock.listen(join(home, 'other.sock'), resolve));
  await link(join(home, 'other.sock'), join(home, 'lock.sock'));
  await new Promise((resolve) => lock.close(resolve));
  const store = await openHome(t, home);
  assert.notEqual((await readPostmaster(data))?.pid, stranger.pid);
  assert.ok(isAlive(stranger.pid ?? 0), 'a stranger is never signalled');
  assert.ok(store.server && !store.server.isDown());
});

test('of ten starts at once one wins', async (t) => {
  const home = await temporaryFolder(t);
  const results = await Promise.allSettled(
    Array.from({ length: 10 }, () => openStore({ home, databaseUrl: '', mode: 'own' })),
  );
  const won = results.filter((result) => result.status === 'fulfilled');
  undo(t, () => Promise.all(won.map((result) => result.value.close())));
  assert.equal(won.length, 1);
  for (const result of results)
    if (result.status === 'rejected') assert.ok(refusedAs('store.already-running')(result.reason));
});

test('a server on which acknowledged writes could be lost is refused', async () => {
  const world = await testStore({ isBare: true });
  await assert.rejects(assertDurable(world.store.reach('owner')), refusedAs('store.unsafe-settings'));
  await world.close();
});

test('a path too long for a socket gets its sockets in a short folder', async (t) => {
  const home = join(await temporaryFolder(t), 'x'.repeat(120));
  const store = await openHome(t, home);
  assert.ok((store.home?.run.length ?? 0) < 98);
  undo(t, () => rm(join(store.home?.run ?? '', '..'), { recursive: true }));
  await assert.rejects(openStore({ home, databaseUrl: '', mode: 'own' }), refusedAs('store.already-running'));
});

test('a home that the system user postgres cannot enter keeps its data elsewhere and says so', async (t) => {
  if (process.getuid?.() !== 0) return t.skip('only root runs PostgreSQL as another user');
  const closed = join(await temporaryFolder(t), 'closed');
  await mkdir(closed);
  await chmod(closed, 0o700);
  const store = await openHome(t, join(closed, 'home'));
  const place = join(store.home?.data ?? '', '..');
  // The archiver may write its last segment while the folder goes.
  undo(t, () => rm(place, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 }));
  assert.match(place, /^\/var\/lib\/giaoban-[0-9a-f]{8}$/);
  assert.match(store.notes[0]?.vi ?? '', /dữ liệu đặt tại/);
});
