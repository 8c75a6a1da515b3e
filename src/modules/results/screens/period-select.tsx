import { Select } from 'antd';
import type { Words } from '../../../kernel/words.ts';
import { useWords } from '../../../ui/language.tsx';
import { useRead } from '../../../ui/use-call.ts';
import { resultsContracts } from '../contract.ts';
import { shared } from './messages.ts';

interface PeriodSelectProps {
  readonly label: string;
  readonly value: string | undefined;
  readonly onChange: (period: string) => void;
  readonly say: (words: Words) => string;
  /** Only periods of these kinds. */
  readonly kinds?: readonly string[];
}

const groups = [
  ['cumulated', ['half', 'nineMonths', 'year']],
  ['quarters', ['quarter']],
  ['months', ['month']],
] as const;

/** Periods of this plan year and the last, those that have begun; a closed one says so. */
export function PeriodSelect({ label, value, onChange, say, kinds }: PeriodSelectProps) {
  const t = useWords(shared);
  const periods = useRead(resultsContracts.listPeriods, {});
  const rows = (periods.data?.rows ?? []).filter((row) => kinds === undefined || kinds.includes(row.kind));
  const options = groups.flatMap(([group, ofGroup]) => {
    const found = rows.filter((row) => ofGroup.some((kind) => kind === row.kind));
    if (found.length === 0) return [];
    const one = (row: (typeof rows)[number]) => ({
      value: row.code,
      label: row.closing === null ? say(row.label) : `${say(row.label)} · ${t('closed')}`,
    });
    return [{ label: t(group), title: t(group), options: found.map(one) }];
  });
  return (
    <Select
      className="filter-period"
      aria-label={label}
      {...(value !== undefined && rows.length > 0 ? { value } : {})}
      options={options}
      loading={periods.isPending}
      onChange={onChange}
    />
  );
}
