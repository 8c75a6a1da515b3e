import { Select } from 'antd';
import { fold } from '../../../kernel/text.ts';
import type { FieldControl } from '../../../ui/field.tsx';
import { useWords } from '../../../ui/language.tsx';
import { useRead } from '../../../ui/use-call.ts';
import { orgContracts } from '../../org/contract.ts';
import { reviews } from './messages.ts';

interface PickedUnit {
  readonly id: number;
  readonly code: string;
  readonly name: string;
}

const ranks = ['department', 'division', 'affiliated', 'district', 'province', 'commune'];

/** Units of a day, offices first; `xa thu` finds `Xã Thu Lũm`. */
function useUnits(on: string): readonly PickedUnit[] {
  const { data } = useRead(orgContracts.listUnits, { query: { on } });
  const rank = (level: string) => ranks.indexOf(level);
  return (data?.rows ?? []).toSorted((a, b) => rank(a.level) - rank(b.level));
}

interface PickerProps {
  readonly on: string;
  readonly label?: string;
  readonly control?: FieldControl;
}

const matches = (input: string, option?: { readonly label: string }) =>
  option !== undefined && fold(option.label).includes(fold(input));

interface UnitPickerProps extends PickerProps {
  readonly value: number | null;
  readonly onChange: (unit: PickedUnit | null) => void;
}

/** One unit, found by typing a part of its name with or without diacritics. */
export function UnitPicker({ on, label, control, value, onChange }: UnitPickerProps) {
  const t = useWords(reviews);
  const units = useUnits(on);
  return (
    <Select
      {...control}
      aria-label={label}
      showSearch={{ filterOption: matches }}
      allowClear
      placeholder={t('chooseUnit')}
      value={value}
      onChange={(id: number | null | undefined) => onChange(units.find((unit) => unit.id === id) ?? null)}
      options={units.map(({ id, name }) => ({ value: id, label: name }))}
    />
  );
}

interface UnitsPickerProps extends PickerProps {
  readonly value: readonly number[];
  readonly onChange: (ids: readonly number[]) => void;
}

/** Several units. */
export function UnitsPicker({ on, label, control, value, onChange }: UnitsPickerProps) {
  const t = useWords(reviews);
  const units = useUnits(on);
  return (
    <Select
      {...control}
      mode="multiple"
      aria-label={label}
      showSearch={{ filterOption: matches }}
      placeholder={t('chooseUnit')}
      value={[...value]}
      onChange={(ids: number[]) => onChange(ids)}
      options={units.map(({ id, name }) => ({ value: id, label: name }))}
    />
  );
}
