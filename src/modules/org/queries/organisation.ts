import { sql } from 'kysely';
import type { UnitId } from '../../../kernel/ids.ts';
import type { IsoDate } from '../../../kernel/iso-date.ts';
import type { Db } from '../../../platform/database/index.ts';
import type { Organisation } from '../domain/apply-plan.ts';
import type { Succession, UnitLife, UnitVersion } from '../domain/unit-life.ts';

interface UnitRow extends Omit<UnitLife, 'versions'> {
  readonly versions: readonly UnitVersion[];
}

/** Acts on the organisation queue here until the transaction ends: each is judged against what the one before left. */
export async function lockOrganisation(db: Db): Promise<void> {
  await sql`select pg_advisory_xact_lock(20, 'unit'::regclass::oid::integer)`.execute(db);
}

/** Every unit there ever was, with versions and successions: a few hundred rows. */
export async function loadOrganisation(db: Db): Promise<Organisation> {
  const [units, successions] = await Promise.all([
    sql<UnitRow>`
      select u.id, u.code, u.population, lower(u.valid) as "from", upper(u.valid) as "to", v.versions
      from unit u
      join (
        select unit_id, jsonb_agg(jsonb_build_object('from', lower(valid), 'to', upper(valid), 'name', name,
          'shortName', short_name, 'altNames', alt_names, 'level', level, 'kind', kind, 'parentId', parent_id)
          order by valid) as versions
        from unit_version group by unit_id
      ) v on v.unit_id = u.id
      order by u.id`.execute(db),
    sql<Succession>`
      select e.on_date as "on", s.from_unit_id as "fromId", s.to_unit_id as "toId", s.weight
      from unit_succession s join unit_event e on e.id = s.event_id`.execute(db),
  ]);
  return { units: new Map(units.rows.map((unit) => [unit.id, unit])), successions: successions.rows };
}

interface EventRow {
  readonly kind: string;
  readonly on: IsoDate;
  readonly legalBasis: string;
  readonly needsCheck: boolean;
  readonly at: string;
  readonly recordedOn: IsoDate;
  readonly accountId: number | null;
}

export async function insertEvent(db: Db, event: EventRow): Promise<number> {
  const { rows } = await sql<{ id: number }>`
    insert into unit_event (kind, on_date, legal_basis, needs_check, recorded_at, recorded_on, account_id)
    values (${event.kind}, ${event.on}, ${event.legalBasis}, ${event.needsCheck}, ${event.at}, ${event.recordedOn},
      ${event.accountId})
    returning id`.execute(db);
  return rows[0]?.id ?? 0;
}

/** Ends units and their last versions on a day. */
export async function endUnits(db: Db, ids: readonly UnitId[], on: IsoDate, eventId: number): Promise<void> {
  await sql`
    update unit set valid = daterange(lower(valid), ${on}::date), ended_by = ${eventId} where id = any (${ids})`.execute(
    db,
  );
  await endVersions(db, ids, on);
}

/** Ends the versions that hold on a day. */
export async function endVersions(db: Db, ids: readonly UnitId[], on: IsoDate): Promise<void> {
  await sql`
    update unit_version set valid = daterange(lower(valid), ${on}::date)
    where unit_id = any (${ids}) and valid @> ${on}::date`.execute(db);
}

/** A unit as it is inserted; numbers are drawn by the database. */
export interface InsertedUnit {
  readonly code: string;
  readonly from: IsoDate;
  readonly to: IsoDate | null;
  readonly population: number | null;
  readonly areaKm2: string | null;
  readonly begunBy: number | null;
  readonly endedBy: number | null;
}

/** Inserts units and gives their numbers in the same order. */
export async function insertUnits(db: Db, units: readonly InsertedUnit[]): Promise<readonly UnitId[]> {
  const { rows } = await sql<{ id: UnitId; code: string; from: IsoDate }>`
    insert into unit (code, valid, population, area_km2, begun_by, ended_by)
    select code, daterange("from", "to"), population, "areaKm2", "begunBy", "endedBy"
    from jsonb_to_recordset(${JSON.stringify(units)}::jsonb) as u (code text, "from" date, "to" date, population integer,
      "areaKm2" numeric, "begunBy" integer, "endedBy" integer)
    returning id, code, lower(valid) as "from"`.execute(db);
  const ids = new Map(rows.map((row) => [`${row.code} ${row.from}`, row.id]));
  return units.map((unit) => ids.get(`${unit.code} ${unit.from}`) as UnitId);
}

export interface InsertedVersion extends UnitVersion {
  readonly unitId: UnitId;
  readonly searchText: string;
  readonly begunBy: number | null;
}

export async function insertVersions(db: Db, versions: readonly InsertedVersion[]): Promise<void> {
  await sql`
    insert into unit_version (unit_id, valid, name, short_name, alt_names, search_text, level, kind, parent_id, begun_by)
    select "unitId", daterange("from", "to"), name, "shortName", "altNames", "searchText", level, kind, "parentId", "begunBy"
    from jsonb_to_recordset(${JSON.stringify(versions)}::jsonb) as v ("unitId" integer, "from" date, "to" date, name text,
      "shortName" text, "altNames" text[], "searchText" text, level text, kind text, "parentId" integer,
      "begunBy" integer)`.execute(db);
}

export interface InsertedSuccession {
  readonly eventId: number;
  readonly fromId: UnitId;
  readonly toId: UnitId;
  readonly weight: number | null;
}

export async function insertSuccessions(db: Db, rows: readonly InsertedSuccession[]): Promise<void> {
  await sql`
    insert into unit_succession (event_id, from_unit_id, to_unit_id, weight)
    select "eventId", "fromId", "toId", weight
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as s ("eventId" integer, "fromId" integer, "toId" integer, weight integer)`.execute(db);
}

/** Holds the deferred keys now: a parent that does not live as long as its child is found here, not at the commit. */
export async function holdKeys(db: Db): Promise<void> {
  await sql`set constraints all immediate`.execute(db);
  await sql`set constraints all deferred`.execute(db);
}
