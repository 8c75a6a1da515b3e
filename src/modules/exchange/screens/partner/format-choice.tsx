import { Radio } from 'antd';
import { Field } from '../../../../ui/field.tsx';
import { useWords } from '../../../../ui/language.tsx';
import { exchange } from '../messages.ts';

export type Format = 'dhis2' | 'adx';

/** DHIS2 or ADX. */
export function FormatChoice({
  value,
  onChange,
}: {
  readonly value: Format;
  readonly onChange: (format: Format) => void;
}) {
  const t = useWords(exchange);
  return (
    <Field label={t('format')}>
      {({ id }) => (
        <Radio.Group
          id={id}
          value={value}
          onChange={(event) => onChange(event.target.value)}
          options={[
            { value: 'dhis2', label: t('dhis2') },
            { value: 'adx', label: t('adx') },
          ]}
        />
      )}
    </Field>
  );
}
