import type { TypedParagraph } from '../../domain/sentences.ts';
import type { Report } from '../use-review.ts';

/** A passage being written, as it stands in the editor. */
export interface Typed {
  readonly key: string;
  readonly paragraphs: readonly TypedParagraph[];
}

/** Where words of the report stand in its running text; `sentence` is null while a passage is being written. */
export interface Place {
  readonly key: string;
  readonly sentence: string | null;
  readonly start: number;
  readonly end: number;
}

export interface LiveText {
  readonly text: string;
  readonly places: readonly Place[];
}

export type Show = (cite: string) => string;

type Runs = TypedParagraph['runs'];

export const wordsOf = (runs: Runs, show: Show): string =>
  runs.map((run) => ('cite' in run ? show(run.cite) : run.text)).join('');

/** The report as one text, with the passage that is being written as it stands now: a statement may span passages. */
export function liveText({ sections }: Pick<Report, 'sections'>, show: Show, typed: Typed | null): LiveText {
  const places: Place[] = [];
  let text = '';
  const add = (runs: Runs, key: string, sentence: string | null) => {
    const words = wordsOf(runs, show);
    places.push({ key, sentence, start: text.length, end: text.length + words.length });
    text += words;
  };
  for (const { title, blocks } of sections) {
    text += `${title}\n`;
    for (const { key, content } of blocks) {
      if (content.kind !== 'passage') continue;
      if (typed?.key === key) {
        const runs = typed.paragraphs.flatMap(({ runs: own }, at) =>
          at > 0 ? [{ text: '\n' }, ...own] : own,
        );
        add(runs, key, null);
        text += '\n';
      } else {
        for (const { sentences } of content.paragraphs) {
          for (const { id, runs } of sentences) add(runs, key, id);
          text += '\n';
        }
      }
    }
  }
  return { text, places };
}
