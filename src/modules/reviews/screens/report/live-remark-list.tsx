import { useSay, useWords } from '../../../../ui/language.tsx';
import { StateTag } from '../../../../ui/state-tag.tsx';
import type { LiveRemark } from './live-remarks.ts';
import { report } from './messages.ts';
import { goTo } from './outline.tsx';

const tones = {
  contradiction: 'bad',
  implausibleEstimate: 'warn',
  ambiguousComparison: 'warn',
  unsupportedPercent: 'info',
} as const;

/** Where the figures of the text do not bear each other out, by kind, each with the way to it. */
export function LiveRemarkList({ remarks }: { readonly remarks: readonly LiveRemark[] }) {
  const t = useWords(report);
  const say = useSay();
  return (
    <>
      <h3>
        {t('remarks')} ({remarks.length})
      </h3>
      {remarks.length === 0 && <StateTag tone="good">{t('remarksClean')}</StateTag>}
      <ul>
        {remarks.map(({ kind, key, sentence, words, message, spans }) => (
          <li key={`${kind} ${key} ${spans[0]?.start} ${words}`}>
            <p className="check-title">
              <StateTag tone={tones[kind]}>{t(`remark_${kind}`)}</StateTag> “{words}”
            </p>
            <p className="faint">{say(message)}</p>
            <button
              type="button"
              className="link-button"
              onClick={() => goTo(sentence === null ? `block-${key}` : `sentence-${sentence}`)}
            >
              {t('goThere')}
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}
