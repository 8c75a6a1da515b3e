import { PlusOutlined } from '@ant-design/icons';
import { Button, Input, Modal, Select } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { formatDate } from '../../../kernel/format-date.ts';
import { type IsoDate, isoDate } from '../../../kernel/iso-date.ts';
import { periodWindow, reportingYear } from '../../../kernel/period.ts';
import { periodLabel } from '../../../kernel/period-label.ts';
import { DateInput } from '../../../ui/date-input.tsx';
import { Field } from '../../../ui/field.tsx';
import { furniture } from '../../../ui/furniture-messages.ts';
import { useSay, useWords } from '../../../ui/language.tsx';
import { ProblemNotice } from '../../../ui/notices.tsx';
import { useAct, useRead } from '../../../ui/use-call.ts';
import { useDraft } from '../../../ui/use-draft.ts';
import { useWho } from '../../../ui/who.ts';
import { resultsContracts } from '../../results/contract.ts';
import { reviewsContracts } from '../contract.ts';
import { reviews } from './messages.ts';

/** Periods after which a giao ban is held, those of this year first. */
function periodsFrom(today: IsoDate): readonly string[] {
  const year = reportingYear(today);
  return [year, year - 1].flatMap((one) => [
    `${one}-H1`,
    `${one}-9M`,
    `${one}`,
    `${one}-Q1`,
    `${one}-Q2`,
    `${one}-Q3`,
  ]);
}

export const isTime = (text: string) => text === '' || /^([01]\d|2[0-3]):[0-5]\d$/.test(text);

/** Begins a review: one form, from which agenda, participants and the draft come by themselves. */
export function OpenReview() {
  const t = useWords(reviews);
  const f = useWords(furniture);
  const say = useSay();
  const go = useNavigate();
  const { today } = useWho();
  const periods = periodsFrom(today);
  const [isOpen, setOpen] = useState(false);
  const [isTried, setTried] = useState(false);
  const draft = useDraft('review.open', {
    period: periods[0] ?? '',
    closesOn: null as IsoDate | null,
    meetingOn: today as IsoDate | null,
    meetingTime: '08:00',
    place: '',
  });
  const { period, closesOn, meetingOn, meetingTime, place } = draft.value;
  const open = useAct(reviewsContracts.openReview, {
    onDone: ({ reviewId }) => {
      draft.sent();
      setOpen(false);
      go(`/reviews/${reviewId}`);
    },
  });
  const known = useRead(resultsContracts.listPeriods, {}, { enabled: isOpen });
  const ownEnd = known.data?.rows.find(({ code }) => code === period)?.to ?? periodWindow(period).to;
  const send = () => {
    setTried(true);
    if (!isTime(meetingTime)) return;
    open.mutate({
      body: {
        period,
        ...(closesOn !== null && { closesOn }),
        meetingOn,
        meetingTime: meetingTime === '' ? null : meetingTime,
        place,
      },
    });
  };
  return (
    <>
      <Button type="primary" icon={<PlusOutlined aria-hidden />} onClick={() => setOpen(true)}>
        {t('open')}
      </Button>
      <Modal
        open={isOpen}
        title={t('openTitle')}
        okText={t('open')}
        cancelText={f('cancel')}
        okButtonProps={{ loading: open.isPending }}
        onOk={send}
        onCancel={() => setOpen(false)}
        destroyOnHidden
      >
        <p className="faint">{t('openAbout')}</p>
        <Field label={t('period')}>
          {(control) => (
            <Select
              {...control}
              value={period}
              onChange={(value) => draft.set({ period: value })}
              options={periods.map((value) => ({ value, label: say(periodLabel(value)) }))}
            />
          )}
        </Field>
        <Field label={t('closesOn')} hint={t('closesOnHint', { day: formatDate(isoDate(ownEnd)) })}>
          {(control) => (
            <DateInput
              control={control}
              value={closesOn}
              onChange={(value) => draft.set({ closesOn: value })}
            />
          )}
        </Field>
        <Field label={t('meetingOn')}>
          {(control) => (
            <DateInput
              control={control}
              value={meetingOn}
              onChange={(value) => draft.set({ meetingOn: value })}
            />
          )}
        </Field>
        <Field
          label={t('meetingTime')}
          hint={t('timeHint')}
          error={isTried && !isTime(meetingTime) ? t('timeWanted') : null}
        >
          {(control) => (
            <Input
              {...control}
              className="time-input"
              inputMode="numeric"
              maxLength={5}
              value={meetingTime}
              onChange={(event) => draft.set({ meetingTime: event.target.value })}
            />
          )}
        </Field>
        <Field label={t('place')}>
          {(control) => (
            <Input
              {...control}
              maxLength={300}
              value={place}
              onChange={(event) => draft.set({ place: event.target.value })}
            />
          )}
        </Field>
        {open.isPending && <p role="status">{t('opening')}</p>}
        {open.error && <ProblemNotice problem={open.error} />}
      </Modal>
    </>
  );
}
