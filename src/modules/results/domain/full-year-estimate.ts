import { type Decimal, percentOf, roundDecimal } from '../../../kernel/decimal.ts';
import type { Words } from '../../../kernel/words.ts';
import { percentDecimals } from './percent-of-plan.ts';
import { overWholeYear, type Share } from './share-of-year.ts';
import type { Kind } from './traffic-light.ts';

/** How a full-year figure was reached; always named beside it. */
export type EstimateMethod = 'runRate' | 'lastKnown';

export interface FullYearEstimate {
  readonly method: EstimateMethod;
  /** In units of the indicator; null when only the percentage of plan is known. */
  readonly value: Decimal | null;
  readonly percentOfPlan: Decimal | null;
}

export const estimateMethods: Readonly<Record<EstimateMethod, Words>> = {
  runRate: {
    vi: 'theo nhịp độ: kết quả ÷ phần năm đã qua',
    en: 'run rate: result ÷ share of the year that is over',
  },
  lastKnown: {
    vi: 'giữ nguyên mức gần nhất (chỉ tiêu trạng thái không cộng dồn)',
    en: 'latest level carried forward (a state does not add up)',
  },
};

interface Estimated {
  readonly kind: Kind;
  readonly result: Decimal | null;
  readonly plan: Decimal | null;
  /** Per cent of plan, for indicators known as a percentage only. */
  readonly percent: Decimal | null;
  readonly share: Share;
  readonly decimals: number;
}

/**
 * The full year if it goes on as it began: flows by run rate, states and ratios at their latest level. Null when there is
 * nothing to go by.
 */
export function estimateFullYear(of: Estimated): FullYearEstimate | null {
  const method: EstimateMethod = of.kind === 'flow' ? 'runRate' : 'lastKnown';
  const project = (value: Decimal, decimals: number) =>
    method === 'runRate' ? overWholeYear(value, of.share, decimals) : roundDecimal(value, decimals);
  if (of.result !== null) {
    const exact = project(of.result, of.decimals + 6);
    return {
      method,
      value: roundDecimal(exact, of.decimals),
      percentOfPlan: of.plan === null ? null : percentOf(exact, of.plan, percentDecimals),
    };
  }
  return of.percent === null
    ? null
    : { method, value: null, percentOfPlan: project(of.percent, percentDecimals) };
}
