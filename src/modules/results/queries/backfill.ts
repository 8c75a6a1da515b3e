import { type RawBuilder, sql } from 'kysely';
import type { IsoDate } from '../../../kernel/iso-date.ts';
import type { Db } from '../../../platform/database/index.ts';

export interface FormPeriod {
  readonly form: string;
  readonly period: string;
  readonly from: IsoDate;
  readonly to: IsoDate;
}

/** A number as printed in the unit shown: `1.234,5`. */
const printed = sql`rtrim(translate(to_char(f.value * power(10::numeric, c.shown_shift),
  'FM999,999,999,999,990.' || repeat('9', greatest(c.decimals - c.shown_shift, 0))), ',.', '.,'), ',')`;

/** Standing figures of a cell `l` of a form, of one unit, within days. */
const figuresWithin = (unit: RawBuilder<unknown>, from: RawBuilder<unknown>, to: RawBuilder<unknown>) => sql`
  figure f on f.unit_id = ${unit} and f.indicator_id = l.indicator_id and f.day_from >= ${from} and f.day_to <= ${to}
    and f.reverses is null and f.source_key = '' and not exists (select from figure b where b.reverses = f.id)`;

/**
 * Makes the sheets that figures recorded without one would have come in: one version for every unit that lives on the
 * closing day and has figures of the form within the days. Set-based, as the owner; nothing is written twice.
 */
export async function insertSheetsOfLedger(
  db: Db,
  periods: readonly FormPeriod[],
  state: 'submitted' | 'accepted',
  today: IsoDate,
): Promise<void> {
  // Two statements: joined in one, the sheets just inserted were matched to 100,000 figures without an index, for 24 s.
  const { rows: sheets } = await sql<{ id: number }>`
    insert into submission (unit_id, form_code, period_code, day_from, day_to, version, state, saved_at,
      received_at, complete_at)
    select u.id, w.form, w.period, w."from", w."to", 1, ${state}, r.morning_after, r.received_at, r.received_at
    from jsonb_to_recordset(${JSON.stringify(periods)}::jsonb) as w (form text, period text, "from" date, "to" date)
    join report_form f on f.code = w.form
    cross join lateral (
      select (w."to" + 1 + time '09:00') at time zone 'Asia/Ho_Chi_Minh' as morning_after,
        (least(w."to" + 1, ${today}::date) + time '09:00') at time zone 'Asia/Ho_Chi_Minh' as received_at) r
    join unit_version v on v.valid @> w."to" and v.level = f.level
    join unit u on u.id = v.unit_id and u.valid @> w."to"
    where exists (
      select from report_form_cell l join ${figuresWithin(sql`u.id`, sql`w."from"`, sql`w."to"`)} where l.form_code = w.form)
    on conflict do nothing
    returning id`.execute(db);
  await sql`
    insert into submission_cell (submission_id, unit_id, indicator_id, text, value, figure_id)
    select distinct on (s.id, f.indicator_id) s.id, s.unit_id, f.indicator_id, ${printed}, f.value, f.id
    from submission s
    join report_form_cell l on l.form_code = s.form_code
    join indicator i on i.id = l.indicator_id
    join indicator_card c on c.code = i.code
    join ${figuresWithin(sql`s.unit_id`, sql`s.day_from`, sql`s.day_to`)}
    where s.id = any (${sheets.map(({ id }) => id)}::integer[])
    order by s.id, f.indicator_id, f.day_from desc`.execute(db);
}

/**
 * Writes who sent and who accepted such sheets: the officer of the unit the morning after the closing, the one above in the
 * afternoon; never later than the sample's own day. Titles come from the positions of the units.
 */
export async function insertActsOfSheets(db: Db, today: IsoDate): Promise<void> {
  await sql`
    insert into submission_act (submission_id, unit_id, kind, title, at, on_day)
    select s.id, s.unit_id, k.kind, coalesce(t.title, v.name), (d.day + k.clock) at time zone 'Asia/Ho_Chi_Minh', d.day
    from submission s
    cross join lateral (select least(s.day_to + 1, ${today}::date) as day) d
    join (values ('submit', time '09:00'), ('accept', time '15:00')) as k (kind, clock)
      on k.kind = 'submit' or s.state = 'accepted'
    join unit_version v on v.unit_id = s.unit_id and v.valid @> s.day_to
    left join lateral (
      select p.title from position p
      where p.unit_id = case k.kind when 'submit' then s.unit_id else coalesce(v.parent_id, s.unit_id) end
        and p.role in ('commune-officer', 'district-officer', 'district-head', 'specialist')
      order by p.id limit 1
    ) t on true
    where not exists (select from submission_act a where a.submission_id = s.id)
    order by s.day_to, s.id, k.kind desc`.execute(db);
}
