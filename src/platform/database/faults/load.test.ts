import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { sql } from 'kysely';
import pg from 'pg';
import { Refusal } from '../../../kernel/refusal.ts';
import { migrate } from '../migrate.ts';
import { clientConfig } from '../pools.ts';
import { processesOf } from '../postmaster.ts';
import { addProvince } from '../provinces.ts';
import type { Store } from '../store.ts';
import { asOwner, inTransaction } from '../transaction.ts';
import { killIfThere, openHome, temporaryFolder, undo } from './homes.ts';

const anyone = { reach: '1', accountId: null, unitId: null };

async function furnish(store: Store): Promise<void> {
  await migrate(store);
  await addProvince(store, { code: 'test', name: 'Tỉnh thử' });
  await asOwner(store, 'test', async (db) => {
    await sql`create table entry (id int primary key, half int not null)`.execute(db);
    await sql`grant select, insert on entry to giaoban_app`.execute(db);
  });
}

/** Only an answer that the reader understands may come out of a fault. */
function mustBeUnavailable(error: unknown): void {
  assert.ok(error instanceof Refusal, `not a refusal: ${error}`);
  assert.ok(['store.unavailable', 'store.busy'].includes(error.kind.code), error.kind.code);
}

test('kill -9 of every server process under write load loses no acknowledged write and no half', async (t) => {
  const store = await openHome(t, await temporaryFolder(t));
  await furnish(store);
  const data = store.home?.data ?? '';
  const acknowledged: number[] = [];
  let next = 1;
  let isOver = false;
  // A failed assertion must end the load too, or the file would never end.
  undo(t, () => {
    isOver = true;
  });
  let backAt = 0;
  let killedAt = 0;
  const write = async () => {
    while (!isOver) {
      const id = next++;
      const begunAt = performance.now();
      try {
        // One act of two rows: both or none may be found afterwards.
        await inTransaction(store, 'test', anyone, async (db) => {
          await sql`insert into entry values (${id}, 1)`.execute(db);
          await sql`insert into entry values (${-id}, 2)`.execute(db);
        });
        acknowledged.push(id);
        if (killedAt > 0 && backAt === 0 && begunAt > killedAt) backAt = performance.now();
      } catch (error) {
        mustBeUnavailable(error);
        await wait(10);
      }
    }
  };
  const writers = Array.from({ length: 8 }, write);
  for (let round = 0; round < 2; round += 1) {
    await wait(1000);
    backAt = 0;
    killedAt = Number.POSITIVE_INFINITY;
    for (const pid of await processesOf(data)) killIfThere(pid);
    killedAt = performance.now();
    while (backAt === 0 && performance.now() - killedAt < 15_000) await wait(20);
    assert.ok(backAt > 0 && backAt - killedAt < 10_000, 'service is back within 10 s');
    t.diagnostic(`back after ${((backAt - killedAt) / 1000).toFixed(2)} s`);
  }
  await wait(300);
  isOver = true;
  await Promise.all(writers);
  const { rows } = await store.owner.query<{ id: number }>('select id from p_test.entry');
  const found = new Set(rows.map((row) => row.id));
  assert.deepEqual(
    acknowledged.filter((id) => !found.has(id) || !found.has(-id)),
    [],
  );
  assert.deepEqual(
    [...found].filter((id) => !found.has(-id)),
    [],
  );
  t.diagnostic(`${acknowledged.length} acknowledged acts, all found`);
});

test('backends terminated again and again: reads get their answer or 503, none hangs, the pool heals', async (t) => {
  const store = await openHome(t, await temporaryFolder(t));
  await furnish(store);
  let isOver = false;
  undo(t, () => {
    isOver = true;
  });
  let answered = 0;
  let refused = 0;
  let longest = 0;
  const read = async () => {
    while (!isOver) {
      const from = performance.now();
      try {
        await inTransaction(store, 'test', { ...anyone, readOnly: true }, (db) =>
          sql`select count(*) from entry`.execute(db),
        );
        answered += 1;
      } catch (error) {
        mustBeUnavailable(error);
        refused += 1;
      }
      longest = Math.max(longest, performance.now() - from);
    }
  };
  const admin = new pg.Client(clientConfig(store.reach('admin'), 'fault'));
  await admin.connect();
  undo(t, () => admin.end());
  const readers = Array.from({ length: 30 }, read);
  for (let second = 0; second < 8; second += 1) {
    await wait(500);
    await admin.query("select pg_terminate_backend(pid) from pg_stat_activity where usename = 'giaoban_app'");
  }
  const before = answered;
  await wait(500);
  isOver = true;
  await Promise.all(readers);
  assert.ok(refused > 0, 'the fault is there');
  assert.ok(answered > before + 100, 'the pool heals');
  assert.ok(longest < 5000, `longest ${longest} ms`);
  t.diagnostic(`${answered} answered, ${refused} refused, longest ${longest.toFixed(0)} ms`);
});

test('a pool whose connections are all taken refuses after 5 s instead of waiting for ever', async (t) => {
  const store = await openHome(t, await temporaryFolder(t), { appConnections: 2 });
  await furnish(store);
  const hold = () =>
    inTransaction(store, 'test', anyone, (db) => sql`select pg_sleep(7)`.execute(db)).catch(() => {});
  const holders = [hold(), hold()];
  await wait(200);
  const from = performance.now();
  await assert.rejects(
    inTransaction(store, 'test', anyone, (db) => sql`select 1`.execute(db)),
    (error) => error instanceof Refusal && error.kind.code === 'store.busy' && error.kind.status === 503,
  );
  assert.ok(performance.now() - from < 6000);
  await Promise.all(holders);
});
