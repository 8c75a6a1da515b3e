import '../accounts/accounts.css';
import { App, Input, Select } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { formatDate } from '../../../../kernel/format-date.ts';
import type { IsoDate } from '../../../../kernel/iso-date.ts';
import { fold } from '../../../../kernel/text.ts';
import { ConfirmAct } from '../../../../ui/confirm-act.tsx';
import { DateInput } from '../../../../ui/date-input.tsx';
import { DraftNote } from '../../../../ui/draft-note.tsx';
import { Field } from '../../../../ui/field.tsx';
import { useSay, useWords } from '../../../../ui/language.tsx';
import { PageHeader } from '../../../../ui/page-header.tsx';
import { useAct, useRead } from '../../../../ui/use-call.ts';
import { useDraft } from '../../../../ui/use-draft.ts';
import { useWho } from '../../../../ui/who.ts';
import { orgContracts } from '../../../org/contract.ts';
import { accessContracts } from '../../contract.ts';
import { admin } from '../admin-messages.ts';

interface PositionDraft {
  readonly title: string;
  readonly unitId: number | null;
  readonly role: string | null;
  readonly from: IsoDate | null;
}

/** A new position at a unit, with a role of the catalogue. */
export function PositionNew() {
  const t = useWords(admin);
  const say = useSay();
  const go = useNavigate();
  const { message } = App.useApp();
  const { today } = useWho();
  const [start] = useState<PositionDraft>({ title: '', unitId: null, role: null, from: today });
  const draft = useDraft('access.position', start);
  const { value, set } = draft;
  const [isTried, setTried] = useState(false);
  const units = useRead(orgContracts.listUnits, { query: { on: value.from ?? today } }, { keepFormer: true });
  const roles = useRead(accessContracts.listRoles, {});
  const add = useAct(accessContracts.addPosition);
  const role = roles.data?.rows.find(({ code }) => code === value.role);
  const unit = units.data?.rows.find(({ id }) => id === value.unitId);
  const wrong = {
    title: value.title.trim() === '' ? t('titleWanted') : null,
    unit: value.unitId === null ? t('unitWanted') : null,
    role: value.role === null ? t('roleWanted') : null,
    from: value.from === null ? t('fromWanted') : null,
  };
  const shown = isTried ? wrong : { title: null, unit: null, role: null, from: null };
  const canOpen = () => {
    setTried(true);
    return Object.values(wrong).every((one) => one === null);
  };
  const send = async () => {
    const body = {
      title: value.title.trim(),
      unitId: value.unitId ?? 0,
      role: value.role ?? '',
      validFrom: value.from ?? today,
    };
    const { id } = await add.mutateAsync({ body });
    draft.sent();
    message.success(t('positionCreated'));
    go(`/administration/positions/${id}`);
  };
  return (
    <>
      <PageHeader
        title={t('positionNew')}
        about={t('positionNewAbout')}
        trail={[{ title: t('positionsTitle'), to: '/administration/positions' }]}
      />
      <form className="panel admin-form" onSubmit={(event) => event.preventDefault()} noValidate>
        <Field label={t('title')} isRequired error={shown.title}>
          {(control) => (
            <Input
              {...control}
              value={value.title}
              maxLength={160}
              autoComplete="off"
              onChange={(event) => set({ title: event.target.value })}
            />
          )}
        </Field>
        <Field label={t('unit')} isRequired error={shown.unit}>
          {(control) => (
            <Select
              {...control}
              value={value.unitId}
              onChange={(unitId: number | null) => set({ unitId })}
              showSearch={{
                filterOption: (text, option) => fold(String(option?.label ?? '')).includes(fold(text)),
              }}
              options={
                units.data?.rows.map(({ id, name, code }) => ({ value: id, label: `${name} (${code})` })) ??
                []
              }
            />
          )}
        </Field>
        <Field
          label={t('role')}
          isRequired
          {...(role ? { hint: t('roleRights', { n: role.rights.length }) } : {})}
          error={shown.role}
        >
          {(control) => (
            <Select
              {...control}
              value={value.role}
              onChange={(code: string | null) => set({ role: code })}
              options={roles.data?.rows.map(({ code, name }) => ({ value: code, label: say(name) })) ?? []}
            />
          )}
        </Field>
        <Field label={t('from')} isRequired error={shown.from}>
          {(control) => <DateInput control={control} value={value.from} onChange={(from) => set({ from })} />}
        </Field>
        <ConfirmAct
          label={t('createPosition')}
          title={t('createPositionTitle', { title: value.title.trim() })}
          consequences={t('createPositionAbout', {
            unit: unit?.name ?? '',
            role: role ? say(role.name) : '',
            n: role?.rights.length ?? 0,
            day: value.from === null ? '' : formatDate(value.from),
          })}
          button={{ type: 'primary' }}
          canOpen={canOpen}
          act={send}
        />
        <DraftNote draft={draft} />
      </form>
    </>
  );
}
