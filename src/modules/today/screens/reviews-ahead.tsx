import { Link } from 'react-router';
import { formatDate } from '../../../kernel/format-date.ts';
import { isoDate } from '../../../kernel/iso-date.ts';
import { useSay, useWords } from '../../../ui/language.tsx';
import { LoadingLines, ProblemNotice } from '../../../ui/notices.tsx';
import { StateTag, type Tone } from '../../../ui/state-tag.tsx';
import { today } from './messages.ts';
import { type ReviewRow, useReviews } from './use-reviews.ts';

const tones: Readonly<Record<ReviewRow['state'], Tone>> = {
  preparing: 'info',
  ready: 'waiting',
  held: 'warn',
  signed: 'good',
};

function Card({ row }: { readonly row: ReviewRow }) {
  const t = useWords(today);
  const say = useSay();
  const isOver = row.state === 'held' || row.state === 'signed';
  return (
    <li className="review-ahead">
      <p>
        <Link to={`/reviews/${row.id}${isOver ? '/report' : ''}`}>{say(row.label)}</Link>
      </p>
      <StateTag tone={tones[row.state]}>{t(`state_${row.state}`)}</StateTag>
      <p className="faint">
        {row.meetingOn === null
          ? t('meetsUnset')
          : row.meetingTime === null
            ? t('meets', { date: formatDate(isoDate(row.meetingOn)) })
            : t('reviewWhen', { date: formatDate(isoDate(row.meetingOn)), time: row.meetingTime })}
        {row.place !== '' && ` · ${row.place}`}
      </p>
    </li>
  );
}

/** The giao ban that is ahead or was last, and how far it has come. */
export function ReviewsAhead() {
  const t = useWords(today);
  const reviews = useReviews();
  const rows = (reviews.data?.rows ?? []).slice(0, 2);
  return (
    <section className="panel" aria-labelledby="reviews-ahead">
      <h2 id="reviews-ahead">{t('review')}</h2>
      {reviews.error && <ProblemNotice problem={reviews.error} onAgain={() => reviews.refetch()} />}
      {reviews.isPending && <LoadingLines lines={2} />}
      {reviews.data && rows.length === 0 && <p className="faint">{t('reviewNone')}</p>}
      <ul className="rows">
        {rows.map((row) => (
          <Card key={row.id} row={row} />
        ))}
      </ul>
      <p className="today-more">
        <Link to="/reviews">
          {t(rows.length === 0 && reviews.data?.may.includes('open') ? 'reviewOpen' : 'reviewAll')}
        </Link>
      </p>
    </section>
  );
}
