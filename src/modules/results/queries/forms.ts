import { sql } from 'kysely';
import type { IndicatorId } from '../../../kernel/ids.ts';
import type { IsoDate } from '../../../kernel/iso-date.ts';
import type { Db } from '../../../platform/database/index.ts';
import type { AtMost } from '../domain/check-cell.ts';

export interface FormRow {
  readonly code: string;
  readonly name_vi: string;
  readonly name_en: string;
  readonly level: 'commune' | 'district' | 'department';
  readonly period_kind: string;
}

/** Forms for a kind of period that closes on a day. */
export async function listForms(db: Db, periodKind: string, closesOn: IsoDate): Promise<readonly FormRow[]> {
  const { rows } = await sql<FormRow>`
    select code, name_vi, name_en, level, period_kind from report_form
    where period_kind = ${periodKind} and valid @> ${closesOn}::date
    order by array_position(array['commune', 'district', 'department'], level), code`.execute(db);
  return rows;
}

export interface FormCell {
  readonly id: IndicatorId;
  readonly code: string;
  readonly part_of: string | null;
  readonly numbering: string | null;
  readonly field: string;
  readonly kind: 'flow' | 'stock' | 'ratio';
  readonly direction: 'up' | 'down' | 'neutral';
  readonly decimals: number;
  readonly name_vi: string;
  readonly name_en: string;
  readonly unit_vi: string;
  readonly unit_en: string;
  readonly shift: number;
  readonly shown_decimals: number;
  readonly is_required: boolean;
}

/** Cells of a form in their order. A part is named with its indicator: "Gói hỗ trợ …: đã chi". */
export async function listFormCells(db: Db, form: string): Promise<readonly FormCell[]> {
  const { rows } = await sql<FormCell>`
    select i.id, c.code, c.part_of, coalesce(c.numbering, h.numbering) as numbering, c.field, c.kind, c.direction, c.decimals,
      c.name_vi, c.name_en, c.shown_unit_vi as unit_vi, c.shown_unit_en as unit_en, c.shown_shift as shift, c.shown_decimals,
      f.is_required
    from report_form_cell f
    join indicator i on i.id = f.indicator_id
    join indicator_card c on c.code = i.code
    left join indicator_card h on h.code = c.part_of
    where f.form_code = ${form} order by f.place`.execute(db);
  return rows;
}

export async function listFormRules(db: Db, form: string): Promise<readonly AtMost[]> {
  const { rows } = await sql<AtMost>`
    select l.code as lesser, g.code as greater
    from report_form_rule r join indicator l on l.id = r.lesser_id join indicator g on g.id = r.greater_id
    where r.form_code = ${form}`.execute(db);
  return rows;
}

/**
 * Writes the monthly forms that follow from the catalogue: each level counts what the catalogue says it counts. Rules come
 * from "trong đó" (a subset), from ratios (numerator ≤ denominator) and from differences (what is taken away ≤ the whole).
 */
export async function insertFormsOfCatalogue(db: Db, from: IsoDate, source: string): Promise<void> {
  await sql`
    insert into report_form (code, name_vi, name_en, level, period_kind, valid, source) values
      ('monthly-commune', 'Báo cáo tháng của xã, phường, thị trấn', 'Monthly report of a commune', 'commune', 'month', daterange(${from}::date, null), ${source}),
      ('monthly-district', 'Báo cáo tháng của huyện, thành phố', 'Monthly report of a district', 'district', 'month', daterange(${from}::date, null), ${source}),
      ('monthly-department', 'Báo cáo tháng của Sở', 'Monthly report of the department', 'department', 'month', daterange(${from}::date, null), ${source})
    on conflict (code) do nothing`.execute(db);
  await sql`
    insert into report_form_cell (form_code, indicator_id, place, is_required)
    select f.code, i.id, row_number() over (partition by f.code order by c.ordinal), true
    from indicator_card c
    join indicator i on i.code = c.code
    join report_form f on f.source = ${source}
      and f.level = case c.level when 'province' then 'department' else c.level end
    where c.value_from = 'counted'
    on conflict (form_code, indicator_id) do nothing`.execute(db);
  await sql`
    insert into report_form_rule (form_code, lesser_id, greater_id)
    select f.code, r.lesser_id, r.greater_id
    from (
      select s.id as lesser_id, w.id as greater_id
      from indicator_card c join indicator s on s.code = c.code join indicator w on w.code = c.subset_of
      union
      select n.id, d.id
      from indicator i join indicator n on n.code = i.formula #>> '{of,0,code}' join indicator d on d.code = i.formula #>> '{by,0,code}'
      where jsonb_array_length(i.formula -> 'of') = 1 and jsonb_array_length(i.formula -> 'by') = 1
      union
      select l.id, w.id
      from indicator i join indicator w on w.code = i.formula #>> '{of,0,code}' join indicator l on l.code = i.formula #>> '{of,1,code}'
      where i.formula -> 'by' is null and jsonb_array_length(i.formula -> 'of') = 2
        and (i.formula #>> '{of,0,factor}')::numeric = 1 and (i.formula #>> '{of,1,factor}')::numeric = -1
    ) r
    join report_form f on f.source = ${source}
    join report_form_cell a on a.form_code = f.code and a.indicator_id = r.lesser_id
    join report_form_cell b on b.form_code = f.code and b.indicator_id = r.greater_id
    on conflict do nothing`.execute(db);
}
