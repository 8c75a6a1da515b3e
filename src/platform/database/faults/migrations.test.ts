import assert from 'node:assert/strict';
import { cp, mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { Refusal } from '../../../kernel/refusal.ts';
import { migrate } from '../migrate.ts';
import { addProvince, listProvinces } from '../provinces.ts';
import { testStore } from '../testing.ts';
import { openHome, runChild, temporaryFolder } from './homes.ts';

const refusedAs = (code: string) => (error: unknown) => error instanceof Refusal && error.kind.code === code;

/** The control migrations of the program with province migrations of the test's own. */
async function migrationsOf(t: TestContext, province: Record<string, string>): Promise<string> {
  const folder = await temporaryFolder(t);
  await cp(join(import.meta.dirname, '../../../../database/migrations/control'), join(folder, 'control'), {
    recursive: true,
  });
  await mkdir(join(folder, 'province'));
  for (const [file, text] of Object.entries(province)) await writeFile(join(folder, 'province', file), text);
  return folder;
}

const first = { '0001-first.sql': '-- why\ncreate table one (id int);' };

test('a migration killed in the middle leaves nothing of itself, and the next run does it', async (t) => {
  const home = await temporaryFolder(t);
  const store = await openHome(t, home);
  const folder = await migrationsOf(t, first);
  await migrate(store, folder);
  await addProvince(store, { code: 'a', name: 'Tỉnh A' }, folder);
  await writeFile(
    join(folder, 'province/0002-second.sql'),
    '-- why\ncreate table two (id int);\nselect pg_sleep(2);\ncreate table three (id int);',
  );
  const child = await runChild(t, 'migrate-home.ts', home, folder);
  await wait(800);
  child.process.kill('SIGKILL');
  await child.over;
  const tables = async () => {
    const { rows } = await store.owner.query<{ name: string }>(
      "select relname as name from pg_class where relnamespace = 'p_a'::regnamespace and relkind = 'r' order by 1",
    );
    return rows.map((row) => row.name);
  };
  const applied = await migrate(store, folder);
  assert.deepEqual(applied, [{ scope: 'p_a', file: '0002-second.sql' }]);
  assert.deepEqual(await tables(), ['one', 'three', 'two']);
});

test('of two migrators at once one works and the other finds it done', async (t) => {
  const world = await testStore({ isBare: true });
  t.after(() => world.close());
  const folder = await migrationsOf(t, first);
  const counts = await Promise.all([1, 2, 3].map(async () => (await migrate(world.store, folder)).length));
  assert.deepEqual(counts.sort(), [0, 0, 1]);
});

test('an altered migration, a newer store and a migration with an error are refused and change nothing', async (t) => {
  const world = await testStore({ isBare: true });
  t.after(() => world.close());
  const folder = await migrationsOf(t, first);
  await migrate(world.store, folder);
  await addProvince(world.store, { code: 'a', name: 'Tỉnh A' }, folder);
  await writeFile(join(folder, 'province/0002-bad.sql'), 'create table two (id int); select 1 / 0;');
  await assert.rejects(migrate(world.store, folder), /migration 0002-bad\.sql on p_a: division by zero/);
  const { rows } = await world.store.owner.query("select to_regclass('p_a.two') as two");
  assert.deepEqual(rows, [{ two: null }]);
  await writeFile(join(folder, 'province/0002-bad.sql'), 'create table two (id int);');
  assert.equal((await migrate(world.store, folder)).length, 1);
  await writeFile(join(folder, 'province/0001-first.sql'), '-- altered\ncreate table one (id int);');
  await assert.rejects(migrate(world.store, folder), refusedAs('store.migration-altered'));
  await writeFile(join(folder, 'province/0001-first.sql'), first['0001-first.sql']);
  await rm(join(folder, 'province/0002-bad.sql'));
  await assert.rejects(migrate(world.store, folder), refusedAs('store.newer-than-program'));
});

test('provinces have names that make schemas, and stay apart', async (t) => {
  const world = await testStore();
  t.after(() => world.close());
  await addProvince(world.store, { code: 'lai-chau', name: 'Lai Châu', isSample: true });
  await addProvince(world.store, { code: 'lai-chau', name: 'Lai Châu', isSample: true });
  assert.deepEqual(
    (await listProvinces(world.store)).map((province) => province.code),
    ['lai-chau', 'test'],
  );
  assert.equal(world.store.schemas.get('lai-chau'), 'p_lai_chau');
  await assert.rejects(
    addProvince(world.store, { code: "x'; drop schema", name: '' }),
    refusedAs('store.bad-province-code'),
  );
});
