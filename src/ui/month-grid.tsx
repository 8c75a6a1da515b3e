import './month-grid.css';
import { LeftOutlined, RightOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import { formatDate } from '../kernel/format-date.ts';
import { addDays, type IsoDate, weekday } from '../kernel/iso-date.ts';
import { furniture } from './furniture-messages.ts';
import { useLanguage, useWords } from './language.tsx';
import { monthAway, weeksOf } from './month-days.ts';

const weekdays = {
  vi: ['T2', 'T3', 'T4', 'T5', 'T6', 'T7', 'CN'],
  en: ['Mo', 'Tu', 'We', 'Th', 'Fr', 'Sa', 'Su'],
} as const;

const steps: Readonly<Record<string, (date: IsoDate) => IsoDate>> = {
  ArrowLeft: (date) => addDays(date, -1),
  ArrowRight: (date) => addDays(date, 1),
  ArrowUp: (date) => addDays(date, -7),
  ArrowDown: (date) => addDays(date, 7),
  Home: (date) => addDays(date, 1 - weekday(date)),
  End: (date) => addDays(date, 7 - weekday(date)),
  PageUp: (date) => monthAway(date, -1),
  PageDown: (date) => monthAway(date, 1),
};

interface MonthGridProps {
  readonly shown: IsoDate;
  readonly chosen?: IsoDate | null;
  readonly today?: IsoDate;
  readonly onPick: (date: IsoDate) => void;
  /** More about a day (a holiday's name), read with it and marked in it. */
  readonly noteOf?: (date: IsoDate) => string | null;
  readonly takesFocus?: boolean;
  readonly foot?: ReactNode;
}

/** One month as a grid of days: arrows move by day and week, PageUp and PageDown by month, Enter picks. */
export function MonthGrid({ shown, chosen, today, onPick, noteOf, takesFocus, foot }: MonthGridProps) {
  const t = useWords(furniture);
  const { language } = useLanguage();
  const [at, setAt] = useState(shown);
  const [moved, setMoved] = useState(takesFocus ?? false);
  const day = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    // A popup is measured outside the window first: scrolling to it then would throw the page to its top.
    if (moved && at) day.current?.focus({ preventScroll: true });
  }, [at, moved]);
  const onKeyDown = (event: KeyboardEvent) => {
    const step = steps[event.key];
    if (!step) return;
    event.preventDefault();
    setMoved(true);
    setAt(step(at));
  };
  const turn = (months: number) => {
    setMoved(false);
    setAt(monthAway(at, months));
  };
  const title = t('month', { month: Number(at.slice(5, 7)), year: at.slice(0, 4) });
  return (
    <div className="month">
      <div className="month-head">
        <Button
          type="text"
          icon={<LeftOutlined />}
          aria-label={t('previousMonth')}
          onClick={() => turn(-1)}
        />
        <strong aria-live="polite">{title}</strong>
        <Button type="text" icon={<RightOutlined />} aria-label={t('nextMonth')} onClick={() => turn(1)} />
      </div>
      <table aria-label={title} onKeyDown={onKeyDown}>
        <thead>
          <tr>
            {weekdays[language].map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeksOf(at).map((week) => (
            <tr key={week[0]}>
              {week.map((date) => {
                const note = noteOf?.(date) ?? null;
                const outside = date.slice(0, 7) !== at.slice(0, 7);
                return (
                  <td key={date}>
                    <button
                      type="button"
                      ref={date === at ? day : null}
                      tabIndex={date === at ? 0 : -1}
                      className={`day${outside ? ' day-outside' : ''}${note === null ? '' : ' day-noted'}`}
                      aria-pressed={date === chosen}
                      aria-current={date === today ? 'date' : undefined}
                      aria-label={note === null ? formatDate(date) : `${formatDate(date)}, ${note}`}
                      title={note ?? undefined}
                      onClick={() => onPick(date)}
                    >
                      {Number(date.slice(8))}
                    </button>
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
      {foot}
    </div>
  );
}
