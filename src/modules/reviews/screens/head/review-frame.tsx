import type { ReactNode } from 'react';
import { formatDate } from '../../../../kernel/format-date.ts';
import { isoDate } from '../../../../kernel/iso-date.ts';
import { useSay, useWords } from '../../../../ui/language.tsx';
import { LoadingLines, ProblemNotice } from '../../../../ui/notices.tsx';
import { PageHeader } from '../../../../ui/page-header.tsx';
import { reviews } from '../messages.ts';
import { type Review, useReview } from '../use-review.ts';
import { StateOfReview } from './state-of-review.tsx';
import { StepActs } from './step-acts.tsx';
import { StepBar } from './step-bar.tsx';

const lowerFirst = (text: string) => text.charAt(0).toLocaleLowerCase('vi') + text.slice(1);

interface ReviewFrameProps {
  /** Buttons of the page itself, before those that move the review on. */
  readonly acts?: (review: Review) => ReactNode;
  readonly children: (review: Review) => ReactNode;
}

/** What stands over each of a review's three pages: what it is, how far it has come, where one can go. */
export function ReviewFrame({ acts, children }: ReviewFrameProps) {
  const t = useWords(reviews);
  const say = useSay();
  const { answer } = useReview();
  if (answer.error) return <ProblemNotice problem={answer.error} onAgain={() => answer.refetch()} />;
  if (!answer.data) return <LoadingLines lines={8} />;
  const review = answer.data;
  const day = (text: string) => formatDate(isoDate(text));
  return (
    <>
      <PageHeader
        title={t('reviewOf', { period: lowerFirst(say(review.label)) })}
        trail={[{ title: t('allReviews'), to: '/reviews' }]}
        about={
          <>
            <StateOfReview state={review.state} /> · {review.unit.name} ·{' '}
            {t('dataFromTo', { from: day(review.from), to: day(review.to) })}
            {review.meetingOn !== null && <> · {t('meetsOn', { day: day(review.meetingOn) })}</>}
          </>
        }
        acts={
          <>
            {acts?.(review)}
            <StepActs review={review} />
          </>
        }
      />
      <StepBar reviewId={review.id} state={review.state} />
      {children(review)}
    </>
  );
}
