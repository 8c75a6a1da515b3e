import { addDays, daysBetween, type IsoDate, weekday } from '../../../kernel/iso-date.ts';

/** The week (Friday to Thursday, see kernel/period.ts) that closes on or after a day, as a code: `2020-W26`. */
export function weekClosingFrom(day: IsoDate): string {
  const thursday = addDays(day, (4 - weekday(day) + 7) % 7);
  const first = `${thursday.slice(0, 4)}-01-01` as IsoDate;
  const number = Math.floor(daysBetween(first, thursday) / 7) + 1;
  return `${thursday.slice(0, 4)}-W${String(number).padStart(2, '0')}`;
}
