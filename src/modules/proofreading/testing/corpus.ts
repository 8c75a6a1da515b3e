import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Finding, FindingKind } from '../domain/finding.ts';

/** What a reader with a calculator finds at one figure; `either` leaves both ways open. */
export interface Label {
  readonly kind: FindingKind | 'either';
  readonly start: number;
  readonly end: number;
}

export interface LabelledText {
  readonly name: string;
  readonly text: string;
  readonly labels: readonly Label[];
}

const kinds: Readonly<Record<string, Label['kind']>> = {
  c: 'confirmed',
  x: 'contradiction',
  u: 'unsupportedPercent',
  a: 'ambiguousComparison',
  e: 'implausibleEstimate',
  n: 'note',
  '?': 'either',
};

/** Takes the marks `[[c|49,5%]]` out of a corpus text and gives them as labels of the plain text. */
export function readLabels(name: string, marked: string): LabelledText {
  const labels: Label[] = [];
  let text = '';
  let at = 0;
  for (const match of marked.matchAll(/\[\[(.)\|([^\]]*)\]\]/gu)) {
    text += marked.slice(at, match.index);
    const [all, mark = '', words = ''] = match;
    labels.push({ kind: kinds[mark] ?? 'note', start: text.length, end: text.length + words.length });
    text += words;
    at = match.index + all.length;
  }
  return { name, text: text + marked.slice(at), labels };
}

/** The labelled texts of one folder of the corpus, in the order of their names. */
export function readCorpus(folder: 'tuned' | 'held-out' | 'unseen'): readonly LabelledText[] {
  const path = join(import.meta.dirname, '../corpus', folder);
  return readdirSync(path)
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .map((name) => readLabels(name.slice(0, -4), readFileSync(join(path, name), 'utf8')));
}

export interface Score {
  readonly kind: FindingKind;
  right: number;
  readonly wrong: string[];
  readonly missed: string[];
}

const scored: readonly FindingKind[] = [
  'confirmed',
  'contradiction',
  'unsupportedPercent',
  'ambiguousComparison',
  'implausibleEstimate',
  'note',
];

/** Holds findings against labels, by kind and by where the stated figure begins. */
export function score(
  texts: readonly LabelledText[],
  lint: (text: string) => readonly Finding[],
): readonly Score[] {
  const scores = scored.map((kind): Score => ({ kind, right: 0, wrong: [], missed: [] }));
  for (const { name, text, labels } of texts) {
    const found = lint(text);
    for (const one of scores) {
      const starts = new Set(
        found.filter(({ kind }) => kind === one.kind).map(({ spans }) => spans[0]?.start ?? -1),
      );
      const wanted = labels.filter(({ kind }) => kind === one.kind);
      const free = new Set(labels.filter(({ kind }) => kind === 'either').map(({ start }) => start));
      for (const { start, end } of wanted) {
        if (starts.delete(start)) one.right += 1;
        else one.missed.push(`${name}: ${text.slice(start, end)}`);
      }
      for (const start of starts)
        if (!free.has(start)) one.wrong.push(`${name}: ${text.slice(start, start + 24)}`);
    }
  }
  return scores;
}

const percent = (part: number, whole: number) =>
  whole === 0 ? '–' : `${((part / whole) * 100).toFixed(1)} %`;

/** Precision and recall of each kind, one line each. */
export function scoreLines(scores: readonly Score[]): readonly string[] {
  return scores.map(
    ({ kind, right, wrong, missed }) =>
      `${kind.padEnd(20)} precision ${percent(right, right + wrong.length).padStart(8)} (${right}/${right + wrong.length})  recall ${percent(right, right + missed.length).padStart(8)} (${right}/${right + missed.length})`,
  );
}
