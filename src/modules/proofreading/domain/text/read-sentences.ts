import { scanFigures } from '../figures/scan-figures.ts';
import type { CleanText } from './clean-text.ts';
import { sentencesOf } from './sentences.ts';
import { type Sentence, symbolsOf } from './symbols.ts';

/** The sentences of a text with their figures, in one pass over both. */
export function readSentences(clean: CleanText): readonly Sentence[] {
  const { figures, opaque } = scanFigures(clean);
  const taken = [...figures, ...opaque].sort((a, b) => a.start - b.start);
  const [own, hidden] = [cursor(figures), cursor(opaque)];
  return sentencesOf(clean.text, taken).map((stretch) =>
    symbolsOf(clean, stretch, own(stretch.start, stretch.end), hidden(stretch.start, stretch.end)),
  );
}

/** Takes what lies in one stretch after the other. What is cut by the end of a stretch belongs to none. */
function cursor<T extends { readonly start: number; readonly end: number }>(all: readonly T[]) {
  let at = 0;
  return (start: number, end: number): T[] => {
    const found: T[] = [];
    for (let one = all[at]; one && one.start < end; one = all[at]) {
      if (one.start >= start && one.end <= end) found.push(one);
      at += 1;
    }
    return found;
  };
}
