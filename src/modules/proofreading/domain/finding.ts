import type { Words } from '../../../kernel/words.ts';

/**
 * `confirmed`: what the text states follows from its own figures. `contradiction`: it does not, beyond all rounding.
 * `unsupportedPercent`: a percentage without numerator or target. `ambiguousComparison`: points or per cent, or compared
 * with nothing named. `implausibleEstimate`: an estimate that the run rate does not support. `note`: worth a look.
 */
export type FindingKind =
  | 'confirmed'
  | 'contradiction'
  | 'unsupportedPercent'
  | 'ambiguousComparison'
  | 'implausibleEstimate'
  | 'note';

/** A stretch of the given text; offsets are UTF-16 units of the text as it was given, `end` exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

export interface Finding {
  readonly kind: FindingKind;
  /** The stated figure first, then the figures it was held against. */
  readonly spans: readonly Span[];
  /** The words of the text, cut to a readable length. */
  readonly statement: string;
  /** The figure recomputed, as it would be written; null when nothing could be computed. */
  readonly computed: string | null;
  readonly message: Words;
}
