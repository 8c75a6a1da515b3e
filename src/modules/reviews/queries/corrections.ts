import { sql } from 'kysely';
import type { Decimal } from '../../../kernel/decimal.ts';
import type { IsoDate } from '../../../kernel/iso-date.ts';
import type { Db } from '../../../platform/database/index.ts';

/** A cite whose figure was adjusted: the indicators it is made of are found by its formula. */
export interface AskedCite {
  readonly cite: string;
  readonly unit: string;
  readonly indicators: readonly string[];
  readonly from: IsoDate;
  readonly to: IsoDate;
}

/** What was recorded on a figure: the count before and after, of which unit, by whom and why. */
export interface CorrectionRow {
  readonly cite: string;
  readonly unitName: string;
  readonly indicator: string;
  readonly before: Decimal | null;
  readonly after: Decimal | null;
  readonly reason: string | null;
  readonly title: string;
  readonly recordedAt: string;
}

/**
 * Everything recorded since an entry on counts that flow into the cites, however deep below their units; and decisions on
 * targets and claims since an instant. One statement for any number of cites.
 */
export async function listCorrections(
  db: Db,
  cites: readonly AskedCite[],
  since: { readonly entryId: number; readonly at: string; readonly structureOn: IsoDate },
): Promise<readonly CorrectionRow[]> {
  const { rows } = await sql<CorrectionRow>`
    with asked as (
      select a.cite, a."from" as day_from, a."to" as day_to, u.id as unit_id, i.id as indicator_id
      from jsonb_to_recordset(${JSON.stringify(cites)}::jsonb)
        as a (cite text, unit text, indicators text[], "from" date, "to" date)
      join unit u on u.code = a.unit and u.valid @> ${since.structureOn}::date
      join indicator i on i.code = any (a.indicators)
    ), counted as (
      select a.cite, a.day_from, a.day_to, a.unit_id, coalesce(t.id, a.indicator_id) as indicator_id
      from asked a
      join indicator i on i.id = a.indicator_id
      left join lateral (
        select k.id from jsonb_path_query(i.formula, '$.*[*].code') f join indicator k on k.code = f #>> '{}'
      ) t on i.formula is not null
    ), recorded as (
      select f.entry_id, f.unit_id, f.indicator_id, f.day_from, f.day_to, f.source_key,
        -sum(f.value) filter (where f.reverses is not null) as before,
        sum(f.value) filter (where f.reverses is null) as after
      from figure f
      where f.entry_id > ${since.entryId}::bigint and f.indicator_id in (select indicator_id from counted)
      group by f.entry_id, f.unit_id, f.indicator_id, f.day_from, f.day_to, f.source_key
    ), changes as (
      select c.cite, r.unit_id, r.indicator_id, r.before, r.after, e.reason, e.account_id, null as title,
        e.recorded_at as at
      from recorded r
      join figure_entry e on e.id = r.entry_id
      join indicator i on i.id = r.indicator_id
      join unit_era era on era.begins <= ${since.structureOn}::date and (era.ends is null or era.ends > ${since.structureOn}::date)
      join unit_rollup p on p.era_begins = era.begins and p.unit_id = r.unit_id
      join counted c on c.indicator_id = r.indicator_id and c.unit_id = p.into_id
        and r.day_to <= c.day_to and (i.kind = 'stock' or r.day_from >= c.day_from)
      union all
      select a.cite, t.unit_id, t.indicator_id,
        (select b.value from target b where b.unit_id = t.unit_id and b.indicator_id = t.indicator_id and b.year = t.year
          and b.version = t.version - 1), t.value,
        concat_ws(': ', t.decision_number, t.reason), t.account_id, t.title, t.recorded_at
      from target t join asked a on a.unit_id = t.unit_id and a.indicator_id = t.indicator_id
      where t.recorded_at > ${since.at}::timestamptz
      union all
      select a.cite, n.unit_id, n.indicator_id, b.value, n.value, n.source, n.account_id, null, n.recorded_at
      from asserted_figure n
      join asked a on a.unit_id = n.unit_id and a.indicator_id = n.indicator_id and n.day_to = a.day_to
      left join asserted_figure b on b.id = n.replaces
      where n.recorded_at > ${since.at}::timestamptz
    )
    select distinct c.cite, v.name as "unitName", i.code as indicator, trim_scale(c.before) as before, trim_scale(c.after) as after,
      c.reason, coalesce(c.title, k.name, '') as title, c.at as "recordedAt"
    from changes c
    join indicator i on i.id = c.indicator_id
    join unit_version v on v.unit_id = c.unit_id
      and v.valid @> least(${since.structureOn}::date, coalesce((select upper(u.valid) - 1 from unit u where u.id = c.unit_id), ${since.structureOn}::date))
    left join account k on k.id = c.account_id
    order by "recordedAt", "unitName", indicator, cite`.execute(db);
  return rows;
}
