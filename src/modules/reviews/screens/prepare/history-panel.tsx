import { InstantText } from '../../../../ui/figure-text.tsx';
import { useWords } from '../../../../ui/language.tsx';
import { reviews } from '../messages.ts';
import type { Review } from '../use-review.ts';

type StepName = 'open' | 'markReady' | 'takeBack' | 'hold' | 'sign' | 'startVersion';

/** Who moved the review on, and when. */
export function HistoryPanel({ review }: { readonly review: Review }) {
  const t = useWords(reviews);
  return (
    <section className="panel history" aria-labelledby="history-title">
      <h2 id="history-title">{t('history')}</h2>
      <ul>
        {review.steps.map(({ step, title, takenAt, note }) => (
          <li key={takenAt + step}>
            <span>
              {t(`step_${step as StepName}`)}
              <span className="faint">
                {' '}
                · {title}
                {note !== null && `: ${note}`}
              </span>
            </span>
            <InstantText instant={takenAt} />
          </li>
        ))}
      </ul>
    </section>
  );
}
