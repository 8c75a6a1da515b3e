import { addDays, dayInVietnam, type IsoDate } from '../../../../kernel/iso-date.ts';
import { dueDate, type SpecialDayKind, type WorkingCalendar } from '../../../../kernel/working-days.ts';
import { type Instant, instantAt } from './instant.ts';

/** When a level has to send a form, counted from its closing date. */
export interface DueRule {
  /** NĐ 09/2019/NĐ-CP, Điều 8: at least one; 0 for daily forms, due on the day itself. */
  readonly workingDays: number;
  /** `16:30`; a report handed in within that minute is in time. */
  readonly cutOff: string;
  /** Daily forms of an epidemic are due on holidays too: their days are then counted as days of the calendar. */
  readonly followsCalendar: boolean;
}

/** One entry of the calendar's history: what a day became (null: an ordinary day again), and when that was recorded. */
export interface CalendarChange {
  readonly day: IsoDate;
  readonly kind: SpecialDayKind | null;
  readonly at: Instant;
}

function calendarAt(history: readonly CalendarChange[], at: Instant): WorkingCalendar {
  const days = new Map<IsoDate, SpecialDayKind>();
  for (const change of history) {
    if (change.at > at) break;
    if (change.kind === null) days.delete(change.day);
    else days.set(change.day, change.kind);
  }
  return days;
}

function dueBy(rule: DueRule, closing: IsoDate, calendar: WorkingCalendar): Instant {
  const day = rule.followsCalendar
    ? dueDate(calendar, closing, rule.workingDays)
    : addDays(closing, rule.workingDays);
  return instantAt(day, rule.cutOff);
}

/**
 * The instant until which a report closing on a day is in time, as known at an instant. It follows from the calendar at the
 * end of the closing day; a swap of days announced later, but before the report was due, may put it off and never brings it
 * forward. A swap announced after it was due changes nothing: no report becomes late or timely in hindsight.
 *
 * @param history in the order of recording
 */
export function dueInstant(
  rule: DueRule,
  closing: IsoDate,
  history: readonly CalendarChange[],
  knownAt: Instant,
): Instant {
  const closed = instantAt(closing, '23:59');
  const first = closed < knownAt ? closed : knownAt;
  let due = dueBy(rule, closing, calendarAt(history, first));
  for (const { at } of history) {
    if (at <= first) continue;
    if (at > knownAt || at > due) break;
    const then = dueBy(rule, closing, calendarAt(history, at));
    if (then > due) due = then;
  }
  return due;
}

/**
 * Until when a report returned at an instant is to be sent again: the cut-off of the next working day, or of the next day where
 * the form does not follow the calendar. It stands as it was reckoned at the return.
 */
export function correctionInstant(
  rule: DueRule,
  returnedAt: Instant,
  history: readonly CalendarChange[],
): Instant {
  const day = dayInVietnam(new Date(returnedAt));
  return dueBy({ ...rule, workingDays: 1 }, day, calendarAt(history, returnedAt));
}
