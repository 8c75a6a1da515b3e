import { type IsoDate, weekday } from '../../../kernel/iso-date.ts';
import type { SpecialDayKind } from '../../../kernel/working-days.ts';
import { canonicalJson } from './canonical.ts';
import type { CalendarDay, CalendarVersion } from './definitions.ts';

/** Whether an entry says something that the week does not say already: a swap works a weekend, a day off is a weekday. */
export function changesTheWeek(kind: SpecialDayKind, day: IsoDate): boolean {
  const isWeekend = weekday(day) > 5;
  return kind === 'statutory' || (kind === 'swapWork') === isWeekend;
}

export interface CalendarChanges {
  readonly set: readonly CalendarDay[];
  readonly removed: readonly IsoDate[];
}

/**
 * What a new version of a calendar changes against the last published one. Only these days are written, so that what an
 * administrator has entered on other days stands.
 */
export function calendarChanges(
  before: CalendarVersion | undefined,
  after: CalendarVersion,
): CalendarChanges {
  const old = new Map((before?.days ?? []).map((day) => [day.date, canonicalJson(day)]));
  const dates = new Set(after.days.map(({ date }) => date));
  return {
    set: after.days.filter((day) => old.get(day.date) !== canonicalJson(day)),
    removed: [...old.keys()].filter((date) => !dates.has(date)),
  };
}
