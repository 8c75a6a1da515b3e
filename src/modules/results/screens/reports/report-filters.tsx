import { Select } from 'antd';
import { useSay, useWords } from '../../../../ui/language.tsx';
import { PeriodSelect } from '../period-select.tsx';
import type { List } from './list.ts';
import { reports } from './messages.ts';
import type { AskedReports } from './use-asked-reports.ts';

interface ReportFiltersProps extends AskedReports {
  readonly list: List | undefined;
}

/** Period, form, and where units of several districts stand together the district. All of it stands in the address. */
export function ReportFilters({ list, period, within, ask }: ReportFiltersProps) {
  const t = useWords(reports);
  const say = useSay();
  const parents = new Map((list?.rows ?? []).map((row) => [row.parent?.id ?? 0, row.parent?.name ?? '']));
  return (
    <div className="report-filters not-on-paper">
      <PeriodSelect
        label={t('period')}
        value={period ?? list?.period.code}
        kinds={['month', 'half']}
        onChange={(next) => ask({ period: next, form: null, state: null })}
        say={say}
      />
      {list && list.forms.length > 1 && (
        <Select
          className="filter-form"
          aria-label={t('form')}
          value={list.form.code}
          options={list.forms.map((one) => ({ value: one.code, label: say(one.name) }))}
          onChange={(next: string) =>
            ask({ period: list.period.code, form: next, state: null, within: null })
          }
        />
      )}
      {parents.size > 1 && (
        <Select
          className="filter-within"
          aria-label={t('within')}
          value={within ?? 0}
          options={[
            { value: 0, label: t('everywhere') },
            ...[...parents].map(([value, label]) => ({ value, label })),
          ]}
          onChange={(next: number) => ask({ within: next === 0 ? null : String(next) })}
        />
      )}
    </div>
  );
}
