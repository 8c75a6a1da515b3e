import { Button, Input, Radio } from 'antd';
import { useState } from 'react';
import type { Reply } from '../../../../kernel/contract.ts';
import { Field } from '../../../../ui/field.tsx';
import { useWords } from '../../../../ui/language.tsx';
import { ProblemNotice } from '../../../../ui/notices.tsx';
import type { Problem } from '../../../../ui/problem.ts';
import type { exchangeContracts } from '../../contract.ts';
import { exchange } from '../messages.ts';

export type PartnerRow = Reply<typeof exchangeContracts.listPartners>['rows'][number];
export type Settings = Omit<PartnerRow, 'mappings'>;

export const emptySettings: Settings = {
  code: '',
  name: '',
  periodRule: 'byName',
  dataSet: '',
  defaultOption: '',
};

interface PartnerSettingsProps {
  readonly start: Settings;
  /** The code is chosen once. */
  readonly isNew?: boolean;
  readonly problem: Problem | null;
  readonly isBusy: boolean;
  readonly onSave: (settings: Settings) => void;
}

/** How a partner is exchanged with. */
export function PartnerSettings({ start, isNew = false, problem, isBusy, onSave }: PartnerSettingsProps) {
  const t = useWords(exchange);
  const [value, setValue] = useState(start);
  const [isTried, setTried] = useState(false);
  const set = (some: Partial<Settings>) => setValue({ ...value, ...some });
  const wrong = {
    code: /^[a-z0-9][a-z0-9-]{0,39}$/.test(value.code) ? null : t('codeWanted'),
    name: value.name.trim() === '' ? t('nameWanted') : null,
  };
  const save = () => {
    setTried(true);
    if (wrong.code === null && wrong.name === null) onSave(value);
  };
  const text = (key: 'code' | 'name' | 'dataSet' | 'defaultOption', length = 120) => ({
    value: value[key],
    maxLength: length,
    autoComplete: 'off',
    onChange: (event: { target: { value: string } }) => set({ [key]: event.target.value }),
  });
  return (
    <section aria-label={t('settings')} className="panel">
      <h2>{t('settings')}</h2>
      {isNew && (
        <Field label={t('code')} isRequired hint={t('codeHint')} error={isTried ? wrong.code : null}>
          {(control) => <Input {...control} {...text('code', 40)} autoCapitalize="none" spellCheck={false} />}
        </Field>
      )}
      <Field label={t('name')} isRequired error={isTried ? wrong.name : null}>
        {(control) => <Input {...control} {...text('name')} />}
      </Field>
      <Field label={t('periodRule')}>
        {({ id }) => (
          <Radio.Group
            id={id}
            value={value.periodRule}
            onChange={(event) => set({ periodRule: event.target.value })}
            options={[
              { value: 'byName', label: t('byName') },
              { value: 'byDays', label: t('byDays') },
            ]}
          />
        )}
      </Field>
      <Field label={t('dataSet')} hint={t('dataSetHint')}>
        {(control) => <Input {...control} {...text('dataSet')} />}
      </Field>
      <Field label={t('defaultOption')} hint={t('defaultOptionHint')}>
        {(control) => <Input {...control} {...text('defaultOption')} />}
      </Field>
      {problem && <ProblemNotice problem={problem} />}
      <p className="exchange-acts">
        <Button type="primary" loading={isBusy} onClick={save}>
          {t(isNew ? 'add' : 'save')}
        </Button>
      </p>
    </section>
  );
}
