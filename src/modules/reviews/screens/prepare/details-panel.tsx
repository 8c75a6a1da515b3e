import { App, Button, Input } from 'antd';
import { useState } from 'react';
import { formatDate } from '../../../../kernel/format-date.ts';
import { type IsoDate, isoDate } from '../../../../kernel/iso-date.ts';
import { DateInput } from '../../../../ui/date-input.tsx';
import { Field } from '../../../../ui/field.tsx';
import { useWords } from '../../../../ui/language.tsx';
import { ProblemNotice } from '../../../../ui/notices.tsx';
import { useAct } from '../../../../ui/use-call.ts';
import { reviewsContracts } from '../../contract.ts';
import { reviews } from '../messages.ts';
import { isTime } from '../open-review.tsx';
import type { Review } from '../use-review.ts';

/** When and where the meeting is. */
export function DetailsPanel({ review }: { readonly review: Review }) {
  const t = useWords(reviews);
  const { message } = App.useApp();
  const [meetingOn, setOn] = useState<IsoDate | null>(
    review.meetingOn === null ? null : isoDate(review.meetingOn),
  );
  const [meetingTime, setTime] = useState(review.meetingTime ?? '');
  const [place, setPlace] = useState(review.place);
  const save = useAct(reviewsContracts.setReviewDetails, { onDone: () => message.success(t('saved')) });
  if (!review.may.includes('prepare'))
    return (
      <section className="panel" aria-labelledby="details-title">
        <h2 id="details-title">{t('details')}</h2>
        <p>
          {review.meetingOn === null ? t('notSet') : formatDate(isoDate(review.meetingOn))}
          {review.meetingTime !== null && `, ${review.meetingTime}`}
          {review.place !== '' && <> · {review.place}</>}
        </p>
      </section>
    );
  const isChanged =
    meetingOn !== review.meetingOn || meetingTime !== (review.meetingTime ?? '') || place !== review.place;
  const send = () =>
    save.mutate({
      params: { reviewId: review.id },
      body: { meetingOn, meetingTime: meetingTime === '' ? null : meetingTime, place },
    });
  return (
    <section className="panel" aria-labelledby="details-title">
      <h2 id="details-title">{t('details')}</h2>
      <Field label={t('meetingOn')}>
        {(control) => <DateInput control={control} value={meetingOn} onChange={setOn} />}
      </Field>
      <Field label={t('meetingTime')} error={isTime(meetingTime) ? null : t('timeWanted')}>
        {(control) => (
          <Input
            {...control}
            className="time-input"
            inputMode="numeric"
            maxLength={5}
            value={meetingTime}
            onChange={(event) => setTime(event.target.value)}
          />
        )}
      </Field>
      <Field label={t('place')}>
        {(control) => (
          <Input
            {...control}
            maxLength={300}
            value={place}
            onChange={(event) => setPlace(event.target.value)}
          />
        )}
      </Field>
      {save.error && <ProblemNotice problem={save.error} />}
      {isChanged && (
        <Button type="primary" disabled={!isTime(meetingTime)} loading={save.isPending} onClick={send}>
          {t('save')}
        </Button>
      )}
    </section>
  );
}
