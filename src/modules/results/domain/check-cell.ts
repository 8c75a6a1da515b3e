import { compareDecimals, type Decimal, divideDecimals, shiftPoint } from '../../../kernel/decimal.ts';
import { formatNumber, readNumber } from '../../../kernel/numbers.ts';
import { fill, type Words } from '../../../kernel/words.ts';

/** What a cell takes: the measure's precision, and how the form shows its unit. */
export interface CellKind {
  /** Most decimals of the stored value. */
  readonly decimals: number;
  /** Typed × 10^−shift = stored: −6 where triệu đồng is typed and đồng is stored; 0 mostly. */
  readonly shift: number;
}

export type CheckedCell =
  /** Stored form; null for a blank, which is "not known", never 0. */
  { readonly value: Decimal | null } | { readonly problem: Words };

/** Longest whole part of a figure: 15 digits hold the national budget in đồng. */
const mostDigits = 15;

const notNumber: Words = {
  vi: '“{text}” không phải là số. Gõ dạng 1.234,5.',
  en: '“{text}” is not a number. Type it as 1.234,5.',
};
const ambiguous: Words = {
  vi: '“{text}” đọc được hai cách. Dùng dấu chấm cho hàng nghìn, dấu phẩy cho phần thập phân.',
  en: '“{text}” can be read two ways. Use a dot for thousands and a comma for decimals.',
};
const negative: Words = { vi: 'Số liệu không được âm.', en: 'A figure cannot be negative.' };
const tooFine: Words[] = [
  { vi: 'Chỉ nhận số nguyên.', en: 'Whole numbers only.' },
  { vi: 'Nhiều nhất {most} chữ số sau dấu phẩy.', en: 'At most {most} digits after the comma.' },
];
const tooLong: Words = {
  vi: 'Số quá lớn: nhiều nhất {most} chữ số.',
  en: 'Too large: at most {most} digits.',
};

const decimalsOf = (value: Decimal) => (value.split('.')[1] ?? '').length;

function checkStored(value: Decimal, { decimals, shift }: CellKind): Words | null {
  if (compareDecimals(value, '0') < 0) return negative;
  if ((value.split('.')[0] ?? '').length > mostDigits) return fill(tooLong, { most: mostDigits });
  if (decimalsOf(value) <= decimals) return null;
  const most = decimals - shift;
  return fill(tooFine[most === 0 ? 0 : 1] ?? negative, { most });
}

/** Reads a cell as typed, in the unit shown, and gives it in the unit stored; or says in plain words what is wrong. */
export function checkCell(text: string, kind: CellKind): CheckedCell {
  const read = readNumber(text);
  if ('problem' in read) {
    if (read.problem === 'empty') return { value: null };
    return { problem: fill(read.problem === 'ambiguous' ? ambiguous : notNumber, { text: text.trim() }) };
  }
  const value = shiftPoint(read.value, -kind.shift);
  const problem = checkStored(value, kind);
  return problem === null ? { value } : { problem };
}

/** A rule between two cells of a form: the first may not exceed the second (paid ≤ approved). */
export interface AtMost {
  readonly lesser: string;
  readonly greater: string;
}

const exceeds: Words = {
  vi: 'Không được lớn hơn “{greater}” ({value}).',
  en: 'Cannot exceed “{greater}” ({value}).',
};

/** The cells that break rules between cells, each with its reason; blanks break none. */
export function checkBetween(
  values: ReadonlyMap<string, Decimal | null>,
  rules: readonly AtMost[],
  labelOf: (code: string) => { readonly name: Words; readonly shift: number },
): ReadonlyMap<string, Words> {
  const broken = new Map<string, Words>();
  for (const { lesser, greater } of rules) {
    const [less, great] = [values.get(lesser) ?? null, values.get(greater) ?? null];
    if (less === null || great === null || compareDecimals(less, great) <= 0) continue;
    const { name, shift } = labelOf(greater);
    const value = formatNumber(shiftPoint(great, shift));
    broken.set(lesser, {
      vi: fill(exceeds, { greater: name.vi, value }).vi,
      en: fill(exceeds, { greater: name.en, value }).en,
    });
  }
  return broken;
}

/** How many times the value before is now, when that is worth a second look (3 times or more, or a third or less). */
export function jumpOf(before: Decimal | null, now: Decimal | null): Decimal | null {
  const isSmall = (value: Decimal | null) => value === null || compareDecimals(value, '10') < 0;
  if (before === null || now === null || (isSmall(before) && isSmall(now))) return null;
  if (compareDecimals(before, '0') === 0) return null;
  const times = divideDecimals(now, before, 2);
  return compareDecimals(times, '3') >= 0 || compareDecimals(times, '0.34') <= 0 ? times : null;
}
