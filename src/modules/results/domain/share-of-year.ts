import { type Decimal, divideDecimals, multiplyDecimals } from '../../../kernel/decimal.ts';

/** Part of the plan year that is over, as kernel's `shareOfYear` gives it: the first half is 6 of 12. */
export interface Share {
  readonly part: number;
  readonly whole: number;
}

/** What a value would be if the whole year went as its part did, rounded half up to so many decimals. */
export function overWholeYear(value: Decimal, { part, whole }: Share, decimals: number): Decimal {
  return divideDecimals(multiplyDecimals(value, String(whole)), String(part), decimals);
}
