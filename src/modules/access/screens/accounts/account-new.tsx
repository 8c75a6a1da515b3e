import './accounts.css';
import { Button, Input } from 'antd';
import { useState } from 'react';
import { ButtonLink } from '../../../../ui/button-link.tsx';
import { ConfirmAct } from '../../../../ui/confirm-act.tsx';
import { DraftNote } from '../../../../ui/draft-note.tsx';
import { Field } from '../../../../ui/field.tsx';
import { useWords } from '../../../../ui/language.tsx';
import { Notice } from '../../../../ui/notices.tsx';
import { PageHeader } from '../../../../ui/page-header.tsx';
import { useAct } from '../../../../ui/use-call.ts';
import { useDraft } from '../../../../ui/use-draft.ts';
import { accessContracts } from '../../contract.ts';
import { admin } from '../admin-messages.ts';
import { suggestUsername } from './suggest-username.ts';
import { TemporaryPassword, useTemporaryPassword } from './temporary-password.tsx';

const start = { name: '', username: '' };

/** What is wrong with a username, so that it can be said by name; null when nothing is. */
function useUsernameFault(username: string): string | null {
  const t = useWords(admin);
  const strange = [...new Set(username.normalize('NFC').match(/[^a-z0-9._-]/gu) ?? [])];
  if (username === '') return t('usernameWanted');
  if (strange.length > 0) {
    const signs = strange.map((sign) => (sign.trim() === '' ? t('space') : `“${sign}”`));
    return t('usernameStrange', { signs: signs.join(', ') });
  }
  if (/^[._-]/.test(username)) return t('usernameStart');
  return username.length < 3 ? t('usernameShort', { n: username.length }) : null;
}

/** A new account: name, username, and a temporary password to hand over. */
export function AccountNew() {
  const t = useWords(admin);
  const draft = useDraft('access.account', start);
  const { value, set } = draft;
  const [isTried, setTried] = useState(false);
  const [made, setMade] = useState<{ readonly username: string; readonly password: string } | null>(null);
  const { password, renew } = useTemporaryPassword();
  const add = useAct(accessContracts.addAccount);
  const username = value.username === '' ? suggestUsername(value.name) : value.username;
  const usernameFault = useUsernameFault(username);
  const wrong = {
    name: value.name.trim() === '' ? t('nameWanted') : null,
    username: usernameFault,
  };
  const canOpen = () => {
    setTried(true);
    return wrong.name === null && wrong.username === null;
  };
  const send = async () => {
    await add.mutateAsync({ body: { username, name: value.name.trim(), password } });
    draft.sent();
    setMade({ username, password });
  };
  const again = () => {
    draft.discard();
    renew();
    setTried(false);
    setMade(null);
  };
  const trail = [{ title: t('accounts'), to: '/administration/accounts' }];
  if (made)
    return (
      <>
        <PageHeader title={t('accountNew')} trail={trail} />
        <div className="created-account">
          <Notice
            tone="good"
            isUrgent
            title={t('created', { username: made.username })}
            acts={<ButtonLink to="/administration/positions">{t('appointNow')}</ButtonLink>}
          >
            <p>{t('createdNext')}</p>
          </Notice>
          <TemporaryPassword password={made.password} />
          <Button onClick={again}>{t('addAnother')}</Button>
        </div>
      </>
    );
  return (
    <>
      <PageHeader title={t('accountNew')} about={t('accountNewAbout')} trail={trail} />
      <form className="panel admin-form" onSubmit={(event) => event.preventDefault()} noValidate>
        <Field label={t('name')} isRequired error={isTried ? wrong.name : null}>
          {(control) => (
            <Input
              {...control}
              value={value.name}
              autoComplete="off"
              maxLength={120}
              onChange={(event) => set({ name: event.target.value })}
            />
          )}
        </Field>
        <Field
          label={t('username')}
          isRequired
          hint={t('usernameHint')}
          error={isTried ? wrong.username : null}
        >
          {(control) => (
            <Input
              {...control}
              value={username}
              autoComplete="off"
              autoCapitalize="none"
              spellCheck={false}
              maxLength={64}
              onChange={(event) => set({ username: event.target.value.toLowerCase() })}
            />
          )}
        </Field>
        <TemporaryPassword password={password} onAnother={renew} />
        <ConfirmAct
          label={t('createAccount')}
          title={t('createTitle', { username })}
          consequences={t('createAbout')}
          button={{ type: 'primary' }}
          canOpen={canOpen}
          act={send}
        />
        <DraftNote draft={draft} />
      </form>
    </>
  );
}
