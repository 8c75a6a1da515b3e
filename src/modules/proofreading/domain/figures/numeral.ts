import { type Decimal, decimal } from '../../../../kernel/decimal.ts';

/** Digits with separators, read as far as it can be done without knowing what is counted. */
export type Numeral =
  | {
      readonly value: Decimal;
      readonly places: number;
      readonly looks: 'plain' | 'grouped' | 'decimal' | 'english';
    }
  /** `1,234`: 1234 in an English sheet, 1.234 in Vietnam. */
  | { readonly looks: 'unclear'; readonly value: Decimal; readonly places: number };

const dots = /^\d{1,3}(?:\.\d{3})+$/;
const commas = /^\d{1,3}(?:,\d{3})+$/;

function made(text: string, looks: 'plain' | 'grouped' | 'decimal' | 'english' | 'unclear'): Numeral {
  return { value: decimal(text), places: text.split('.')[1]?.length ?? 0, looks };
}

/** Reads `1.234.567,89`, `1234`, `12,5`, and with a mark of doubt `1,234` and `12.5`. Null for what is no number. */
export function readNumeral(raw: string): Numeral | null {
  if (/^\d+$/.test(raw)) return raw.length > 15 || /^0\d{2}/.test(raw) ? null : made(raw, 'plain');
  const lastDot = raw.lastIndexOf('.');
  const lastComma = raw.lastIndexOf(',');
  if (lastDot >= 0 && lastComma >= 0) {
    const [mark, at, groups] =
      lastComma > lastDot ? (['.', lastComma, dots] as const) : ([',', lastDot, commas] as const);
    const whole = raw.slice(0, at);
    if (!groups.test(whole) || raw.indexOf(raw[at] ?? '') !== at) return null;
    return made(`${whole.replaceAll(mark, '')}.${raw.slice(at + 1)}`, mark === '.' ? 'grouped' : 'english');
  }
  const mark = lastDot >= 0 ? '.' : ',';
  const parts = raw.split(mark);
  if (parts.length > 2) {
    const isGrouped = (mark === '.' ? dots : commas).test(raw);
    return isGrouped && parts[0] !== '0' ? made(parts.join(''), mark === '.' ? 'grouped' : 'english') : null;
  }
  const [whole = '', fraction = ''] = parts;
  if (whole.length > 12 || fraction.length > 9 || /^0\d/.test(whole)) return null;
  const isThree = fraction.length === 3 && whole.length <= 3 && whole !== '0';
  if (mark === '.' && isThree) return made(whole + fraction, 'grouped');
  if (mark === ',' && isThree) return made(`${whole}.${fraction}`, 'unclear');
  return made(`${whole}.${fraction}`, mark === ',' ? 'decimal' : 'english');
}
