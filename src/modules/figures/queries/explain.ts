import { sql } from 'kysely';
import type { IndicatorId, UnitId } from '../../../kernel/ids.ts';
import type { IsoDate } from '../../../kernel/iso-date.ts';
import type { Window } from '../../../kernel/period.ts';
import type { Db } from '../../../platform/database/index.ts';
import type { Entry } from './record.ts';

/** One counted row behind a total, with what became of it. */
export interface CountedRow {
  readonly id: bigint;
  readonly unit: { readonly id: UnitId; readonly code: string; readonly name: string };
  readonly from: IsoDate;
  readonly to: IsoDate;
  readonly value: string;
  /** Part of it that falls on the unit asked about, in its structure. */
  readonly part: string;
  readonly isEstimated: boolean;
  /** Counts in the window; false for a row over an end of it, taken back, or a stock that a later count replaced. */
  readonly counts: boolean;
  readonly isStraddling: boolean;
  readonly source: Entry['source'];
  readonly sourceRef: string | null;
  readonly sourceKey: string;
  readonly reason: string | null;
  readonly accountId: number | null;
  readonly recordedAt: string;
  readonly recordedOn: IsoDate;
  readonly reversed: { readonly on: IsoDate; readonly at: string; readonly reason: string | null } | null;
  /** How many rows there are in all. */
  readonly total: number;
}

interface Behind {
  readonly era: IsoDate;
  readonly unitId: UnitId;
  readonly indicatorId: IndicatorId;
  readonly isStock: boolean;
  readonly window: Window;
  readonly knownOn: IsoDate | null;
  readonly limit: number;
  readonly offset: number;
}

/** Rows within reach behind the total of a unit and all below it, those that count first. */
export async function selectRowsBehind(db: Db, behind: Behind): Promise<readonly CountedRow[]> {
  const { era, unitId, indicatorId, isStock, window, knownOn } = behind;
  const { rows } = await sql<CountedRow>`
    with row as (
      select f.id, f.unit_id, f.day_from, f.day_to, f.value, f.source_key, f.entry_id, b.entry_id as reversed_by,
        not ${isStock}::boolean and (f.day_from < ${window.from}::date or f.day_to > ${window.to}::date) as is_straddling,
        sum(case when r.is_whole then f.value
          else figure_part(f.value, r.lo_num, r.lo_den, r.hi_num, r.hi_den, i.decimals) end) as part,
        bool_or(r.is_estimated) as is_estimated,
        row_number() over (partition by f.unit_id, f.source_key, b.id is null order by f.day_from desc, f.id desc) = 1 as is_last
      from unit_rollup r
      join figure f on f.unit_id = r.unit_id and f.indicator_id = ${indicatorId} and f.reverses is null
        and f.day_from <= ${window.to}::date and (${isStock}::boolean or f.day_to >= ${window.from}::date)
        and (${knownOn}::date is null or f.recorded_on <= ${knownOn}::date)
      join indicator i on i.id = f.indicator_id
      left join figure b on b.reverses = f.id and (${knownOn}::date is null or b.recorded_on <= ${knownOn}::date)
      where r.era_begins = ${era}::date and r.into_id = ${unitId}
      group by f.id, b.id
    ), judged as (
      select w.*, w.reversed_by is null and not w.is_straddling and (not ${isStock}::boolean or (w.is_last and (
          not exists (select from unit_line n where n.unit_id = w.unit_id)
          or exists (select from unit_line n where n.unit_id = w.unit_id and not exists (
            select from unit_line m join figure h on h.unit_id = m.heir_id
            where m.unit_id = n.unit_id and m.piece = n.piece and h.indicator_id = ${indicatorId}
              and h.source_key = w.source_key and h.day_from <= ${window.to}::date and h.reverses is null
              and (${knownOn}::date is null or h.recorded_on <= ${knownOn}::date)
              and not exists (select from figure t where t.reverses = h.id
                and (${knownOn}::date is null or t.recorded_on <= ${knownOn}::date))))))) as counts
      from row w
    )
    select j.id, jsonb_build_object('id', u.id, 'code', u.code, 'name', v.name) as unit, j.day_from as "from", j.day_to as "to",
      j.value, j.part, j.is_estimated as "isEstimated", j.counts, j.is_straddling as "isStraddling", e.source,
      e.source_ref as "sourceRef", j.source_key as "sourceKey", e.reason, e.account_id as "accountId",
      e.recorded_at as "recordedAt", e.recorded_on as "recordedOn",
      case when x.id is not null then jsonb_build_object('on', x.recorded_on,
        'at', to_char(x.recorded_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'), 'reason', x.reason) end as reversed,
      count(*) over ()::int as total
    from judged j
    join unit u on u.id = j.unit_id
    join unit_version v on v.unit_id = j.unit_id and v.valid @> j.day_to
    join figure_entry e on e.id = j.entry_id
    left join figure_entry x on x.id = j.reversed_by
    order by j.counts desc, u.code, j.day_from desc, j.id desc
    limit ${behind.limit} offset ${behind.offset}`.execute(db);
  return rows;
}
