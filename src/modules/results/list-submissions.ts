import { type Actor, mayActor } from '../../kernel/actor.ts';
import type { Input, Reply } from '../../kernel/contract.ts';
import type { UnitId } from '../../kernel/ids.ts';
import { period, readPeriod } from '../../kernel/period.ts';
import type { Db } from '../../platform/database/index.ts';
import type { resultsContracts as on, StateReply } from './contract.ts';
import type { State } from './domain/submission.ts';
import { listUnitsDecided } from './level-above.ts';
import {
  closingReply,
  getCurrentPeriod,
  getFormWindow,
  getWindow,
  mayClose,
  type PeriodDays,
  periodReply,
} from './periods.ts';
import { type FormRow, listFormCells, listForms } from './queries/forms.ts';
import { listLatestByUnit, type MatrixRow } from './queries/matrix.ts';
import { findClosing } from './queries/periods.ts';
import { type ListedUnit, listUnitsOfLevel } from './queries/units.ts';
import { noSuchForm, noSuchPeriod } from './refusals.ts';

export const formReply = (form: FormRow) => ({
  code: form.code,
  name: { vi: form.name_vi, en: form.name_en },
  level: form.level,
  periodKind: form.period_kind,
});

/** A version that was replaced is never the latest, so it has no name of its own here. */
export const stateReply = (state: State | undefined): StateReply =>
  state === undefined || state === 'replaced' ? 'missing' : state;

interface SheetFacts {
  readonly state: StateReply;
  readonly isClosed: boolean;
  /** Whether the actor decides for the level above, or in its place. */
  readonly isAbove: boolean;
}

/** What the actor may do with a sheet in this state; buttons follow it. */
export function mayOnSheet(actor: Actor, unitId: UnitId, { state, isClosed, isAbove }: SheetFacts): string[] {
  const isOpen = !isClosed && (state === 'missing' || state === 'draft' || state === 'returned');
  const mayDecide = state === 'submitted' && isAbove && actor.unitId !== unitId;
  return [
    ...(isOpen && mayActor(actor, 'submission.submit', unitId) ? ['save', 'submit'] : []),
    ...(mayDecide && mayActor(actor, 'submission.accept', unitId) ? ['accept', 'return'] : []),
    ...(state === 'accepted' && mayActor(actor, 'submission.correct', unitId) ? ['correct'] : []),
  ];
}

/** The forms due for a period, each with its days; one whose remainder is empty is not due. */
async function listDue(db: Db, code: string) {
  const { window } = await getWindow(db, code);
  const due: { readonly form: FormRow; readonly days: PeriodDays }[] = [];
  for (const form of await listForms(db, period(code).kind, window.to)) {
    const days = await getFormWindow(db, code, form.covers);
    if (days) due.push({ form, days });
  }
  return due;
}

function rowReply(
  actor: Actor,
  unit: ListedUnit,
  found: MatrixRow | undefined,
  cells: number,
  of: Omit<SheetFacts, 'state'>,
) {
  const state = stateReply(found?.state);
  return {
    unit: { id: unit.id, code: unit.code, name: unit.name, level: unit.level },
    parent:
      unit.parent_id === null
        ? null
        : {
            id: unit.parent_id,
            code: unit.parent_code ?? '',
            name: unit.parent_name ?? '',
            level: unit.parent_level ?? '',
          },
    state,
    version: found?.version ?? 0,
    filled: found?.filled ?? 0,
    cells,
    lastAct:
      found?.act_kind && found.act_at
        ? { kind: found.act_kind, title: found.act_title ?? '', at: found.act_at }
        : null,
    may: mayOnSheet(actor, unit.id, { state, ...of }),
  };
}

/** Every unit within reach that owes a form for a period, with where it stands; the first form with such units if none is named. */
export async function listSubmissions(
  db: Db,
  actor: Actor,
  { query }: Input<typeof on.listSubmissions>,
): Promise<Reply<typeof on.listSubmissions>> {
  const code = query.period ?? (await getCurrentPeriod(db, actor));
  if (!readPeriod(code)) throw noSuchPeriod({ period: code });
  const due = await listDue(db, code);
  const reach = actor.reaches.get('submission.read')?.units ?? '';
  const offered: ((typeof due)[number] & { readonly units: readonly ListedUnit[] })[] = [];
  for (const one of due) {
    const units = await listUnitsOfLevel(db, one.form.level, one.days.window.to, reach);
    if (units.length > 0) offered.push({ ...one, units });
  }
  const chosen = query.form ? offered.find(({ form }) => form.code === query.form) : offered[0];
  if (!chosen) throw noSuchForm({ form: query.form ?? code });
  const latest = new Map(
    (await listLatestByUnit(db, chosen.form.code, code)).map((row) => [row.unit_id, row]),
  );
  const cells = (await listFormCells(db, chosen.form.code, chosen.days.window.to)).length;
  const closing = await findClosing(db, code);
  const waiting = chosen.units.filter(({ id }) => latest.get(id)?.state === 'submitted').map(({ id }) => id);
  const decided = await listUnitsDecided(db, actor, waiting, chosen.days.window.to);
  return {
    period: periodReply(code, chosen.days),
    form: formReply(chosen.form),
    forms: offered.map(({ form }) => formReply(form)),
    closing: closingReply(closing),
    mayClose: mayClose(actor),
    rows: chosen.units.map((unit) =>
      rowReply(actor, unit, latest.get(unit.id), cells, {
        isClosed: closing !== null,
        isAbove: decided.has(unit.id),
      }),
    ),
  };
}
