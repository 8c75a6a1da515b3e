import {
  compareDecimals,
  type Decimal,
  divideDecimals,
  multiplyDecimals,
  percentOf,
  subtractDecimals,
} from '../../../kernel/decimal.ts';
import { percentDecimals } from './percent-of-plan.ts';

/**
 * Change against the same period last year. Points and per cent are never one figure: +5 points of plan and +5 % more
 * people are different facts, and papers that say "cao hơn 5%" leave open which.
 */
export interface Comparison {
  /** Relative change in per cent: (now − before) ÷ before × 100. */
  readonly percent: Decimal | null;
  /** Change in percentage points: of the rate itself, or of per cent of plan for counts. */
  readonly points: Decimal | null;
  /** Difference of counts in their own unit; null for percentages, whose difference is in points. */
  readonly amount: Decimal | null;
}

interface Compared {
  /** Whether the value is itself a percentage. */
  readonly isPercentage: boolean;
  readonly now: Decimal | null;
  readonly before: Decimal | null;
  readonly plan: Decimal | null;
  readonly planBefore: Decimal | null;
}

const isZero = (value: Decimal) => compareDecimals(value, '0') === 0;

/** a/b − c/d in percentage points, rounded once at the end. */
function pointsBetween(a: Decimal, b: Decimal, c: Decimal, d: Decimal): Decimal | null {
  if (isZero(b) || isZero(d)) return null;
  const difference = subtractDecimals(multiplyDecimals(a, d), multiplyDecimals(c, b));
  return divideDecimals(multiplyDecimals(difference, '100'), multiplyDecimals(b, d), percentDecimals);
}

function pointsOf({ isPercentage, now, before, plan, planBefore }: Compared): Decimal | null {
  if (now === null || before === null) return null;
  if (isPercentage) return subtractDecimals(now, before);
  return plan === null || planBefore === null ? null : pointsBetween(now, plan, before, planBefore);
}

/** All readings of the change; each null where it cannot be computed. Nothing is inferred from a claim. */
export function compareWithLastYear(of: Compared): Comparison {
  const { now, before } = of;
  const percent =
    now === null || before === null
      ? null
      : percentOf(subtractDecimals(now, before), before, percentDecimals);
  const amount = of.isPercentage || now === null || before === null ? null : subtractDecimals(now, before);
  return { percent, points: pointsOf(of), amount };
}
