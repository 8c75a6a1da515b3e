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

interface Unit extends PickedUnit {
  readonly shortName: string;
}

const ranks = ['department', 'division', 'affiliated', 'district', 'province', 'commune'];

/** Units of a day, offices first; `xa thu` finds `Xã Thu Lũm`. */
function useUnits(on: string): readonly Unit[] {
  const { data } = useRead(orgContracts.listUnits, { query: { on } });
  const rank = (level: string) => ranks.indexOf(level);
  return (data?.rows ?? []).toSorted((a, b) => rank(a.level) - rank(b.level));
}

interface PickerProps {
  readonly on: string;
  readonly label?: string;
  readonly control?: FieldControl;
}

interface UnitOption {
  readonly value: number;
  readonly label: string;
  /** Name and short name, folded. */
  readonly found: string;
}

const optionsOf = (units: readonly Unit[]): UnitOption[] =>
  units.map(({ id, name, shortName }) => ({ value: id, label: name, found: fold(`${name} ${shortName}`) }));

/** Every word typed must stand in the name: `ldtbxh muong te` finds the labour office of Mường Tè. */
const matches = (input: string, option?: UnitOption) =>
  option !== undefined &&
  fold(input)
    .split(' ')
    .every((word) => option.found.includes(word));

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
      notFoundContent={null}
      options={optionsOf(units)}
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
      notFoundContent={null}
      options={optionsOf(units)}
    />
  );
}
