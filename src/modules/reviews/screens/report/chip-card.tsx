import { Link } from 'react-router';
import { useSay, useWords } from '../../../../ui/language.tsx';
import { StateTag } from '../../../../ui/state-tag.tsx';
import { figurePath } from '../figure-path.ts';
import type { Figure, Review } from '../use-review.ts';
import { measureKey } from './measure-key.ts';
import { report } from './messages.ts';

/** Where a figure comes from: what it says, of which unit, how it was got, and the way down to its rows. */
export function ChipCard({ review, figure }: { readonly review: Review; readonly figure: Figure }) {
  const t = useWords(report);
  const say = useSay();
  const unit = say(figure.unit);
  return (
    <>
      <p className="chip-card-value">
        <strong className="figure">{figure.text}</strong>
        {unit !== '' && <span className="figure-unit"> {unit}</span>}
      </p>
      <p>
        {say(figure.name)} · {t(measureKey(figure.measure))}
      </p>
      <p className="faint">{t('cardOf', { unit: figure.unitName })}</p>
      <p className="faint">{t(`origin_${figure.origin}`)}</p>
      {figure.isSample && <StateTag tone="info">{t('cardSample')}</StateTag>}
      {figure.notes.map((note) => (
        <p key={note.vi} className="faint">
          {say(note)}
        </p>
      ))}
      <p>
        <Link to={figurePath(review, figure)}>{t('cardOpen')}</Link>
      </p>
    </>
  );
}
