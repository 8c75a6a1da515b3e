import { Select } from 'antd';
import { fold } from '../../../../kernel/text.ts';
import type { FieldControl } from '../../../../ui/field.tsx';
import type { UnitRow } from '../tree/unit-tree.tsx';

interface UnitSelectProps<V> {
  readonly control: FieldControl;
  readonly units: readonly UnitRow[];
  readonly value: V;
  readonly onChange: (value: V) => void;
  readonly isMultiple?: boolean;
}

const folded = (text: string) => fold(text).replaceAll('y', 'i');

/** One or several units of a list, found by name or code in any spelling. */
export function UnitSelect<V extends number | number[] | null>(props: UnitSelectProps<V>) {
  const { control, units, value, onChange, isMultiple = false } = props;
  const names = new Map(units.map(({ id, shortName }) => [id, shortName]));
  return (
    <Select<V>
      {...control}
      {...(isMultiple ? { mode: 'multiple' as const } : {})}
      value={value}
      onChange={onChange}
      showSearch={{
        filterOption: (text, option) => folded(String(option?.label ?? '')).includes(folded(text)),
      }}
      options={units.map(({ id, code, name, parentId }) => {
        const under = parentId === null ? undefined : names.get(parentId);
        return { value: id, label: `${name} (${code}${under === undefined ? '' : `, ${under}`})` };
      })}
    />
  );
}
