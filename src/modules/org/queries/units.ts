import { sql } from 'kysely';
import type { UnitId } from '../../../kernel/ids.ts';
import type { IsoDate } from '../../../kernel/iso-date.ts';
import type { Db } from '../../../platform/database/index.ts';
import type { Level } from '../domain/unit-life.ts';

/** A unit as it is on a day. `validTo` is its last day, null while none is recorded. */
export interface UnitOn {
  readonly id: UnitId;
  readonly code: string;
  readonly name: string;
  readonly shortName: string;
  readonly level: Level;
  readonly kind: string;
  readonly parentId: UnitId | null;
  readonly validFrom: IsoDate;
  readonly validTo: IsoDate | null;
}

const columns = sql`u.id, u.code, v.name, v.short_name as "shortName", v.level, v.kind, v.parent_id as "parentId",
  lower(u.valid) as "validFrom", upper(u.valid) - 1 as "validTo"`;

export interface UnitFilter {
  readonly on: IsoDate;
  /** Folded text that must occur in one of the names or the code; empty: all. */
  readonly search?: string;
  readonly level?: Level | undefined;
  readonly parentId?: number | undefined;
}

/** Units that live on a day, in the order of the tree's levels and codes. */
export async function selectUnits(db: Db, filter: UnitFilter): Promise<readonly UnitOn[]> {
  const search = filter.search ?? '';
  const { rows } = await sql<UnitOn>`
    select ${columns}
    from unit u join unit_version v on v.unit_id = u.id and v.valid @> ${filter.on}::date
    where (${search} = '' or position(${search} in v.search_text) > 0 or u.code = ${search})
      and (${filter.level ?? null}::text is null or v.level = ${filter.level ?? null})
      and (${filter.parentId ?? null}::integer is null or v.parent_id = ${filter.parentId ?? null})
    order by array_position(array['province', 'department', 'district', 'division', 'affiliated', 'commune'], v.level),
      u.code`.execute(db);
  return rows;
}

export async function findUnitByCode(db: Db, code: string, on: IsoDate): Promise<UnitOn | undefined> {
  const { rows } = await sql<UnitOn>`
    select ${columns} from unit u join unit_version v on v.unit_id = u.id and v.valid @> ${on}::date
    where u.code = ${code} and u.valid @> ${on}::date`.execute(db);
  return rows[0];
}

export async function findUnit(db: Db, id: number, on: IsoDate): Promise<UnitOn | undefined> {
  const { rows } = await sql<UnitOn>`
    select ${columns} from unit u join unit_version v on v.unit_id = u.id and v.valid @> ${on}::date
    where u.id = ${id}`.execute(db);
  return rows[0];
}

/** The unit of a code that lived last before a day, or the first one after it. */
export async function findNearestByCode(db: Db, code: string, on: IsoDate): Promise<UnitId | undefined> {
  const { rows } = await sql<{ id: UnitId }>`
    select id from unit where code = ${code}
    order by (lower(valid) > ${on}::date), case when lower(valid) > ${on}::date then lower(valid) end,
      lower(valid) desc limit 1`.execute(db);
  return rows[0]?.id;
}

export interface Heir {
  readonly unit: UnitOn;
  /** Share of the old unit that went there, in per cent with two decimals. */
  readonly sharePercent: string;
  readonly isEstimated: boolean;
}

type HeirRow = UnitOn & { readonly share_percent: string; readonly is_estimated: boolean };

/** Living units that a unit's figures belong to on a day: itself while it lives, else what became of it (or made it). */
export async function selectHeirs(db: Db, id: UnitId, on: IsoDate): Promise<readonly Heir[]> {
  const { rows } = await sql<HeirRow>`
    select ${columns}, sum(round((r.hi_num / r.hi_den - r.lo_num / r.lo_den) * 100, 2)) as share_percent,
      bool_or(r.is_estimated) as is_estimated
    from unit_era e
    join unit_rollup r on r.era_begins = e.begins and r.unit_id = ${id}
    join unit u on u.id = r.into_id
    join unit_version v on v.unit_id = u.id and v.valid @> ${on}::date
    where e.begins <= ${on}::date and (e.ends is null or e.ends > ${on}::date)
      and not exists (
        select from unit_rollup d join unit_version c on c.unit_id = d.into_id and c.valid @> ${on}::date
        where d.era_begins = e.begins and d.unit_id = ${id} and c.parent_id = r.into_id)
    group by u.id, v.unit_id, v.valid order by u.code`.execute(db);
  return rows.map(({ share_percent, is_estimated, ...unit }) => ({
    unit,
    sharePercent: share_percent,
    isEstimated: is_estimated,
  }));
}
