import { sql } from 'kysely';
import type { IsoDate } from '../../../kernel/iso-date.ts';
import type { Db } from '../../../platform/database/index.ts';

/** Forms that follow from the catalogue: each level counts, every month and up to a review, what the catalogue says. */
const forms = [
  ['commune', 'xã, phường, thị trấn', 'a commune'],
  ['district', 'huyện, thành phố', 'a district'],
  ['department', 'Sở', 'the department'],
].flatMap(([level, vi, en]) => [
  {
    code: `monthly-${level}`,
    level,
    period_kind: 'month',
    covers: 'period',
    name_vi: `Báo cáo tháng của ${vi}`,
    name_en: `Monthly report of ${en}`,
  },
  {
    code: `closing-${level}`,
    level,
    period_kind: 'half',
    covers: 'remainder',
    name_vi: `Số liệu bổ sung đến ngày chốt giao ban của ${vi}`,
    name_en: `Figures of ${en} up to the closing of the review`,
  },
]);

/**
 * Writes the standard forms, from a day on. Due days are practice: the law (NĐ 09/2019, Điều 8.5) asks for at least one working
 * day at each level, and a level needs its own after the one below. The support package has a daily report of its own and is left out. Rules come
 * from "trong đó" (a subset), from ratios (numerator ≤ denominator) and from differences (what is taken away ≤ the whole).
 */
export async function insertStandardForms(db: Db, from: IsoDate): Promise<void> {
  const source = 'catalogue/indicators';
  await sql`
    insert into report_form (code, name_vi, name_en, level, period_kind, covers, valid, source)
    select code, name_vi, name_en, level, period_kind, covers, daterange(${from}::date, null), ${source}
    from jsonb_to_recordset(${JSON.stringify(forms)}::jsonb)
      as f (code text, name_vi text, name_en text, level text, period_kind text, covers text)
    on conflict (code) do nothing`.execute(db);
  await sql`
    insert into report_form_due (form_code, level, working_days, cut_off, follows_calendar, needs_check)
    select f.code, d.level, d.days, '17:00', true, true
    from report_form f
    join (values ('commune', 1), ('district', 2), ('department', 3)) as d (level, days) on d.days >= case f.level
      when 'commune' then 1 when 'district' then 2 else 3 end
    where f.source = ${source}
    on conflict do nothing`.execute(db);
  await sql`
    insert into report_form_cell (form_code, indicator_id, place, is_required)
    select f.code, i.id, row_number() over (partition by f.code order by c.ordinal), true
    from indicator_card c
    join indicator i on i.code = c.code
    join report_form f on f.source = ${source} and f.level = case c.level when 'province' then 'department' else c.level end
    where c.value_from = 'counted' and c.field <> 'package'
    on conflict (form_code, indicator_id) do nothing`.execute(db);
  await sql`
    insert into report_form_rule (form_code, lesser_id, greater_id)
    select f.code, r.lesser_id, r.greater_id
    from (
      select s.id as lesser_id, w.id as greater_id
      from indicator_card c join indicator s on s.code = c.code join indicator w on w.code = c.subset_of
      union
      select n.id, d.id
      from indicator i
      join indicator n on n.code = i.formula #>> '{of,0,code}'
      join indicator d on d.code = i.formula #>> '{by,0,code}'
      where jsonb_array_length(i.formula -> 'of') = 1 and jsonb_array_length(i.formula -> 'by') = 1
      union
      select l.id, w.id
      from indicator i
      join indicator w on w.code = i.formula #>> '{of,0,code}'
      join indicator l on l.code = i.formula #>> '{of,1,code}'
      where i.formula -> 'by' is null and jsonb_array_length(i.formula -> 'of') = 2
        and (i.formula #>> '{of,1,factor}')::numeric = -1
    ) r
    join report_form f on f.source = ${source}
    join report_form_cell a on a.form_code = f.code and a.indicator_id = r.lesser_id
    join report_form_cell b on b.form_code = f.code and b.indicator_id = r.greater_id
    on conflict do nothing`.execute(db);
}

/**
 * Asks no unit for what the sheets from a day on do not have: poor households are counted once a year, and of new jobs and
 * people sent abroad the sample's source gives a percentage only. As the owner of the tables.
 */
export async function requireWhatIsCounted(db: Db, since: IsoDate): Promise<void> {
  await sql`
    update report_form_cell l set is_required = false
    from submission s
    where s.form_code = l.form_code and s.day_from >= ${since}::date and s.state <> 'draft'
      and not exists (
        select from submission_cell c where c.submission_id = s.id and c.indicator_id = l.indicator_id)`.execute(
    db,
  );
}
