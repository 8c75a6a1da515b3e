import { sql } from 'kysely';
import type { PositionId, UnitId } from '../../../kernel/ids.ts';
import type { IsoDate } from '../../../kernel/iso-date.ts';
import type { Words } from '../../../kernel/words.ts';
import type { Db } from '../../../platform/database/index.ts';

export interface WorkField {
  readonly code: string;
  readonly name: Words;
  readonly holder: { readonly unitId: UnitId; readonly name: string; readonly since: IsoDate } | null;
}

/** Fields of work with the unit that holds each on a day. */
export async function selectWorkFields(db: Db, on: IsoDate): Promise<readonly WorkField[]> {
  const { rows } = await sql<WorkField>`
    select f.code, jsonb_build_object('vi', f.name_vi, 'en', f.name_en) as name,
      case when h.unit_id is not null then
        jsonb_build_object('unitId', h.unit_id, 'name', v.name, 'since', lower(h.valid)) end as holder
    from work_field f
    left join work_field_holder h on h.field_code = f.code and h.valid @> ${on}::date
    left join unit_version v on v.unit_id = h.unit_id and v.valid @> ${on}::date
    order by f.code`.execute(db);
  return rows;
}

export async function hasWorkField(db: Db, code: string): Promise<boolean> {
  const { rows } = await sql`select from work_field where code = ${code}`.execute(db);
  return rows.length > 0;
}

/** First day of a later or same-day holder, or of one that begins after it; null when the day is free. */
export async function laterHolder(db: Db, code: string, from: IsoDate): Promise<IsoDate | null> {
  const { rows } = await sql<{ day: IsoDate }>`
    select lower(valid) as day from work_field_holder
    where field_code = ${code} and lower(valid) >= ${from}::date order by 1 limit 1`.execute(db);
  return rows[0]?.day ?? null;
}

/** The present holder ends the day before; the new one begins. */
export async function replaceHolder(
  db: Db,
  code: string,
  unitId: number,
  from: IsoDate,
  legalBasis: string,
): Promise<void> {
  await sql`
    update work_field_holder set valid = daterange(lower(valid), ${from}::date)
    where field_code = ${code} and valid @> ${from}::date`.execute(db);
  await sql`
    insert into work_field_holder (field_code, unit_id, valid, legal_basis)
    values (${code}, ${unitId}, daterange(${from}::date, null), ${legalBasis})`.execute(db);
}

export interface PortfolioRow {
  readonly positionId: PositionId;
  readonly fieldCode: string | null;
  readonly unitId: UnitId | null;
  readonly validFrom: IsoDate;
  readonly validTo: IsoDate | null;
  readonly legalBasis: string;
}

/** What each leader watches over on a day. */
export async function selectPortfolios(db: Db, on: IsoDate): Promise<readonly PortfolioRow[]> {
  const { rows } = await sql<PortfolioRow>`
    select position_id as "positionId", field_code as "fieldCode", unit_id as "unitId", lower(valid) as "validFrom",
      upper(valid) - 1 as "validTo", legal_basis as "legalBasis"
    from portfolio where valid @> ${on}::date order by position_id, field_code, unit_id`.execute(db);
  return rows;
}

export interface NewPortfolio {
  readonly positionId: number;
  readonly fieldCode: string | null;
  readonly unitId: number | null;
  readonly from: IsoDate;
  readonly to: IsoDate | null;
  readonly legalBasis: string;
}

/** The unit of a position that there is on a day. */
export async function findPositionUnit(
  db: Db,
  positionId: number,
  on: IsoDate,
): Promise<{ readonly id: UnitId; readonly name: string } | null> {
  const { rows } = await sql<{ id: UnitId; name: string }>`
    select v.unit_id as id, v.name from position p
    join unit_version v on v.unit_id = p.unit_id and v.valid @> ${on}::date
    where p.id = ${positionId} and p.valid @> ${on}::date`.execute(db);
  return rows[0] ?? null;
}

/** First day of a leader who has the field or unit from that day or a later one; null when there is none. */
export async function laterPortfolio(
  db: Db,
  fieldCode: string | null,
  unitId: number | null,
  from: IsoDate,
): Promise<IsoDate | null> {
  const { rows } = await sql<{ day: IsoDate }>`
    select lower(valid) as day from portfolio
    where (field_code = ${fieldCode} or unit_id = ${unitId}) and lower(valid) >= ${from}::date
    order by 1 limit 1`.execute(db);
  return rows[0]?.day ?? null;
}

/** Hands a field or unit to a leader; whoever had it on that day has it until the day before. */
export async function insertPortfolio(db: Db, one: NewPortfolio): Promise<void> {
  await sql`
    update portfolio set valid = daterange(lower(valid), ${one.from}::date)
    where (field_code = ${one.fieldCode} or unit_id = ${one.unitId}) and valid @> ${one.from}::date
      and lower(valid) < ${one.from}::date`.execute(db);
  await sql`
    insert into portfolio (position_id, field_code, unit_id, valid, legal_basis)
    values (${one.positionId}, ${one.fieldCode}, ${one.unitId}, daterange(${one.from}::date, ${one.to}::date),
      ${one.legalBasis})`.execute(db);
}

/** Adds fields of work that are not there yet. */
export async function insertWorkFields(
  db: Db,
  fields: readonly { readonly code: string; readonly name: Words }[],
): Promise<void> {
  await sql`
    insert into work_field (code, name_vi, name_en)
    select code, name ->> 'vi', name ->> 'en'
    from jsonb_to_recordset(${JSON.stringify(fields)}::jsonb) as f (code text, name jsonb)
    on conflict (code) do nothing`.execute(db);
}

export interface HolderRow {
  readonly field: string;
  readonly unitId: UnitId;
  readonly from: IsoDate;
  readonly to: IsoDate | null;
  readonly legalBasis: string;
}

export async function insertHolders(db: Db, holders: readonly HolderRow[]): Promise<void> {
  await sql`
    insert into work_field_holder (field_code, unit_id, valid, legal_basis)
    select field, "unitId", daterange("from", "to"), "legalBasis"
    from jsonb_to_recordset(${JSON.stringify(holders)}::jsonb)
      as h (field text, "unitId" integer, "from" date, "to" date, "legalBasis" text)`.execute(db);
}
