import { sql } from 'kysely';
import type { UnitId } from '../../../kernel/ids.ts';
import type { IsoDate } from '../../../kernel/iso-date.ts';
import type { Db } from '../../../platform/database/index.ts';

const isTerritory = sql`v.level in ('province', 'district', 'commune')`;

export interface TerritoryAbove {
  readonly unit_id: UnitId;
  readonly above_id: UnitId;
  readonly name: string;
  /** Whether it still lives on the other day. */
  readonly lives: boolean;
}

/** The territorial units above each unit on a day, the nearest first, and whether they live on another day. */
export async function listTerritoriesAbove(
  db: Db,
  units: readonly UnitId[],
  on: IsoDate,
  today: IsoDate,
): Promise<readonly TerritoryAbove[]> {
  const { rows } = await sql<TerritoryAbove>`
    with recursive up (unit_id, above_id, depth) as (
      select v.unit_id, v.parent_id, 1 from unit_version v
      where v.unit_id = any (${units}::integer[]) and v.valid @> ${on}::date
      union all
      select up.unit_id, v.parent_id, up.depth + 1
      from up join unit_version v on v.unit_id = up.above_id and v.valid @> ${on}::date
    )
    select up.unit_id, up.above_id, v.name, u.valid @> ${today}::date as lives
    from up
    join unit_version v on v.unit_id = up.above_id and v.valid @> ${on}::date
    join unit u on u.id = up.above_id
    where ${isTerritory}
    order by up.unit_id, up.depth`.execute(db);
  return rows;
}

/** The nearest territorial unit of each unit on a day: itself, or where its office stands. */
const territoryOf = (on: IsoDate) => sql`
  at (unit_id, territory_id, is_found) as (
    select v.unit_id, v.unit_id, ${isTerritory} from unit_version v where v.valid @> ${on}::date
    union all
    select at.unit_id, v.unit_id, ${isTerritory}
    from at
    join unit_version b on b.unit_id = at.territory_id and b.valid @> ${on}::date
    join unit_version v on v.unit_id = b.parent_id and v.valid @> ${on}::date
    where not at.is_found
  )`;

export async function findTerritory(db: Db, unitId: UnitId, on: IsoDate): Promise<UnitId | null> {
  const { rows } = await sql<{ territory_id: UnitId }>`
    with recursive ${territoryOf(on)}
    select territory_id from at where unit_id = ${unitId} and is_found`.execute(db);
  return rows[0]?.territory_id ?? null;
}

/** Territorial units of a day in or for which somebody holds a position that accepts figures of units below. */
export async function listDecidingTerritories(db: Db, on: IsoDate): Promise<ReadonlySet<UnitId>> {
  const { rows } = await sql<{ territory_id: UnitId }>`
    with recursive ${territoryOf(on)}
    select distinct at.territory_id
    from position p
    join role_right r on r.role = p.role and r.verb = 'submission.accept' and r.reach in ('subtree', 'all')
    join at on at.unit_id = p.unit_id and at.is_found
    where p.valid @> ${on}::date and exists (
      select from position_holder h left join account a on a.id = h.account_id
      where h.position_id = p.id and h.valid @> ${on}::date and a.is_active is not false)`.execute(db);
  return new Set(rows.map((row) => row.territory_id));
}
