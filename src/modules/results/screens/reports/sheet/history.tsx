import { InstantText } from '../../../../../ui/figure-text.tsx';
import { useWords } from '../../../../../ui/language.tsx';
import { sheetWords } from './messages.ts';
import type { Sheet } from './sheet-types.ts';

/** Every act on every version, latest first: who in which position, when, why. */
export function History({ sheet }: { readonly sheet: Sheet }) {
  const t = useWords(sheetWords);
  return (
    <section className="panel" aria-label={t('history')}>
      <h2>{t('history')}</h2>
      {sheet.acts.length === 0 && <p className="faint">{t('noHistory')}</p>}
      <ol className="acts">
        {sheet.acts.map((act) => (
          <li key={`${act.version}${act.kind}${act.at}`}>
            <strong>{t(`${act.kind}Did`)}</strong>{' '}
            <span className="faint">({t('version', { n: act.version })})</span>
            <div>
              {act.title}, <InstantText instant={act.at} />
            </div>
            {act.insteadOf !== null && (
              <div className="faint">{t('insteadOf', { level: act.insteadOf })}</div>
            )}
            {act.reason !== null && <div>“{act.reason}”</div>}
          </li>
        ))}
      </ol>
    </section>
  );
}
