import { useQueryClient } from '@tanstack/react-query';
import { Modal } from 'antd';
import { useEffect, useMemo, useState } from 'react';
import { RouterProvider } from 'react-router/dom';
import { isoDate } from '../../kernel/iso-date.ts';
import { accessContracts } from '../../modules/access/contract.ts';
import {
  ForcedChange,
  ForcedSetUp,
  LogIn,
  LogInForm,
  type Session,
} from '../../modules/access/screens/index.tsx';
import { onSignedOut } from '../../ui/call.ts';
import { Furniture } from '../../ui/furniture.tsx';
import { LanguageProvider, useWords } from '../../ui/language.tsx';
import { LoadingLines, ProblemNotice } from '../../ui/notices.tsx';
import { readKey, useRead } from '../../ui/use-call.ts';
import { type Who, WhoContext } from '../../ui/who.ts';
import { office } from './messages.ts';
import { officeRouter } from './router.tsx';
import { type OpenSession, SessionContext } from './session.ts';

const sessionKey = readKey(accessContracts.readSession, {});

/** The rooms, with the log-in laid over them when the session ends, so that nothing typed is lost. */
function Inside(open: OpenSession) {
  const { session, onSession } = open;
  const t = useWords(office);
  const [isEnded, setEnded] = useState(false);
  useEffect(() => onSignedOut(() => setEnded(true)), []);
  const { account, province, verbs, today, position } = session;
  const verbSet = useMemo(() => new Set(verbs), [verbs]);
  const who = useMemo<Who>(
    () => ({ accountId: account.id, verbs: verbSet, today: isoDate(today) }),
    [account.id, verbSet, today],
  );
  const router = useMemo(() => officeRouter(verbSet), [verbSet]);
  const back = (next: Session) => {
    setEnded(false);
    if (next.account.id === account.id) onSession(next);
    else location.assign('/');
  };
  return (
    <WhoContext value={who}>
      <SessionContext value={open}>
        <RouterProvider key={position?.id ?? 0} router={router} />
      </SessionContext>
      <Modal
        open={isEnded}
        title={t('sessionEnded')}
        footer={null}
        closable={false}
        mask={{ closable: false }}
      >
        <p>{t('sessionEndedAbout')}</p>
        <LogInForm provinces={[province]} username={account.username} onIn={back} />
      </Modal>
    </WhoContext>
  );
}

/** Log-in, forced change of the password, or the rooms: by what the session says. */
export function Office() {
  const client = useQueryClient();
  const opened = useRead(accessContracts.readSession, {});
  const session = opened.data;
  const parts = useMemo(
    () => ({
      onSession: (next: Session) => client.setQueryData(sessionKey, next),
      onOut: () => location.assign('/'),
    }),
    [client],
  );
  // Recovery codes are shown after the factor is on: the set-up stays until its reader says that he has kept them.
  const [isSettingUp, setSettingUp] = useState(false);
  useEffect(() => {
    if (session?.mustSetUpSecondFactor) setSettingUp(true);
  }, [session?.mustSetUpSecondFactor]);
  const isOut = opened.error?.status === 401 && !session;
  return (
    <LanguageProvider accountId={session?.account.id ?? null}>
      <Furniture>
        {opened.isPending && <LoadingLines lines={8} />}
        {isOut && <LogIn onIn={parts.onSession} />}
        {opened.error && !isOut && !session && (
          <main className="door-card broken">
            <ProblemNotice problem={opened.error} onAgain={() => opened.refetch()} />
          </main>
        )}
        {session?.mustChangePassword && <ForcedChange onDone={() => opened.refetch()} />}
        {session && !session.mustChangePassword && isSettingUp && (
          <ForcedSetUp
            onDone={() => {
              setSettingUp(false);
              opened.refetch();
            }}
          />
        )}
        {session && !session.mustChangePassword && !session.mustSetUpSecondFactor && !isSettingUp && (
          <Inside session={session} {...parts} />
        )}
      </Furniture>
    </LanguageProvider>
  );
}
