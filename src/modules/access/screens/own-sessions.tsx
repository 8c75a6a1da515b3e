import { App } from 'antd';
import { useState } from 'react';
import { call } from '../../../ui/call.ts';
import { ConfirmAct } from '../../../ui/confirm-act.tsx';
import { InstantText } from '../../../ui/figure-text.tsx';
import { useWords } from '../../../ui/language.tsx';
import { LoadingLines, ProblemNotice } from '../../../ui/notices.tsx';
import { PageHeader } from '../../../ui/page-header.tsx';
import { StateTag } from '../../../ui/state-tag.tsx';
import { useRead } from '../../../ui/use-call.ts';
import { accessContracts } from '../contract.ts';
import { ChangePassword } from './change-password.tsx';
import { deviceName } from './device-name.ts';
import { door } from './messages.ts';
import { OwnFactor } from './second-factor/own-factor.tsx';

/** Where my account is logged in, and my password. */
export function OwnSessions() {
  const t = useWords(door);
  const { message } = App.useApp();
  const [changes, setChanges] = useState(0);
  const sessions = useRead(accessContracts.listSessions, {});
  const close = async (sessionId: number) => {
    await call(accessContracts.revokeSession, { params: { sessionId } });
    await sessions.refetch();
  };
  const changed = () => {
    setChanges(changes + 1);
    message.success(t('changed'));
  };
  return (
    <>
      <PageHeader title={t('sessionsTitle')} about={t('sessionsAbout')} />
      <div className="two-columns">
        <div>
          <section className="panel">
            {sessions.isPending && <LoadingLines />}
            {sessions.error && <ProblemNotice problem={sessions.error} onAgain={() => sessions.refetch()} />}
            <ul className="rows">
              {sessions.data?.rows.map((row) => (
                <li key={row.id}>
                  <div>
                    <strong title={row.device}>{deviceName(row.device)}</strong>
                    <p className="faint">
                      {t('openedAt')} <InstantText instant={row.createdAt} /> · {t('seenAt')}{' '}
                      <InstantText instant={row.lastSeenAt} />
                    </p>
                  </div>
                  {row.isCurrent ? (
                    <StateTag tone="good">{t('thisOne')}</StateTag>
                  ) : (
                    <ConfirmAct
                      label={t('revoke')}
                      title={t('revokeTitle')}
                      consequences={t('revokeAbout')}
                      isDestructive
                      act={() => close(row.id)}
                    />
                  )}
                </li>
              ))}
            </ul>
          </section>
          <OwnFactor />
        </div>
        <section className="panel" aria-labelledby="change-title">
          <h2 id="change-title">{t('changeTitle')}</h2>
          <ChangePassword key={changes} isForced={false} onDone={changed} />
        </section>
      </div>
    </>
  );
}
