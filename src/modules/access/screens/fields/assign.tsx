import './fields.css';
import { App, Input, Radio, Select } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { formatDate } from '../../../../kernel/format-date.ts';
import { addDays, type IsoDate } from '../../../../kernel/iso-date.ts';
import { fold } from '../../../../kernel/text.ts';
import { ConfirmAct } from '../../../../ui/confirm-act.tsx';
import { DateInput } from '../../../../ui/date-input.tsx';
import { DraftNote } from '../../../../ui/draft-note.tsx';
import { Field, type FieldControl } from '../../../../ui/field.tsx';
import { useSay, useWords } from '../../../../ui/language.tsx';
import { PageHeader } from '../../../../ui/page-header.tsx';
import { useAct } from '../../../../ui/use-call.ts';
import { useDraft } from '../../../../ui/use-draft.ts';
import { useWho } from '../../../../ui/who.ts';
import { orgContracts } from '../../../org/contract.ts';
import { fieldWords } from './messages.ts';
import { useAssignments } from './use-assignments.ts';

interface AssignDraft {
  readonly what: 'toUnit' | 'watchField' | 'watchUnit';
  readonly field: string | null;
  readonly unitId: number | null;
  readonly positionId: number | null;
  readonly from: IsoDate | null;
  readonly basis: string;
}

interface PickProps<V extends string | number> {
  readonly control: FieldControl;
  readonly value: V | null;
  readonly options: readonly { readonly value: V; readonly label: string }[];
  readonly onChange: (value: V | null) => void;
}

function Pick<V extends string | number>({ control, value, options, onChange }: PickProps<V>) {
  return (
    <Select<V | null>
      {...control}
      value={value}
      onChange={onChange}
      showSearch={{
        filterOption: (text, option) => fold(String(option?.label ?? '')).includes(fold(text)),
      }}
      options={[...options]}
    />
  );
}

/** Who has what is assigned, before the new day; the sentence that says what will happen. */
function useConsequence(draft: AssignDraft, all: ReturnType<typeof useAssignments>): string {
  const t = useWords(fieldWords);
  const say = useSay();
  const { what, field, unitId, positionId, from } = draft;
  const named = all.fields.find(({ code }) => code === field);
  const subject = what === 'watchUnit' ? all.unit(unitId ?? 0) : named ? say(named.name) : '';
  const leader = all.portfolios.find((one) =>
    what === 'watchUnit' ? one.unitId === unitId : one.fieldCode === field,
  );
  const former = what === 'toUnit' ? named?.holder?.name : leader && all.title(leader.positionId);
  const after = what === 'toUnit' ? all.unit(unitId ?? 0) : all.title(positionId ?? 0);
  if (former === undefined) return t('begins', { what: subject, after });
  const last = from === null ? '' : formatDate(addDays(from, -1));
  return t('moves', { what: subject, before: former, after, last });
}

/** Gives a field of work to a unit, or a field or unit to a leader, from a day on by a document. */
export function Assign() {
  const t = useWords(fieldWords);
  const say = useSay();
  const go = useNavigate();
  const { message } = App.useApp();
  const { today } = useWho();
  const [start] = useState<AssignDraft>({
    what: 'toUnit',
    field: null,
    unitId: null,
    positionId: null,
    from: null,
    basis: '',
  });
  const draft = useDraft('access.assign', start);
  const { value, set } = draft;
  const { what, field, unitId, positionId, from, basis } = value;
  const all = useAssignments(from ?? today);
  const [isTried, setTried] = useState(false);
  const assignField = useAct(orgContracts.assignField);
  const assignPortfolio = useAct(orgContracts.assignPortfolio);
  const consequence = useConsequence(value, all);
  const hasField = what !== 'watchUnit';
  const hasUnit = what !== 'watchField';
  const hasPosition = what !== 'toUnit';
  const wrong = {
    field: hasField && field === null ? t('fieldWanted') : null,
    unit: hasUnit && unitId === null ? t('unitWanted') : null,
    position: hasPosition && positionId === null ? t('positionWanted') : null,
    from: from === null ? t('fromWanted') : null,
    basis: basis.trim().length < 3 ? t('basisWanted') : null,
  };
  const shown = isTried ? wrong : { field: null, unit: null, position: null, from: null, basis: null };
  const canOpen = () => {
    setTried(true);
    return Object.values(wrong).every((one) => one === null);
  };
  const send = async () => {
    const body = { on: from ?? today, legalBasis: basis.trim() };
    if (what === 'toUnit')
      await assignField.mutateAsync({
        params: { code: field ?? '' },
        body: { ...body, unitId: unitId ?? 0 },
      });
    else
      await assignPortfolio.mutateAsync({
        body: {
          ...body,
          positionId: positionId ?? 0,
          ...(what === 'watchField' ? { fieldCode: field ?? '' } : { unitId: unitId ?? 0 }),
        },
      });
    draft.sent();
    message.success(t('done'));
    go(`/organisation/fields${from === null || from <= today ? '' : `?on=${from}`}`);
  };
  return (
    <>
      <PageHeader
        title={t('assignTitle')}
        about={t('assignAbout')}
        trail={[{ title: t('title'), to: '/organisation/fields' }]}
      />
      <form className="panel fields-form" onSubmit={(event) => event.preventDefault()} noValidate>
        <Field label={t('what')}>
          {({ id }) => (
            <Radio.Group
              id={id}
              value={what}
              onChange={(event) => set({ what: event.target.value })}
              options={(['toUnit', 'watchField', 'watchUnit'] as const).map((one) => ({
                value: one,
                label: t(one),
              }))}
            />
          )}
        </Field>
        <Field label={t('from')} isRequired error={shown.from}>
          {(control) => <DateInput control={control} value={from} onChange={(day) => set({ from: day })} />}
        </Field>
        {hasField && (
          <Field label={t('field')} isRequired error={shown.field}>
            {(control) => (
              <Pick
                control={control}
                value={field}
                onChange={(code) => set({ field: code })}
                options={all.fields.map(({ code, name }) => ({ value: code, label: say(name) }))}
              />
            )}
          </Field>
        )}
        {hasUnit && (
          <Field label={t('unit')} isRequired error={shown.unit}>
            {(control) => (
              <Pick
                control={control}
                value={unitId}
                onChange={(id) => set({ unitId: id })}
                options={all.units.map(({ id, name, code }) => ({ value: id, label: `${name} (${code})` }))}
              />
            )}
          </Field>
        )}
        {hasPosition && (
          <Field label={t('position')} isRequired error={shown.position}>
            {(control) => (
              <Pick
                control={control}
                value={positionId}
                onChange={(id) => set({ positionId: id })}
                options={all.positions.map(({ id, title, unit }) => ({
                  value: id,
                  label: `${title} (${unit.name})`,
                }))}
              />
            )}
          </Field>
        )}
        <Field label={t('basis')} hint={t('basisHint')} isRequired error={shown.basis}>
          {(control) => (
            <Input.TextArea
              {...control}
              value={basis}
              autoSize={{ minRows: 2 }}
              maxLength={500}
              onChange={(event) => set({ basis: event.target.value })}
            />
          )}
        </Field>
        <ConfirmAct
          label={t('do')}
          title={t('confirm', { day: from === null ? '' : formatDate(from) })}
          consequences={consequence}
          button={{ type: 'primary' }}
          canOpen={canOpen}
          act={send}
        />
        <DraftNote draft={draft} />
      </form>
    </>
  );
}
