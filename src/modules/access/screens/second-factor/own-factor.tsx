import { App, Button, Input } from 'antd';
import { type FormEvent, useState } from 'react';
import { Field } from '../../../../ui/field.tsx';
import { InstantText } from '../../../../ui/figure-text.tsx';
import { useWords } from '../../../../ui/language.tsx';
import { LoadingLines, ProblemNotice } from '../../../../ui/notices.tsx';
import { useAct, useRead } from '../../../../ui/use-call.ts';
import { accessContracts } from '../../contract.ts';
import { door } from '../messages.ts';
import { PasswordInput } from '../password-input.tsx';
import { SetUp } from './set-up.tsx';

function End() {
  const t = useWords(door);
  const { message } = App.useApp();
  const [password, setPassword] = useState('');
  const [code, setCode] = useState('');
  const [isTried, setTried] = useState(false);
  const end = useAct(accessContracts.endSecondFactor, { onDone: () => message.success(t('factorEnded')) });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (password !== '' && code.trim().length >= 6) end.mutate({ body: { password, code: code.trim() } });
  };
  return (
    <form className="log-in-form" onSubmit={submit} noValidate>
      <Field label={t('password')} error={isTried && password === '' ? t('passwordWanted') : null}>
        {(control) => (
          <PasswordInput
            control={control}
            value={password}
            autoComplete="current-password"
            onChange={setPassword}
          />
        )}
      </Field>
      <Field label={t('code')} error={isTried && code.trim().length < 6 ? t('codeWanted') : null}>
        {(control) => (
          <Input
            {...control}
            value={code}
            autoComplete="one-time-code"
            maxLength={24}
            onChange={(event) => setCode(event.target.value)}
          />
        )}
      </Field>
      {end.error && <ProblemNotice problem={end.error} />}
      <Button danger htmlType="submit" block loading={end.isPending}>
        {t('factorEnd')}
      </Button>
    </form>
  );
}

/** One's own second factor: whether it is on, setting it up, taking it off. */
export function OwnFactor() {
  const t = useWords(door);
  // Held while the recovery codes are on the screen: they must not go away with the answer that it is on.
  const [isSettingUp, setSettingUp] = useState(false);
  const read = useRead(accessContracts.readSecondFactor, {});
  const isOff = read.data?.confirmedAt === null;
  return (
    <section className="panel" aria-labelledby="factor-title">
      <h2 id="factor-title">{t('factorTitle')}</h2>
      {read.isPending && <LoadingLines />}
      {read.error && <ProblemNotice problem={read.error} onAgain={() => read.refetch()} />}
      {read.data && (isOff || isSettingUp) && (
        <>
          {isOff && <p>{t('factorOff')}</p>}
          <SetUp onBegin={() => setSettingUp(true)} onDone={() => setSettingUp(false)} />
        </>
      )}
      {read.data?.confirmedAt && !isSettingUp && (
        <>
          <p>
            {t('factorOn')} <InstantText instant={read.data.confirmedAt} />.{' '}
            {t('codesLeft', { n: read.data.recoveryCodesLeft })}
          </p>
          {read.data.isRequired ? <p className="faint">{t('factorOnRequired')}</p> : <End />}
        </>
      )}
    </section>
  );
}
