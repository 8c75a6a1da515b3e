import { sql } from 'kysely';
import type { IsoDate } from '../../kernel/iso-date.ts';
import type { Db } from './connection.ts';
import { migrateProvince } from './migrate.ts';
import { badProvinceCode, noSuchProvince } from './refusals.ts';
import type { Store } from './store.ts';

export const controlSchema = 'giaoban';

export interface Province {
  readonly code: string;
  readonly name: string;
  readonly isSample: boolean;
  /** The day a sample province lives in; null for a real one, which lives today. */
  readonly sampleToday: IsoDate | null;
}

interface ProvinceRow {
  readonly code: string;
  readonly name: string;
  readonly schema_name: string;
  readonly is_sample: boolean;
  readonly sample_today: IsoDate | null;
}

const columns = 'code, name, schema_name, is_sample, sample_today';

async function load(store: Store): Promise<ProvinceRow[]> {
  const { rows } = await store.app.query<ProvinceRow>(
    `select ${columns} from ${controlSchema}.province order by code`,
  );
  store.schemas.clear();
  for (const row of rows) store.schemas.set(row.code, row.schema_name);
  return rows;
}

/** The schema that holds a province's tables. @throws {Refusal} store.no-such-province */
export async function schemaOfProvince(store: Store, code: string): Promise<string> {
  const known = store.schemas.get(code);
  if (known !== undefined) return known;
  await load(store);
  const loaded = store.schemas.get(code);
  if (loaded === undefined) throw noSuchProvince({ province: code });
  return loaded;
}

export async function listProvinces(store: Store): Promise<Province[]> {
  return (await load(store)).map((row) => ({
    code: row.code,
    name: row.name,
    isSample: row.is_sample,
    sampleToday: row.sample_today,
  }));
}

/** Adds a province and migrates its schema; one that exists keeps its row and is only migrated. */
export async function addProvince(
  store: Store,
  province: {
    readonly code: string;
    readonly name: string;
    readonly isSample?: boolean;
    readonly sampleToday?: IsoDate | null;
  },
  migrations?: string,
): Promise<void> {
  if (!/^[a-z][a-z0-9-]{0,40}$/.test(province.code)) throw badProvinceCode({ code: province.code });
  const schema = `p_${province.code.replaceAll('-', '_')}`;
  await migrateProvince(store, schema, migrations);
  await store.owner.query(
    `insert into ${controlSchema}.province (${columns}) values ($1, $2, $3, $4, $5) on conflict (code) do nothing`,
    [province.code, province.name, schema, province.isSample ?? false, province.sampleToday ?? null],
  );
  store.schemas.set(province.code, schema);
}

/** Moves the clock of a sample province, in the owner's transaction in which all that lives by it follows. */
export async function moveSampleClock(db: Db, code: string, today: IsoDate): Promise<void> {
  const { rows } = await sql`
    update ${sql.table(`${controlSchema}.province`)} set sample_today = ${today}
    where code = ${code} and is_sample returning 1`.execute(db);
  if (rows.length === 0) throw noSuchProvince({ province: code });
}

/** Removes a province with everything in it, as the owner; for one that was never finished. */
export async function dropProvince(store: Store, code: string): Promise<void> {
  const schema = await schemaOfProvince(store, code);
  await store.owner.query(`drop schema if exists ${schema} cascade`);
  await store.owner.query(`delete from ${controlSchema}.province where schema_name = $1`, [schema]);
  await store.owner.query(`delete from ${controlSchema}.migration where scope = $1`, [schema]);
  store.schemas.delete(code);
}
