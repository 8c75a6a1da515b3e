import {
  addDays,
  daysBetween,
  type IsoDate,
  isoDate,
  readIsoDate,
  weekday,
} from '../../../kernel/iso-date.ts';
import type { Window } from '../../../kernel/period.ts';

/** Period types of DHIS2 that are understood; others (bi-monthly by fiscal year …) are refused value by value. */
export type PeriodType =
  | 'Daily'
  | 'Weekly'
  | 'WeeklyWednesday'
  | 'WeeklyThursday'
  | 'WeeklyFriday'
  | 'WeeklySaturday'
  | 'WeeklySunday'
  | 'BiWeekly'
  | 'Monthly'
  | 'BiMonthly'
  | 'Quarterly'
  | 'SixMonthly'
  | 'SixMonthlyApril'
  | 'Yearly'
  | 'FinancialApril'
  | 'FinancialJuly'
  | 'FinancialSep'
  | 'FinancialOct'
  | 'FinancialNov';

/** A period as DHIS2 names it, with the calendar days that it has there. */
export interface TheirPeriod {
  /** In the one spelling that exports use: `20200626`, `2020W26`, `202006`, `2020Q2`, `2020S1`, `2020April`. */
  readonly name: string;
  readonly type: PeriodType;
  readonly year: number;
  /** Week, month, quarter … of the year; 1 where there is only one. */
  readonly number: number;
  readonly days: Window;
}

const day = (year: number, month: number, ofMonth = 1) =>
  isoDate(`${year}-${String(month).padStart(2, '0')}-${String(ofMonth).padStart(2, '0')}`);

/** Whole months from the first of one. */
function months(year: number, month: number, count: number): Window {
  const last = month + count - 1;
  const after =
    last % 12 === 0 ? day(year + last / 12, 1) : day(year + Math.floor(last / 12), (last % 12) + 1);
  return { from: day(year, month), to: addDays(after, -1) };
}

/** First day of week 1: the week with 4 January in it, as ISO 8601 counts, but beginning on any day of the week. */
function firstWeek(year: number, begins: number): IsoDate {
  const fourth = day(year, 1, 4);
  return addDays(fourth, -((weekday(fourth) - begins + 7) % 7));
}

function weeks(year: number, number: number, begins: number, length = 1): Window | null {
  const from = addDays(firstWeek(year, begins), (number - 1) * 7);
  return from < firstWeek(year + 1, begins) ? { from, to: addDays(from, length * 7 - 1) } : null;
}

const weekTypes: Readonly<Record<string, readonly [PeriodType, number]>> = {
  '': ['Weekly', 1],
  Wed: ['WeeklyWednesday', 3],
  Thu: ['WeeklyThursday', 4],
  Fri: ['WeeklyFriday', 5],
  Sat: ['WeeklySaturday', 6],
  Sun: ['WeeklySunday', 7],
};

const financial: Readonly<Record<string, readonly [PeriodType, number]>> = {
  April: ['FinancialApril', 4],
  July: ['FinancialJuly', 7],
  Sep: ['FinancialSep', 9],
  Oct: ['FinancialOct', 10],
  Nov: ['FinancialNov', 11],
};

type Reader = (year: number, part: string, number: number) => TheirPeriod | null;

const within = (number: number, most: number) => number >= 1 && number <= most;
const two = (number: number) => String(number).padStart(2, '0');

const shapes: readonly (readonly [RegExp, Reader])[] = [
  [
    /^(\d{4})()(\d\d)$/,
    (year, _, number) =>
      within(number, 12)
        ? { name: `${year}${two(number)}`, type: 'Monthly', year, number, days: months(year, number, 1) }
        : null,
  ],
  [
    /^(\d{4})(|Wed|Thu|Fri|Sat|Sun)W(\d{1,2})$/,
    (year, part, number) => {
      const [type, begins] = weekTypes[part] ?? ['Weekly', 1];
      const days = number === 0 ? null : weeks(year, number, begins);
      return days && { name: `${year}${part}W${number}`, type, year, number, days };
    },
  ],
  [
    /^(\d{4})()BiW(\d{1,2})$/,
    (year, _, number) => {
      const days = number === 0 ? null : weeks(year, number * 2 - 1, 1, 2);
      return days && { name: `${year}BiW${number}`, type: 'BiWeekly', year, number, days };
    },
  ],
  [
    /^(\d{4})()(\d\d)B$/,
    (year, _, number) =>
      within(number, 6)
        ? {
            name: `${year}${two(number)}B`,
            type: 'BiMonthly',
            year,
            number,
            days: months(year, number * 2 - 1, 2),
          }
        : null,
  ],
  [
    /^(\d{4})()Q([1-4])$/,
    (year, _, number) => ({
      name: `${year}Q${number}`,
      type: 'Quarterly',
      year,
      number,
      days: months(year, number * 3 - 2, 3),
    }),
  ],
  [
    /^(\d{4})(April|)S([12])$/,
    (year, part, number) => ({
      name: `${year}${part}S${number}`,
      type: part === '' ? 'SixMonthly' : 'SixMonthlyApril',
      year,
      number,
      days: months(year, number * 6 - (part === '' ? 5 : 2), 6),
    }),
  ],
  [
    /^(\d{4})(April|July|Sep|Oct|Nov)()$/,
    (year, part) => {
      const [type, month] = financial[part] ?? ['FinancialApril', 4];
      return { name: `${year}${part}`, type, year, number: 1, days: months(year, month, 12) };
    },
  ],
  [
    /^(\d{4})()()$/,
    (year) => ({ name: String(year), type: 'Yearly', year, number: 1, days: months(year, 1, 12) }),
  ],
];

/** Reads a period of DHIS2; null when it is none, or of a type that is not understood. */
export function readTheirPeriod(text: string): TheirPeriod | null {
  const date = /^\d{8}$/.test(text)
    ? readIsoDate(`${text.slice(0, 4)}-${text.slice(4, 6)}-${text.slice(6)}`)
    : readIsoDate(text);
  if (date !== null) {
    const year = Number(date.slice(0, 4));
    return {
      name: date.replaceAll('-', ''),
      type: 'Daily',
      year,
      number: daysBetween(day(year, 1, 1), date) + 1,
      days: { from: date, to: date },
    };
  }
  for (const [shape, read] of shapes) {
    const match = shape.exec(text);
    const year = Number(match?.[1]);
    if (match && year >= 1900) return read(year, match[2] ?? '', Number(match[3] || 1));
  }
  return null;
}
