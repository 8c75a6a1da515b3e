import type { Reply } from '../../../../kernel/contract.ts';
import type { proofreadingContracts } from '../../../proofreading/contract.ts';
import type { LiveText } from './live-text.ts';

type Finding = Reply<typeof proofreadingContracts.lint>['findings'][number];

/** What a writer should look at, in this order; agreements and notes would only distract. */
export const shownKinds = [
  'contradiction',
  'implausibleEstimate',
  'ambiguousComparison',
  'unsupportedPercent',
] as const satisfies readonly Finding['kind'][];

export type ShownKind = (typeof shownKinds)[number];

export interface LiveRemark {
  readonly kind: ShownKind;
  /** Passage in which it begins. */
  readonly key: string;
  /** Sentence in which it begins; null while its passage is being written. */
  readonly sentence: string | null;
  readonly words: string;
  readonly message: Finding['message'];
  /** Its words by passage, counted from where the passage begins. */
  readonly spans: readonly { readonly key: string; readonly start: number; readonly end: number }[];
}

const isShown = (kind: Finding['kind']): kind is ShownKind => shownKinds.some((one) => one === kind);

/** Findings over the whole text, given back to the passages that their words stand in. */
export function liveRemarks(findings: readonly Finding[], { places }: LiveText): readonly LiveRemark[] {
  const begins = new Map<string, number>();
  for (const { key, start } of places) if (!begins.has(key)) begins.set(key, start);
  const placeOf = (at: number) => places.find(({ start, end }) => start <= at && at < end);
  return findings
    .flatMap(({ kind, spans, message }): LiveRemark[] => {
      const place = spans[0] && placeOf(spans[0].start);
      if (!place || !isShown(kind)) return [];
      const own = spans.flatMap(({ start, end }) => {
        const { key } = placeOf(start) ?? {};
        const begin = key === undefined ? undefined : begins.get(key);
        return key === undefined || begin === undefined
          ? []
          : [{ key, start: start - begin, end: end - begin }];
      });
      const words = spans[0]?.text.replace(/\s+/g, ' ') ?? '';
      return [{ kind, key: place.key, sentence: place.sentence, words, message, spans: own }];
    })
    .sort((a, b) => shownKinds.indexOf(a.kind) - shownKinds.indexOf(b.kind));
}
