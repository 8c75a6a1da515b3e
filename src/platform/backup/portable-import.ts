import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { join, resolve } from 'node:path';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import type pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { asRefusal } from '../database/failures.ts';
import { addProvince, dropProvince, listProvinces, migrate, type Store } from '../database/index.ts';
import { schemaOfProvince } from '../database/provinces.ts';
import { listForeignKeys, listMigrations, listTables } from './portable-catalog.ts';
import { type CarriedProvince, type CarriedTable, readPortable } from './portable-export.ts';
import { damagedBackup, notTheSame, otherMigrations, targetNotEmpty } from './refusals.ts';

async function fill(client: pg.ClientBase, table: CarriedTable, file: string): Promise<void> {
  const hash = createHash('sha256');
  const watch = new Transform({
    transform(piece: Buffer, _, done) {
      hash.update(piece);
      done(null, piece);
    },
  });
  const columns = table.columns.map((column) => `"${column}"`).join(', ');
  const into = client.query(copyFrom(`copy "${table.name}" (${columns}) from stdin`));
  await pipeline(createReadStream(file), createGunzip(), watch, into);
  if (hash.digest('hex') !== table.sha256) throw damagedBackup({ count: 1, file });
  if (into.rowCount !== table.rows)
    throw notTheSame({ table: table.name, found: into.rowCount, wanted: table.rows });
}

/** Rows go in table by table, so foreign keys are taken off and put on again, which checks every one of them. */
async function fillProvince(
  client: pg.ClientBase,
  schema: string,
  province: CarriedProvince,
  folder: string,
) {
  await client.query(`set local search_path = ${schema}, extensions`);
  const keys = await listForeignKeys(client, schema);
  for (const key of keys) await client.query(`alter table ${key.table} drop constraint "${key.name}"`);
  const names = (await listTables(client, schema)).map((table) => `"${table.name}"`);
  // Migrations seed a few rows; the archive has them too.
  if (names.length > 0) await client.query(`truncate ${names.join(', ')}`);
  for (const table of province.tables) await fill(client, table, join(folder, `${table.name}.copy.gz`));
  for (const key of keys)
    await client.query(`alter table ${key.table} add constraint "${key.name}" ${key.definition}`);
  for (const { table, column, last, isCalled } of province.counters)
    await client.query('select setval(pg_get_serial_sequence($1, $2), $3, $4)', [
      `"${table}"`,
      column,
      last,
      isCalled,
    ]);
}

async function assertSameMigrations(client: pg.ClientBase, schema: string, province: CarriedProvince) {
  const here = new Map((await listMigrations(client, schema)).map((one) => [one.number, one]));
  for (const wanted of province.migrations) {
    if (here.get(wanted.number)?.checksum !== wanted.checksum)
      throw otherMigrations({ scope: schema, file: wanted.file });
    here.delete(wanted.number);
  }
  const more = [...here.values()][0];
  if (more) throw otherMigrations({ scope: schema, file: more.file });
}

/**
 * Fills a database that has none of the archive's provinces, each in one transaction. Files are compared with their
 * SHA-256, rows with their number, foreign keys are all checked.
 * @throws {Refusal} backup.not-a-backup, backup.target-not-empty, backup.other-migrations, backup.damaged
 */
export async function importPortable(store: Store, folder: string): Promise<readonly string[]> {
  const source = resolve(folder);
  const portable = await readPortable(source);
  await migrate(store);
  const taken = new Set((await listProvinces(store)).map((province) => province.code));
  for (const { code } of portable.provinces) if (taken.has(code)) throw targetNotEmpty({ province: code });
  for (const province of portable.provinces) {
    await addProvince(store, province);
    const schema = await schemaOfProvince(store, province.code);
    const client = await store.owner.connect();
    try {
      await assertSameMigrations(client, schema, province);
      await client.query('begin');
      await fillProvince(client, schema, province, join(source, province.code));
      await client.query('commit');
      client.release();
    } catch (error) {
      // The province was made for this and holds nothing else.
      await client.query('rollback').catch(() => {});
      client.release(true);
      await dropProvince(store, province.code).catch(() => {});
      throw asRefusal(error);
    }
  }
  return portable.provinces.map((province) => province.code);
}
