import type { Figure, Opaque } from '../figures/figure.ts';

/** A stretch of the clean text that is read on its own. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
  /** Paragraph number: blank lines and headings part paragraphs. */
  readonly paragraph: number;
}

// Longer ones are cut: no official sentence has 1,200 signs without a full stop, and patterns stay bounded.
const longest = 1200;

/** A line of a PDF goes on in the next one when it ends in mid-sentence and the next begins small. */
function goesOn(text: string, at: number, lineStart: number): boolean {
  const before = text.slice(Math.max(lineStart, at - 2), at).trimEnd();
  const isOpen = at - lineStart > 40 && before !== '' && !/[.;:!?]$/.test(before);
  return (
    isOpen && /^\n[ ]{0,3}(?:\p{Ll}|\(|\d{1,3}(?:[.,]\d+)*[ ]?(?:\p{Ll}|%))/u.test(text.slice(at, at + 16))
  );
}

/** Full stops of abbreviations part nothing: `TP. Hồ Chí Minh`, `tr. đồng`. */
const abbreviation = /(?:^|[^\p{L}])(?:\p{Lu}{1,4}|Tp|Ths|Ts|tr|v\.v|v|đ\/c)$/u;

/** Parts a clean text into sentences. A full stop inside a number or the number of a paper is none. */
export function sentencesOf(
  text: string,
  taken: readonly (Pick<Figure, 'start' | 'end'> | Opaque)[],
): readonly Stretch[] {
  const found: Stretch[] = [];
  let start = 0;
  let lineStart = 0;
  let paragraph = 0;
  let next = 0;
  const cut = (end: number) => {
    if (end > start) found.push({ start, end, paragraph });
    start = end;
  };
  const marks = /[.!?\n]/g;
  for (let hit = marks.exec(text); hit; hit = marks.exec(text)) {
    const at = hit.index;
    while ((taken[next]?.end ?? Number.POSITIVE_INFINITY) <= at) next += 1;
    const inside = taken[next];
    if (inside && inside.start <= at && hit[0] !== '\n') continue;
    while (at - start > longest) cut(Math.max(start + 1, lastSpace(text, start, start + longest)));
    if (hit[0] === '\n') {
      if (!goesOn(text, at, lineStart)) {
        cut(at + 1);
        if (/^\n[ \t]*\n/.test(text.slice(at, at + 20))) paragraph += 1;
      }
      lineStart = at + 1;
      continue;
    }
    if (!/^\s*$|^[\s"”)]+[\p{Lu}\d“"(*+–-]/u.test(text.slice(at + 1, at + 6))) continue;
    if (abbreviation.test(text.slice(Math.max(start, at - 6), at))) continue;
    cut(at + 1);
  }
  while (text.length - start > longest) cut(Math.max(start + 1, lastSpace(text, start, start + longest)));
  cut(text.length);
  return found;
}

function lastSpace(text: string, from: number, to: number): number {
  const at = text.lastIndexOf(' ', to);
  return at > from ? at : to;
}
