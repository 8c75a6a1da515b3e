import { addDays, daysBetween, type IsoDate, isoDate, readIsoDate, weekday } from './iso-date.ts';

/** `2020-06-26`, `2020-W26`, `2020-06`, `2020-Q2`, `2020-H1`, `2020-9M` or `2020`. */
export type PeriodCode = string & { readonly __periodCode: true };

export type PeriodKind = 'day' | 'week' | 'month' | 'quarter' | 'half' | 'nineMonths' | 'year';

export interface Period {
  readonly code: PeriodCode;
  readonly kind: PeriodKind;
  readonly year: number;
  /** Number of the week, month, quarter or half within the year; 1 for nine months and the year; day of the year. */
  readonly number: number;
}

/** Whole days, both ends within. */
export interface Window {
  readonly from: IsoDate;
  readonly to: IsoDate;
}

const shapes: readonly (readonly [PeriodKind, RegExp, number])[] = [
  ['week', /^(\d{4})-W(\d{2})$/, 53],
  ['quarter', /^(\d{4})-Q(\d)$/, 4],
  ['half', /^(\d{4})-H(\d)$/, 2],
  ['nineMonths', /^(\d{4})-9M$/, 1],
  ['month', /^(\d{4})-(\d{2})$/, 12],
  ['year', /^(\d{4})$/, 1],
];

const day = (year: number, month: number, ofMonth: number) =>
  isoDate(`${year}-${String(month).padStart(2, '0')}-${String(ofMonth).padStart(2, '0')}`);

/** Monday of an ISO week: week 1 is the one with 4 January in it. */
function mondayOfWeek(year: number, week: number): IsoDate {
  const fourth = day(year, 1, 4);
  return addDays(fourth, 1 - weekday(fourth) + (week - 1) * 7);
}

const weeksIn = (year: number) => daysBetween(mondayOfWeek(year, 1), mondayOfWeek(year + 1, 1)) / 7;

/** Reads a period code; null when it is none (`2020-13`, `2020-Q5`, `2021-W53`). */
export function readPeriod(text: string): Period | null {
  const date = readIsoDate(text);
  if (date !== null) {
    const year = Number(date.slice(0, 4));
    return { code: text as PeriodCode, kind: 'day', year, number: daysBetween(day(year, 1, 1), date) + 1 };
  }
  for (const [kind, shape, most] of shapes) {
    const match = shape.exec(text);
    if (!match) continue;
    const year = Number(match[1]);
    const number = Number(match[2] ?? 1);
    if (year < 1900 || number < 1 || number > most) return null;
    return kind === 'week' && number > weeksIn(year)
      ? null
      : { code: text as PeriodCode, kind, year, number };
  }
  return null;
}

/** As `readPeriod`, for text known to be a period. @throws {RangeError} when it is none. */
export function period(text: string): Period {
  const read = readPeriod(text);
  if (read === null) throw new RangeError(`not a period: ${text}`);
  return read;
}

/** Months so many before `number`'s last one, as the day after the closing of that month (NĐ 09/2019: the 15th). */
const after14th = (year: number, month: number) =>
  month < 1 ? day(year - 1, month + 12, 15) : day(year, month, 15);

const monthsOf = (one: Period): readonly [beforeFirst: number, last: number] => {
  switch (one.kind) {
    case 'month':
      return [one.number - 1, one.number];
    case 'quarter':
      return [one.number * 3 - 3, one.number * 3];
    case 'half':
      return [one.number * 6 - 6, one.number * 6];
    case 'nineMonths':
      return [0, 9];
    default:
      return [0, 12];
  }
};

/**
 * The days whose figures belong to a period: closing dates of NĐ 09/2019/NĐ-CP (the 14th; a year begins on 15/12 before).
 * A week runs from Friday to the Thursday of its ISO number: no law sets it, see the catalogue.
 */
export function periodWindow(of: Period | string): Window {
  const one = typeof of === 'string' ? period(of) : of;
  if (one.kind === 'day') return { from: one.code as string as IsoDate, to: one.code as string as IsoDate };
  if (one.kind === 'week') {
    const thursday = addDays(mondayOfWeek(one.year, one.number), 3);
    return { from: addDays(thursday, -6), to: thursday };
  }
  const [beforeFirst, last] = monthsOf(one);
  return { from: after14th(one.year, beforeFirst), to: day(one.year, last, 14) };
}

/** Any window. @throws {RangeError} when it ends before it begins. */
export function customWindow(from: IsoDate, to: IsoDate): Window {
  if (to < from) throw new RangeError(`a window cannot end (${to}) before it begins (${from})`);
  return { from, to };
}

/** The window of a period that closes on another day than the law's, as the sample review does on 26/06/2020. */
export function closedOn(of: Period | string, to: IsoDate): Window {
  return customWindow(periodWindow(of).from, to);
}

function yearBefore(date: IsoDate): IsoDate {
  const year = String(Number(date.slice(0, 4)) - 1);
  return readIsoDate(year + date.slice(4)) ?? isoDate(`${year}-02-28`);
}

/** The same window one year earlier ("cùng kỳ năm trước"); 29 February becomes the 28th. */
export function samePeriodLastYear(window: Window): Window {
  return { from: yearBefore(window.from), to: yearBefore(window.to) };
}

/** The year whose figures a day belongs to: from 15 December on, the next one. */
export function reportingYear(date: IsoDate): number {
  return Number(date.slice(0, 4)) + (date.slice(5) >= '12-15' ? 1 : 0);
}

/** Cumulated ("lũy kế"): from the start of the reporting year to the end of the window. */
export function yearToDate(window: Window): Window {
  return { from: after14th(reportingYear(window.to), 0), to: window.to };
}

/** How much of the year is over at the end of a period, as a fraction: `2020-H1` is 6 of 12, `2020-05` 5 of 12. */
export function shareOfYear(of: Period | string): { readonly part: number; readonly whole: number } {
  const one = typeof of === 'string' ? period(of) : of;
  if (one.kind !== 'day' && one.kind !== 'week') return { part: monthsOf(one)[1], whole: 12 };
  const { to } = periodWindow(one);
  const year = periodWindow(String(reportingYear(to)));
  return { part: daysBetween(year.from, to) + 1, whole: daysBetween(year.from, year.to) + 1 };
}
