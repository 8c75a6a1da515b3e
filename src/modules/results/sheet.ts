import type { Actor } from '../../kernel/actor.ts';
import { formatDate } from '../../kernel/format-date.ts';
import { type Period, readPeriod, type Window } from '../../kernel/period.ts';
import type { Refusal } from '../../kernel/refusal.ts';
import type { Db } from '../../platform/database/index.ts';
import type { FormRule } from '../catalogue/index.ts';
import { selectHeirs } from '../org/index.ts';
import type { AtMost } from './domain/check-cell.ts';
import { instantText } from './domain/instant-text.ts';
import { obstacleTo } from './domain/submission.ts';
import { getFormWindow, getWindow } from './periods.ts';
import { type FormCell, type FormRow, listFormCells, listFormRules, listForms } from './queries/forms.ts';
import { type Closing, findClosing } from './queries/periods.ts';
import { findLastAct, findLatest, type SheetKey, type SubmissionRow } from './queries/submissions.ts';
import { findReportingUnit, type ReportingUnit } from './queries/units.ts';
import {
  alreadySubmitted,
  formNotForUnit,
  noSuchForm,
  noSuchPeriod,
  noSuchUnit,
  periodClosed,
  periodNotBegun,
  unitEnded,
  unitNotYet,
} from './refusals.ts';

/** Everything known of one unit's form for one period. */
export interface Sheet {
  readonly key: SheetKey;
  readonly period: Period;
  readonly window: Window;
  readonly basis: string | null;
  readonly unit: ReportingUnit;
  readonly form: FormRow;
  readonly cells: readonly FormCell[];
  /** Whole figures that may not exceed others. */
  readonly rules: readonly AtMost[];
  /** Everything that must hold in it. */
  readonly checks: readonly FormRule[];
  readonly latest: SubmissionRow | undefined;
  readonly closing: Closing | null;
}

/** @throws results.no-such-period, results.no-such-unit, results.no-such-form */
export async function loadSheet(db: Db, key: SheetKey): Promise<Sheet> {
  const period = readPeriod(key.period);
  if (!period) throw noSuchPeriod({ period: key.period });
  const { window: whole } = await getWindow(db, key.period);
  const form = (await listForms(db, period.kind, whole.to)).find((one) => one.code === key.form);
  const days = form && (await getFormWindow(db, key.period, form.covers));
  if (!form || !days) throw noSuchForm({ form: key.form });
  const { window, basis } = days;
  const unit = await findReportingUnit(db, key.unitId, window.to);
  if (!unit) throw noSuchUnit();
  const cells = await listFormCells(db, form.code, window.to);
  const checks = await listFormRules(db, form.code, window.to);
  const rules = checks.flatMap(({ atMost, warns }) => (atMost && !warns ? [atMost] : []));
  const latest = await findLatest(db, key);
  const closing = await findClosing(db, key.period);
  return { key, period, window, basis, unit, form, cells, rules, checks, latest, closing };
}

/** A period in numbers, the same in both languages: `2020-06 (15/05/2020 – 14/06/2020)`. */
export const periodText = (code: string, { from, to }: Window) =>
  `${code} (${formatDate(from)} – ${formatDate(to)})`;

/** Why nothing can be entered, as the answer the reader gets; null when it can. */
export async function refusalToEnter(db: Db, actor: Actor, sheet: Sheet): Promise<Refusal | null> {
  const { unit, window, latest, closing, form } = sheet;
  const obstacle = obstacleTo({
    window,
    today: actor.today,
    unitFrom: unit.from,
    unitEnd: unit.end,
    isFormLevel: unit.level === form.level,
    isClosed: closing !== null,
    state: latest?.state ?? null,
  });
  const period = periodText(sheet.key.period, window);
  const to = formatDate(window.to);
  switch (obstacle) {
    case null:
      return null;
    case 'form-not-for-unit':
      return formNotForUnit({ unit: unit.name, form: form.code });
    case 'period-not-begun':
      return periodNotBegun({ period, from: formatDate(window.from) });
    case 'period-closed':
      return periodClosed({
        period,
        on: closing ? instantText(closing.at) : '',
        title: closing?.title ?? '',
      });
    case 'unit-not-yet':
      return unitNotYet({ unit: unit.name, from: formatDate(unit.from), to });
    case 'unit-ended': {
      const heirs = await selectHeirs(db, unit.id, window.to);
      const successors = heirs.map((heir) => heir.unit.name).join('; ') || '–';
      return unitEnded({ unit: unit.name, on: unit.end ? formatDate(unit.end) : '', to, successors });
    }
    case 'already-submitted': {
      const act = latest && (await findLastAct(db, latest.id));
      return alreadySubmitted({
        period,
        unit: unit.name,
        at: act ? instantText(act.at) : '–',
        title: act?.title ?? '–',
      });
    }
  }
}
