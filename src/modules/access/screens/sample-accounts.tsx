import { RightOutlined } from '@ant-design/icons';
import { useState } from 'react';
import { useWords } from '../../../ui/language.tsx';
import { ProblemNotice } from '../../../ui/notices.tsx';
import { useAct } from '../../../ui/use-call.ts';
import { accessContracts } from '../contract.ts';
import type { DoorReply } from './log-in-form.tsx';
import { door } from './messages.ts';
import { EnterCode } from './second-factor/enter-code.tsx';
import type { Session } from './session.ts';

interface SampleAccountsProps {
  readonly door: DoorReply;
  readonly onIn: (session: Session) => void;
}

/** The roles of the sample province as buttons: one press and the visitor is in. Offered in sample mode only. */
export function SampleAccounts({ door: { provinces, sampleAccounts }, onIn }: SampleAccountsProps) {
  const t = useWords(door);
  const [token, setToken] = useState<string | null>(null);
  const logIn = useAct(accessContracts.logIn, {
    changedNothing: (reply) => 'needsCode' in reply,
    onDone: (reply) => ('needsCode' in reply ? setToken(reply.token) : onIn(reply)),
  });
  const province = provinces.find(({ code }) => code === sampleAccounts[0]?.province);
  if (token !== null)
    return (
      <section className="sample">
        <EnterCode
          province={sampleAccounts[0]?.province ?? ''}
          token={token}
          onIn={onIn}
          onBack={() => setToken(null)}
        />
      </section>
    );
  const chosen = logIn.isPending ? logIn.variables.body.username : null;
  return (
    <section className="sample" aria-labelledby="sample-title">
      <h2 id="sample-title">{t('sampleTitle', { province: province?.name ?? '' })}</h2>
      <p className="sample-about">{t('sampleAbout')}</p>
      {logIn.error && <ProblemNotice problem={logIn.error} />}
      <ul>
        {sampleAccounts.map(({ province: code, username, password, title, unit }) => (
          <li key={username}>
            <button
              type="button"
              title={t('enterAs', { title, unit })}
              aria-busy={chosen === username}
              disabled={logIn.isPending}
              onClick={() => logIn.mutate({ body: { province: code, username, password } })}
            >
              <span className="sample-title">{title}</span>
              <span className="sample-unit">{chosen === username ? t('entering') : unit}</span>
              <RightOutlined aria-hidden />
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
