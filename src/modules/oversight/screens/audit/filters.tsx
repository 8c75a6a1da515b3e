import { Input } from 'antd';
import { useEffect, useState } from 'react';
import { readIsoDate } from '../../../../kernel/iso-date.ts';
import type { TableControl } from '../../../../ui/data-table/table-state.ts';
import { DateInput } from '../../../../ui/date-input.tsx';
import { useWords } from '../../../../ui/language.tsx';
import { oversightWords } from '../messages.ts';

interface TypedFilterProps {
  readonly filter: 'person' | 'subject';
  readonly label: string;
  readonly hint: string;
  readonly control: TableControl;
}

/** A filter that is typed whole: it counts when the field is left or Enter is pressed. */
export function TypedFilter({ filter, label, hint, control }: TypedFilterProps) {
  const { filters } = control.state;
  const now = filters[filter] ?? '';
  const [typed, setTyped] = useState(now);
  useEffect(() => setTyped(now), [now]);
  const put = (value: string) => control.change({ filters: { ...filters, [filter]: value } });
  return (
    <Input
      className="audit-filter"
      aria-label={label}
      placeholder={`${label}: ${hint}`}
      value={typed}
      allowClear
      onChange={(event) => setTyped(event.target.value)}
      onBlur={() => typed.trim() !== now && put(typed.trim())}
      onPressEnter={() => put(typed.trim())}
      onClear={() => put('')}
    />
  );
}

/** First and last day, both included. */
export function DayFilters({ control }: { readonly control: TableControl }) {
  const t = useWords(oversightWords);
  const { filters } = control.state;
  const day = (key: 'from' | 'to') => (
    <>
      <span>{t(key)}</span>
      <DateInput
        label={t(key)}
        value={readIsoDate(filters[key] ?? '')}
        onChange={(next) => control.change({ filters: { ...filters, [key]: next ?? '' } })}
      />
    </>
  );
  return (
    <span className="audit-days">
      {day('from')} {day('to')}
    </span>
  );
}
