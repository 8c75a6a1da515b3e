import { useSay, useWords } from '../../../../ui/language.tsx';
import { reviews } from '../messages.ts';
import type { Review } from '../use-review.ts';

interface PointListProps {
  readonly review: Review;
  readonly chosen: number | null;
  readonly onChoose: (id: number | null) => void;
}

/** The agenda as it is gone through: the point at hand is the one that new conclusions belong to. */
export function PointList({ review, chosen, onChoose }: PointListProps) {
  const t = useWords(reviews);
  const say = useSay();
  const points = review.agenda.filter(({ isDropped }) => !isDropped);
  const concluded = (id: number) =>
    review.conclusions.filter((one) => one.agendaItemId === id && one.withdrawnReason === null).length;
  return (
    <section className="panel" aria-labelledby="points-title">
      <h2 id="points-title">{t('agenda')}</h2>
      <ol className="points">
        {points.map((point, n) => (
          <li key={point.id}>
            <button
              type="button"
              aria-pressed={chosen === point.id}
              onClick={() => onChoose(chosen === point.id ? null : point.id)}
            >
              {n + 1}. {say(point.title)}
              {concluded(point.id) > 0 && (
                <span className="faint">
                  {' '}
                  · {t('conclusions')}: {concluded(point.id)}
                </span>
              )}
            </button>
          </li>
        ))}
      </ol>
    </section>
  );
}
