import { compareDecimals, type Decimal, shiftPoint } from '../../../../kernel/decimal.ts';
import type { Figure } from '../figures/figure.ts';
import type { Range } from './claim.ts';

/** The number with one digit written wrongly, or two neighbours swapped: every way one slip could have made it. */
export function slipsOf({ value, scale, places }: Figure): Decimal[] {
  const written = shiftPoint(value, places - scale).replace('-', '');
  if (!/^\d{1,15}$/.test(written)) return [];
  const found: string[] = [];
  for (let at = 0; at < written.length; at += 1) {
    const digit = written.charAt(at);
    for (let other = 0; other <= 9; other += 1) {
      if (String(other) !== digit) found.push(written.slice(0, at) + other + written.slice(at + 1));
    }
    const next = written.charAt(at + 1);
    if (next !== '' && next !== digit)
      found.push(written.slice(0, at) + next + digit + written.slice(at + 2));
  }
  return found.map((digits) => shiftPoint(digits.replace(/^0+(?=\d)/, ''), scale - places));
}

const meets = (a: Range, b: Range) =>
  compareDecimals(a.high, b.low) >= 0 && compareDecimals(b.high, a.low) >= 0;

/** How a claim is worked out again with other figures. */
export interface Working {
  readonly compute: (terms: readonly Figure[]) => Range | null;
  readonly allowed: (stated: Figure) => Range;
}

const mostTerms = 24;

/**
 * Whether one slip of the pen in one of the figures explains the mismatch. Where words leave room for another reading (a
 * list that may not be complete) only such a mismatch is reported: an honest list is off by anything, a slip by one digit.
 */
export function isOneSlip(stated: Figure, terms: readonly Figure[], { compute, allowed }: Working): boolean {
  const made = compute(terms);
  if (made && slipsOf(stated).some((value) => meets(allowed({ ...stated, value }), made))) return true;
  const target = allowed(stated);
  return terms.slice(0, mostTerms).some((term, at) =>
    slipsOf(term).some((value) => {
      const range = compute(terms.map((one, place) => (place === at ? { ...term, value } : one)));
      return range !== null && meets(range, target);
    }),
  );
}
