import { sql } from 'kysely';
import type { IsoDate } from '../../../kernel/iso-date.ts';
import type { Db } from '../../../platform/database/index.ts';
import type { UnitOn } from '../../org/index.ts';
import type { WindowOverride } from '../domain/reporting-period.ts';

export interface TableHead {
  readonly unit: UnitOn | null;
  readonly override: WindowOverride | null;
  /**
   * Changes with everything that a table of this unit is made of. Entries of the ledger and publications take their numbers
   * under a lock, so the highest tells all; targets and claims do not, so they are counted.
   */
  readonly version: string;
}

/** The first unit of a level that lives on a day and is within reach. */
const firstOf = (level: string, on: IsoDate, reach: string) => sql`(
  select u.id from unit_version v join unit u on u.id = v.unit_id
  where v.level = ${sql.lit(level)} and v.valid @> ${on}::date and substr(${reach}, u.id, 1) = '1' order by u.code limit 1)`;

/**
 * The unit on a day, the period's own days, and the version of what the table is made of: one round trip. Without a unit,
 * the topmost one within reach.
 */
export async function readTableHead(
  db: Db,
  of: {
    readonly unitId: number | null;
    readonly period: string;
    readonly structureOn: IsoDate;
    readonly reach: string;
  },
): Promise<TableHead> {
  // Level by level, and none below the first that has one: sorting all units by level took 0.7 ms.
  const first = (level: string) => firstOf(level, of.structureOn, of.reach);
  const { rows } = await sql<TableHead>`
    with asked as materialized (
      select coalesce(${of.unitId}::integer, ${first('province')}, ${first('district')}, ${first('commune')}) as id
    )
    select
      (select jsonb_build_object('id', u.id, 'code', u.code, 'name', v.name, 'shortName', v.short_name, 'level', v.level,
          'kind', v.kind, 'parentId', v.parent_id, 'validFrom', lower(u.valid), 'validTo', upper(u.valid) - 1)
        from unit u join unit_version v on v.unit_id = u.id and v.valid @> ${of.structureOn}::date
        where u.id = (select id from asked)) as unit,
      (select jsonb_build_object('from', day_from, 'to', day_to, 'basis', basis)
        from period_window where period_code = ${of.period}) as override,
      concat_ws(' ', (select max(id) from figure_entry), (select max(id) from catalogue_version),
        (select concat_ws('/', era_begins, last_recorded_on) from figure_structure),
        (select count(*) from target where unit_id = (select id from asked)),
        (select count(*) from asserted_figure where unit_id = (select id from asked))) as version`.execute(
    db,
  );
  return rows[0] ?? { unit: null, override: null, version: '' };
}
