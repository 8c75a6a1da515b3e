import { tidy } from '../../../kernel/text.ts';
import { isChip, type Paragraph, type Run, type Sentence } from './content.ts';

/** Stands for a chip while text is searched; people cannot type it (it is removed as it comes in). */
const chipMark = '\uFFFC';

/** Titles and short forms after which a full stop ends no sentence; all others need a capital to follow. */
const shortForms = /(?:^|[\s(“"])(?:TP|KT|TL|TM|TUQ|Q|P|TX|ThS|TS|PGS|GS|BS|Mr|Ms|tr|vv|v\.v)\.$/u;
const ending = /[.!?…]+["”’)]*\s+(?=["“‘(]?[\p{Lu}\d\uFFFC])/gu;
const leadingNumber = /^\s*(?:\d{1,2}|[IVXLC]+|[a-zđ])\.$/u;

/** Places where a sentence ends, as offsets into the text with one mark for each chip. */
function endsIn(text: string): readonly number[] {
  const ends: number[] = [];
  for (const match of text.matchAll(ending)) {
    const end = match.index + match[0].length;
    const before = text.slice(ends.at(-1) ?? 0, match.index + 1);
    // `1. Lao động` and `I. Kết quả` number what follows; they end nothing.
    if (!shortForms.test(before) && !leadingNumber.test(before)) ends.push(end);
  }
  return ends;
}

/** Joins neighbouring texts, composes them (NFC), makes white space single, drops empty runs. */
export function tidyRuns(runs: readonly Run[]): readonly Run[] {
  const joined: Run[] = [];
  for (const run of runs) {
    const last = joined.at(-1);
    if (isChip(run)) joined.push({ cite: run.cite });
    else if (last && !isChip(last)) joined[joined.length - 1] = { text: last.text + run.text };
    else joined.push({ text: run.text });
  }
  return joined.flatMap((run, at): readonly Run[] => {
    if (isChip(run)) return [run];
    // A no-break space between a number and its unit stays; `tidy` would make it an ordinary one.
    const keep = run.text.replace(/[\uE000\uFFFC]/g, '').replaceAll('\u00a0', '\uE000');
    const [lead, trail] = [at > 0 && /^\s/.test(keep), at < joined.length - 1 && /\s$/.test(keep)];
    const body = tidy(keep);
    const text = body === '' ? (lead || trail ? ' ' : '') : `${lead ? ' ' : ''}${body}${trail ? ' ' : ''}`;
    return text === '' ? [] : [{ text: text.replaceAll('\uE000', '\u00a0') }];
  });
}

const markedText = (runs: readonly Run[]) => runs.map((run) => (isChip(run) ? chipMark : run.text)).join('');

/** Cuts the runs of a paragraph into those of its sentences; the space between belongs to the sentence before. */
export function splitSentences(runs: readonly Run[]): readonly (readonly Run[])[] {
  const clean = tidyRuns(runs);
  const ends = endsIn(markedText(clean));
  const sentences: Run[][] = [[]];
  let at = 0;
  let next = 0;
  for (const run of clean) {
    let rest = isChip(run) ? chipMark : run.text;
    while (rest !== '') {
      const end = ends[next] ?? Number.POSITIVE_INFINITY;
      const piece = rest.slice(0, Math.max(0, end - at));
      if (piece !== '') sentences.at(-1)?.push(isChip(run) ? run : { text: piece });
      at += piece.length;
      rest = rest.slice(piece.length);
      if (at === end) {
        sentences.push([]);
        next += 1;
      }
    }
  }
  return sentences.filter((one) => one.length > 0);
}

const chipsOf = (runs: readonly Run[]) => new Set(runs.filter(isChip).map((run) => run.cite));
const wordsOf = (runs: readonly Run[]) =>
  new Set(
    markedText(runs)
      .toLowerCase()
      .match(/[\p{L}\d]+/gu) ?? [],
  );

function shared(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  if (a.size + b.size === 0) return 0;
  return (2 * [...a].filter((one) => b.has(one)).length) / (a.size + b.size);
}

/** 1 for the same sentence, 0 for nothing in common; the figures weigh as much as the words. */
function likeness(a: readonly Run[], b: readonly Run[]): number {
  const [chipsA, chipsB] = [chipsOf(a), chipsOf(b)];
  const words = shared(wordsOf(a), wordsOf(b));
  return chipsA.size + chipsB.size === 0 ? words : (words + shared(chipsA, chipsB)) / 2;
}

/** Below this two sentences are different ones. */
const recognisable = 0.4;

/** Text of a paragraph as an editor gives it. */
export interface TypedParagraph {
  readonly kind: Paragraph['kind'];
  readonly runs: readonly Run[];
}

/**
 * Cuts what an editor gives into sentences and gives each the id of the former sentence it is most like; what is new gets
 * the next number after `numbered` (so an id once used never comes back for another sentence). Empty paragraphs go.
 */
export function nameSentences(
  key: string,
  typed: readonly TypedParagraph[],
  former: readonly Sentence[],
  numbered: number,
): { readonly paragraphs: readonly Paragraph[]; readonly numbered: number } {
  const cut = typed.map(({ kind, runs }) => ({ kind, sentences: splitSentences(runs) }));
  const fresh = cut.flatMap(({ sentences }) => sentences);
  const pairs = fresh
    .flatMap((runs, index) => former.map((old, at) => ({ index, at, old, like: likeness(runs, old.runs) })))
    .filter(({ like }) => like >= recognisable)
    .sort((a, b) => b.like - a.like || Math.abs(a.index - a.at) - Math.abs(b.index - b.at));
  const names = new Map<number, string>();
  const taken = new Set<string>();
  for (const { index, old } of pairs) {
    if (names.has(index) || taken.has(old.id)) continue;
    names.set(index, old.id);
    taken.add(old.id);
  }
  let last = numbered;
  const named = fresh.map((runs, index) => {
    const kept = names.get(index);
    if (kept === undefined) last += 1;
    return { id: kept ?? `${key}.${last}`, runs };
  });
  let at = 0;
  const paragraphs = cut
    .map(({ kind, sentences }) => {
      at += sentences.length;
      return { kind, sentences: named.slice(at - sentences.length, at) };
    })
    .filter(({ sentences }) => sentences.length > 0);
  return { paragraphs, numbered: last };
}
