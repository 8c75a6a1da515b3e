import './second-factor.css';
import { Button, Input } from 'antd';
import { type FormEvent, useState } from 'react';
import { Field } from '../../../../ui/field.tsx';
import { useWords } from '../../../../ui/language.tsx';
import { ProblemNotice } from '../../../../ui/notices.tsx';
import { useAct } from '../../../../ui/use-call.ts';
import { accessContracts } from '../../contract.ts';
import { door } from '../messages.ts';

/** In groups of four, as it is read out and typed. */
const inGroups = (secret: string) => secret.match(/.{1,4}/g)?.join(' ') ?? '';

function RecoveryCodes({
  codes,
  onKept,
}: {
  readonly codes: readonly string[];
  readonly onKept: () => void;
}) {
  const t = useWords(door);
  return (
    <section className="factor" aria-labelledby="codes-title">
      <h3 id="codes-title">{t('codesTitle')}</h3>
      <p role="status">{t('codesAbout')}</p>
      <ol className="recovery-codes">
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ol>
      <div className="factor-acts">
        <Button onClick={() => print()}>{t('codesPrint')}</Button>
        <Button type="primary" onClick={onKept}>
          {t('codesKept')}
        </Button>
      </div>
    </section>
  );
}

/** Picture and key for the app, the first code as proof, then the recovery codes, shown once. */
export function SetUp({ onBegin, onDone }: { readonly onBegin?: () => void; readonly onDone: () => void }) {
  const t = useWords(door);
  const [code, setCode] = useState('');
  const [isTried, setTried] = useState(false);
  // Kept here and not in the answers of the program: what is shown once is asked for once.
  const [codes, setCodes] = useState<readonly string[] | null>(null);
  const begin = useAct(accessContracts.beginSecondFactor, { onDone: () => onBegin?.() });
  const confirm = useAct(accessContracts.confirmSecondFactor, {
    onDone: ({ recoveryCodes }) => setCodes(recoveryCodes),
  });
  if (codes) return <RecoveryCodes codes={codes} onKept={onDone} />;
  if (!begin.data)
    return (
      <div className="factor">
        {begin.error && <ProblemNotice problem={begin.error} />}
        <Button type="primary" loading={begin.isPending} onClick={() => begin.mutate({})}>
          {t('factorBegin')}
        </Button>
      </div>
    );
  const isWhole = /^\d{6}$/.test(code.trim());
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (isWhole) confirm.mutate({ body: { code: code.trim() } });
  };
  return (
    <form className="log-in-form factor" onSubmit={submit} noValidate>
      <p>{t('factorScan')}</p>
      <img src={begin.data.picture} alt={t('factorPicture')} width="240" height="240" />
      <p>{t('factorType')}</p>
      <output className="factor-secret" aria-label={t('factorSecret')}>
        {inGroups(begin.data.secret)}
      </output>
      <Field label={t('factorCode')} error={isTried && !isWhole ? t('codeWanted') : null}>
        {(control) => (
          <Input
            {...control}
            value={code}
            inputMode="numeric"
            autoComplete="one-time-code"
            maxLength={8}
            onChange={(event) => setCode(event.target.value)}
          />
        )}
      </Field>
      {confirm.error && <ProblemNotice problem={confirm.error} />}
      <Button type="primary" htmlType="submit" block loading={confirm.isPending}>
        {t('factorConfirm')}
      </Button>
    </form>
  );
}
