import assert from 'node:assert/strict';
import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { sql } from 'kysely';
import { findDamage } from '../integrity.ts';
import { migrate } from '../migrate.ts';
import { openStore } from '../open-store.ts';
import { addProvince } from '../provinces.ts';
import { asOwner } from '../transaction.ts';
import { openHome, temporaryFolder } from './homes.ts';

test('one flipped bit in a table on the disk is found and named', async (t) => {
  const home = await temporaryFolder(t);
  const first = await openStore({ home, databaseUrl: '', mode: 'own' });
  await migrate(first);
  await addProvince(first, { code: 'test', name: 'Tỉnh thử' });
  const file = await asOwner(first, 'test', async (db) => {
    await sql`insert into job (kind, input) select 'test.note', '{}' from generate_series(1, 500)`.execute(
      db,
    );
    const { rows } = await sql<{ path: string }>`select pg_relation_filepath('job') as path`.execute(db);
    return rows[0]?.path ?? '';
  });
  assert.deepEqual(await findDamage(first), []);
  await first.close();
  const handle = await open(join(home, 'data', file), 'r+');
  const byte = Buffer.alloc(1);
  await handle.read(byte, 0, 1, 8000);
  await handle.write(Buffer.from([(byte[0] ?? 0) ^ 4]), 0, 1, 8000);
  await handle.close();
  const store = await openHome(t, home);
  const damage = await findDamage(store);
  assert.ok(damage.length > 0);
  assert.match(damage[0]?.what ?? '', /invalid page|checksum/);
  assert.ok(damage.some(({ relation }) => relation.startsWith('p_test.job')));
});
