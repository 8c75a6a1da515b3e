import { useMemo, useRef } from 'react';
import { useRead } from '../../../../ui/use-call.ts';
import { longestText, proofreadingContracts } from '../../../proofreading/contract.ts';
import type { Report } from '../use-review.ts';
import { type LiveRemark, liveRemarks } from './live-remarks.ts';
import { liveText, type Typed } from './live-text.ts';
import type { FigureMap } from './use-report.ts';

/**
 * The report proofread as it is written: its own figures against each other, by the same linter as any other text. While
 * an answer is under way the former remarks stay.
 */
export function useLiveRemarks(
  content: Report | undefined,
  figures: FigureMap,
  typed: Typed | null,
): readonly LiveRemark[] {
  const isWritten = content?.may.includes('edit') ?? false;
  const live = useMemo(() => {
    const show = (cite: string) => figures.get(cite)?.text ?? '–';
    return liveText(content && isWritten ? content : { sections: [] }, show, typed);
  }, [content, figures, typed, isWritten]);
  const { data } = useRead(
    proofreadingContracts.lint,
    { body: { text: live.text } },
    { enabled: isWritten && live.text.length <= longestText },
  );
  const last = useRef<readonly LiveRemark[]>([]);
  return useMemo(() => {
    if (data) last.current = liveRemarks(data.findings, live);
    return last.current;
  }, [data, live]);
}
