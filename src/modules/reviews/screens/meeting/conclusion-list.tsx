import { useQueryClient } from '@tanstack/react-query';
import { Button, Input, Modal } from 'antd';
import { useState } from 'react';
import { formatDate } from '../../../../kernel/format-date.ts';
import { isoDate } from '../../../../kernel/iso-date.ts';
import { Field } from '../../../../ui/field.tsx';
import { furniture } from '../../../../ui/furniture-messages.ts';
import { useWords } from '../../../../ui/language.tsx';
import { EmptyState, ProblemNotice } from '../../../../ui/notices.tsx';
import { useAct } from '../../../../ui/use-call.ts';
import { reviewsContracts } from '../../contract.ts';
import { reviews } from '../messages.ts';
import type { Conclusion, Review } from '../use-review.ts';
import { bodyOf, ConclusionForm, type Typed } from './conclusion-form.tsx';

interface OneProps {
  readonly review: Review;
  readonly one: Conclusion;
}

function EditConclusion({ review, one }: OneProps) {
  const t = useWords(reviews);
  const f = useWords(furniture);
  const client = useQueryClient();
  const [isOpen, setOpen] = useState(false);
  const [isTried, setTried] = useState(false);
  const [value, setValue] = useState<Typed>({
    text: one.text,
    leadUnitId: one.leadUnit.id,
    coUnitIds: one.coUnits.map(({ id }) => id),
    deadline: one.deadline === null ? null : isoDate(one.deadline),
    basis: one.basis ?? '',
  });
  const revise = useAct(reviewsContracts.reviseConclusion, { onDone: () => setOpen(false) });
  const send = () => {
    setTried(true);
    const body = bodyOf(value);
    const params = { reviewId: review.id, conclusionId: one.id };
    if (body) revise.mutate({ params, body: { ...body, revision: one.revision } });
  };
  return (
    <>
      <Button size="small" aria-label={t('editConclusion', { n: one.ordinal })} onClick={() => setOpen(true)}>
        {t('edit')}
      </Button>
      <Modal
        open={isOpen}
        title={t('editConclusion', { n: one.ordinal })}
        okText={t('save')}
        cancelText={f('cancel')}
        okButtonProps={{ loading: revise.isPending }}
        onOk={send}
        onCancel={() => setOpen(false)}
        width={640}
        destroyOnHidden
      >
        <ConclusionForm
          value={value}
          onChange={(change) => setValue({ ...value, ...change })}
          isTried={isTried}
          on={review.to}
        />
        {revise.error && <ProblemNotice problem={revise.error} onAgain={() => client.invalidateQueries()} />}
      </Modal>
    </>
  );
}

function WithdrawConclusion({ review, one }: OneProps) {
  const t = useWords(reviews);
  const f = useWords(furniture);
  const [isOpen, setOpen] = useState(false);
  const [isTried, setTried] = useState(false);
  const [reason, setReason] = useState('');
  const withdraw = useAct(reviewsContracts.withdrawConclusion, { onDone: () => setOpen(false) });
  const isMissing = reason.trim().length < 3;
  const send = () => {
    setTried(true);
    const params = { reviewId: review.id, conclusionId: one.id };
    if (!isMissing) withdraw.mutate({ params, body: { reason } });
  };
  return (
    <>
      <Button
        size="small"
        type="text"
        aria-label={t('withdrawConclusion', { n: one.ordinal })}
        onClick={() => setOpen(true)}
      >
        {t('withdraw')}
      </Button>
      <Modal
        open={isOpen}
        title={t('withdrawTitle')}
        okText={t('withdraw')}
        cancelText={f('cancel')}
        okButtonProps={{ danger: true, loading: withdraw.isPending }}
        onOk={send}
        onCancel={() => setOpen(false)}
        destroyOnHidden
      >
        <p>{one.text}</p>
        <p className="faint">{t('withdrawAbout')}</p>
        <Field label={t('reason')} isRequired error={isTried && isMissing ? t('reasonWanted') : null}>
          {(control) => (
            <Input
              {...control}
              autoFocus
              maxLength={500}
              value={reason}
              onChange={(e) => setReason(e.target.value)}
            />
          )}
        </Field>
        {withdraw.error && <ProblemNotice problem={withdraw.error} />}
      </Modal>
    </>
  );
}

/** What the meeting gives out to do, in the order in which it was said. */
export function ConclusionList({ review }: { readonly review: Review }) {
  const t = useWords(reviews);
  const mayConclude = review.may.includes('conclude');
  if (review.conclusions.length === 0)
    return (
      <EmptyState
        title={t('noConclusions')}
        next={t(mayConclude ? 'noConclusionsNext' : 'noConclusionsReader')}
      />
    );
  return (
    <ol className="conclusions">
      {review.conclusions.map((one) => (
        <li
          key={`${one.id} ${one.revision}`}
          className={one.withdrawnReason === null ? '' : 'conclusion-withdrawn'}
        >
          <span className="conclusion-number">{one.ordinal}.</span>
          <div>
            <p className="conclusion-text">{one.text}</p>
            <p className="faint">
              <strong>{one.leadUnit.name}</strong>
              {one.coUnits.length > 0 && (
                <> · {t('withHelp', { units: one.coUnits.map(({ name }) => name).join(', ') })}</>
              )}{' '}
              ·{' '}
              {one.deadline === null ? t('ongoing') : t('until', { day: formatDate(isoDate(one.deadline)) })}
              {one.basis !== null && <> · {one.basis}</>}
            </p>
            {one.withdrawnReason !== null && <p>{t('withdrawn', { reason: one.withdrawnReason })}</p>}
          </div>
          {mayConclude && one.withdrawnReason === null && (
            <div className="agenda-acts not-on-paper">
              <EditConclusion review={review} one={one} />
              <WithdrawConclusion review={review} one={one} />
            </div>
          )}
        </li>
      ))}
    </ol>
  );
}
