import {
  addDecimals,
  compareDecimals,
  type Decimal,
  divideDecimals,
  multiplyDecimals,
  roundDecimal,
} from '../../../kernel/decimal.ts';
import type { Formula, PublishedIndicator, Term } from './indicator.ts';
import type { Reading } from './reading.ts';

type Values = (code: string) => Decimal | null;

/**
 * Sum of terms. A missing term of a plain sum counts as nothing to add; where something is taken away, the result would be
 * too large without it, so nothing is known then.
 */
function sum(terms: readonly Term[], values: Values): Decimal | null {
  const known = terms.flatMap(({ code, factor }) => {
    const value = values(code);
    return value === null ? [] : [multiplyDecimals(value, String(factor))];
  });
  const isPlain = terms.every((term) => term.factor > 0);
  if (known.length === 0 || (!isPlain && known.length < terms.length)) return null;
  return known.reduce(addDecimals);
}

/**
 * The value of a formula from counted values, rounded half up to `decimals`. A ratio is one of sums, never a mean of
 * ratios (reporting.md section 4); null where a side of it is unknown or there is nothing to divide by.
 */
export function compute(formula: Formula, decimals: number, values: Values): Decimal | null {
  const top = sum(formula.of, values);
  if (top === null) return null;
  const scaled = multiplyDecimals(top, String(formula.scale ?? 1));
  if (!formula.by) return roundDecimal(scaled, decimals);
  const bottom = sum(formula.by, values);
  if (bottom === null || compareDecimals(bottom, '0') === 0) return null;
  return divideDecimals(scaled, bottom, decimals);
}

/** The reading of a computed indicator from those of what it is made of, for one unit and window. */
export function computedReading(
  indicator: PublishedIndicator,
  formula: Formula,
  parts: readonly Reading[],
  empty: Reading,
): Reading {
  const byCode = new Map(parts.map((part) => [part.indicator, part]));
  const days = parts.flatMap((part) => (part.asAt === null ? [] : [part.asAt]));
  const isHidden = parts.some((part) => part.isHidden);
  return {
    ...empty,
    isHidden,
    value: isHidden ? null : compute(formula, indicator.decimals, (code) => byCode.get(code)?.value ?? null),
    isCarriedForward: parts.some((part) => part.isCarriedForward),
    // The oldest count in it: what is computed is no newer than that.
    asAt: days.sort()[0] ?? null,
    straddling: parts.reduce((total, part) => total + part.straddling, 0),
    isEstimated: parts.some((part) => part.isEstimated),
  };
}
