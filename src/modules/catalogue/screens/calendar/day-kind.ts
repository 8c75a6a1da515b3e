import type { Reply } from '../../../../kernel/contract.ts';
import { type IsoDate, weekday } from '../../../../kernel/iso-date.ts';
import type { SpecialDayKind } from '../../../../kernel/working-days.ts';
import type { catalogueContracts } from '../../contract.ts';
import { changesTheWeek } from '../../domain/calendar-changes.ts';

export type YearCalendar = Reply<typeof catalogueContracts.readCalendar>;
export type SpecialDay = YearCalendar['days'][number];
export type DayKind = SpecialDayKind | 'weekend' | 'working';

export const specialKinds = ['statutory', 'inLieu', 'swapOff', 'swapWork'] as const;

/** What a day is, by the list of the year and else by the week. */
export function kindOf(days: ReadonlyMap<string, SpecialDay>, day: IsoDate): DayKind {
  return days.get(day)?.kind ?? (weekday(day) > 5 ? 'weekend' : 'working');
}

export const isWorked = (kind: DayKind): boolean => kind === 'working' || kind === 'swapWork';

/** The kinds that can be entered on a day: a swap is worked on a weekend, every other day off is on a weekday. */
export const kindsOn = (day: IsoDate): readonly SpecialDayKind[] =>
  specialKinds.filter((kind) => changesTheWeek(kind, day));

/** By how many working days the month grows when a day becomes another: −1, 0 or 1. */
export const changeOf = (before: DayKind, after: DayKind): number =>
  Number(isWorked(after)) - Number(isWorked(before));

export const weekdayNames = {
  vi: ['Thứ Hai', 'Thứ Ba', 'Thứ Tư', 'Thứ Năm', 'Thứ Sáu', 'Thứ Bảy', 'Chủ nhật'],
  en: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
} as const;
export const weekdayInitials = {
  vi: ['T2', 'T3', 'T4', 'T5', 'T6', 'T7', 'CN'],
  en: ['Mo', 'Tu', 'We', 'Th', 'Fr', 'Sa', 'Su'],
} as const;
