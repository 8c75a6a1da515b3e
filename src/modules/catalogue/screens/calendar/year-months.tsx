import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { formatDate } from '../../../../kernel/format-date.ts';
import { addDays, type IsoDate, isoDate } from '../../../../kernel/iso-date.ts';
import { useLanguage, useSay, useWords } from '../../../../ui/language.tsx';
import { weeksOf } from '../../../../ui/month-days.ts';
import { useWho } from '../../../../ui/who.ts';
import { calendarWords } from '../messages.ts';
import { kindOf, type SpecialDay, weekdayInitials, type YearCalendar } from './day-kind.ts';

interface MonthProps {
  readonly month: IsoDate;
  readonly workingDays: number;
  readonly days: ReadonlyMap<string, SpecialDay>;
  readonly chosen: IsoDate | null;
  /** The day that Tab leads to in this month. */
  readonly tabbed: IsoDate;
  readonly onPick: (day: IsoDate) => void;
  readonly onMove: (day: IsoDate) => void;
}

const steps: Readonly<Record<string, number>> = {
  ArrowLeft: -1,
  ArrowRight: 1,
  ArrowUp: -7,
  ArrowDown: 7,
};

function Month({ month, workingDays, days, chosen, tabbed, onPick, onMove }: MonthProps) {
  const t = useWords(calendarWords);
  const say = useSay();
  const { language } = useLanguage();
  const { today } = useWho();
  const n = Number(month.slice(5, 7));
  const onKeyDown = (event: KeyboardEvent) => {
    const step = steps[event.key];
    if (step === undefined) return;
    event.preventDefault();
    onMove(addDays(tabbed, step));
  };
  const kindWords = (day: IsoDate) => {
    const special = days.get(day);
    const kind = kindOf(days, day);
    if (kind === 'working') return '';
    return `${t(kind)}${special ? `: ${say(special.name)}` : ''}`;
  };
  return (
    <section className="year-month" aria-label={t('month', { n })}>
      <h2>
        {t('month', { n })} <span className="faint">{t('workingMonth', { n: workingDays })}</span>
      </h2>
      <table onKeyDown={onKeyDown}>
        <thead>
          <tr>
            {weekdayInitials[language].map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeksOf(month).map((week) => (
            <tr key={week[0]}>
              {week.map((day) =>
                day.slice(0, 7) === month.slice(0, 7) ? (
                  <td key={day}>
                    <button
                      type="button"
                      data-day={day}
                      className={`year-day year-${kindOf(days, day)}`}
                      tabIndex={day === tabbed ? 0 : -1}
                      aria-pressed={day === chosen}
                      aria-current={day === today ? 'date' : undefined}
                      title={kindWords(day) || undefined}
                      onClick={() => onPick(day)}
                    >
                      {Number(day.slice(8))}
                      <span className="only-read">
                        {formatDate(day).slice(2)} {kindWords(day)}
                      </span>
                    </button>
                  </td>
                ) : (
                  <td key={day} />
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

interface YearMonthsProps {
  readonly year: number;
  readonly calendar: YearCalendar;
  readonly chosen: IsoDate | null;
  readonly onPick: (day: IsoDate) => void;
}

/** The twelve months side by side. Arrows move by day and week, across months; Enter chooses. */
export function YearMonths({ year, calendar, chosen, onPick }: YearMonthsProps) {
  const [at, setAt] = useState<IsoDate | null>(chosen);
  const place = useRef<HTMLDivElement>(null);
  const days = new Map(calendar.days.map((day) => [day.day, day]));
  useEffect(() => {
    if (at) place.current?.querySelector<HTMLElement>(`[data-day="${at}"]`)?.focus();
  }, [at]);
  const move = (day: IsoDate) => day.startsWith(`${year}-`) && setAt(day);
  return (
    <div className="year-months" ref={place}>
      {calendar.workingDaysByMonth.map((workingDays, index) => {
        const month = isoDate(`${year}-${String(index + 1).padStart(2, '0')}-01`);
        const isIn = (day: IsoDate | null): day is IsoDate => day?.slice(0, 7) === month.slice(0, 7);
        return (
          <Month
            key={month}
            month={month}
            workingDays={workingDays}
            days={days}
            chosen={chosen}
            tabbed={isIn(at) ? at : isIn(chosen) ? chosen : month}
            onPick={onPick}
            onMove={move}
          />
        );
      })}
    </div>
  );
}
