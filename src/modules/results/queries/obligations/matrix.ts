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
  /** First and last closing day, as a range. */
  readonly closings: string;
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
  /** Spans of days on which the unit lives at the form's level; null where a span has no end. */
  readonly lives: readonly { readonly from: IsoDate; readonly end: IsoDate | null }[];
  /**
   * Of every obligation with a receipt or an extension its letter (domain/obligation/letters.ts), then the character whose
   * code is the period's place, from 1, plus 255; in no order, for sorting 42,000 of them takes longer than reading them.
   */
  readonly marks: string;
}

/**
 * Judges the obligations of a form over periods, one row for each unit within reach: the same answer as `judge` gives, from
 * receipts and extensions. What has neither is missing or waiting as its period says.
 */
export async function listMatrixRows(db: Db, asked: MatrixAsked): Promise<readonly MatrixUnitRow[]> {
  const { rows } = await sql<MatrixUnitRow>`
    with p as materialized (
      select * from unnest(${asked.periods.map(({ code }) => code)}::text[],
        ${asked.periods.map(({ due }) => due)}::timestamptz[]) with ordinality as p (code, due, place)
    ),
    sent as (
      select s.unit_id, p.place, p.due, s.complete_at, s.is_nil
      from submission s join p on p.code = s.period_code
      where s.form_code = ${asked.form} and s.state in ('submitted', 'accepted')
    ),
    more as (
      select e.unit_id, p.place, p.due, max(e.until) as until
      from obligation_extension e join p on p.code = e.period_code
      where e.form_code = ${asked.form} group by e.unit_id, p.place, p.due
    ),
    mark as (
      select unit_id, string_agg(case
          when s.due is null then case when ${asked.now}::timestamptz > greatest(m.due, m.until) then 'm' else 'w' end
          when s.complete_at is null then 'p'
          when s.complete_at > greatest(s.due, m.until) then case when s.is_nil then 'N' else 'l' end
          when s.is_nil then 'n' else 'o' end || chr(255 + place::integer), '') as marks
      from sent s full join more m using (unit_id, place) group by unit_id
    ),
    life as (
      select v.unit_id, jsonb_agg(jsonb_build_object('from', lower(v.valid), 'end', upper(v.valid))) as lives,
        (array_agg(v.name order by v.valid desc))[1] as name, (array_agg(v.parent_id order by v.valid desc))[1] as parent_id
      from unit_version v
      where v.level = ${asked.level} and substr(${asked.reach}, v.unit_id, 1) = '1' and v.valid && ${asked.closings}::daterange
      group by v.unit_id
    )
    select l.unit_id, u.code, l.name, l.parent_id, l.lives, coalesce(m.marks, '') as marks
    from life l join unit u on u.id = l.unit_id left join mark m on m.unit_id = l.unit_id
    order by u.code`.execute(db);
  return rows;
}
