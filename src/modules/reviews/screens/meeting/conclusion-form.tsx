import { Input } from 'antd';
import type { RefObject } from 'react';
import type { IsoDate } from '../../../../kernel/iso-date.ts';
import { DateInput } from '../../../../ui/date-input.tsx';
import { Field } from '../../../../ui/field.tsx';
import { useWords } from '../../../../ui/language.tsx';
import { reviews } from '../messages.ts';
import { UnitPicker, UnitsPicker } from '../unit-picker.tsx';

/** A conclusion as it is typed. */
export interface Typed {
  readonly text: string;
  readonly leadUnitId: number | null;
  readonly coUnitIds: readonly number[];
  readonly deadline: IsoDate | null;
  readonly basis: string;
}

export const nothingTyped: Typed = { text: '', leadUnitId: null, coUnitIds: [], deadline: null, basis: '' };

export const isWhole = ({ text, leadUnitId }: Typed) => text.trim().length >= 3 && leadUnitId !== null;

/** What the server takes; null while something is missing. */
export function bodyOf({ text, leadUnitId, coUnitIds, deadline, basis }: Typed) {
  if (leadUnitId === null || text.trim().length < 3) return null;
  const given = basis.trim();
  return { text, leadUnitId, coUnitIds: [...coUnitIds], deadline, basis: given.length < 3 ? null : given };
}

interface ConclusionFormProps {
  readonly value: Typed;
  readonly onChange: (change: Partial<Typed>) => void;
  readonly isTried: boolean;
  readonly on: string;
  readonly first?: RefObject<HTMLTextAreaElement | null>;
}

/** Text, lead unit, helpers, deadline and basis, in the order in which they are said in a meeting. */
export function ConclusionForm({ value, onChange, isTried, on, first }: ConclusionFormProps) {
  const t = useWords(reviews);
  return (
    <>
      <Field
        label={t('conclusionText')}
        isRequired
        error={isTried && value.text.trim().length < 3 ? t('textWanted') : null}
      >
        {(control) => (
          <Input.TextArea
            {...control}
            ref={(made) => {
              if (first) first.current = made?.resizableTextArea?.textArea ?? null;
            }}
            autoSize={{ minRows: 2, maxRows: 8 }}
            maxLength={2000}
            value={value.text}
            onChange={(event) => onChange({ text: event.target.value })}
          />
        )}
      </Field>
      <div className="entry-row">
        <Field
          label={t('leadUnit')}
          isRequired
          error={isTried && value.leadUnitId === null ? t('leadWanted') : null}
        >
          {(control) => (
            <UnitPicker
              control={control}
              on={on}
              value={value.leadUnitId}
              onChange={(unit) => onChange({ leadUnitId: unit?.id ?? null })}
            />
          )}
        </Field>
        <Field label={t('deadline')} hint={t('deadlineHint')}>
          {(control) => (
            <DateInput
              control={control}
              value={value.deadline}
              onChange={(deadline) => onChange({ deadline })}
            />
          )}
        </Field>
        <Field label={t('coUnits')}>
          {(control) => (
            <UnitsPicker
              control={control}
              on={on}
              value={value.coUnitIds}
              onChange={(coUnitIds) => onChange({ coUnitIds })}
            />
          )}
        </Field>
        <Field label={t('basis')} hint={t('basisHint')}>
          {(control) => (
            <Input
              {...control}
              maxLength={300}
              value={value.basis}
              onChange={(event) => onChange({ basis: event.target.value })}
            />
          )}
        </Field>
      </div>
    </>
  );
}
