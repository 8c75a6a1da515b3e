import type { Decimal } from '../../../../kernel/decimal.ts';

/** Words before a number that make it approximate: `trên 90%` is at least 90, `gần 3.000` at most. */
export type Hedge = 'over' | 'under' | 'nearly' | 'about' | 'estimate';

export type FigureKind = 'count' | 'money' | 'percent' | 'points' | 'rate';

/** A number of the text that stands for a quantity. Offsets are of the clean text; hedge and label are not in the span. */
export interface Figure {
  readonly start: number;
  readonly end: number;
  readonly kind: FigureKind;
  /** In whole units: người, đồng, per cent; never in triệu or nghìn. */
  readonly value: Decimal;
  /** Size of the last digit written, `0` for a count, which is exact. `120,9 triệu` has 100000. */
  readonly step: Decimal;
  /** Power of ten by which the written number was multiplied, 6 for triệu. */
  readonly scale: number;
  /** Decimals as written. */
  readonly places: number;
  /** Figures of equal class may be added and divided: `people` for người, lao động, em; null when no unit is written. */
  readonly unit: string | null;
  /** As written after the number, with its scale: `triệu đồng`. */
  readonly unitText: string;
  readonly hedge: Hedge | null;
}

/** What carries digits and is no quantity: a date, the number of a paper, a range. */
export interface Opaque {
  readonly start: number;
  readonly end: number;
}
