import { addDays, daysBetween, type IsoDate, weekday } from './iso-date.ts';

/**
 * What a listed day is: a holiday by law, a day off in lieu of a holiday on a weekend, a day off that is worked on another
 * day, or that other day. Days not listed follow the week: Monday to Friday worked.
 */
export type SpecialDayKind = 'statutory' | 'inLieu' | 'swapOff' | 'swapWork';

export interface SpecialDay {
  readonly date: IsoDate;
  readonly kind: SpecialDayKind;
}

/** The listed days of a calendar by date. */
export type WorkingCalendar = ReadonlyMap<IsoDate, SpecialDayKind>;

export function workingCalendar(days: Iterable<SpecialDay>): WorkingCalendar {
  return new Map(Array.from(days, ({ date, kind }) => [date, kind]));
}

/** Whether offices work that day. */
export function isWorkingDay(calendar: WorkingCalendar, date: IsoDate): boolean {
  const special = calendar.get(date);
  return special === undefined ? weekday(date) <= 5 : special === 'swapWork';
}

/**
 * The n-th working day after a date; day 1 is the first working day after it, so a paper taken in on Friday with one
 * working day is due on Monday. Negative counts backwards; 0 gives the date itself, worked or not.
 */
export function addWorkingDays(calendar: WorkingCalendar, date: IsoDate, count: number): IsoDate {
  const step = count < 0 ? -1 : 1;
  let current = date;
  for (let left = Math.abs(count); left > 0; ) {
    current = addDays(current, step);
    if (isWorkingDay(calendar, current)) left -= 1;
  }
  return current;
}

/** Working days after `from`, up to and with `to`; negative when `to` is earlier. Undoes `addWorkingDays`. */
export function workingDaysBetween(calendar: WorkingCalendar, from: IsoDate, to: IsoDate): number {
  if (to < from) {
    // Counted as addWorkingDays counts backwards: without `from`, with `to`.
    let back = 0;
    for (let day = addDays(from, -1); day >= to; day = addDays(day, -1))
      back -= isWorkingDay(calendar, day) ? 1 : 0;
    return back;
  }
  const days = daysBetween(from, to);
  let count = 0;
  for (let at = 1; at <= days; at += 1) count += isWorkingDay(calendar, addDays(from, at)) ? 1 : 0;
  return count;
}

/** When a report is due: so many working days after its closing date (NĐ 09/2019, Điều 8: at least one). */
export function dueDate(calendar: WorkingCalendar, closing: IsoDate, withinWorkingDays: number): IsoDate {
  return addWorkingDays(calendar, closing, withinWorkingDays);
}
