import { type Decimal, percentOf } from '../../../kernel/decimal.ts';

/** Most decimals of a percentage on official papers (reporting.md §3: "as entered, max 2"). */
export const percentDecimals = 2;

/** How much of the plan is done, and whether it was counted here or only claimed by a paper. */
export interface PercentOfPlan {
  /** Per cent, at most two decimals, half up. */
  readonly value: Decimal;
  readonly origin: 'counted' | 'asserted';
}

interface Known {
  readonly plan: Decimal | null;
  readonly result: Decimal | null;
  /** Percentage printed by a paper without counts behind it. */
  readonly asserted: Decimal | null;
}

/**
 * Result ÷ plan × 100. A percentage that a paper asserts stands in only where it cannot be computed; null when neither is
 * known or the plan is 0 (blank in the official table, never 0).
 */
export function percentOfPlan({ plan, result, asserted }: Known): PercentOfPlan | null {
  const counted = plan === null || result === null ? null : percentOf(result, plan, percentDecimals);
  if (counted !== null) return { value: counted, origin: 'counted' };
  return asserted === null ? null : { value: asserted, origin: 'asserted' };
}
