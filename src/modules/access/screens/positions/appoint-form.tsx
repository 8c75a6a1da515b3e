import { App, Input, Radio } from 'antd';
import { useState } from 'react';
import { formatDate } from '../../../../kernel/format-date.ts';
import type { IsoDate } from '../../../../kernel/iso-date.ts';
import { ConfirmAct } from '../../../../ui/confirm-act.tsx';
import { DateInput } from '../../../../ui/date-input.tsx';
import { DraftNote } from '../../../../ui/draft-note.tsx';
import { Field } from '../../../../ui/field.tsx';
import { useWords } from '../../../../ui/language.tsx';
import { useAct } from '../../../../ui/use-call.ts';
import { useDraft } from '../../../../ui/use-draft.ts';
import { useWho } from '../../../../ui/who.ts';
import { accessContracts } from '../../contract.ts';
import { admin } from '../admin-messages.ts';
import { AccountSelect, type ChosenAccount } from './account-select.tsx';
import { holdersOn, type PositionRow } from './holding.ts';

interface AppointDraft {
  readonly kind: 'regular' | 'deputy';
  readonly account: ChosenAccount | null;
  readonly from: IsoDate | null;
  readonly to: IsoDate | null;
  readonly basis: string;
}

interface AppointFormProps {
  readonly position: PositionRow;
  readonly roleName: string;
  readonly rights: number;
}

/** Gives a position to an account, regularly or as a deputy for a period by a paper. */
export function AppointForm({ position, roleName, rights }: AppointFormProps) {
  const t = useWords(admin);
  const { message } = App.useApp();
  const { today } = useWho();
  const [start] = useState<AppointDraft>({
    kind: 'regular',
    account: null,
    from: today,
    to: null,
    basis: '',
  });
  const draft = useDraft(`access.appoint.${position.id}`, start);
  const { value, set } = draft;
  const { kind, account, from, to, basis } = value;
  const [isTried, setTried] = useState(false);
  const appoint = useAct(accessContracts.appointHolder);
  const isDeputy = kind === 'deputy';
  const toWrong = () => {
    if (isDeputy && to === null) return t('toWanted');
    return to !== null && from !== null && to < from ? t('toEarly') : null;
  };
  const wrong = {
    account: account === null ? t('accountWanted') : null,
    from: from === null ? t('fromWanted') : null,
    to: toWrong(),
    basis: isDeputy && basis.trim().length < 3 ? t('basisWanted') : null,
  };
  const shown = isTried ? wrong : { account: null, from: null, to: null, basis: null };
  const canOpen = () => {
    setTried(true);
    return Object.values(wrong).every((one) => one === null);
  };
  const act = t(isDeputy ? 'doDeputise' : 'doAppoint');
  const span = () => {
    if (from === null) return '';
    return to === null
      ? t('spanFrom', { from: formatDate(from) })
      : t('spanFromTo', { from: formatDate(from), to: formatDate(to) });
  };
  const send = async () => {
    const body = {
      accountId: account?.id ?? 0,
      validFrom: from ?? today,
      validTo: to,
      deputisingBasis: isDeputy ? basis.trim() : null,
    };
    await appoint.mutateAsync({ params: { positionId: position.id }, body });
    draft.discard();
    setTried(false);
    message.success(t('appointed'));
  };
  return (
    <form className="admin-form" onSubmit={(event) => event.preventDefault()} noValidate>
      <Field label={t('kind')}>
        {({ id }) => (
          <Radio.Group
            id={id}
            value={kind}
            onChange={(event) => set({ kind: event.target.value })}
            options={[
              { value: 'regular', label: t('kindRegular') },
              { value: 'deputy', label: t('kindDeputy') },
            ]}
          />
        )}
      </Field>
      <Field label={t('account')} hint={t('accountHint')} isRequired error={shown.account}>
        {(control) => (
          <AccountSelect control={control} value={account} onChange={(next) => set({ account: next })} />
        )}
      </Field>
      <Field label={t('from')} isRequired error={shown.from}>
        {(control) => <DateInput control={control} value={from} onChange={(next) => set({ from: next })} />}
      </Field>
      <Field
        label={t('to')}
        isRequired={isDeputy}
        {...(isDeputy ? {} : { hint: t('toHint') })}
        error={shown.to}
      >
        {(control) => <DateInput control={control} value={to} onChange={(next) => set({ to: next })} />}
      </Field>
      {isDeputy && (
        <Field label={t('basis')} hint={t('basisHint')} isRequired error={shown.basis}>
          {(control) => (
            <Input
              {...control}
              value={basis}
              maxLength={200}
              autoComplete="off"
              onChange={(event) => set({ basis: event.target.value })}
            />
          )}
        </Field>
      )}
      <ConfirmAct
        label={act}
        title={t('appointTitle', { act, title: position.title })}
        consequences={t('appointAbout', {
          name: account?.name ?? '',
          n: rights,
          role: roleName,
          unit: position.unit.name,
          span: span(),
          held: holdersOn(position, today).regular.length,
        })}
        button={{ type: 'primary' }}
        canOpen={canOpen}
        act={send}
      />
      <DraftNote draft={draft} />
    </form>
  );
}
