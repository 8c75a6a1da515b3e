import { addDays, type IsoDate, isoDate, weekday } from '../kernel/iso-date.ts';

/** The six weeks from the Monday on or before the first of a month, so that the grid never changes height. */
export function weeksOf(month: IsoDate): readonly (readonly IsoDate[])[] {
  const first = isoDate(`${month.slice(0, 7)}-01`);
  const monday = addDays(first, 1 - weekday(first));
  return Array.from({ length: 6 }, (_, week) =>
    Array.from({ length: 7 }, (__, day) => addDays(monday, 7 * week + day)),
  );
}

/** The first of the month so many months away. */
export function monthAway(month: IsoDate, months: number): IsoDate {
  const count = Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1 + months;
  return isoDate(`${Math.floor(count / 12)}-${String((count % 12) + 1).padStart(2, '0')}-01`);
}
