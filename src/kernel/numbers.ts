import { type Decimal, decimal, roundDecimal, shiftPoint } from './decimal.ts';

export type ReadNumber =
  | { readonly value: Decimal }
  | { readonly problem: 'empty' | 'ambiguous' | 'not-a-number' };

/** Printed for a figure that is not known. A missing figure is never 0. */
export const missing = '–';

const spaces = /[\s\u00a0\u202f\u2009]/g;
const grouped = (separator: string) => new RegExp(`^[1-9]\\d{0,2}(?:\\${separator}\\d{3})+$`);
const dotGroups = grouped('.');
const commaGroups = grouped(',');
const spaceGroups = grouped(' ');
const plain = /^\d+$/;
const blank: ReadNumber = { problem: 'empty' };
const ambiguous: ReadNumber = { problem: 'ambiguous' };
const notNumber: ReadNumber = { problem: 'not-a-number' };

const strip = (text: string, separator: string) => text.replaceAll(separator, '');

function readWithBoth(body: string): string | null {
  const lastDot = body.lastIndexOf('.');
  const lastComma = body.lastIndexOf(',');
  const [groupMark, pointAt, groups] =
    lastComma > lastDot ? ['.', lastComma, dotGroups] : [',', lastDot, commaGroups];
  const whole = body.slice(0, pointAt);
  const fraction = body.slice(pointAt + 1);
  return groups.test(whole) && plain.test(fraction) ? `${strip(whole, groupMark)}.${fraction}` : null;
}

function readWithOne(body: string, mark: '.' | ','): string | null | 'ambiguous' {
  const [whole = '', fraction = '', ...more] = body.split(mark);
  const looksGrouped = (mark === '.' ? dotGroups : commaGroups).test(body);
  if (more.length > 0) return looksGrouped ? strip(body, mark) : null;
  // 1.234 is one thousand two hundred and thirty-four in Vietnam; 1,234 is 1.234 there but 1234 in an English sheet.
  if (looksGrouped) return mark === '.' ? strip(body, mark) : 'ambiguous';
  return plain.test(whole) && plain.test(fraction) ? `${whole}.${fraction}` : null;
}

function readWithSpaces(body: string): string | null | 'ambiguous' {
  const pointAt = body.search(/[.,]/);
  const whole = pointAt < 0 ? body : body.slice(0, pointAt);
  const fraction = pointAt < 0 ? '0' : body.slice(pointAt + 1);
  if (!spaceGroups.test(whole) || !plain.test(fraction)) return null;
  // `1 234.567` may be a slip for 1.234.567 as well as 1234,567.
  if (body[pointAt] === '.' && fraction.length === 3) return 'ambiguous';
  return `${strip(whole, ' ')}.${fraction}`;
}

function readBody(body: string): string | null | 'ambiguous' {
  if (plain.test(body)) return body;
  if (body.includes(' ')) return readWithSpaces(body);
  const hasDot = body.includes('.');
  const hasComma = body.includes(',');
  if (hasDot && hasComma) return readWithBoth(body);
  return hasDot || hasComma ? readWithOne(body, hasDot ? '.' : ',') : null;
}

/**
 * Reads a number as officials type it: `1.234,5`, `1 234,5`, `1234.5`, `1,234.5`, `−5`. Exact: no float in between.
 * `1.234` is 1234; `1,234` can be read two ways and is a problem, as is anything that is not a number. A lone dash is how a
 * missing figure is printed, so it reads as empty.
 */
export function readNumber(text: string): ReadNumber {
  const clean = text.normalize('NFC').replace(spaces, ' ').trim();
  if (clean === '' || /^[-–—−]$/.test(clean)) return blank;
  const sign = /^[-–−]/.test(clean) ? '-' : '';
  const body = clean.replace(/^[-–−+] ?/, '');
  const read = readBody(body);
  if (read === 'ambiguous') return ambiguous;
  return read === null ? notNumber : { value: decimal(sign + read) };
}

export interface NumberFormat {
  /** Round half up to so many decimals and show them all; without it, all that the value has. */
  readonly decimals?: number;
  /** Leave out trailing zeros after the comma. */
  readonly trim?: boolean;
}

/**
 * `1.234,5`: dots between thousands, decimal comma; an en dash for null. The same in both languages, because this is the
 * form in which figures stand on official papers and are read back from sheets.
 */
export function formatNumber(value: Decimal | null, format: NumberFormat = {}): string {
  if (value === null) return missing;
  const exact = format.decimals === undefined ? decimal(value) : roundDecimal(value, format.decimals);
  const [whole = '', fraction = ''] = exact.replace('-', '').split('.');
  const shown = format.trim ? fraction : fraction.padEnd(format.decimals ?? 0, '0');
  const thousands = whole.replace(/\B(?=(?:\d{3})+$)/g, '.');
  return `${exact.startsWith('-') ? '−' : ''}${thousands}${shown === '' ? '' : `,${shown}`}`;
}

/** `49,5%`: at most two decimals (or as told), no trailing zeros. */
export function formatPercent(value: Decimal | null, decimals = 2): string {
  return value === null ? missing : `${formatNumber(value, { decimals, trim: true })}%`;
}

/** With its sign always shown: `+5`, `−31,8`, `0`. */
export function formatChange(value: Decimal | null, format: NumberFormat = {}): string {
  const shown = formatNumber(value, format);
  return value !== null && !/^[−–]/.test(shown) && /[1-9]/.test(shown) ? `+${shown}` : shown;
}

/** Whole đồng as `120.938,5`, the million đồng with one decimal of official tables. */
export function formatMillionDong(dong: Decimal | null): string {
  return formatNumber(dong === null ? null : shiftPoint(dong, -6), { decimals: 1 });
}
