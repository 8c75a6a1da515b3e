import { sql } from 'kysely';
import type { IsoDate } from '../../../kernel/iso-date.ts';
import type { Db } from '../../../platform/database/index.ts';
import type { ReportFormVersion } from '../../catalogue/index.ts';

export interface BreakdownItemRow {
  readonly breakdown: string;
  readonly item: string;
  readonly place: number;
  readonly name_vi: string;
  readonly name_en: string;
  readonly breakdown_vi: string;
  readonly breakdown_en: string;
  readonly is_full: boolean;
}

/** Writes the items of all breakdowns; sheets keep the codes of those that are gone. */
export async function replaceBreakdowns(db: Db, items: readonly BreakdownItemRow[]): Promise<void> {
  await sql`delete from breakdown_item`.execute(db);
  await sql`
    insert into breakdown_item
    select * from jsonb_populate_recordset(null::breakdown_item, ${JSON.stringify(items)}::jsonb)`.execute(
    db,
  );
}

/** A version of a form with the last closing day for which it holds; null while there is no later one. */
export interface PublishedForm extends ReportFormVersion {
  readonly code: string;
  readonly needsCheck: boolean;
  readonly isFirst: boolean;
  readonly last: IsoDate | null;
}

const given = (forms: readonly PublishedForm[]) => sql`
  (select f ->> 'code' as code, f, daterange((f ->> 'from')::date, (f ->> 'last')::date, '[]') as valid
   from jsonb_array_elements(${JSON.stringify(forms)}::jsonb) f)`;

/** Ends what holds without end at the day before the version that follows. */
export async function closeFormVersions(db: Db, forms: readonly PublishedForm[]): Promise<void> {
  for (const table of ['report_form_cell', 'report_form_rule'])
    await sql`
      update ${sql.table(table)} t set valid = g.valid from ${given(forms)} g
      where t.form_code = g.code and lower(t.valid) = lower(g.valid) and t.valid <> g.valid`.execute(db);
}

/** Writes the versions that are not there yet with their cells, rules and due days. */
export async function insertForms(db: Db, forms: readonly PublishedForm[]): Promise<void> {
  const all = given(forms);
  await sql`
    insert into report_form (code, name_vi, name_en, level, period_kind, covers, kind, counts, valid, source)
    select code, f #>> '{name,vi}', f #>> '{name,en}', f ->> 'level', f ->> 'period', f ->> 'covers', f ->> 'kind',
      (f ->> 'counts')::boolean, daterange(lower(valid), null), 'catalogue/report-forms'
    from ${all} g where (f ->> 'isFirst')::boolean
    on conflict (code) do nothing`.execute(db);
  await sql`
    insert into report_form_due (form_code, level, working_days, cut_off, follows_calendar, needs_check)
    select code, d ->> 'level', (d ->> 'workingDays')::smallint, d ->> 'cutOff', (d ->> 'followsCalendar')::boolean,
      (f ->> 'needsCheck')::boolean
    from ${all} g, jsonb_array_elements(f -> 'due') d where f ->> 'last' is null
    on conflict (form_code, level) do update set working_days = excluded.working_days, cut_off = excluded.cut_off,
      follows_calendar = excluded.follows_calendar, needs_check = excluded.needs_check`.execute(db);
  await sql`
    insert into report_form_cell (form_code, indicator_id, place, is_required, broken_by, valid)
    select g.code, i.id, c.place, (c.cell ->> 'required')::boolean,
      array(select jsonb_array_elements_text(coalesce(c.cell -> 'by', '[]'))), g.valid
    from ${all} g, jsonb_array_elements(f -> 'cells') with ordinality as c (cell, place)
    join indicator i on i.code = c.cell ->> 'indicator'
    where not exists (select from report_form_cell o where o.form_code = g.code and o.valid = g.valid)`.execute(
    db,
  );
  await sql`
    insert into report_form_rule (form_code, place, valid, rule)
    select g.code, r.place, g.valid, r.rule
    from ${all} g, jsonb_array_elements(f -> 'rules') with ordinality as r (rule, place)
    where not exists (select from report_form_rule o where o.form_code = g.code and o.valid = g.valid)`.execute(
    db,
  );
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
