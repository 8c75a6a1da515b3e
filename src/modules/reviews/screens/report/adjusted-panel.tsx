import { ExclamationCircleFilled } from '@ant-design/icons';
import { formatNumber } from '../../../../kernel/numbers.ts';
import { InstantText } from '../../../../ui/figure-text.tsx';
import { useWords } from '../../../../ui/language.tsx';
import { LoadingLines, ProblemNotice } from '../../../../ui/notices.tsx';
import { StateTag } from '../../../../ui/state-tag.tsx';
import type { useRead } from '../../../../ui/use-call.ts';
import type { reviewsContracts } from '../../contract.ts';
import { report } from './messages.ts';
import { goTo } from './outline.tsx';

type Answer = ReturnType<typeof useRead<typeof reviewsContracts.readAdjustments>>;
type Adjustments = NonNullable<Answer['data']>;

/** One line for each recording, however many figures rest on it. */
function distinctCorrections(all: Adjustments['corrections']): Adjustments['corrections'] {
  const keyOf = (one: Adjustments['corrections'][number]) =>
    [one.unitName, one.indicator, one.before, one.after, one.recordedAt].join('|');
  return [...new Map(all.map((one) => [keyOf(one), one])).values()];
}

/** What was corrected since signing: exactly the sentences and rows that rest on it, by whom, and why. */
export function AdjustedPanel({ answer }: { readonly answer: Answer }) {
  const t = useWords(report);
  if (answer.error) return <ProblemNotice problem={answer.error} onAgain={() => answer.refetch()} />;
  if (!answer.data) return <LoadingLines />;
  const { isKnown, statements, corrections } = answer.data;
  const shown = (value: string | null) => formatNumber(value);
  return (
    <div className="checks">
      <h3>{t('adjusted')}</h3>
      {!isKnown && <StateTag tone="neutral">{t('adjustedUnknown')}</StateTag>}
      {isKnown && statements.length === 0 && <StateTag tone="good">{t('adjustedNone')}</StateTag>}
      {statements.length > 0 && (
        <p className="check-title check-warn">
          <ExclamationCircleFilled aria-hidden /> {t('adjustedSome', { n: statements.length })}
        </p>
      )}
      <ul>
        {statements.map(({ id, place, name, signedText, figures }) => (
          <li key={id}>
            <p>{name === null ? signedText : t('adjustedRow', { name })}</p>
            <p className="faint">{place}</p>
            <ul>
              {figures.map(({ cite, signed, now, isPrintChanged }) => (
                <li key={cite}>
                  <strong>{t('adjustedWas', { was: signed.text, now: now.text })}</strong>
                  {!isPrintChanged && <span className="faint"> ({t('adjustedSamePrint')})</span>}
                </li>
              ))}
            </ul>
            <button type="button" className="link-button" onClick={() => goTo(`sentence-${id}`)}>
              {t('goThere')}
            </button>
          </li>
        ))}
      </ul>
      {corrections.length > 0 && (
        <>
          <h3>{t('adjustedBy')}</h3>
          <ul>
            {distinctCorrections(corrections).map((one) => (
              <li key={`${one.unitName} ${one.indicator} ${one.recordedAt} ${one.after}`}>
                <p>
                  {t('adjustedFrom', {
                    unit: one.unitName,
                    indicator: one.indicator,
                    before: shown(one.before),
                    after: shown(one.after),
                  })}
                </p>
                <p className="faint">
                  {one.title} · <InstantText instant={one.recordedAt} />
                  {one.reason !== null && <> · {one.reason}</>}
                </p>
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}
