import { Button } from 'antd';
import { type FormEvent, useState } from 'react';
import { Field } from '../../../ui/field.tsx';
import { useWords } from '../../../ui/language.tsx';
import { ProblemNotice } from '../../../ui/notices.tsx';
import { useAct } from '../../../ui/use-call.ts';
import { accessContracts } from '../contract.ts';
import { door } from './messages.ts';
import { PasswordInput } from './password-input.tsx';

const shortest = 10;

/** Sets a password of one's own; asked of everybody whose password was issued by somebody else. */
export function ChangePassword({
  isForced,
  onDone,
}: {
  readonly isForced: boolean;
  readonly onDone: () => void;
}) {
  const t = useWords(door);
  const [current, setCurrent] = useState('');
  const [next, setNext] = useState('');
  const [repeat, setRepeat] = useState('');
  const [isTried, setTried] = useState(false);
  const change = useAct(accessContracts.changePassword, { onDone });
  const lacking = shortest - [...next].length;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (current === '' || lacking > 0 || next !== repeat) return;
    change.mutate({ body: { current, next } });
  };
  return (
    <form className="log-in-form" onSubmit={submit} noValidate>
      {isForced && <p>{t('changeForced')}</p>}
      <Field label={t('current')} error={isTried && current === '' ? t('passwordWanted') : null}>
        {(control) => (
          <PasswordInput
            control={control}
            value={current}
            autoComplete="current-password"
            onChange={setCurrent}
          />
        )}
      </Field>
      <Field
        label={t('next')}
        hint={t('nextHint')}
        error={isTried && lacking > 0 ? t('nextShort', { n: lacking }) : null}
      >
        {(control) => (
          <PasswordInput control={control} value={next} autoComplete="new-password" onChange={setNext} />
        )}
      </Field>
      <Field label={t('repeat')} error={isTried && next !== repeat ? t('repeatWrong') : null}>
        {(control) => (
          <PasswordInput control={control} value={repeat} autoComplete="new-password" onChange={setRepeat} />
        )}
      </Field>
      {change.error && <ProblemNotice problem={change.error} />}
      <Button type="primary" htmlType="submit" block loading={change.isPending}>
        {t('change')}
      </Button>
    </form>
  );
}
