import { sql } from 'kysely';
import type { Actor } from '../../../kernel/actor.ts';
import type { Decimal } from '../../../kernel/decimal.ts';
import type { IndicatorId, UnitId } from '../../../kernel/ids.ts';
import type { IsoDate } from '../../../kernel/iso-date.ts';
import type { Db } from '../../../platform/database/index.ts';

export interface Decision {
  readonly number: string;
  readonly date: IsoDate;
  readonly issuer: string;
}

export interface TargetVersion {
  readonly id: number;
  readonly unitId: UnitId;
  readonly indicatorId: IndicatorId;
  readonly code: string;
  readonly year: number;
  readonly version: number;
  readonly value: Decimal;
  readonly decision: Decision;
  readonly reason: string | null;
  readonly title: string;
  readonly recordedAt: string;
  readonly recordedOn: IsoDate;
  readonly isSample: boolean;
}

const columns = sql`t.id, unit_id as "unitId", indicator_id as "indicatorId", i.code, year, version, trim_scale(value) as value,
  jsonb_build_object('number', decision_number, 'date', decision_date, 'issuer', issuer) as decision, reason, title,
  recorded_at as "recordedAt", recorded_on as "recordedOn", is_sample as "isSample"`;

/** Every decision on one target, first to last; row-level security keeps out what is out of reach. */
export async function listTargetVersions(
  db: Db,
  of: { readonly unitId: number; readonly indicatorId: IndicatorId; readonly year: number },
): Promise<readonly TargetVersion[]> {
  const { rows } = await sql<TargetVersion>`
    select ${columns} from target t join indicator i on i.id = t.indicator_id
    where unit_id = ${of.unitId} and indicator_id = ${of.indicatorId} and year = ${of.year} order by version`.execute(
    db,
  );
  return rows;
}

export async function findTarget(db: Db, id: number): Promise<TargetVersion | undefined> {
  const { rows } = await sql<TargetVersion>`
    select ${columns} from target t join indicator i on i.id = t.indicator_id where t.id = ${id}`.execute(db);
  return rows[0];
}

export interface TargetInForce {
  readonly unit_id: UnitId;
  readonly indicator_id: IndicatorId;
  readonly year: number;
  readonly version: number;
  readonly value: Decimal;
  readonly is_sample: boolean;
}

/** Targets of units for some years, as known on a day: the last version recorded by then. */
export async function listTargetsInForce(
  db: Db,
  units: readonly number[],
  years: readonly number[],
  knownOn: IsoDate,
): Promise<readonly TargetInForce[]> {
  const { rows } = await sql<TargetInForce>`
    select distinct on (unit_id, indicator_id, year) unit_id, indicator_id, year, version, trim_scale(value) as value, is_sample
    from target
    where unit_id = any (${units}) and year = any (${years}) and recorded_on <= ${knownOn}
    order by unit_id, indicator_id, year, version desc`.execute(db);
  return rows;
}

export interface NewTarget {
  readonly unitId: number;
  readonly indicatorId: IndicatorId;
  readonly year: number;
  readonly version: number;
  readonly value: Decimal;
  readonly decision: Decision;
  readonly reason: string | null;
}

/** Adds a version; null when somebody else has added the same one meanwhile. */
export async function insertTarget(db: Db, actor: Actor, target: NewTarget): Promise<number | null> {
  const { number, date, issuer } = target.decision;
  const { rows } = await sql<{ id: number }>`
    insert into target (indicator_id, unit_id, year, version, value, decision_number, decision_date, issuer, reason,
      account_id, title, recorded_at, recorded_on)
    values (${target.indicatorId}, ${target.unitId}, ${target.year}, ${target.version}, ${target.value}, ${number}, ${date},
      ${issuer}, ${target.reason}, ${actor.accountId}, ${actor.title}, ${actor.at}, ${actor.today})
    on conflict (unit_id, indicator_id, year, version) do nothing returning id`.execute(db);
  return rows[0]?.id ?? null;
}

/** A target as the sample province or an import brings it. */
export interface GivenTarget {
  readonly unitId: UnitId;
  readonly indicator: string;
  readonly year: number;
  readonly value: Decimal;
  readonly decision: Decision;
  readonly title: string;
  readonly isSample: boolean;
  readonly needsCheck: boolean;
}

/** Loads first versions of targets, known from a day on; those already there stay as they are. */
export async function insertGivenTargets(
  db: Db,
  targets: readonly GivenTarget[],
  recorded: { readonly at: string; readonly on: IsoDate },
): Promise<void> {
  await sql`
    insert into target (indicator_id, unit_id, year, version, value, decision_number, decision_date, issuer, is_sample,
      needs_check, title, recorded_at, recorded_on)
    select i.id, "unitId", year, 1, value, decision ->> 'number', (decision ->> 'date')::date, decision ->> 'issuer',
      "isSample", "needsCheck", title, ${recorded.at}, ${recorded.on}
    from jsonb_to_recordset(${JSON.stringify(targets)}::jsonb) as t ("unitId" integer, indicator text, year smallint,
      value numeric, decision jsonb, "isSample" boolean, "needsCheck" boolean, title text)
    join indicator i on i.code = t.indicator
    on conflict (unit_id, indicator_id, year, version) do nothing`.execute(db);
}
