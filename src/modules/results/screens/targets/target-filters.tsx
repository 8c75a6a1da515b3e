import { Button, Select } from 'antd';
import { fold } from '../../../../kernel/text.ts';
import { DateInput } from '../../../../ui/date-input.tsx';
import { useSay, useWords } from '../../../../ui/language.tsx';
import { useRead } from '../../../../ui/use-call.ts';
import { usePhone } from '../../../../ui/use-media.ts';
import { resultsContracts } from '../../contract.ts';
import { lightFilters } from '../../domain/table-lines.ts';
import { PeriodSelect } from '../period-select.tsx';
import { targets } from './messages.ts';
import { SortOnPhone } from './table-tools.tsx';
import type { AskedControl } from './use-asked.ts';

interface TargetFiltersProps extends AskedControl {
  /** What the server took for what was left open. */
  readonly unitId: number | undefined;
  readonly period: string | undefined;
  readonly fields: readonly { readonly code: string; readonly name: string }[];
}

const found = (text: string, option: { readonly label?: unknown } | undefined) =>
  fold(String(option?.label ?? '')).includes(fold(text));

function UnitSelect({ asked, ask, query, unitId }: TargetFiltersProps) {
  const t = useWords(targets);
  const { structureOn } = query;
  const units = useRead(resultsContracts.listTargetUnits, { query: { ...(structureOn && { structureOn }) } });
  const rows = units.data?.rows ?? [];
  const names = new Map(rows.map((row) => [row.id, row.name]));
  const top = rows[0];
  const options = rows.map((row) => {
    const above = row.parentId !== null && row.parentId !== top?.id ? names.get(row.parentId) : undefined;
    return { value: row.id, label: above === undefined ? row.name : `${row.name} (${above})` };
  });
  const value = asked.unitId ?? unitId;
  return (
    <Select
      className="filter-unit"
      aria-label={t('unit')}
      showSearch={{ filterOption: found }}
      {...(value !== undefined && options.length > 0 ? { value } : {})}
      options={options}
      loading={units.isPending}
      onChange={(next: number) => ask({ unitId: next })}
    />
  );
}

/** Points in time: the structure in which it is read, and the day up to which it is known. */
function Days({ asked, ask }: AskedControl) {
  const t = useWords(targets);
  const isOther = asked.structureOn !== null || asked.knownOn !== null;
  return (
    <details className="filter-days" open={isOther}>
      <summary>{t('otherDays')}</summary>
      <div className="filter-days-fields">
        <span>{t('structureOn')}</span>
        <DateInput
          label={t('structureOn')}
          value={asked.structureOn}
          onChange={(day) => ask({ structureOn: day })}
        />
        <span>{t('knownOn')}</span>
        <DateInput label={t('knownOn')} value={asked.knownOn} onChange={(day) => ask({ knownOn: day })} />
        {isOther && (
          <Button type="link" onClick={() => ask({ structureOn: null, knownOn: null })}>
            {t('backToToday')}
          </Button>
        )}
      </div>
    </details>
  );
}

/** What the table is narrowed to; all of it stands in the address. */
export function TargetFilters(props: TargetFiltersProps) {
  const t = useWords(targets);
  const say = useSay();
  const isPhone = usePhone();
  const { asked, ask, fields, period } = props;
  const labels = { off: t('offCourse'), warned: t('warned'), planned: t('withPlan') };
  return (
    <div className="target-filters not-on-paper">
      <UnitSelect {...props} />
      <PeriodSelect
        label={t('period')}
        value={asked.period ?? period}
        onChange={(next) => ask({ period: next })}
        say={say}
      />
      <Select
        className="filter-field"
        aria-label={t('field')}
        value={asked.field ?? ''}
        options={[
          { value: '', label: t('allFields') },
          ...fields.map(({ code, name }) => ({ value: code, label: name })),
        ]}
        onChange={(field) => ask({ field: field === '' ? null : field })}
      />
      <Select
        aria-label={t('state')}
        value={asked.light ?? ''}
        options={[
          { value: '', label: t('allStates') },
          ...lightFilters.map((value) => ({ value, label: labels[value] })),
        ]}
        onChange={(light) => ask({ light: lightFilters.find((one) => one === light) ?? null })}
      />
      {isPhone && <SortOnPhone {...props} />}
      <Days {...props} />
    </div>
  );
}
