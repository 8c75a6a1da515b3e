import { weekday } from '../../../kernel/iso-date.ts';
import { periodWindow, readPeriod, type Window } from '../../../kernel/period.ts';
import { type PeriodType, readTheirPeriod, type TheirPeriod } from './their-period.ts';

/** How a partner's periods become ours; a setting of each partner. */
export type PeriodRule = 'byName' | 'byDays';

/** Days to record under: of a period of ours, which the province may close on another day, or given. */
export type OurDays = { readonly code: string } | { readonly window: Window };

const two = (number: number) => String(number).padStart(2, '0');

/** Code of our week that has just these days: ours run from Friday to Thursday. */
function weekOf({ from, to }: Window): string | null {
  const year = Number(to.slice(0, 4));
  for (const one of [year, year - 1, year + 1])
    for (let number = 1; number <= 53; number += 1) {
      const code = `${one}-W${two(number)}`;
      if (readPeriod(code) && periodWindow(code).from === from) return code;
    }
  return null;
}

/**
 * What a partner's period is here. By name (the default): the report called June is the report called June, though DHIS2
 * counts 01–30/06 and NĐ 09/2019 closes on 14/06; weeks that begin on Friday are taken by their days, which are ours. By
 * days: whatever the calendar says there is kept. Null where no period of ours has that name.
 */
export function ourDays({ type, year, number, days }: TheirPeriod, rule: PeriodRule): OurDays | null {
  if (rule === 'byDays') return { window: days };
  switch (type) {
    case 'Daily':
      return { code: days.from };
    case 'Weekly':
      return { code: `${year}-W${two(number)}` };
    case 'WeeklyFriday': {
      const code = weekOf(days);
      return code === null ? null : { code };
    }
    case 'Monthly':
      return { code: `${year}-${two(number)}` };
    case 'Quarterly':
      return { code: `${year}-Q${number}` };
    case 'SixMonthly':
      return { code: `${year}-H${number}` };
    case 'Yearly':
      return { code: String(year) };
    default:
      return null;
  }
}

/** The partner's name of a period of ours, by name; null for nine months, which DHIS2 has not. */
export function theirNameOf(code: string): string | null {
  const of = readPeriod(code);
  if (of === null) return null;
  switch (of.kind) {
    case 'day':
      return code.replaceAll('-', '');
    case 'week':
      return `${of.year}W${of.number}`;
    case 'month':
      return `${of.year}${two(of.number)}`;
    case 'quarter':
      return `${of.year}Q${of.number}`;
    case 'half':
      return `${of.year}S${of.number}`;
    case 'year':
      return code;
    default:
      return null;
  }
}

const durations: Readonly<Record<PeriodType, string>> = {
  Daily: 'P1D',
  Weekly: 'P7D',
  WeeklyWednesday: 'P7D',
  WeeklyThursday: 'P7D',
  WeeklyFriday: 'P7D',
  WeeklySaturday: 'P7D',
  WeeklySunday: 'P7D',
  BiWeekly: 'P14D',
  Monthly: 'P1M',
  BiMonthly: 'P2M',
  Quarterly: 'P3M',
  SixMonthly: 'P6M',
  SixMonthlyApril: 'P6M',
  Yearly: 'P1Y',
  FinancialApril: 'P1Y',
  FinancialJuly: 'P1Y',
  FinancialSep: 'P1Y',
  FinancialOct: 'P1Y',
  FinancialNov: 'P1Y',
};

/** As ADX writes a period: first day and duration, ISO 8601 (`2020-06-01/P1M`). */
export const adxPeriod = ({ type, days }: TheirPeriod): string => `${days.from}/${durations[type]}`;

const dayNames = ['', '', '', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];

/** Names that a period with this first day and duration may have in DHIS2. */
function candidates(year: number, month: number, begins: number, duration: string): readonly string[] {
  const weeks = (prefix: string, most: number) =>
    [year - 1, year, year + 1].flatMap((one) =>
      Array.from({ length: most }, (_, n) => `${one}${prefix}${n + 1}`),
    );
  switch (duration) {
    case 'P7D':
      return weeks(`${dayNames[begins]}W`, 53);
    case 'P14D':
      return weeks('BiW', 27);
    case 'P1M':
      return [`${year}${two(month)}`];
    case 'P2M':
      return [`${year}${two((month + 1) / 2)}B`];
    case 'P3M':
      return [`${year}Q${(month + 2) / 3}`];
    case 'P6M':
      return [`${year}S${month < 7 ? 1 : 2}`, `${year}AprilS${month < 7 ? 1 : 2}`];
    case 'P1Y':
      return ['', 'April', 'July', 'Sep', 'Oct', 'Nov'].map((part) => `${year}${part}`);
    default:
      return [];
  }
}

/** Reads a period of ADX as the period of DHIS2 that begins on that day and lasts so long; null when there is none. */
export function readAdxPeriod(text: string): TheirPeriod | null {
  const match = /^(\d{4})-(\d\d)-(\d\d)\/(P\d{1,2}[DMY])$/.exec(text);
  if (!match) return null;
  const [, year = '', month = '', ofMonth = '', duration = ''] = match;
  const first = readTheirPeriod(`${year}-${month}-${ofMonth}`);
  if (first === null || duration === 'P1D') return first;
  const { from } = first.days;
  return (
    candidates(Number(year), Number(month), weekday(from), duration)
      .map(readTheirPeriod)
      .find((one) => one?.days.from === from) ?? null
  );
}
