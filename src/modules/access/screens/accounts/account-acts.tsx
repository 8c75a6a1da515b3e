import { App } from 'antd';
import type { Reply } from '../../../../kernel/contract.ts';
import { ConfirmAct } from '../../../../ui/confirm-act.tsx';
import { useWords } from '../../../../ui/language.tsx';
import { useAct } from '../../../../ui/use-call.ts';
import { accessContracts } from '../../contract.ts';
import { admin } from '../admin-messages.ts';
import { ResetFactor } from './reset-factor.tsx';
import { TemporaryPassword, useTemporaryPassword } from './temporary-password.tsx';

export type AccountRow = Reply<typeof accessContracts.listAccounts>['rows'][number];

/** What can be done with one account: a new temporary password, closing, reopening. */
export function AccountActs({ account }: { readonly account: AccountRow }) {
  const t = useWords(admin);
  const { message } = App.useApp();
  const reset = useAct(accessContracts.resetPassword);
  const setActive = useAct(accessContracts.setActive);
  const { password, renew } = useTemporaryPassword();
  const { id, name, isActive, positions, hasSecondFactor } = account;
  const params = { accountId: id };
  const doReset = async () => {
    await reset.mutateAsync({ params, body: { password } });
    renew();
    message.success(t('resetDone'));
  };
  const flip = async () => {
    await setActive.mutateAsync({ params, body: { isActive: !isActive } });
    message.success(t(isActive ? 'closeDone' : 'reopenDone'));
  };
  return (
    <span className="row-acts">
      {isActive && (
        <ConfirmAct
          label={t('reset')}
          title={t('resetTitle', { name })}
          consequences={
            <>
              <p>{t('resetAbout')}</p>
              <TemporaryPassword password={password} onAnother={renew} />
            </>
          }
          isDestructive
          button={{ size: 'small' }}
          act={doReset}
        />
      )}
      {hasSecondFactor && <ResetFactor accountId={id} name={name} />}
      <ConfirmAct
        label={t(isActive ? 'close' : 'reopen')}
        title={t(isActive ? 'closeTitle' : 'reopenTitle', { name })}
        consequences={t(isActive ? 'closeAbout' : 'reopenAbout', { n: positions.length })}
        isDestructive={isActive}
        button={{ size: 'small' }}
        act={flip}
      />
    </span>
  );
}
