import type { Decimal } from '../../../../kernel/decimal.ts';
import type { Figure } from '../figures/figure.ts';

/**
 * Something the text states about its own figures. `isSure`: the wording leaves no other reading, so a mismatch is a
 * contradiction; otherwise a match confirms and a mismatch says nothing. `isSlipOnly`: a mismatch counts only when one
 * slip of the pen explains it.
 */
export interface Claim {
  /** `drift`: a change of a percentage told in per cent, which is points to some writers and growth to others. */
  readonly kind: 'share' | 'change' | 'drift' | 'difference' | 'sum' | 'product';
  /** The figure that is stated and recomputed. */
  readonly stated: Figure;
  readonly terms: readonly Figure[];
  readonly isSure: boolean;
  readonly isSlipOnly?: boolean;
  /** +1: the text says more, −1: it says less. Changes and differences only. */
  readonly direction?: 1 | -1;
}

/** A lowest and a highest value that a figure may stand for. */
export interface Range {
  readonly low: Decimal;
  readonly high: Decimal;
}
