import { sql } from 'kysely';
import type { UnitId } from '../../../kernel/ids.ts';
import type { IsoDate } from '../../../kernel/iso-date.ts';
import type { Db } from '../../../platform/database/index.ts';

/** A unit with its life, under the name it has on a day, or the last one it had. */
export interface ReportingUnit {
  readonly id: UnitId;
  readonly code: string;
  readonly name: string;
  readonly level: string;
  readonly from: IsoDate;
  /** First day on which it is no more; null while it lives. */
  readonly end: IsoDate | null;
  readonly parent_id: UnitId | null;
}

const columns = sql`u.id, u.code, v.name, v.level, lower(u.valid) as "from", upper(u.valid) as "end", v.parent_id`;

export async function findReportingUnit(db: Db, id: number, on: IsoDate): Promise<ReportingUnit | undefined> {
  const { rows } = await sql<ReportingUnit>`
    select ${columns} from unit u join unit_version v on v.unit_id = u.id
    where u.id = ${id} order by v.valid @> ${on}::date desc, upper(v.valid) desc nulls first limit 1`.execute(
    db,
  );
  return rows[0];
}

export interface ListedUnit extends ReportingUnit {
  readonly parent_code: string | null;
  readonly parent_name: string | null;
  readonly parent_level: string | null;
}

/** Units of a level that live on a day and are within reach, with the unit above. */
export async function listUnitsOfLevel(
  db: Db,
  level: string,
  on: IsoDate,
  reach: string,
): Promise<readonly ListedUnit[]> {
  const { rows } = await sql<ListedUnit>`
    select ${columns}, p.code as parent_code, pv.name as parent_name, pv.level as parent_level
    from unit u
    join unit_version v on v.unit_id = u.id and v.valid @> ${on}::date
    left join unit p on p.id = v.parent_id
    left join unit_version pv on pv.unit_id = p.id and pv.valid @> ${on}::date
    where v.level = ${level} and substr(${reach}, u.id, 1) = '1'
    order by p.code, u.code`.execute(db);
  return rows;
}

export interface TableUnit {
  readonly id: UnitId;
  readonly code: string;
  readonly name: string;
  readonly level: string;
  readonly parentId: UnitId | null;
}

/** Province, districts and communes of a day within reach, from the top down. */
export async function listTableUnits(db: Db, on: IsoDate, reach: string): Promise<readonly TableUnit[]> {
  const { rows } = await sql<TableUnit>`
    select u.id, u.code, v.name, v.level, v.parent_id as "parentId"
    from unit u join unit_version v on v.unit_id = u.id and v.valid @> ${on}::date
    where v.level in ('province', 'district', 'commune') and substr(${reach}, u.id, 1) = '1'
    order by array_position(array['province', 'district', 'commune'], v.level), u.code`.execute(db);
  return rows;
}
