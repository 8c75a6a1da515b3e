/**
 * An exact decimal number as text: optional `-`, digits, optionally `.` and digits; no exponent, no leading or trailing
 * zeros beyond need, never `-0`. PostgreSQL `numeric` comes back in this form but for trailing zeros (see `decimal`).
 */
export type Decimal = string;

const shape = /^([+-]?)(\d+)(?:\.(\d+))?$/;

interface Scaled {
  readonly units: bigint;
  readonly scale: number;
}

function scaled(value: Decimal): Scaled {
  const match = shape.exec(value);
  if (!match) throw new RangeError(`not a decimal: ${value}`);
  const fraction = match[3] ?? '';
  const units = BigInt((match[2] ?? '') + fraction);
  return { units: match[1] === '-' ? -units : units, scale: fraction.length };
}

function text({ units, scale }: Scaled): Decimal {
  const digits = (units < 0n ? -units : units).toString().padStart(scale + 1, '0');
  const whole = digits.slice(0, digits.length - scale);
  const fraction = digits.slice(digits.length - scale).replace(/0+$/, '');
  return `${units < 0n ? '-' : ''}${whole}${fraction === '' ? '' : `.${fraction}`}`;
}

function aligned(a: Decimal, b: Decimal): { a: bigint; b: bigint; scale: number } {
  const left = scaled(a);
  const right = scaled(b);
  const scale = Math.max(left.scale, right.scale);
  const lift = (one: Scaled) => one.units * 10n ** BigInt(scale - one.scale);
  return { a: lift(left), b: lift(right), scale };
}

/** Whole-number quotient rounded half away from zero, as PostgreSQL rounds `numeric`. */
function roundedQuotient(a: bigint, b: bigint): bigint {
  const sign = a < 0n === b < 0n ? 1n : -1n;
  const top = a < 0n ? -a : a;
  const bottom = b < 0n ? -b : b;
  return sign * ((2n * top + bottom) / (2n * bottom));
}

/** The canonical form of a decimal (`1.50` → `1.5`, `-0.0` → `0`). @throws {RangeError} when it is not one. */
export function decimal(value: string | bigint): Decimal {
  return text(scaled(String(value)));
}

/** -1, 0 or 1, as a sort function wants it. */
export function compareDecimals(a: Decimal, b: Decimal): -1 | 0 | 1 {
  const pair = aligned(a, b);
  return pair.a < pair.b ? -1 : pair.a > pair.b ? 1 : 0;
}

export function addDecimals(a: Decimal, b: Decimal): Decimal {
  const pair = aligned(a, b);
  return text({ units: pair.a + pair.b, scale: pair.scale });
}

export function subtractDecimals(a: Decimal, b: Decimal): Decimal {
  const pair = aligned(a, b);
  return text({ units: pair.a - pair.b, scale: pair.scale });
}

export function sumDecimals(values: Iterable<Decimal>): Decimal {
  let total: Decimal = '0';
  for (const value of values) total = addDecimals(total, value);
  return total;
}

export function multiplyDecimals(a: Decimal, b: Decimal): Decimal {
  const left = scaled(a);
  const right = scaled(b);
  return text({ units: left.units * right.units, scale: left.scale + right.scale });
}

/** `a / b` rounded half up (away from zero) to so many decimals. @throws {RangeError} when b is zero. */
export function divideDecimals(a: Decimal, b: Decimal, decimals: number): Decimal {
  const pair = aligned(a, b);
  if (pair.b === 0n) throw new RangeError('division by zero');
  return text({ units: roundedQuotient(pair.a * 10n ** BigInt(decimals), pair.b), scale: decimals });
}

/** `part / whole × 100` rounded half up; null when there is nothing to divide by. */
export function percentOf(part: Decimal, whole: Decimal, decimals: number): Decimal | null {
  if (compareDecimals(whole, '0') === 0) return null;
  return divideDecimals(multiplyDecimals(part, '100'), whole, decimals);
}

/** Rounded half up (away from zero) to so many decimals. */
export function roundDecimal(value: Decimal, decimals: number): Decimal {
  return divideDecimals(value, '1', decimals);
}

/** The value times ten to the power of `places`, exactly: `shiftPoint('120938500000', -6)` → `120938.5`. */
export function shiftPoint(value: Decimal, places: number): Decimal {
  const { units, scale } = scaled(value);
  const wanted = scale - places;
  return wanted >= 0
    ? text({ units, scale: wanted })
    : text({ units: units * 10n ** BigInt(-wanted), scale: 0 });
}
