/** A share with the range in which it lies (95 %): of few reports the range is wide. */
export interface FairRate {
  readonly done: number;
  readonly of: number;
  /** done ÷ of, 0 to 1; null when nothing was due. */
  readonly rate: number | null;
  /** Lower and upper bound; units are ranked by the lower one, so that 1 of 1 does not stand above 119 of 120. */
  readonly low: number;
  readonly high: number;
}

const z = 1.959963984540054;

/** The Wilson score interval of a share, 95 %. Nothing due: 0 to 1, nothing is known. */
export function fairRate(done: number, of: number): FairRate {
  if (of === 0) return { done, of, rate: null, low: 0, high: 1 };
  const rate = done / of;
  const z2 = z * z;
  const middle = rate + z2 / (2 * of);
  const half = z * Math.sqrt((rate * (1 - rate)) / of + z2 / (4 * of * of));
  const whole = 1 + z2 / of;
  return {
    done,
    of,
    rate,
    low: done === 0 ? 0 : (middle - half) / whole,
    high: done === of ? 1 : (middle + half) / whole,
  };
}
