import './day-bar.css';
import { Button } from 'antd';
import { formatDate } from '../../../kernel/format-date.ts';
import { addDays, type IsoDate, isoDate } from '../../../kernel/iso-date.ts';
import { DateInput } from '../../../ui/date-input.tsx';
import { useWords } from '../../../ui/language.tsx';
import { useRead } from '../../../ui/use-call.ts';
import { useWho } from '../../../ui/who.ts';
import { orgContracts } from '../contract.ts';
import { org } from './messages.ts';

/** Days on which the structure changed, the latest first. */
export function useChangeDays(): readonly IsoDate[] {
  const { data } = useRead(orgContracts.listUnitEvents, {});
  return [...new Set((data?.rows ?? []).map(({ on }) => isoDate(on)))].reverse();
}

interface DayBarProps {
  readonly label: string;
  readonly day: IsoDate;
  readonly onDay: (day: IsoDate) => void;
  /** The day before each change is offered too: how it was. */
  readonly hasBefore?: boolean;
}

/** The day that is looked at: typed, picked, or jumped to where the structure changed. */
export function DayBar({ label, day, onDay, hasBefore = false }: DayBarProps) {
  const t = useWords(org);
  const { today } = useWho();
  const changes = useChangeDays();
  const jumps = changes.slice(0, 5).flatMap((one) => (hasBefore ? [one, addDays(one, -1)] : [one]));
  return (
    <div className="day-bar not-on-paper">
      <span className="day-bar-label">{label}</span>
      <DateInput label={label} value={day} onChange={(next) => next !== null && onDay(next)} />
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset's border and legend have no place in a bar */}
      <div className="day-jumps" role="group" aria-label={t('jumps')}>
        <Button size="small" aria-pressed={day === today} onClick={() => onDay(today)}>
          {t('today')}
        </Button>
        {jumps.map((one) => (
          <Button key={one} size="small" aria-pressed={one === day} onClick={() => onDay(one)}>
            {formatDate(one)}
          </Button>
        ))}
      </div>
    </div>
  );
}
