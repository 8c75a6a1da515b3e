import { sql } from 'kysely';
import type { IsoDate } from '../../../kernel/iso-date.ts';
import type { Db } from '../../../platform/database/index.ts';

export interface ExportedRow {
  readonly unitCode: string;
  readonly unitName: string;
  readonly indicator: string;
  readonly from: IsoDate;
  readonly to: IsoDate;
  readonly value: string;
  readonly account: string;
  readonly source: string;
  readonly recordedOn: IsoDate;
}

export interface ExportFilter {
  readonly from: IsoDate;
  readonly to: IsoDate;
  readonly knownOn: IsoDate | null;
  /** Empty: every one. */
  readonly indicators: readonly string[];
  /** Units of the subtree of this one, in the structure of `to`; null: all in reach. */
  readonly unitId: number | null;
  /** Reach within which rows of confidential indicators are given; null: everywhere. */
  readonly confidentialUnits: string | null;
  readonly limit: number;
}

/** Counted rows that stand on a day, within reach and within a window, in the order of units and indicators. */
export async function selectExport(db: Db, filter: ExportFilter): Promise<readonly ExportedRow[]> {
  const { from, to, knownOn, indicators, unitId, confidentialUnits } = filter;
  const { rows } = await sql<ExportedRow>`
    select u.code as "unitCode", v.name as "unitName", i.code as indicator, f.day_from as "from", f.day_to as "to", f.value,
      f.source_key as account, e.source, f.recorded_on as "recordedOn"
    from figure f
    join indicator i on i.id = f.indicator_id
    left join indicator_card c on c.code = i.code
    join unit u on u.id = f.unit_id
    join unit_version v on v.unit_id = f.unit_id and v.valid @> f.day_to
    join figure_entry e on e.id = f.entry_id
    where f.reverses is null and f.day_from >= ${from}::date and f.day_to <= ${to}::date
      and (${knownOn}::date is null or f.recorded_on <= ${knownOn}::date)
      and not exists (select from figure b
        where b.reverses = f.id and (${knownOn}::date is null or b.recorded_on <= ${knownOn}::date))
      and (c.hide_below is null or ${confidentialUnits}::text is null
        or substr(${confidentialUnits}::text, f.unit_id, 1) = '1')
      and (cardinality(${indicators}::text[]) = 0 or i.code = any (${indicators}::text[]))
      and (${unitId}::integer is null or f.unit_id in (
        select r.unit_id from unit_rollup r join unit_era a on a.begins = r.era_begins
        where r.into_id = ${unitId} and a.begins <= ${to}::date and (a.ends is null or a.ends > ${to}::date)))
    order by u.code, u.id, i.code, f.day_from, f.source_key limit ${filter.limit}`.execute(db);
  return rows;
}

/** What one unit counted of one indicator in just these days, all its accounts together. */
export interface CountedFigure {
  readonly unitCode: string;
  readonly indicator: string;
  readonly from: IsoDate;
  readonly to: IsoDate;
  readonly value: string;
}

/**
 * What was counted in exactly the windows given: flows of just those days, stocks of their last day; within reach, what units
 * counted themselves and not what lies below them. `unitId`: that unit and all below it, in the structure of each window's end.
 */
export async function selectOfWindows(
  db: Db,
  asked: {
    readonly windows: readonly { readonly from: IsoDate; readonly to: IsoDate }[];
    readonly unitId: number | null;
    readonly confidentialUnits: string | null;
    readonly limit: number;
  },
): Promise<readonly CountedFigure[]> {
  const { windows, unitId, confidentialUnits, limit } = asked;
  const { rows } = await sql<CountedFigure>`
    select u.code as "unitCode", i.code as indicator, w."from", w."to", sum(f.value) as value
    from json_to_recordset(${JSON.stringify(windows)}::json) as w ("from" date, "to" date)
    join figure f on f.day_to = w."to"
    join indicator i on i.id = f.indicator_id and f.day_from = case i.kind when 'stock' then w."to" else w."from" end
    left join indicator_card c on c.code = i.code
    join unit u on u.id = f.unit_id
    where f.reverses is null and not exists (select from figure b where b.reverses = f.id)
      and (c.hide_below is null or ${confidentialUnits}::text is null
        or substr(${confidentialUnits}::text, f.unit_id, 1) = '1')
      and (${unitId}::integer is null or f.unit_id in (
        select r.unit_id from unit_rollup r join unit_era a on a.begins = r.era_begins
        where r.into_id = ${unitId} and a.begins <= w."to" and (a.ends is null or a.ends > w."to")))
    group by u.code, u.id, i.code, w."from", w."to"
    order by w."from", w."to", u.code, i.code limit ${limit}`.execute(db);
  return rows;
}
