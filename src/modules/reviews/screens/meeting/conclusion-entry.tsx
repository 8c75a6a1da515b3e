import { App, Button, Select } from 'antd';
import { type KeyboardEvent, useRef, useState } from 'react';
import { DraftNote } from '../../../../ui/draft-note.tsx';
import { Field } from '../../../../ui/field.tsx';
import { useSay, useWords } from '../../../../ui/language.tsx';
import { ProblemNotice } from '../../../../ui/notices.tsx';
import { useAct } from '../../../../ui/use-call.ts';
import { useDraft } from '../../../../ui/use-draft.ts';
import { reviewsContracts } from '../../contract.ts';
import { reviews } from '../messages.ts';
import type { Review } from '../use-review.ts';
import { bodyOf, ConclusionForm, nothingTyped } from './conclusion-form.tsx';

interface ConclusionEntryProps {
  readonly review: Review;
  readonly pointId: number | null;
  readonly onPoint: (id: number | null) => void;
}

/** Quick entry during the meeting: type, Ctrl + Enter, and the next one. What is typed survives a closed tab. */
export function ConclusionEntry({ review, pointId, onPoint }: ConclusionEntryProps) {
  const t = useWords(reviews);
  const say = useSay();
  const { message } = App.useApp();
  const first = useRef<HTMLTextAreaElement>(null);
  const [isTried, setTried] = useState(false);
  const draft = useDraft(`conclusion.${review.id}`, nothingTyped);
  const conclude = useAct(reviewsContracts.conclude, {
    onDone: () => {
      message.success(t('concluded', { n: review.conclusions.length + 1 }));
      setTried(false);
      draft.discard();
      first.current?.focus();
    },
  });
  const send = () => {
    setTried(true);
    const body = bodyOf(draft.value);
    if (!body) return;
    conclude.mutate({
      params: { reviewId: review.id },
      body: { ...body, ...(pointId !== null && { agendaItemId: pointId }) },
    });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    send();
  };
  const points = review.agenda.filter(({ isDropped }) => !isDropped);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Ctrl + Enter is heard from every field of the form
    <div className="entry not-on-paper" onKeyDown={onKeyDown}>
      <Field label={t('forPoint')}>
        {(control) => (
          <Select
            {...control}
            value={pointId ?? 0}
            onChange={(id: number) => onPoint(id === 0 ? null : id)}
            options={[
              { value: 0, label: t('noPoint') },
              ...points.map(({ id, title }, n) => ({ value: id, label: `${n + 1}. ${say(title)}` })),
            ]}
          />
        )}
      </Field>
      <ConclusionForm
        value={draft.value}
        onChange={draft.set}
        isTried={isTried}
        on={review.to}
        first={first}
      />
      {conclude.error && <ProblemNotice problem={conclude.error} />}
      <div className="page-acts">
        <Button type="primary" loading={conclude.isPending} onClick={send}>
          {t('conclude')}
        </Button>
        <span className="faint">{t('concludeKeys')}</span>
      </div>
      <DraftNote draft={draft} />
    </div>
  );
}
