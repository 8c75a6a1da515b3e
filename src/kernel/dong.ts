import { decimal, shiftPoint } from './decimal.ts';
import { formatNumber } from './numbers.ts';

/** An amount of money in whole đồng. There is no smaller coin in use, so no fraction and no float ever. */
export type Dong = bigint & { readonly __dong: true };

const grouped = /^\d{1,3}(?:\.\d{3})+$/;
const plain = /^\d+$/;

/** @throws {RangeError} for a number that is not a whole one a float holds exactly. */
export function dong(amount: bigint | number): Dong {
  if (typeof amount === 'number' && !Number.isSafeInteger(amount)) {
    throw new RangeError(`not whole đồng: ${amount}`);
  }
  return BigInt(amount) as Dong;
}

/**
 * Reads whole đồng as people write them: `120.938.500.000`, `120938500000`, with or without `đồng`, `đ` or `VND`.
 * Null for anything else: a comma, a fraction, or dots out of place are not guessed at.
 */
export function readDong(text: string): Dong | null {
  const { negative, digits } = bare(text, /\s*(?:đồng|đ|vnd)$/iu);
  if (!plain.test(digits) && !grouped.test(digits)) return null;
  return signed(BigInt(digits.replaceAll('.', '')), negative);
}

/** Reads triệu đồng with up to six decimals, `120.938,5` or `184`; null for anything else. Exact, no rounding. */
export function readMillionDong(text: string): Dong | null {
  const { negative, digits } = bare(text, /\s*triệu(?:\s+đồng)?$/iu);
  const [whole = '', decimals, ...rest] = digits.split(',');
  if (rest.length > 0 || (!plain.test(whole) && !grouped.test(whole))) return null;
  if (decimals !== undefined && !/^\d{1,6}$/.test(decimals)) return null;
  return signed(BigInt(whole.replaceAll('.', '') + (decimals ?? '').padEnd(6, '0')), negative);
}

/** `120.938.500.000`; a negative amount carries U+2212, as the printed tables do. */
export function formatDong(amount: Dong): string {
  return formatNumber(decimal(amount));
}

/** Triệu đồng, `120.938,5`, always with that many decimals. Rounded half up, for showing only. */
export function formatDongInMillions(amount: Dong, decimals = 1): string {
  return formatNumber(shiftPoint(decimal(amount), -6), { decimals });
}

/** 0 for none. */
export function sumDong(amounts: Iterable<Dong>): Dong {
  let sum = 0n;
  for (const amount of amounts) sum += amount;
  return sum as Dong;
}

function bare(text: string, unit: RegExp): { negative: boolean; digits: string } {
  const trimmed = text.normalize('NFC').trim().replace(unit, '');
  const negative = /^[-−]/.test(trimmed);
  return { negative, digits: negative ? trimmed.slice(1) : trimmed };
}

function signed(amount: bigint, negative: boolean): Dong {
  return (negative ? -amount : amount) as Dong;
}
