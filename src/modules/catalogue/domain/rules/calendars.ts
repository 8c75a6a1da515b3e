import { weekday } from '../../../../kernel/iso-date.ts';
import type { CalendarDay } from '../definitions.ts';
import { problemAt, type Rule } from './report.ts';

function wrongDay(
  day: CalendarDay,
  all: ReadonlyMap<string, CalendarDay>,
): readonly [vi: string, en: string] | null {
  const isWeekend = weekday(day.date) > 5;
  if (day.kind === 'swapWork' && !isWeekend)
    return ['ngày làm bù phải là cuối tuần', 'a day worked in exchange must be on a weekend'];
  if ((day.kind === 'swapOff' || day.kind === 'inLieu') && isWeekend) {
    return [
      'ngày nghỉ bù, nghỉ hoán đổi phải là ngày làm việc',
      'a day off in lieu or in exchange must be on a weekday',
    ];
  }
  if (day.kind === 'statutory') return null;
  const other = day.counterpart && all.get(day.counterpart);
  if (!other) return ['thiếu ngày đi kèm (counterpart)', 'the other day (counterpart) is missing'];
  const wanted = { inLieu: 'statutory', swapOff: 'swapWork', swapWork: 'swapOff' } as const;
  return other.kind === wanted[day.kind]
    ? null
    : ['ngày đi kèm không đúng loại', 'the other day is of the wrong kind'];
}

/** Days in order, each once, within the calendar's years, with the other half of every swap. */
export const calendarsHold: Rule = (files) =>
  files.of('calendar').flatMap((entry) =>
    entry.value.versions.flatMap(({ days, from, to }, version) => {
      const all = new Map(days.map((day) => [day.date as string, day]));
      return days.flatMap((day, at) => {
        const place = `/versions/${version}/days/${at}`;
        const before = days[at - 1];
        const wrong = wrongDay(day, all);
        return [
          ...(before && before.date >= day.date
            ? [
                problemAt(
                  entry,
                  place,
                  'ngày phải theo thứ tự, mỗi ngày một lần',
                  'days must be in order, each once',
                ),
              ]
            : []),
          ...(day.date < from || day.date > to
            ? [problemAt(entry, place, 'ngoài thời gian của lịch', 'outside the time of the calendar')]
            : []),
          ...(wrong ? [problemAt(entry, place, ...wrong)] : []),
        ];
      });
    }),
  );
