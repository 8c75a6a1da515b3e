import { App, Input } from 'antd';
import { useState } from 'react';
import { ConfirmAct } from '../../../../ui/confirm-act.tsx';
import { Field } from '../../../../ui/field.tsx';
import { useWords } from '../../../../ui/language.tsx';
import { useAct } from '../../../../ui/use-call.ts';
import { accessContracts } from '../../contract.ts';
import { admin } from '../admin-messages.ts';

/** Takes off the second factor of somebody whose phone is lost, with the reason for the log. */
export function ResetFactor({ accountId, name }: { readonly accountId: number; readonly name: string }) {
  const t = useWords(admin);
  const { message } = App.useApp();
  const [reason, setReason] = useState('');
  const [isTried, setTried] = useState(false);
  const reset = useAct(accessContracts.resetSecondFactor);
  const isShort = reason.trim().length < 5;
  const act = async () => {
    setTried(true);
    await reset.mutateAsync({ params: { accountId }, body: { reason: reason.trim() } });
    setReason('');
    message.success(t('resetFactorDone'));
  };
  return (
    <ConfirmAct
      label={t('resetFactor')}
      title={t('resetFactorTitle', { name })}
      consequences={
        <>
          <p>{t('resetFactorAbout')}</p>
          <Field
            label={t('resetFactorReason')}
            isRequired
            error={isTried && isShort ? t('resetFactorWanted') : null}
          >
            {(control) => (
              <Input.TextArea
                {...control}
                value={reason}
                maxLength={300}
                rows={2}
                onChange={(event) => setReason(event.target.value)}
              />
            )}
          </Field>
        </>
      }
      isDestructive
      button={{ size: 'small' }}
      act={act}
    />
  );
}
