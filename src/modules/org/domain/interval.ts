import { add, compare, multiply, one, type Rational, rational, zero } from './rational.ts';

/**
 * A part of the whole 0..1, `lo` within, `hi` without. Shares are kept as intervals, not as percentages: the part of a
 * value is `round(v × hi) − round(v × lo)`, so parts of adjoining intervals sum to the part of both, whatever is rounded.
 */
export interface Interval {
  readonly lo: Rational;
  readonly hi: Rational;
}

export const whole: Interval = { lo: zero, hi: one };

export function isWhole(interval: Interval): boolean {
  return compare(interval.lo, zero) === 0 && compare(interval.hi, one) === 0;
}

/** Cuts 0..1 by weights, in their order. @throws {RangeError} when a weight is not positive */
export function cut(weights: readonly bigint[]): readonly Interval[] {
  const sum = weights.reduce((total, weight) => total + weight, 0n);
  let below = 0n;
  return weights.map((weight) => {
    if (weight <= 0n) throw new RangeError(`weight ${weight}`);
    const lo = rational(below, sum);
    below += weight;
    return { lo, hi: rational(below, sum) };
  });
}

/** The place of `inner`, an interval of `outer` taken as a whole, within 0..1. */
export function within(outer: Interval, inner: Interval): Interval {
  const width = add(outer.hi, { num: -outer.lo.num, den: outer.lo.den });
  return { lo: add(outer.lo, multiply(width, inner.lo)), hi: add(outer.lo, multiply(width, inner.hi)) };
}

/** What two intervals have in common; null when they do not overlap. */
export function overlap(a: Interval, b: Interval): Interval | null {
  const lo = compare(a.lo, b.lo) > 0 ? a.lo : b.lo;
  const hi = compare(a.hi, b.hi) < 0 ? a.hi : b.hi;
  return compare(lo, hi) < 0 ? { lo, hi } : null;
}

/** Rounded half away from zero, as PostgreSQL rounds `numeric`. */
function round(num: bigint, den: bigint): bigint {
  const top = num < 0n ? -num : num;
  const up = (2n * top + den) / (2n * den);
  return num < 0n ? -up : up;
}

/** The part of a whole number of smallest steps (of an indicator's last decimal) that falls on an interval. */
export function partOf(value: bigint, { lo, hi }: Interval): bigint {
  return round(value * hi.num, hi.den) - round(value * lo.num, lo.den);
}
