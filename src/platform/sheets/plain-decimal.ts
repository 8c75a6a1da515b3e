import { type Decimal, decimal, shiftPoint } from '../../kernel/decimal.ts';

const canonical = /^-?(?:0|[1-9]\d*)(?:\.\d*[1-9])?$/;
const anyNumber = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d{1,4})?$/;

/**
 * The exact decimal of a number as a sheet stores it (an IEEE double printed with up to 17 digits): rounded to the 15
 * digits that Excel shows, so `0.30000000000000004` is `0.3`; whole numbers to 2^53 stay as they are. Null when it is
 * not a finite number.
 */
export function plainDecimal(raw: string): Decimal | null {
  // Up to 16 characters there is nothing to round; this is nearly every cell of nearly every sheet.
  if (raw.length <= 16 && canonical.test(raw)) return raw === '-0' ? '0' : raw;
  if (raw.length > 100 || !anyNumber.test(raw)) return null;
  const value = Number(raw);
  if (!Number.isFinite(value)) return null;
  if (Number.isSafeInteger(value)) return decimal(BigInt(value));
  const [mantissa = '', exponent = '0'] = value.toPrecision(15).split('e');
  return shiftPoint(mantissa, Number(exponent));
}
