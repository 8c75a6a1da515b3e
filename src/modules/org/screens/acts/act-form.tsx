import './act-form.css';
import { App, Button, Input, Select } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { formatDate } from '../../../../kernel/format-date.ts';
import { ConfirmAct } from '../../../../ui/confirm-act.tsx';
import { DateInput } from '../../../../ui/date-input.tsx';
import { DraftNote } from '../../../../ui/draft-note.tsx';
import { useSay, useWords } from '../../../../ui/language.tsx';
import { useRead } from '../../../../ui/use-call.ts';
import { useDraft } from '../../../../ui/use-draft.ts';
import { useWho } from '../../../../ui/who.ts';
import { orgContracts } from '../../contract.ts';
import { levelNames } from '../../domain/level-names.ts';
import { mayStandUnder } from '../../domain/objections.ts';
import { type Level, levels } from '../../domain/unit-life.ts';
import { unitPath } from '../use-day.ts';
import { type ActDraft, emptyPart, type PartDraft, wrongIn } from './act-draft.ts';
import type { Act } from './act-kind.ts';
import { DraftField } from './draft-field.tsx';
import { Foresight } from './foresight.tsx';
import { actWords } from './messages.ts';
import { PartFields } from './part-fields.tsx';
import { askedOf, useSend } from './send-act.ts';
import { UnitSelect } from './unit-select.tsx';

/** The unit from which a form is opened. */
export interface Opened {
  readonly id: number;
  readonly name: string;
  readonly level: Level;
}

interface ActFormProps {
  readonly act: Act | 'create';
  readonly opened: Opened | null;
  readonly start: ActDraft;
}

/** The form of an official act: the basis, what it concerns, and before it is done what will happen. */
export function ActForm({ act, opened, start }: ActFormProps) {
  const t = useWords(actWords);
  const say = useSay();
  const go = useNavigate();
  const { message } = App.useApp();
  const { today } = useWho();
  const draft = useDraft<ActDraft>(`org.${act}.${opened?.id ?? 0}`, start);
  const { value, set } = draft;
  const [isTried, setTried] = useState(false);
  const units = useRead(orgContracts.listUnits, { query: { on: value.on ?? today } }, { keepFormer: true });
  const send = useSend(act, opened);
  const level = opened?.level ?? value.level;
  const wrong = isTried ? wrongIn(act, value) : {};
  const rows = units.data?.rows ?? [];
  const hasParts = act !== 'move' && act !== 'abolish';
  const setPart = (part: PartDraft) =>
    set({ parts: value.parts.map((one) => (one.key === part.key ? part : one)) });
  const canOpen = () => {
    setTried(true);
    return Object.keys(wrongIn(act, value)).length === 0;
  };
  const done = async () => {
    const unitIds = await send(value);
    draft.sent();
    message.success(t('done'));
    go(unitPath(unitIds[0] ?? opened?.id ?? 1, value.on ?? today, today));
  };
  const partTitle = (n: number) =>
    act === 'split' ? t('part', { n: n + 1 }) : t(act === 'rename' ? 'asNow' : 'into');
  return (
    <form className="act-form" onSubmit={(event) => event.preventDefault()} noValidate>
      <section className="panel" aria-labelledby="act-basis">
        <h2 id="act-basis">{t('basisPart')}</h2>
        <DraftField label={t('day')} wrong={wrong.on} isRequired>
          {(control) => <DateInput control={control} value={value.on} onChange={(on) => set({ on })} />}
        </DraftField>
        <DraftField label={t('basis')} wrong={wrong.legalBasis} hint={t('basisHint')} isRequired>
          {(control) => (
            <Input.TextArea
              {...control}
              value={value.legalBasis}
              autoSize={{ minRows: 2 }}
              maxLength={500}
              onChange={(event) => set({ legalBasis: event.target.value })}
            />
          )}
        </DraftField>
        {act === 'create' && (
          <DraftField label={t('level')} wrong={wrong.level} isRequired>
            {(control) => (
              <Select
                {...control}
                value={value.level}
                onChange={(next: Level) => set({ level: next, parts: [emptyPart(1)] })}
                options={levels
                  .filter((one) => one !== 'province')
                  .map((one) => ({ value: one, label: say(levelNames[one]) }))}
              />
            )}
          </DraftField>
        )}
        {act === 'merge' && (
          <DraftField label={t('others')} wrong={wrong.others} hint={t('othersHint')} isRequired>
            {(control) => (
              <UnitSelect
                control={control}
                isMultiple
                units={rows.filter((unit) => unit.level === level && unit.id !== opened?.id)}
                value={[...value.others]}
                onChange={(others) => set({ others })}
              />
            )}
          </DraftField>
        )}
        {act === 'move' && level !== null && (
          <DraftField label={t('parent')} wrong={wrong.parentId} isRequired>
            {(control) => (
              <UnitSelect
                control={control}
                units={rows.filter((unit) => mayStandUnder[level].includes(unit.level))}
                value={value.parentId}
                onChange={(parentId) => set({ parentId })}
              />
            )}
          </DraftField>
        )}
      </section>
      {hasParts &&
        level !== null &&
        value.parts.map((part, n) => (
          <section key={part.key} className="panel" aria-label={partTitle(n)}>
            <div className="act-part-head">
              <h2>{partTitle(n)}</h2>
              {act === 'split' && value.parts.length > 2 && (
                <Button
                  aria-label={t('dropPart', { n: n + 1 })}
                  onClick={() => set({ parts: value.parts.filter(({ key }) => key !== part.key) })}
                >
                  {t('dropPart', { n: n + 1 })}
                </Button>
              )}
            </div>
            <PartFields
              act={act}
              level={level}
              part={part}
              place={n}
              units={rows}
              wrong={wrong}
              onChange={setPart}
            />
          </section>
        ))}
      {wrong.weights && (
        <p className="field-error" role="alert">
          {t(wrong.weights)}
        </p>
      )}
      <div className="act-submit">
        {act === 'split' && (
          <Button
            onClick={() => {
              const key = Math.max(0, ...value.parts.map((part) => part.key)) + 1;
              set({
                parts: [...value.parts, { ...emptyPart(key), parentId: value.parts[0]?.parentId ?? null }],
              });
            }}
          >
            {t('addPart')}
          </Button>
        )}
        <ConfirmAct
          label={t(`do_${act}`)}
          title={t('confirm', { act: t(`do_${act}`), day: value.on === null ? '' : formatDate(value.on) })}
          isDestructive={act !== 'create'}
          button={{ type: 'primary' }}
          canOpen={canOpen}
          consequences={
            <Foresight
              asked={askedOf(act, opened, value)}
              isEqual={act === 'split' && value.parts.every(({ weight }) => weight === null)}
            />
          }
          act={done}
        />
        <DraftNote draft={draft} />
      </div>
    </form>
  );
}
