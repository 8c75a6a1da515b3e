import './field.css';
import { CalendarOutlined } from '@ant-design/icons';
import { Button, Input, Popover } from 'antd';
import { useState } from 'react';
import { formatDate, readDate } from '../kernel/format-date.ts';
import type { IsoDate } from '../kernel/iso-date.ts';
import type { FieldControl } from './field.tsx';
import { furniture } from './furniture-messages.ts';
import { useWords } from './language.tsx';
import { MonthGrid } from './month-grid.tsx';
import { useTyped } from './use-typed.ts';
import { useWho } from './who.ts';

interface DateInputProps {
  readonly value: IsoDate | null;
  /** Null while what is typed is not (yet) a day; the typed text itself stays in the field. */
  readonly onChange: (date: IsoDate | null) => void;
  readonly control?: FieldControl;
  readonly label?: string;
}

/** A day typed as people type it (`26/6/2020`, `26-06-2020`, `2020-06-26`) or picked from the month. */
export function DateInput({ value, onChange, control, label }: DateInputProps) {
  const t = useWords(furniture);
  const { today } = useWho();
  const [typed, setTyped] = useTyped(value, readDate, formatDate);
  const [isOpen, setOpen] = useState(false);
  const read = readDate(typed);
  const take = (text: string) => {
    setTyped(text);
    onChange(readDate(text));
  };
  const wrong = typed.trim() !== '' && read === null;
  const picked = (date: IsoDate) => {
    take(formatDate(date));
    setOpen(false);
  };
  return (
    <span className="date-input">
      <Input
        {...control}
        aria-label={label}
        aria-invalid={wrong || control?.['aria-invalid']}
        status={wrong ? 'error' : ''}
        value={typed}
        placeholder={t('datePlaceholder')}
        inputMode="numeric"
        autoComplete="off"
        maxLength={10}
        onChange={(event) => take(event.target.value)}
        onBlur={() => read !== null && setTyped(formatDate(read))}
      />
      <Popover
        open={isOpen}
        onOpenChange={setOpen}
        trigger="click"
        placement="bottomRight"
        destroyOnHidden
        content={
          <MonthGrid shown={read ?? today} chosen={read} today={today} onPick={picked} takesFocus={isOpen} />
        }
      >
        <Button icon={<CalendarOutlined />} aria-label={t('openCalendar')} aria-expanded={isOpen} />
      </Popover>
      {wrong && (
        <span className="field-error" role="alert">
          {t('dateWanted')}
        </span>
      )}
    </span>
  );
}
