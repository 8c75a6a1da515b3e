import type { IndicatorId } from '../../../kernel/ids.ts';

export type IndicatorKind = 'flow' | 'stock' | 'ratio';

export interface Term {
  readonly code: string;
  readonly factor: number;
}

/** Sum of terms, divided by that of others for a ratio, times a scale. Terms are counted indicators. */
export interface Formula {
  readonly of: readonly Term[];
  readonly by?: readonly Term[];
  readonly scale?: number;
}

/** An indicator as the catalogue hands it over. */
export interface PublishedIndicator {
  readonly code: string;
  readonly kind: IndicatorKind;
  /** Most decimals of a counted figure, and those that a computed one is rounded to. */
  readonly decimals: number;
  /** Null for what is counted. */
  readonly formula: Formula | null;
}

export interface Indicator extends PublishedIndicator {
  readonly id: IndicatorId;
  /** Smaller counts of a confidential indicator are shown only to those entitled to single cases; null for all others. */
  readonly hideBelow: number | null;
}

/** Codes that a value of the indicator is made of; its own when it is counted. */
export function countedCodes({ code, formula }: PublishedIndicator): readonly string[] {
  return formula === null ? [code] : [...formula.of, ...(formula.by ?? [])].map((term) => term.code);
}
