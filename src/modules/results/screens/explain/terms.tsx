import { useSay, useWords } from '../../../../ui/language.tsx';
import { explain } from './messages.ts';
import { type Card, type Explanation, printed } from './shown-value.tsx';

interface TermsProps {
  readonly data: Explanation;
  readonly measures: ReadonlyMap<string, Card>;
  readonly onOpen: (indicator: string) => void;
}

/** How the number is made: counted, or computed from others that can be opened one by one. */
export function Terms({ data, measures, onOpen }: TermsProps) {
  const t = useWords(explain);
  const say = useSay();
  const { terms, reading } = data;
  const isRatio = terms.some((term) => term.side === 'by');
  const label = (term: (typeof terms)[number]) => {
    if (isRatio) return t(term.side === 'of' ? 'numerator' : 'denominator');
    return t(term.factor < 0 ? 'takenAway' : 'added');
  };
  const how =
    terms.length > 0 ? (isRatio ? 'howRatio' : 'howSum') : reading.kind === 'stock' ? 'howStock' : 'howFlow';
  return (
    <section aria-label={t('how')}>
      <h2>{t('how')}</h2>
      <p>{t(how)}</p>
      {terms.length > 0 && (
        <table className="explained-table">
          <tbody>
            {terms.map((term) => {
              const measure = measures.get(term.reading.indicator);
              if (!measure) return null;
              return (
                <tr key={`${term.side}${term.reading.indicator}`}>
                  <td className="faint">{label(term)}</td>
                  <th scope="row">{say(measure.name)}</th>
                  <td className="number-cell">
                    <button
                      type="button"
                      className="number-button figure"
                      aria-label={t('term', { name: say(measure.name) })}
                      onClick={() => onOpen(measure.code)}
                    >
                      {printed(measure, term.reading.value)}
                    </button>
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      )}
    </section>
  );
}
