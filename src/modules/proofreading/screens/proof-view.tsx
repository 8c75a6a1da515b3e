import { useEffect, useMemo, useRef, useState } from 'react';
import { useWords } from '../../../ui/language.tsx';
import { Notice } from '../../../ui/notices.tsx';
import { StateTag } from '../../../ui/state-tag.tsx';
import { type Kind, kinds, type Remark, toneOf } from './kinds.ts';
import { MarkedText } from './marked-text.tsx';
import { proofreading } from './messages.ts';
import { RemarkList } from './remark-list.tsx';

interface ProofViewProps {
  readonly text: string;
  readonly remarks: readonly Remark[];
}

/** The text with its marks, the remarks beside it, and which kinds of them are shown. */
export function ProofView({ text, remarks }: ProofViewProps) {
  const t = useWords(proofreading);
  const [hidden, setHidden] = useState<ReadonlySet<Kind>>(new Set());
  const [open, setOpen] = useState<number | null>(null);
  const summary = useRef<HTMLDivElement>(null);
  // The answer takes the place of the form: focus goes where reading goes on.
  useEffect(() => summary.current?.focus(), []);
  const shown = useMemo(() => remarks.filter(({ kind }) => !hidden.has(kind)), [remarks, hidden]);
  const count = (kind: Kind) => remarks.filter((one) => one.kind === kind).length;
  const toggle = (kind: Kind) => {
    const next = new Set(hidden);
    if (!next.delete(kind)) next.add(kind);
    setHidden(next);
    setOpen(null);
  };
  const wrong = count('contradiction');
  const figures = new Set(remarks.map(({ spans }) => spans[0]?.start)).size;
  return (
    <>
      <div ref={summary} tabIndex={-1} className="proof-summary">
        {remarks.length === 0 ? (
          <Notice tone="info" isUrgent title={t('nothing')}>
            <p>{t('nothingAbout')}</p>
          </Notice>
        ) : (
          <Notice
            tone={wrong > 0 ? 'bad' : 'good'}
            isUrgent
            title={wrong > 0 ? t('wrong', { n: wrong }) : t('noWrong')}
          >
            <p>{t('found', { n: remarks.length, figures })}</p>
          </Notice>
        )}
      </div>
      {remarks.length > 0 && (
        <fieldset className="proof-kinds">
          <legend className="only-read">{t('kinds')}</legend>
          {kinds
            .filter((kind) => count(kind) > 0)
            .map((kind) => (
              <button key={kind} type="button" aria-pressed={!hidden.has(kind)} onClick={() => toggle(kind)}>
                <StateTag tone={toneOf[kind]}>
                  {t(kind)} {count(kind)}
                </StateTag>
              </button>
            ))}
        </fieldset>
      )}
      <div className="proof-sides">
        <MarkedText text={text} remarks={shown} open={open} onOpen={setOpen} />
        {remarks.length > 0 && <RemarkList remarks={shown} open={open} onOpen={setOpen} />}
      </div>
    </>
  );
}
