import { Button, Input, Select } from 'antd';
import { type FormEvent, type KeyboardEvent, useRef, useState } from 'react';
import type { Reply } from '../../../kernel/contract.ts';
import { Field } from '../../../ui/field.tsx';
import { useWords } from '../../../ui/language.tsx';
import { ProblemNotice } from '../../../ui/notices.tsx';
import { useAct } from '../../../ui/use-call.ts';
import { accessContracts } from '../contract.ts';
import { door } from './messages.ts';
import { PasswordInput } from './password-input.tsx';
import { EnterCode } from './second-factor/enter-code.tsx';
import type { Session } from './session.ts';

export type DoorReply = Reply<typeof accessContracts.openDoor>;

interface LogInFormProps {
  readonly provinces: DoorReply['provinces'];
  /** Set when the session of this account has ended and only its password is wanted. */
  readonly username?: string;
  readonly onIn: (session: Session) => void;
}

/** Username and password. What was typed stays after a refusal; the wrong password is selected for typing over. */
export function LogInForm({ provinces, username: known, onIn }: LogInFormProps) {
  const t = useWords(door);
  const [province, setProvince] = useState(provinces[0]?.code ?? '');
  const [username, setUsername] = useState(known ?? '');
  const [password, setPassword] = useState('');
  const [isTried, setTried] = useState(false);
  const [hasCaps, setCaps] = useState(false);
  const passwordField = useRef<HTMLInputElement>(null);
  const [token, setToken] = useState<string | null>(null);
  const logIn = useAct(accessContracts.logIn, {
    changedNothing: (reply) => 'needsCode' in reply,
    onDone: (reply) => ('needsCode' in reply ? setToken(reply.token) : onIn(reply)),
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (username.trim() === '' || password === '') return;
    const body = { username: username.trim(), password, ...(province === '' ? {} : { province }) };
    logIn.mutate({ body }, { onError: () => passwordField.current?.select() });
  };
  const watchCaps = (event: KeyboardEvent) => setCaps(event.getModifierState('CapsLock'));
  if (token !== null)
    return <EnterCode province={province} token={token} onIn={onIn} onBack={() => setToken(null)} />;
  return (
    <form className="log-in-form" onSubmit={submit} noValidate>
      {provinces.length > 1 && (
        <Field label={t('province')}>
          {(control) => (
            <Select
              {...control}
              value={province}
              onChange={setProvince}
              options={provinces.map(({ code, name }) => ({ value: code, label: name }))}
            />
          )}
        </Field>
      )}
      <Field label={t('username')} error={isTried && username.trim() === '' ? t('usernameWanted') : null}>
        {(control) => (
          <Input
            {...control}
            value={username}
            readOnly={known !== undefined}
            autoComplete="username"
            autoCapitalize="none"
            spellCheck={false}
            onChange={(event) => setUsername(event.target.value)}
          />
        )}
      </Field>
      <Field
        label={t('password')}
        error={isTried && password === '' ? t('passwordWanted') : null}
        {...(hasCaps ? { hint: t('capsLock') } : {})}
      >
        {(control) => (
          <PasswordInput
            control={control}
            ref={passwordField}
            value={password}
            autoComplete="current-password"
            onChange={setPassword}
            onKeyUp={watchCaps}
          />
        )}
      </Field>
      {logIn.error && <ProblemNotice problem={logIn.error} />}
      <Button type="primary" htmlType="submit" block loading={logIn.isPending}>
        {t('logIn')}
      </Button>
      <p className="field-hint">{t('forgotten')}</p>
    </form>
  );
}
