import { CloseCircleFilled, ExclamationCircleFilled } from '@ant-design/icons';
import { useSay, useWords } from '../../../../ui/language.tsx';
import { StateTag } from '../../../../ui/state-tag.tsx';
import type { Report } from '../use-review.ts';
import { LiveRemarkList } from './live-remark-list.tsx';
import type { LiveRemark } from './live-remarks.ts';
import { report } from './messages.ts';
import { goTo } from './outline.tsx';

interface CheckPanelProps {
  readonly content: Report;
  readonly remarks: readonly LiveRemark[];
}

/** What an editor should look at before the report goes to be signed. */
export function CheckPanel({ content, remarks }: CheckPanelProps) {
  const t = useWords(report);
  const say = useSay();
  const placeOf = (blockKey: string) => {
    const section = content.sections.find(({ blocks }) => blocks.some(({ key }) => key === blockKey));
    return section ? `${section.label} ${section.title}`.trim() : blockKey;
  };
  return (
    <div className="checks">
      <h3>
        {t('flags')} ({content.flags.length})
      </h3>
      {content.flags.length === 0 && <StateTag tone="good">{t('flagsClean')}</StateTag>}
      <ul>
        {content.flags.map((flag) => (
          <li key={`${flag.sentence} ${flag.span.join()}`}>
            <p className="check-title check-bad">
              <CloseCircleFilled aria-hidden /> {say(flag.message)}
            </p>
            <p className="faint">{flag.statement}</p>
            <button type="button" className="link-button" onClick={() => goTo(`sentence-${flag.sentence}`)}>
              {t('goThere')}
            </button>
          </li>
        ))}
      </ul>
      {content.may.includes('edit') && <LiveRemarkList remarks={remarks} />}
      {content.warnings.length > 0 && (
        <>
          <h3>
            {t('warnings')} ({content.warnings.length})
          </h3>
          <ul>
            {content.warnings.map((warning) => (
              <li key={warning.indicator + warning.kind}>
                <p className="check-title check-warn">
                  <ExclamationCircleFilled aria-hidden /> {say(warning.name)}
                </p>
                <p className="faint">{say(warning.text)}</p>
              </li>
            ))}
          </ul>
        </>
      )}
      {content.empty.length > 0 && (
        <>
          <h3>
            {t('emptyPlaces')} ({content.empty.length})
          </h3>
          <ul>
            {content.empty.map((key) => (
              <li key={key}>
                <button type="button" className="link-button" onClick={() => goTo(`block-${key}`)}>
                  {placeOf(key)}
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}
