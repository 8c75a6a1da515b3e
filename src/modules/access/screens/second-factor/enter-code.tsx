import { Button, Input, type InputRef } from 'antd';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { Field } from '../../../../ui/field.tsx';
import { useWords } from '../../../../ui/language.tsx';
import { ProblemNotice } from '../../../../ui/notices.tsx';
import { useAct } from '../../../../ui/use-call.ts';
import { accessContracts } from '../../contract.ts';
import { door } from '../messages.ts';
import type { Session } from '../session.ts';

interface EnterCodeProps {
  readonly province: string;
  /** What the first step gave. */
  readonly token: string;
  readonly onIn: (session: Session) => void;
  readonly onBack: () => void;
}

/** The second step of the log-in: the code of the app, or a recovery code. */
export function EnterCode({ province, token, onIn, onBack }: EnterCodeProps) {
  const t = useWords(door);
  const [code, setCode] = useState('');
  const [isTried, setTried] = useState(false);
  const field = useRef<InputRef>(null);
  const enter = useAct(accessContracts.enterCode, { onDone: onIn });
  useEffect(() => field.current?.focus(), []);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (code.trim().length < 6) return;
    const body = { token, code: code.trim(), ...(province === '' ? {} : { province }) };
    enter.mutate({ body }, { onError: () => field.current?.select() });
  };
  return (
    <form className="log-in-form" onSubmit={submit} noValidate aria-labelledby="code-title">
      <h2 id="code-title">{t('codeTitle')}</h2>
      <p>{t('codeAbout')}</p>
      <Field
        label={t('code')}
        hint={t('codeHint')}
        error={isTried && code.trim().length < 6 ? t('codeWanted') : null}
      >
        {(control) => (
          <Input
            {...control}
            ref={field}
            value={code}
            autoComplete="one-time-code"
            autoCapitalize="none"
            spellCheck={false}
            maxLength={24}
            onChange={(event) => setCode(event.target.value)}
          />
        )}
      </Field>
      {enter.error && <ProblemNotice problem={enter.error} />}
      <Button type="primary" htmlType="submit" block loading={enter.isPending}>
        {t('enterCode')}
      </Button>
      <Button type="text" block onClick={onBack}>
        {t('fromStart')}
      </Button>
    </form>
  );
}
