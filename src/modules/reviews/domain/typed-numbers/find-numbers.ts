import { type Decimal, shiftPoint } from '../../../../kernel/decimal.ts';
import { readNumber } from '../../../../kernel/numbers.ts';

/** How a number is hedged: `gần` (a little less in truth), `trên` (a little more), `khoảng`, `dưới`. */
export type Hedge = 'nearly' | 'over' | 'about' | 'under';

/** A quantity that somebody typed: a number with the unit that follows it. Years, dates and numbers of papers are none. */
export interface TypedNumber {
  /** Offsets of number and unit in the text. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** In the unit's base: `1,2 tỷ đồng` is 1200000000 đồng. */
  readonly value: Decimal;
  /** Decimals typed, counted in the base unit: `1,2 tỷ` is exact to −8. */
  readonly decimals: number;
  /** Base unit, lower case: `người`, `%`, `điểm`, `đồng`. */
  readonly unit: string;
  readonly hedge: Hedge | null;
}

const number = /(?<![\p{L}\d.,/+–-])(?:\d{1,3}(?:\.\d{3})+(?:,\d+)?|\d+(?:,\d+)?)(?![\d\p{L}/]|[.,–-]\d)/gu;

/** Years stand without a dot; a quantity of that size is written with one, so nothing is lost by leaving them alone. */
const year = /^(?:19|20|21)\d{2}$/;

/** After these words a number is a name, not a quantity: `Điều 9`, `lần thứ 3`, `ngày 26`, `nhóm 2`. */
const namesWhatFollows =
  /(?<!\p{L})(?:điều|khoản|điểm|mục|phần|chương|phụ lục|biểu|bảng|mẫu|trang|số|thứ|lần thứ|nhóm|loại|hạng|mức độ|cấp độ|bước|đợt|vòng|quý|tháng|ngày|năm|tuần|khóa|khoá|kỳ|nhiệm kỳ|giai đoạn|quốc lộ|tổ|bản|thôn|khu|đội|lớp)\s*$/iu;

const hedges: readonly (readonly [Hedge, RegExp])[] = [
  ['about', /(?<!\p{L})(?:khoảng|xấp xỉ|chừng|ước|ước đạt|ước tính|trên dưới|vào khoảng)\s*$/iu],
  ['nearly', /(?<!\p{L})(?:gần|gần bằng|sát)\s*$/iu],
  ['over', /(?<!\p{L})(?:trên|hơn|quá)\s*$/iu],
  ['under', /(?<!\p{L})(?:dưới|chưa đến|chưa tới|không quá|tối đa)\s*$/iu],
];

const moneyShifts: Readonly<Record<string, number>> = {
  'tỷ đồng': 9,
  'tỉ đồng': 9,
  'triệu đồng': 6,
  'nghìn đồng': 3,
  'ngàn đồng': 3,
  đồng: 0,
};
const percentUnits: Readonly<Record<string, string>> = {
  'điểm phần trăm': 'điểm',
  'điểm %': 'điểm',
  'phần trăm': '%',
  '%': '%',
};

/** Units longest first, so that `triệu đồng` is not read as `triệu`, nor `lượt người` as nothing. */
function unitAfter(text: string, units: readonly string[]): string | null {
  const after = text.toLowerCase();
  const fits = units.filter(
    (unit) => after.startsWith(unit) && !/^[\p{L}\d]/u.test(after.slice(unit.length) || ' '),
  );
  return fits.sort((a, b) => b.length - a.length)[0] ?? null;
}

function hedgeBefore(text: string): Hedge | null {
  return hedges.find(([, shape]) => shape.test(text))?.[0] ?? null;
}

/**
 * The quantities in a text: numbers with a unit of `units` (lower case), a percentage or money behind them. Chips must have
 * been blanked out before.
 */
export function findNumbers(text: string, units: readonly string[]): readonly TypedNumber[] {
  const known = [...new Set([...units, ...Object.keys(moneyShifts), ...Object.keys(percentUnits)])];
  const found: TypedNumber[] = [];
  for (const match of text.matchAll(number)) {
    const digits = match[0];
    const before = text.slice(0, match.index);
    const gap = /^[ \u00a0]*/.exec(text.slice(match.index + digits.length))?.[0].length ?? 0;
    const unitAt = match.index + digits.length + gap;
    const unit = unitAfter(text.slice(unitAt), known);
    const read = readNumber(digits);
    if (unit === null || year.test(digits) || namesWhatFollows.test(before) || !('value' in read)) continue;
    const shift = moneyShifts[unit] ?? 0;
    found.push({
      start: match.index,
      end: unitAt + unit.length,
      text: text.slice(match.index, unitAt + unit.length),
      value: shiftPoint(read.value, shift),
      decimals: (digits.split(',')[1]?.length ?? 0) - shift,
      unit: percentUnits[unit] ?? (unit in moneyShifts ? 'đồng' : unit),
      hedge: hedgeBefore(before),
    });
  }
  return found;
}
