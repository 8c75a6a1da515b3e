import type { Figure, FigureKind, Opaque } from '../figures/figure.ts';
import type { CleanText } from './clean-text.ts';
import type { Stretch } from './sentences.ts';

/**
 * A sentence as patterns see it: small letters, single spaces, each figure two signs, its kind and a private one that
 * names it, each date or number of a paper `ø`. `đạt %❶ kế hoạch (#❷/#❸)`.
 */
export interface Sentence extends Stretch {
  readonly symbols: string;
  readonly figures: readonly Figure[];
  readonly figureOf: (sign: string | undefined) => Figure | undefined;
}

export const kindSigns: Readonly<Record<FigureKind, string>> = {
  count: '#',
  money: '¤',
  percent: '%',
  points: '‰',
  rate: '@',
};

const firstSign = 0xe000;
const mostFigures = 400;
const spelled: readonly (readonly [RegExp, string])[] = [
  [/(?<!\p{L})kì(?!\p{L})/gu, 'kỳ'],
  [/(?<!\p{L})tỉ lệ/gu, 'tỷ lệ'],
  [/(?<!\p{L})kh(?!\p{L})/gu, 'kế hoạch'],
  [/(?<!\p{L})(?:c\.kỳ|ck)(?!\p{L})/gu, 'cùng kỳ'],
  [/[−–—]/g, '-'],
  [/[“”"]/g, ''],
  [/\s+/g, ' '],
];

/** The figure keeps what they mean; patterns need not know them. */
const hedgeWords =
  / (?:gần|chưa đến|chưa tới|chưa đầy|trên|hơn|tối thiểu|ít nhất|không dưới|dưới|tối đa|không quá|khoảng|xấp xỉ|chừng|vào khoảng|ước|ước tính|ước khoảng) $/u;

const words = (text: string) =>
  spelled.reduce(
    (made, [shape, put]) => made.replace(shape, put),
    text.replace(/[#¤%‰@ø\ue000-\uf8ff]/g, ' '),
  );

/** The sentence as symbols; `figures` and `opaque` are those that lie in it, in order. */
export function symbolsOf(
  { lower }: CleanText,
  stretch: Stretch,
  figures: readonly Figure[],
  opaque: readonly Opaque[],
): Sentence {
  const some = figures.slice(0, mostFigures);
  const items = [
    ...some.map((one, at) => ({
      ...one,
      sign: `${kindSigns[one.kind]}${String.fromCharCode(firstSign + at)}`,
    })),
    ...opaque.map((one) => ({ ...one, sign: 'ø' })),
  ].sort((a, b) => a.start - b.start);
  let made = '';
  let at = stretch.start;
  for (const { start, end, sign, ...one } of items) {
    const lead = words(lower.slice(at, start));
    made += ('hedge' in one && one.hedge ? lead.replace(hedgeWords, ' ') : lead) + sign;
    at = end;
  }
  made += words(lower.slice(at, stretch.end));
  return {
    ...stretch,
    symbols: made.trim(),
    figures: some,
    figureOf: (sign) => (sign === undefined ? undefined : some[sign.charCodeAt(sign.length - 1) - firstSign]),
  };
}

/** Which of the clauses between semicolons a figure stands in. */
export function clauseOf({ symbols, figures }: Sentence, figure: Figure): number {
  const at = symbols.indexOf(String.fromCharCode(firstSign + figures.indexOf(figure)));
  let clause = 0;
  for (let mark = symbols.indexOf(';'); mark >= 0 && mark < at; mark = symbols.indexOf(';', mark + 1))
    clause += 1;
  return clause;
}

/** The words that lead to a figure: up to 90 signs, back to a semicolon or the sentence's beginning. */
export function leadOf({ symbols, figures }: Sentence, figure: Figure): string {
  const at = symbols.indexOf(String.fromCharCode(firstSign + figures.indexOf(figure)));
  return (
    symbols
      .slice(Math.max(0, at - 90), Math.max(0, at))
      .split(/[;.]/)
      .at(-1) ?? ''
  );
}
