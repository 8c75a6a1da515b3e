import { sql } from 'kysely';
import type { UnitId } from '../../../../kernel/ids.ts';
import type { IsoDate } from '../../../../kernel/iso-date.ts';
import type { Db } from '../../../../platform/database/index.ts';

export interface AskedPeriod {
  readonly code: string;
  readonly closesOn: IsoDate;
  /** Before extensions. */
  readonly due: string;
}

export interface MatrixAsked {
  readonly form: string;
  readonly level: string;
  readonly periods: readonly AskedPeriod[];
  /** Units within reach, as a string of 0 and 1 by unit number. */
  readonly reach: string;
  /** The instant of the province as at which it is judged. */
  readonly now: string;
}

export interface MatrixUnitRow {
  readonly unit_id: UnitId;
  readonly code: string;
  readonly name: string;
  readonly parent_id: UnitId | null;
  /** One letter for each period, see domain/obligation/letters.ts. */
  readonly row: string;
}

/**
 * Judges every obligation of a form over periods, one row for each unit that owes any: the same answer as `judge` gives, from
 * receipts and extensions. A unit owes a period when it lives, at the form's level, on its closing day.
 */
export async function listMatrixRows(db: Db, asked: MatrixAsked): Promise<readonly MatrixUnitRow[]> {
  const codes = asked.periods.map(({ code }) => code);
  const { rows } = await sql<MatrixUnitRow>`
    with p as materialized (
      select * from unnest(${codes}::text[], ${asked.periods.map(({ closesOn }) => closesOn)}::date[],
        ${asked.periods.map(({ due }) => due)}::timestamptz[]) with ordinality as p (code, closes_on, due, place)
    ),
    life as materialized (
      select v.unit_id, v.valid, v.name, v.parent_id from unit_version v
      where v.level = ${asked.level} and substr(${asked.reach}, v.unit_id, 1) = '1'
        and v.valid && (select daterange(min(closes_on), max(closes_on), '[]') from p)
    ),
    latest as (select distinct on (unit_id) unit_id, name, parent_id from life order by unit_id, valid desc),
    sent as materialized (
      select unit_id, period_code, complete_at, is_nil, missing <> '{}' as is_partial from submission
      where form_code = ${asked.form} and state in ('submitted', 'accepted') and period_code = any (${codes}::text[])
    ),
    more as materialized (
      select unit_id, period_code, max(until) as until from obligation_extension
      where form_code = ${asked.form} and period_code = any (${codes}::text[]) group by unit_id, period_code
    )
    select l.unit_id, u.code, l.name, l.parent_id, r.row
    from latest l
    join unit u on u.id = l.unit_id
    join (
      select o.unit_id, string_agg(case
          when not o.lives then '-'
          when s.unit_id is null then case when ${asked.now}::timestamptz > greatest(o.due, m.until) then 'm' else 'w' end
          when s.is_partial then 'p'
          when s.is_nil then case when s.complete_at > greatest(o.due, m.until) then 'N' else 'n' end
          when s.complete_at > greatest(o.due, m.until) then 'l' else 'o' end, '' order by o.place) as row
      from (
        select l.unit_id, p.code, p.due, p.place, bool_or(l.valid @> p.closes_on) as lives
        from life l cross join p group by l.unit_id, p.code, p.due, p.place
      ) o
      left join sent s on s.unit_id = o.unit_id and s.period_code = o.code
      left join more m on m.unit_id = o.unit_id and m.period_code = o.code
      group by o.unit_id
    ) r on r.unit_id = l.unit_id
    where r.row ~ '[^-]'
    order by u.code`.execute(db);
  return rows;
}
