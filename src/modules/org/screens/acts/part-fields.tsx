import { Input, Select } from 'antd';
import { useSay, useWords } from '../../../../ui/language.tsx';
import { NumberInput } from '../../../../ui/number-input.tsx';
import { kindNames } from '../../domain/kind-names.ts';
import { mayStandUnder } from '../../domain/objections.ts';
import type { Level } from '../../domain/unit-life.ts';
import type { UnitRow } from '../tree/unit-tree.tsx';
import type { PartDraft, WrongPlaces } from './act-draft.ts';
import type { Act } from './act-kind.ts';
import { DraftField, type DraftFieldProps } from './draft-field.tsx';
import { actWords } from './messages.ts';
import { UnitSelect } from './unit-select.tsx';

interface PartFieldsProps {
  readonly act: Act | 'create';
  readonly level: Level;
  readonly part: PartDraft;
  readonly place: number;
  /** Units that live on the day of the act. */
  readonly units: readonly UnitRow[];
  readonly wrong: WrongPlaces;
  readonly onChange: (part: PartDraft) => void;
}

/** What is said of a unit that an act makes; of a renamed one only what it is called. */
export function PartFields({ act, level, part, place, units, wrong, onChange }: PartFieldsProps) {
  const t = useWords(actWords);
  const say = useSay();
  const put = (patch: Partial<PartDraft>) => onChange({ ...part, ...patch });
  const at = (name: string) => wrong[`parts.${place}.${name}`];
  const kinds = kindNames.filter((one) => one.level === level);
  const known = kinds.some(({ kind }) => kind === part.kind) || part.kind === '';
  const parents = units.filter((unit) => mayStandUnder[level].includes(unit.level));
  const text = (
    name: 'code' | 'name' | 'shortName',
    props: Omit<DraftFieldProps, 'label' | 'wrong' | 'children'> = {},
  ) => (
    <DraftField label={t(name)} wrong={at(name)} {...props}>
      {(control) => (
        <Input
          {...control}
          value={part[name]}
          autoComplete="off"
          maxLength={name === 'code' ? 40 : 200}
          onChange={(event) => put({ [name]: event.target.value })}
        />
      )}
    </DraftField>
  );
  return (
    <div className="act-fields">
      {text('name', { isRequired: true })}
      {text('shortName', { hint: t('shortNameHint') })}
      {act !== 'rename' && text('code', { isRequired: true, hint: t('codeHint') })}
      <DraftField label={t('kind')} wrong={at('kind')} isRequired>
        {(control) => (
          <Select
            {...control}
            value={part.kind === '' ? null : part.kind}
            onChange={(kind: string) => put({ kind })}
            options={[
              ...kinds.map(({ kind, name }) => ({ value: kind, label: say(name) })),
              ...(known ? [] : [{ value: part.kind, label: part.kind }]),
            ]}
          />
        )}
      </DraftField>
      {act !== 'rename' && (
        <>
          <DraftField label={t('parent')} wrong={at('parentId')} isRequired>
            {(control) => (
              <UnitSelect
                control={control}
                units={parents}
                value={part.parentId}
                onChange={(parentId) => put({ parentId })}
              />
            )}
          </DraftField>
          {act === 'split' && (
            <DraftField label={t('weight')} wrong={at('weight')} hint={t('weightHint')}>
              {(control) => (
                <NumberInput control={control} value={part.weight} onChange={(weight) => put({ weight })} />
              )}
            </DraftField>
          )}
          <DraftField label={t('population')} wrong={at('population')} hint={t('populationHint')}>
            {(control) => (
              <NumberInput
                control={control}
                value={part.population}
                unit={t('people')}
                onChange={(population) => put({ population })}
              />
            )}
          </DraftField>
          <DraftField label={t('area')} wrong={at('areaKm2')}>
            {(control) => (
              <NumberInput
                control={control}
                value={part.areaKm2}
                unit="km²"
                onChange={(areaKm2) => put({ areaKm2 })}
              />
            )}
          </DraftField>
        </>
      )}
    </div>
  );
}
