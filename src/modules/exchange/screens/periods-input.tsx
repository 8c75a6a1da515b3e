import { Input } from 'antd';
import { Field } from '../../../ui/field.tsx';
import { useWords } from '../../../ui/language.tsx';
import { exchange } from './messages.ts';

/** Periods as typed, parted by commas. */
export const periodsIn = (text: string) =>
  text
    .split(/[,;\s]+/)
    .map((one) => one.trim())
    .filter((one) => one !== '');

/** A place for periods; asks for one when it was tried without. */
export function PeriodsInput({
  value,
  onChange,
  isTried,
  hint,
}: {
  readonly value: string;
  readonly onChange: (text: string) => void;
  readonly isTried: boolean;
  readonly hint: string;
}) {
  const t = useWords(exchange);
  const isEmpty = periodsIn(value).length === 0;
  return (
    <Field label={t('period')} isRequired hint={hint} error={isTried && isEmpty ? t('periodWanted') : null}>
      {(control) => (
        <Input
          {...control}
          value={value}
          maxLength={400}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  );
}
