import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { sql } from 'kysely';
import { Refusal } from '../../kernel/refusal.ts';
import { databaseName } from '../database/bootstrap.ts';
import { openHome, temporaryFolder, undo } from '../database/faults/homes.ts';
import {
  addProvince,
  asOwner,
  inTransaction,
  listProvinces,
  migrate,
  openStore,
  type Store,
} from '../database/index.ts';
import { everyUnit } from '../database/testing.ts';
import { exportPortable, importPortable } from './index.ts';

const refusedAs = (code: string) => (error: unknown) => error instanceof Refusal && error.kind.code === code;
const house = { reach: everyUnit, accountId: null, unitId: null };

/** Writes through a table of the real migrations, with identity, jsonb, nulls and awkward text. */
async function furnish(store: Store): Promise<void> {
  await migrate(store);
  await addProvince(store, { code: 'lai-chau', name: 'Lai Châu', isSample: true });
  await asOwner(store, 'lai-chau', (db) =>
    sql`insert into job (kind, input, message)
      select 'test.note', jsonb_build_object('n', n, 'text', E'tab\\tand\\nline \\\\ "Lò Văn Á"'), null
      from generate_series(1, 1000) n`.execute(db),
  );
}

const checksum = (store: Store) =>
  asOwner(store, 'lai-chau', async (db) => {
    const { rows } =
      await sql`select count(*)::int as n, md5(string_agg(job::text, '|' order by id)) as hash from job`.execute(
        db,
      );
    return rows[0];
  });

test('an export fills a server of somebody else with the same rows, and work goes on there', async (t) => {
  const folder = await temporaryFolder(t);
  const store = await openHome(t, join(folder, 'home'));
  await furnish(store);
  const before = await checksum(store);
  const portable = await exportPortable(store, join(folder, 'archive'));
  assert.equal(portable.provinces[0]?.tables.find((table) => table.name === 'job')?.rows, 1000);

  // The other server: reached by DATABASE_URL only, as a user who may make roles.
  const other = await openHome(t, join(folder, 'other'));
  const admin = other.reach('admin');
  const url = `postgres://${admin.user}:${admin.password}@${encodeURIComponent(admin.host ?? '')}:5432/${databaseName}`;
  const external = await openStore({ databaseUrl: url });
  undo(t, () => external.close());
  assert.equal(external.home, null);
  assert.deepEqual(await importPortable(external, join(folder, 'archive')), ['lai-chau']);
  assert.deepEqual(await listProvinces(external), await listProvinces(store));
  assert.deepEqual(await checksum(external), before);
  const next = await inTransaction(external, 'lai-chau', house, async (db) => {
    const { rows } = await sql<{ id: number; who: string }>`
      insert into job (kind, input) values ('test.note', '{}') returning id, current_user as who`.execute(db);
    return rows[0];
  });
  assert.deepEqual(next, { id: 1001, who: 'giaoban_app' });
  await assert.rejects(
    importPortable(external, join(folder, 'archive')),
    refusedAs('backup.target-not-empty'),
  );
});

test('an archive whose rows were altered is refused and leaves nothing behind', async (t) => {
  const folder = await temporaryFolder(t);
  const store = await openHome(t, join(folder, 'home'));
  await furnish(store);
  await exportPortable(store, join(folder, 'archive'));
  await writeFile(join(folder, 'archive/lai-chau/job.copy.gz'), gzipSync(''));
  const other = await openHome(t, join(folder, 'other'));
  await assert.rejects(importPortable(other, join(folder, 'archive')), refusedAs('backup.damaged'));
  assert.deepEqual(await listProvinces(other), []);
});
