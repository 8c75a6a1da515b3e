import {
  compareDecimals,
  type Decimal,
  divideDecimals,
  multiplyDecimals,
  subtractDecimals,
} from '../../../kernel/decimal.ts';
import type { Share } from './share-of-year.ts';

/** What is left to do this year, and how fast it must go. In units of the indicator, or in per cent of plan. */
export interface Pace {
  readonly remaining: Decimal;
  /** Per month so far, one decimal more than the figures. */
  readonly donePerMonth: Decimal;
  /** Per month from now on; null when the year is over. 0 when the plan is reached. */
  readonly neededPerMonth: Decimal | null;
  /** How many times as fast as so far it must go, two decimals; null when nothing is done yet or no time is left. */
  readonly timesAsFast: Decimal | null;
}

const perMonth = (amount: Decimal, part: number, whole: number, decimals: number) =>
  divideDecimals(multiplyDecimals(amount, String(whole)), String(part * 12), decimals);

/** Remaining amount and the two speeds. Only for what adds up over the year (flows). */
export function paceOf(plan: Decimal, done: Decimal, share: Share, decimals: number): Pace {
  const gap = subtractDecimals(plan, done);
  const remaining = compareDecimals(gap, '0') > 0 ? gap : '0';
  const left = share.whole - share.part;
  const isMoving = compareDecimals(done, '0') > 0;
  return {
    remaining,
    donePerMonth: perMonth(done, share.part, share.whole, decimals + 1),
    neededPerMonth: left > 0 ? perMonth(remaining, left, share.whole, decimals + 1) : null,
    timesAsFast:
      left > 0 && isMoving
        ? divideDecimals(
            multiplyDecimals(remaining, String(share.part)),
            multiplyDecimals(done, String(left)),
            2,
          )
        : null,
  };
}
