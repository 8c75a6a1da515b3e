import { sql } from 'kysely';
import type { IndicatorId } from '../../../kernel/ids.ts';
import type { IsoDate } from '../../../kernel/iso-date.ts';
import type { PeriodKind } from '../../../kernel/period.ts';
import type { Db } from '../../../platform/database/index.ts';
import type { FormRule } from '../../catalogue/index.ts';

export interface FormRow {
  readonly code: string;
  readonly name_vi: string;
  readonly name_en: string;
  readonly level: 'commune' | 'district' | 'department';
  readonly period_kind: string;
  readonly covers: 'period' | 'remainder';
  /** Its totals enter the ledger; else they stand beside what other forms count. */
  readonly counts: boolean;
}

/** Forms for a kind of period that closes on a day. */
export async function listForms(db: Db, periodKind: string, closesOn: IsoDate): Promise<readonly FormRow[]> {
  const { rows } = await sql<FormRow>`
    select code, name_vi, name_en, level, period_kind, covers, counts from report_form
    where period_kind = ${periodKind} and valid @> ${closesOn}::date
    order by array_position(array['commune', 'district', 'department'], level), code`.execute(db);
  return rows;
}

/** A form by its code, with the days on which its periods may close. */
export async function findForm(
  db: Db,
  code: string,
): Promise<(FormRow & { readonly from: IsoDate; readonly end: IsoDate | null }) | undefined> {
  const { rows } = await sql<FormRow & { from: IsoDate; end: IsoDate | null }>`
    select code, name_vi, name_en, level, period_kind, covers, counts, lower(valid) as "from", upper(valid) as "end"
    from report_form where code = ${code}`.execute(db);
  return rows[0];
}

/** Kinds of periods for which there is a form on a day. */
export async function listPeriodKinds(db: Db, on: IsoDate): Promise<readonly PeriodKind[]> {
  const { rows } = await sql<{ period_kind: PeriodKind }>`
    select distinct period_kind from report_form where valid @> ${on}::date`.execute(db);
  return rows.map((row) => row.period_kind);
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
  /** Breakdowns in which its whole is given besides. */
  readonly broken_by: readonly string[];
  /** Name of the indicator that a part belongs to, where the part's own says too little; null for the rest. */
  readonly head_vi: string | null;
  readonly head_en: string | null;
}

/** Cells that a form asks for a period closing on a day, in their order. */
export async function listFormCells(db: Db, form: string, closesOn: IsoDate): Promise<readonly FormCell[]> {
  const { rows } = await sql<FormCell>`
    select i.id, c.code, c.part_of, coalesce(c.numbering, h.numbering) as numbering, c.field, c.kind, c.direction, c.decimals,
      c.name_vi, c.name_en, c.shown_unit_vi as unit_vi, c.shown_unit_en as unit_en, c.shown_shift as shift, c.shown_decimals,
      f.is_required, f.broken_by, case when h.kind <> 'ratio' then h.name_vi end as head_vi,
      case when h.kind <> 'ratio' then h.name_en end as head_en
    from report_form_cell f
    join indicator i on i.id = f.indicator_id
    join indicator_card c on c.code = i.code
    left join indicator_card h on h.code = c.part_of
    where f.form_code = ${form} and f.valid @> ${closesOn}::date order by f.place`.execute(db);
  return rows;
}

/** What must hold in a form for a period closing on a day. */
export async function listFormRules(db: Db, form: string, closesOn: IsoDate): Promise<readonly FormRule[]> {
  const { rows } = await sql<{ rule: FormRule }>`
    select rule from report_form_rule where form_code = ${form} and valid @> ${closesOn}::date order by place`.execute(
    db,
  );
  return rows.map(({ rule }) => rule);
}
