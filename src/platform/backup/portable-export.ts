import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import type pg from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import { asRefusal } from '../database/failures.ts';
import { listProvinces, type Province, type Store } from '../database/index.ts';
import { schemaOfProvince } from '../database/provinces.ts';
import { syncFolder } from './copy-files.ts';
import {
  type AppliedMigration,
  type Counter,
  listCounters,
  listMigrations,
  listTables,
  type PortableTable,
} from './portable-catalog.ts';
import { folderNotEmpty, notABackup } from './refusals.ts';

/** A table in the archive: its rows, and the SHA-256 of its unpacked file. */
export interface CarriedTable extends PortableTable {
  readonly rows: number;
  readonly sha256: string;
}

export interface CarriedProvince extends Province {
  readonly migrations: readonly AppliedMigration[];
  readonly tables: readonly CarriedTable[];
  readonly counters: readonly Counter[];
}

/** `portable.json` of an export. */
export interface Portable {
  readonly format: 'giaoban portable 1';
  readonly at: string;
  readonly provinces: readonly CarriedProvince[];
}

/** @throws {Refusal} backup.not-a-backup */
export async function readPortable(folder: string): Promise<Portable> {
  try {
    const portable = JSON.parse(await readFile(join(folder, 'portable.json'), 'utf8')) as Portable;
    if (portable.format === 'giaoban portable 1') return portable;
  } catch (error) {
    throw notABackup({ folder, why: error instanceof Error ? error.message : String(error) });
  }
  throw notABackup({ folder, why: 'format' });
}

async function carryTable(client: pg.ClientBase, schema: string, table: PortableTable, file: string) {
  const columns = table.columns.map((column) => `"${column}"`).join(', ');
  const rows = client.query(copyTo(`copy "${schema}"."${table.name}" (${columns}) to stdout`));
  const hash = createHash('sha256');
  const watch = new Transform({
    transform(piece: Buffer, _, done) {
      hash.update(piece);
      done(null, piece);
    },
  });
  await pipeline(rows, watch, createGzip({ level: 3 }), createWriteStream(file, { mode: 0o600 }));
  return { ...table, rows: rows.rowCount, sha256: hash.digest('hex') };
}

/**
 * Writes every province into a new folder as plain COPY files, all of one instant: readable by any PostgreSQL, and the way
 * from the embedded server to an external one and back. Migrations make the tables; only rows are carried.
 * @throws {Refusal} backup.folder-not-empty, store.unavailable
 */
export async function exportPortable(store: Store, folder: string): Promise<Portable> {
  const target = resolve(folder);
  if ((await readdir(target).catch(() => [])).length > 0) throw folderNotEmpty({ folder: target });
  const making = join(dirname(target), `.${basename(target)}.${process.pid}`);
  const provinces = await listProvinces(store);
  const client = await store.owner.connect();
  try {
    await client.query('begin isolation level repeatable read read only');
    const carried: CarriedProvince[] = [];
    for (const province of provinces) {
      const schema = await schemaOfProvince(store, province.code);
      await mkdir(join(making, province.code), { recursive: true, mode: 0o700 });
      const tables: CarriedTable[] = [];
      for (const table of await listTables(client, schema))
        tables.push(
          await carryTable(client, schema, table, join(making, province.code, `${table.name}.copy.gz`)),
        );
      const migrations = await listMigrations(client, schema);
      carried.push({ ...province, migrations, tables, counters: await listCounters(client, schema) });
    }
    const { rows } = await client.query<{ at: string }>('select transaction_timestamp() as at');
    await client.query('commit');
    const portable: Portable = { format: 'giaoban portable 1', at: rows[0]?.at ?? '', provinces: carried };
    await mkdir(making, { recursive: true, mode: 0o700 });
    await writeFile(join(making, 'portable.json'), JSON.stringify(portable, null, 1), { mode: 0o600 });
    await syncFolder(making);
    await rename(making, target);
    client.release();
    return portable;
  } catch (error) {
    client.release(true);
    throw asRefusal(error);
  }
}
