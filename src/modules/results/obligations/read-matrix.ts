import { type Actor, mayActor } from '../../../kernel/actor.ts';
import type { Input, Reply } from '../../../kernel/contract.ts';
import type { UnitId } from '../../../kernel/ids.ts';
import { type IsoDate, isoDate, readIsoDate } from '../../../kernel/iso-date.ts';
import { period } from '../../../kernel/period.ts';
import { periodLabel } from '../../../kernel/period-label.ts';
import type { Db } from '../../../platform/database/index.ts';
import { readReachStrings } from '../../org/index.ts';
import type { resultsContracts as on } from '../contract.ts';
import { fairRate } from '../domain/obligation/fair-rate.ts';
import { type Instant, instantOfProvince, isoOfInstant, readInstant } from '../domain/obligation/instant.ts';
import { countLetters } from '../domain/obligation/letters.ts';
import { matrixRow } from '../domain/obligation/matrix-row.ts';
import { comparisonWords, rateWords } from '../domain/obligation/rates.ts';
import { periodsWithin } from '../domain/periods-within.ts';
import { remainderOf } from '../domain/reporting-period.ts';
import { formReply } from '../list-submissions.ts';
import { daysOf } from '../periods.ts';
import { type FormRow, findForm } from '../queries/forms.ts';
import { type AskedPeriod, listMatrixRows } from '../queries/obligations/matrix.ts';
import { listWindowOverrides } from '../queries/periods.ts';
import { noSuchForm, noSuchUnit, wrongDay } from '../refusals.ts';
import { firstDue, loadDueTerms } from './due-of.ts';
import { tooManyPeriods } from './refusals.ts';

/** A year of days, and some: one row of the matrix stays readable. */
const mostPeriods = 400;

function readDay(text: string): IsoDate {
  const day = readIsoDate(text);
  if (day === null) throw wrongDay({ day: text });
  return day;
}

/** Periods of a form that close between two days, with when they are due. */
export async function listAskedPeriods(
  db: Db,
  actor: Actor,
  form: FormRow & { readonly from: IsoDate; readonly end: IsoDate | null },
  from: IsoDate,
  to: IsoDate,
): Promise<readonly AskedPeriod[]> {
  const overrides = await listWindowOverrides(db);
  const windowOf = (code: string) => daysOf(code, overrides.get(code)).window;
  const closingOf = (code: string) => windowOf(code).to;
  const isOwed = (code: string) =>
    form.covers === 'period' || remainderOf(period(code), windowOf(code), windowOf) !== null;
  const codes = periodsWithin(form.period_kind, from, to, closingOf, mostPeriods);
  if (codes === null) throw tooManyPeriods({ most: mostPeriods });
  const terms = await loadDueTerms(db, form.code);
  const now = instantOfProvince(actor.today, actor.at);
  return codes
    .filter(isOwed)
    .map((code) => ({ code, closesOn: closingOf(code) }))
    .filter(({ closesOn }) => closesOn >= form.from && (form.end === null || closesOn < form.end))
    .map(({ code, closesOn }) => ({ code, closesOn, due: isoOfInstant(firstDue(terms, closesOn, now)) }));
}

/** Reach of the reader, narrowed to a unit and those below it. */
export async function reachWithin(db: Db, actor: Actor, unit: number | undefined): Promise<string> {
  const reach = actor.reaches.get('submission.read')?.units ?? '';
  if (unit === undefined) return reach;
  if (!mayActor(actor, 'submission.read', unit as UnitId)) throw noSuchUnit();
  const { subtree } = await readReachStrings(db, unit as UnitId, actor.today);
  return Array.from(reach, (digit, at) => (digit === '1' && subtree[at] === '1' ? '1' : '0')).join('');
}

/** The units within reach that owe any of the periods, each with its row of letters. */
export async function listRows(
  db: Db,
  form: FormRow,
  periods: readonly AskedPeriod[],
  reach: string,
  now: Instant,
) {
  const [first, last] = [periods[0], periods.at(-1)];
  if (!first || !last) return [];
  const rows = await listMatrixRows(db, {
    form: form.code,
    level: form.level,
    periods,
    closings: `[${first.closesOn},${last.closesOn}]`,
    reach,
    now: isoOfInstant(now),
  });
  const dues = periods.map(({ closesOn, due }) => ({ closesOn, due: readInstant(due) }));
  return rows
    .map(({ lives, marks, ...unit }) => ({ ...unit, row: matrixRow({ periods: dues, lives, marks, now }) }))
    .filter(({ row }) => /[^-]/.test(row));
}

/** Counts of letters with their rates. */
export function tallyReply(letters: Iterable<string>) {
  const { complete, inTime, ...counts } = countLetters(letters);
  return {
    ...counts,
    completeness: fairRate(complete, counts.due),
    timeliness: fairRate(inTime, counts.due),
  };
}

/** Place by the lower bound of timeliness, 1 first; equal bounds share it. */
function ranksOf(lows: readonly (number | null)[]): readonly (number | null)[] {
  const sorted = lows.filter((low) => low !== null).sort((a, b) => b - a);
  const places = new Map<number, number>();
  for (const [at, low] of sorted.entries()) if (!places.has(low)) places.set(low, at + 1);
  return lows.map((low) => (low === null ? null : (places.get(low) ?? null)));
}

/** The matrix of a form: who sent what when, judged now, with tallies and rates by unit and by period. */
export async function readReportMatrix(
  db: Db,
  actor: Actor,
  { query }: Input<typeof on.readReportMatrix>,
): Promise<Reply<typeof on.readReportMatrix>> {
  const form = await findForm(db, query.form);
  if (!form) throw noSuchForm({ form: query.form });
  const reach = await reachWithin(db, actor, query.unit);
  const periods = await listAskedPeriods(db, actor, form, readDay(query.from), readDay(query.to));
  const rows = await listRows(db, form, periods, reach, instantOfProvince(actor.today, actor.at));
  const tallies = rows.map(({ row }) => tallyReply(row));
  const ranks = ranksOf(tallies.map(({ due, timeliness }) => (due === 0 ? null : timeliness.low)));
  return {
    form: formReply(form),
    definitions: { ...rateWords, comparison: comparisonWords },
    periods: periods.map(({ code, closesOn, due }, at) => ({
      code,
      label: periodLabel(code),
      closesOn: isoDate(closesOn),
      due,
      tally: tallyReply(rows.map(({ row }) => row[at] ?? '-')),
    })),
    units: rows.map(({ unit_id: id, code, name, parent_id: parentId, row }, at) => ({
      unit: { id, code, name, level: form.level },
      parentId,
      row,
      tally: tallies[at] ?? tallyReply(row),
      rank: ranks[at] ?? null,
    })),
    total: tallyReply(rows.map(({ row }) => row).join('')),
  };
}
