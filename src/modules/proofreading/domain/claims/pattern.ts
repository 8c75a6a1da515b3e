import type { Figure } from '../figures/figure.ts';
import type { Sentence } from '../text/symbols.ts';

const sign = '[\\ue000-\\uf8ff]';
const kinds: Readonly<Record<string, string>> = {
  N: '[#¤]',
  P: '%',
  Q: '[%‰]',
  D: '[#¤%‰]',
  R: '@',
  A: '[#¤%‰@]',
};

/**
 * Makes a pattern over the symbols of a sentence: `{a:N}` a count or money named a, `{p:P}` a percentage, `{d:Q}` a
 * percentage or points, `~30` up to thirty signs without figure, bracket or semicolon, `_` a space or none. Gaps are
 * bounded and exclude what follows them, so that matching is linear in the sentence.
 */
export function pattern(shape: string): RegExp {
  const source = shape
    .replace(/~(\d+)/g, '[^#¤%‰@;()]{0,$1}?')
    .replace(/\{(\w+):(\w)\}/g, (_, name: string, kind: string) => `${kinds[kind]}(?<${name}>${sign})`)
    .replaceAll('_', ' ?');
  return new RegExp(source, 'gu');
}

export type Match = Readonly<Record<string, Figure | undefined>> & { readonly after?: never };

export interface Hit {
  readonly of: (name: string) => Figure | undefined;
  readonly before: string;
  readonly after: string;
  readonly text: string;
}

/** Every place of the sentence at which the pattern holds; overlapping ones too, from each figure on. */
export function hitsOf(shape: RegExp, sentence: Sentence): Hit[] {
  const { symbols } = sentence;
  const hits: Hit[] = [];
  shape.lastIndex = 0;
  for (let match = shape.exec(symbols); match; match = shape.exec(symbols)) {
    const groups = match.groups ?? {};
    const end = match.index + match[0].length;
    hits.push({
      of: (name) => sentence.figureOf(groups[name]),
      before: symbols.slice(Math.max(0, match.index - 80), match.index),
      after: symbols.slice(end, end + 60),
      text: match[0],
    });
    // Go on behind the first figure of the match, since the next claim may share the others.
    const first = match[0].search(/[\ue000-\uf8ff]/);
    shape.lastIndex = match.index + Math.max(1, first + 1);
  }
  return hits;
}
