import { addDays, daysBetween, type IsoDate, isoDate } from '../../../kernel/iso-date.ts';
import {
  type Period,
  period,
  periodWindow,
  readPeriod,
  reportingYear,
  samePeriodLastYear,
  shareOfYear,
  type Window,
  yearToDate,
} from '../../../kernel/period.ts';
import type { Share } from './share-of-year.ts';
import { weekClosingFrom } from './week-closing.ts';

/** Days of a period that its province set apart from NĐ 09/2019, with the reason. */
export interface WindowOverride extends Window {
  readonly basis: string;
}

/** The days that a table of targets reads for a period. */
export interface TableWindows {
  readonly period: Period;
  /** The period itself. */
  readonly own: Window;
  /** From the start of the plan year: what per cent of plan is taken from. */
  readonly toDate: Window;
  readonly lastYear: Window;
  readonly year: number;
  readonly share: Share;
}

/** Part of the plan year that is over: the period's own once it has closed, by days while it still runs. */
export function shareAt(of: Period, own: Window, today: IsoDate): Share {
  if (today >= own.to) return shareOfYear(of);
  const year = periodWindow(String(reportingYear(own.to)));
  const day = today < year.from ? year.from : today;
  return { part: daysBetween(year.from, day) + 1, whole: daysBetween(year.from, year.to) + 1 };
}

/** The windows of a period closing on `own.to`; `today` tells how far a period that still runs has come. */
export function tableWindows(code: string, own: Window, today: IsoDate): TableWindows {
  const of = period(code);
  const toDate = yearToDate(own);
  return {
    period: of,
    own,
    toDate,
    lastYear: samePeriodLastYear(toDate),
    year: reportingYear(own.to),
    share: shareAt(of, own, today),
  };
}

/** The cumulative period to show first: half-year, nine months, then the year, whichever closes next. */
export function currentPeriod(today: IsoDate, windowOf: (code: string) => Window): string {
  const year = String(reportingYear(today));
  return [`${year}-H1`, `${year}-9M`].find((code) => today <= windowOf(code).to) ?? year;
}

/** Months of the plan year up to a period's end, as codes: 2020-01 … 2020-06. */
export function monthsUpTo(of: Period): readonly string[] {
  const { part } = shareOfYear(of);
  const last =
    of.kind === 'day' || of.kind === 'week'
      ? Number(periodWindow(of).to.slice(5, 7)) + (periodWindow(of).to.slice(8) > '14' ? 1 : 0)
      : part;
  return Array.from(
    { length: Math.min(last, 12) },
    (_, month) => `${of.year}-${String(month + 1).padStart(2, '0')}`,
  );
}

/** The period of the same kind just before: 2020-06 → 2020-05, 2020-01 → 2019-12. */
export function periodBefore(code: string): string | null {
  const of = readPeriod(code);
  if (of === null) return null;
  if (of.kind === 'day') return addDays(isoDate(code), -1);
  if (of.kind === 'week') return weekClosingFrom(addDays(periodWindow(of).from, -1));
  const most = { month: 12, quarter: 4, half: 2, nineMonths: 1, year: 1 }[of.kind];
  const [year, number] = of.number > 1 ? [of.year, of.number - 1] : [of.year - 1, most];
  switch (of.kind) {
    case 'month':
      return `${year}-${String(number).padStart(2, '0')}`;
    case 'quarter':
      return `${year}-Q${number}`;
    case 'half':
      return `${year}-H${number}`;
    case 'nineMonths':
      return `${year}-9M`;
    default:
      return String(year);
  }
}

/** Periods of a year that people choose from, months first. */
export function periodsOfYear(year: number): readonly string[] {
  const months = Array.from({ length: 12 }, (_, month) => `${year}-${String(month + 1).padStart(2, '0')}`);
  const quarters = [1, 2, 3, 4].map((quarter) => `${year}-Q${quarter}`);
  return [...months, ...quarters, `${year}-H1`, `${year}-H2`, `${year}-9M`, String(year)];
}

/**
 * The days of a period after the last month that closed within it: what a review that closes later than by law still
 * needs. Null when a month closes on the same day, so that nothing is left.
 */
export function remainderOf(of: Period, own: Window, windowOf: (code: string) => Window): Window | null {
  const closed = monthsUpTo(of)
    .map((code) => windowOf(code).to)
    .filter((to) => to <= own.to);
  const last = closed.sort().at(-1);
  const from = last === undefined ? own.from : addDays(last, 1);
  return from > own.to ? null : { from, to: own.to };
}
