import {
  addDecimals,
  compareDecimals,
  type Decimal,
  divideDecimals,
  multiplyDecimals,
  shiftPoint,
  subtractDecimals,
} from '../../../../kernel/decimal.ts';
import { formatNumber } from '../../../../kernel/numbers.ts';
import type { Words } from '../../../../kernel/words.ts';

/** One rule between cells, or against the last period, as in the catalogue. A cell is an indicator or an item of it. */
export interface CellRule {
  readonly reason: Words;
  /** Broken, it is worth a second look but does not hold the report back. */
  readonly warns?: true;
  readonly sum?: { readonly whole: string; readonly parts: readonly string[] };
  readonly atMost?: { readonly lesser: string; readonly greater: string };
  readonly ratioWithin?: {
    readonly of: string;
    readonly to: string;
    readonly atLeast: Decimal;
    readonly atMost: Decimal;
  };
  readonly notBelowLast?: string;
  readonly changeAtMost?: { readonly cell: string; readonly percent: Decimal };
}

/** A form as far as its checks need it. */
export interface CheckedForm {
  readonly rules: readonly CellRule[];
  /** How a cell's unit is shown: value × 10^shift. 0 for a cell that is not named. */
  readonly shifts: ReadonlyMap<string, number>;
}

/** What is wrong, or worth a second look, with the cells it is about. */
export interface Finding {
  /** `error` holds the report back, `warning` does not. */
  readonly severity: 'error' | 'warning';
  readonly cells: readonly string[];
  readonly reason: Words;
}

/** Values by cell in the unit stored; null, or no entry, for a blank: it is not known, never 0. */
export type CellValues = ReadonlyMap<string, Decimal | null>;

const isBelow = (a: Decimal, b: Decimal) => compareDecimals(a, b) < 0;
const absolute = (value: Decimal): Decimal => (isBelow(value, '0') ? subtractDecimals('0', value) : value);

interface Reader {
  readonly now: (cell: string) => Decimal | null;
  readonly before: (cell: string) => Decimal | null;
  readonly text: (cell: string, value: Decimal) => string;
}

/** What breaks a rule: the cells and the numbers that show it; null where it holds or cannot be told. */
interface Breach {
  readonly cells: readonly string[];
  readonly shown: string;
}

function brokenSum({ whole, parts }: NonNullable<CellRule['sum']>, { now, text }: Reader): Breach | null {
  const all = now(whole);
  const given = parts.map(now).filter((value) => value !== null);
  if (all === null || given.length === 0) return null;
  const sum = given.reduce((a, b) => addDecimals(a, b), '0');
  const order = compareDecimals(sum, all);
  // With parts still blank the sum can only grow: it is wrong for certain once it is more than the whole.
  if (order === 0 || (order < 0 && given.length < parts.length)) return null;
  return {
    cells: [whole, ...parts],
    shown: `${text(whole, sum)} ${order > 0 ? '>' : '<'} ${text(whole, all)}`,
  };
}

function brokenAtMost(
  { lesser, greater }: NonNullable<CellRule['atMost']>,
  { now, text }: Reader,
): Breach | null {
  const [less, great] = [now(lesser), now(greater)];
  if (less === null || great === null || compareDecimals(less, great) <= 0) return null;
  return { cells: [lesser, greater], shown: `${text(lesser, less)} > ${text(greater, great)}` };
}

function brokenRatio(rule: NonNullable<CellRule['ratioWithin']>, { now }: Reader): Breach | null {
  const [of, to] = [now(rule.of), now(rule.to)];
  if (of === null || to === null || compareDecimals(to, '0') === 0) return null;
  // Multiplied, not divided: 1/3 has no end, and a bound must be exact.
  const isWithin =
    !isBelow(of, multiplyDecimals(rule.atLeast, to)) && !isBelow(multiplyDecimals(rule.atMost, to), of);
  if (isWithin) return null;
  const shown = formatNumber(divideDecimals(of, to, 2), { decimals: 2, trim: true });
  return { cells: [rule.of, rule.to], shown };
}

function brokenFall(cell: string, { now, before, text }: Reader): Breach | null {
  const [value, last] = [now(cell), before(cell)];
  if (value === null || last === null || !isBelow(value, last)) return null;
  return { cells: [cell], shown: `${text(cell, value)} < ${text(cell, last)}` };
}

function brokenChange(
  { cell, percent }: NonNullable<CellRule['changeAtMost']>,
  { now, before, text }: Reader,
): Breach | null {
  const [value, last] = [now(cell), before(cell)];
  if (value === null || last === null || compareDecimals(last, '0') === 0) return null;
  const change = shiftPoint(absolute(subtractDecimals(value, last)), 2);
  if (compareDecimals(change, multiplyDecimals(percent, absolute(last))) <= 0) return null;
  return { cells: [cell], shown: `${text(cell, last)} → ${text(cell, value)}` };
}

function breachOf(rule: CellRule, reader: Reader): Breach | null {
  if (rule.sum) return brokenSum(rule.sum, reader);
  if (rule.atMost) return brokenAtMost(rule.atMost, reader);
  if (rule.ratioWithin) return brokenRatio(rule.ratioWithin, reader);
  if (rule.notBelowLast !== undefined) return brokenFall(rule.notBelowLast, reader);
  return rule.changeAtMost ? brokenChange(rule.changeAtMost, reader) : null;
}

/**
 * Holds a sheet against the rules of its form. A blank breaks no rule, since nothing is known of it; without a last period
 * the rules against it hold.
 *
 * @param last values of the period before
 * @returns findings in the order of the rules, each with the rule's reason and the numbers that show it
 */
export function checkCells(form: CheckedForm, values: CellValues, last: CellValues): readonly Finding[] {
  const reader: Reader = {
    now: (cell) => values.get(cell) ?? null,
    before: (cell) => last.get(cell) ?? null,
    text: (cell, value) => formatNumber(shiftPoint(value, form.shifts.get(cell) ?? 0)),
  };
  return form.rules.flatMap((rule): Finding[] => {
    const breach = breachOf(rule, reader);
    if (breach === null) return [];
    const { vi, en } = rule.reason;
    const reason = { vi: `${vi} (${breach.shown})`, en: `${en} (${breach.shown})` };
    return [{ severity: rule.warns ? 'warning' : 'error', cells: breach.cells, reason }];
  });
}
