import './today.css';
import { useWords } from '../../../ui/language.tsx';
import { PageHeader } from '../../../ui/page-header.tsx';
import { useWho } from '../../../ui/who.ts';
import { GoTo } from './go-to.tsx';
import { today } from './messages.ts';
import { News } from './news.tsx';
import { OffCourse } from './off-course.tsx';
import { ReviewsAhead } from './reviews-ahead.tsx';
import { useWaiting } from './use-waiting.ts';
import { Waiting } from './waiting.tsx';

/** The first page: what waits for me, what is off course in my reach, what is new. */
export function Today() {
  const t = useWords(today);
  const { verbs } = useWho();
  const waiting = useWaiting();
  return (
    <>
      <PageHeader title={t('title')} />
      <div className="today">
        <div className="today-main">
          <Waiting waiting={waiting} />
          {verbs.has('target.read') && <OffCourse owed={waiting.owed} />}
          {!verbs.has('target.read') && !verbs.has('submission.read') && <GoTo />}
        </div>
        <div className="today-side">
          {verbs.has('review.read') && <ReviewsAhead />}
          <News />
        </div>
      </div>
    </>
  );
}
