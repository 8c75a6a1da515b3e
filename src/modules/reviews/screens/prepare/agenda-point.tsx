import { ArrowDownOutlined, ArrowUpOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { Link } from 'react-router';
import { useSay, useWords } from '../../../../ui/language.tsx';
import { StateTag, type Tone } from '../../../../ui/state-tag.tsx';
import { useAct } from '../../../../ui/use-call.ts';
import { reviewsContracts } from '../../contract.ts';
import { figurePath } from '../figure-path.ts';
import { reviews } from '../messages.ts';
import type { AgendaItem, Review } from '../use-review.ts';
import { DropPoint } from './drop-point.tsx';

const tones: Readonly<Record<AgendaItem['kind'], Tone>> = {
  offCourse: 'bad',
  contradiction: 'warn',
  missing: 'warn',
  outstanding: 'warn',
  openConclusion: 'bad',
  other: 'neutral',
};

interface AgendaPointProps {
  readonly review: Review;
  readonly item: AgendaItem;
  readonly mayEdit: boolean;
  readonly onUp?: () => void;
  readonly onDown?: () => void;
}

function Evidence({ review, item }: Pick<AgendaPointProps, 'review' | 'item'>) {
  const t = useWords(reviews);
  const say = useSay();
  if (item.evidence.length === 0) return null;
  return (
    <ul className="agenda-evidence" aria-label={t('evidence')}>
      {item.evidence.map(({ text, cite }) => (
        <li key={text.vi} className={cite === undefined && text.vi.length > 60 ? 'agenda-sentence' : ''}>
          {cite === undefined ? (
            say(text)
          ) : (
            <Link to={figurePath(review, { cite, unitId: review.unit.id })}>{say(text)}</Link>
          )}
        </li>
      ))}
    </ul>
  );
}

/** One point of the agenda with its evidence; every figure in it opens where it comes from. */
export function AgendaPoint({ review, item, mayEdit, onUp, onDown }: AgendaPointProps) {
  const t = useWords(reviews);
  const say = useSay();
  const restore = useAct(reviewsContracts.restoreAgendaItem);
  const title = say(item.title);
  return (
    <li className={item.isDropped ? 'agenda-dropped' : ''}>
      <div>
        <p>
          <span className="agenda-title">{title}</span>{' '}
          {item.isDropped ? (
            <StateTag tone="neutral">{t('dropped')}</StateTag>
          ) : (
            <StateTag tone={tones[item.kind]}>{t(`kind_${item.kind}`)}</StateTag>
          )}
        </p>
        <Evidence review={review} item={item} />
        {item.reason !== null && (
          <p className="faint">
            {item.isDropped ? `${t('reason')}: ${item.reason}` : t('addedByPeople', { reason: item.reason })}
          </p>
        )}
      </div>
      {mayEdit && (
        <div className="agenda-acts not-on-paper">
          {item.isDropped ? (
            <Button
              size="small"
              loading={restore.isPending}
              onClick={() => restore.mutate({ params: { reviewId: review.id, itemId: item.id } })}
            >
              {t('restore')}
            </Button>
          ) : (
            <>
              <Button
                size="small"
                type="text"
                icon={<ArrowUpOutlined />}
                aria-label={t('up', { title })}
                disabled={!onUp}
                onClick={onUp}
              />
              <Button
                size="small"
                type="text"
                icon={<ArrowDownOutlined />}
                aria-label={t('down', { title })}
                disabled={!onDown}
                onClick={onDown}
              />
              <DropPoint reviewId={review.id} item={item} />
            </>
          )}
        </div>
      )}
    </li>
  );
}
