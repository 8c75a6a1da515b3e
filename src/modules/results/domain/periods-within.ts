import { addDays, daysBetween, type IsoDate } from '../../../kernel/iso-date.ts';
import { period } from '../../../kernel/period.ts';
import { periodsOfYear } from './reporting-period.ts';
import { weekClosingFrom } from './week-closing.ts';

/** Days of a span as periods; null when there are more than so many. */
function daysWithin(from: IsoDate, to: IsoDate, step: number, most: number): readonly IsoDate[] | null {
  const count = Math.floor(daysBetween(from, to) / step) + 1;
  if (count > most) return null;
  return Array.from({ length: Math.max(count, 0) }, (_, at) => addDays(from, at * step));
}

/**
 * The periods of a kind that close between two days, in the order of closing; null when there are more than so many.
 *
 * @param closingOf the closing day of a period, which a province may set itself
 */
export function periodsWithin(
  kind: string,
  from: IsoDate,
  to: IsoDate,
  closingOf: (code: string) => IsoDate,
  most: number,
): readonly string[] | null {
  if (to < from) return [];
  if (kind === 'day') return daysWithin(from, to, 1, most);
  if (kind === 'week')
    return (
      daysWithin(from, to, 7, most)
        ?.map(weekClosingFrom)
        .filter((code) => closingOf(code) <= to) ?? null
    );
  const years = Number(to.slice(0, 4)) - Number(from.slice(0, 4)) + 3;
  if (years > most) return null;
  const codes = Array.from({ length: years }, (_, at) =>
    periodsOfYear(Number(from.slice(0, 4)) - 1 + at),
  ).flat();
  const within = codes
    .filter((code) => period(code).kind === kind)
    .filter((code) => closingOf(code) >= from && closingOf(code) <= to);
  return within.length > most
    ? null
    : within.sort((a, b) => (closingOf(a) < closingOf(b) ? -1 : closingOf(a) > closingOf(b) ? 1 : 0));
}
