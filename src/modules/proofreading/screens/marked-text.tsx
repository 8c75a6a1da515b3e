import { useEffect, useMemo, useRef } from 'react';
import { useSay, useWords } from '../../../ui/language.tsx';
import type { Remark } from './kinds.ts';
import { proofreading } from './messages.ts';
import { segmentsOf } from './segments.ts';

interface MarkedTextProps {
  readonly text: string;
  readonly remarks: readonly Remark[];
  readonly open: number | null;
  readonly onOpen: (remark: number) => void;
}

/** The text as it was given; each stated figure is a button that opens its remark and lights the figures it rests on. */
export function MarkedText({ text, remarks, open, onOpen }: MarkedTextProps) {
  const t = useWords(proofreading);
  const say = useSay();
  const lit = useRef<HTMLButtonElement>(null);
  const segments = useMemo(() => segmentsOf(text, remarks, open), [text, remarks, open]);
  useEffect(() => {
    if (open !== null) lit.current?.scrollIntoView({ block: 'nearest' });
  }, [open]);
  return (
    <section className="proof-text" aria-label={t('marked')}>
      {segments.map(({ start, text: words, remark, isLit }) => {
        const one = remark === null ? null : remarks[remark];
        if (one && remark !== null) {
          return (
            <button
              key={start}
              type="button"
              ref={isLit && (remark === open || remarks[open ?? -1]?.spans[0]?.start === start) ? lit : null}
              className={`mark mark-${one.kind}${isLit ? ' mark-lit' : ''}`}
              aria-label={`${words}: ${t(one.kind)}. ${say(one.message)}`}
              aria-pressed={remark === open}
              onClick={() => onOpen(remark)}
              onFocus={(event) => event.currentTarget.matches(':focus-visible') && onOpen(remark)}
            >
              {words}
            </button>
          );
        }
        return isLit ? (
          <mark key={start} className="mark-rests">
            {words}
          </mark>
        ) : (
          <span key={start}>{words}</span>
        );
      })}
    </section>
  );
}
