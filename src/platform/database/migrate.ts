import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type pg from 'pg';
import { asRefusal } from './failures.ts';
import { alteredMigration, newerStore } from './refusals.ts';
import type { Store } from './store.ts';

/** One plain SQL file; applied once, in number order, in a transaction of its own. */
export interface Migration {
  readonly number: number;
  readonly file: string;
  readonly text: string;
  readonly checksum: string;
}

/** What a migration run did. */
export interface Applied {
  readonly scope: string;
  readonly file: string;
}

type Kind = 'control' | 'province';

const defaultFolder = join(import.meta.dirname, '../../../database/migrations');
const controlSchema = 'giaoban';
/** Key of the advisory lock that lets one migrator at a time work in a database: 'giao' in ASCII. */
const migrationLock = 0x6769616f;

/** Reads the migration files of a kind, sorted. @throws {Error} when a name or a number is out of order */
export async function readMigrations(kind: Kind, folder = defaultFolder): Promise<Migration[]> {
  const files = (await readdir(join(folder, kind))).filter((file) => file.endsWith('.sql')).sort();
  const migrations = await Promise.all(
    files.map(async (file) => {
      const match = /^(\d{4})-[a-z0-9-]+\.sql$/.exec(file);
      if (!match) throw new Error(`migration ${kind}/${file}: a name is NNNN-what-it-does.sql`);
      const text = await readFile(join(folder, kind, file), 'utf8');
      const checksum = createHash('sha256').update(text).digest('hex');
      return { number: Number(match[1]), file, text, checksum };
    }),
  );
  for (const [index, migration] of migrations.entries())
    if (migrations[index - 1]?.number === migration.number)
      throw new Error(`migration ${kind}/${migration.file}: the number ${migration.number} is taken twice`);
  return migrations;
}

/** A fingerprint of all migrations, for the template database of tests. */
export async function fingerprintOfMigrations(folder = defaultFolder): Promise<string> {
  const all = [...(await readMigrations('control', folder)), ...(await readMigrations('province', folder))];
  const hash = createHash('sha256');
  for (const migration of all) hash.update(`${migration.file} ${migration.checksum}\n`);
  return hash.digest('hex').slice(0, 16);
}

async function appliedIn(client: pg.ClientBase, scope: string): Promise<Map<number, string>> {
  const { rows: known } = await client.query<{ isThere: boolean }>(
    `select to_regclass('${controlSchema}.migration') is not null as "isThere"`,
  );
  if (!known[0]?.isThere) return new Map();
  const { rows } = await client.query<{ number: number; checksum: string }>(
    `select number, checksum from ${controlSchema}.migration where scope = $1`,
    [scope],
  );
  return new Map(rows.map((row) => [row.number, row.checksum]));
}

async function applyAll(
  client: pg.ClientBase,
  schema: string,
  migrations: readonly Migration[],
): Promise<Applied[]> {
  const applied = await appliedIn(client, schema);
  const last = Math.max(0, ...migrations.map((migration) => migration.number));
  for (const number of applied.keys()) if (number > last) throw newerStore({ scope: schema, number });
  const done: Applied[] = [];
  for (const migration of migrations) {
    const before = applied.get(migration.number);
    if (before === migration.checksum) continue;
    if (before !== undefined) throw alteredMigration({ file: migration.file, scope: schema });
    // Functions keep this path: without pg_temp at its end a temporary table would come before ours in those of the owner.
    await client.query(
      `begin; create schema if not exists ${schema}; set local search_path = ${schema}, extensions, pg_temp`,
    );
    try {
      await client.query(migration.text);
      await client.query(
        `insert into ${controlSchema}.migration (scope, number, file, checksum) values ($1, $2, $3, $4)`,
        [schema, migration.number, migration.file, migration.checksum],
      );
      await client.query('commit');
    } catch (error) {
      await client.query('rollback').catch(() => {});
      if (error instanceof Error)
        error.message = `migration ${migration.file} on ${schema}: ${error.message}`;
      throw error;
    }
    done.push({ scope: schema, file: migration.file });
  }
  return done;
}

/** Two migrators at once: the second waits, then finds everything done. */
async function underLock<T>(store: Store, work: (client: pg.ClientBase) => Promise<T>): Promise<T> {
  try {
    const client = await store.owner.connect();
    try {
      await client.query('select pg_advisory_lock($1)', [migrationLock]);
      const result = await work(client);
      await client.query('select pg_advisory_unlock($1)', [migrationLock]);
      client.release();
      return result;
    } catch (error) {
      // The lock ends with its session, whatever state this one is in.
      client.release(true);
      throw error;
    }
  } catch (error) {
    throw asRefusal(error);
  }
}

/**
 * Brings the control schema and every province up to the program's migrations, forward only.
 * @throws {Refusal} store.migration-altered, store.newer-than-program
 */
export async function migrate(store: Store, folder = defaultFolder): Promise<Applied[]> {
  const control = await readMigrations('control', folder);
  const province = await readMigrations('province', folder);
  return underLock(store, async (client) => {
    const done = await applyAll(client, controlSchema, control);
    const { rows } = await client.query<{ schema_name: string }>(
      `select schema_name from ${controlSchema}.province order by code`,
    );
    for (const row of rows) done.push(...(await applyAll(client, row.schema_name, province)));
    return done;
  });
}

/** Makes or brings up one province's schema. */
export async function migrateProvince(
  store: Store,
  schema: string,
  folder = defaultFolder,
): Promise<Applied[]> {
  const migrations = await readMigrations('province', folder);
  return underLock(store, (client) => applyAll(client, schema, migrations));
}
