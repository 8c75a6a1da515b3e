import {
  compareDecimals,
  type Decimal,
  multiplyDecimals,
  roundDecimal,
  shiftPoint,
  subtractDecimals,
} from '../../../../kernel/decimal.ts';
import { formatNumber } from '../../../../kernel/numbers.ts';
import type { Words } from '../../../../kernel/words.ts';
import type { Measure } from '../cite.ts';
import { readCite } from '../cite.ts';
import { isChip, plainText, type Sentence } from '../content.ts';
import { findNumbers, type TypedNumber } from './find-numbers.ts';
import { type Subject, subjectFinder } from './subjects.ts';

/** A figure of the report's own unit and window that a typed number can be held against. */
export interface KnownNumber {
  readonly cite: string;
  readonly indicator: string;
  readonly measure: Measure;
  readonly value: Decimal;
  /** In the value's unit, lower case: `người`, `%`, `điểm`, `đồng`. */
  readonly unit: string;
  /** As printed, with its unit. */
  readonly text: string;
}

export interface NumberCheck {
  readonly known: readonly KnownNumber[];
  readonly subjects: readonly Subject[];
  /** Names of other units, in any case: a sentence that names one speaks of its figures, not of ours. */
  readonly otherUnits: readonly string[];
  readonly year: number;
}

/** A typed number that the data contradicts. */
export interface NumberFlag {
  readonly kind: 'contradicts' | 'roughlyWrong';
  readonly sentence: string;
  /** Offsets in the sentence, each chip counted as one character. */
  readonly span: readonly [start: number, end: number];
  readonly statement: string;
  readonly computed: { readonly cite: string; readonly value: Decimal; readonly text: string };
  readonly message: Words;
}

/** Whole words only: `ước` (estimated) also ends `nước` (country). */
const words = (pattern: string, after = '') =>
  new RegExp(`(?<!\\p{L})(?:${pattern})(?!\\p{L})${after}`, 'iu');

/** Part of a whole, another time, a wish, an average: such a number may be right whatever the total is. */
const speaksOfElse = words(
  'trong đó|bao gồm|gồm|riêng|bình quân|trung bình|mỗi|từng|nữ|phấn đấu|mục tiêu|dự kiến|cuối năm|tiếp theo|' +
    'năm trước|năm ngoái|giai đoạn|nhiệm kỳ|quý|tuần|(?<!ngày \\d{1,2} )tháng \\d+|hằng tháng|hàng tháng|trước đây|' +
    'huyện|thành phố|thị trấn|phường|xã(?! hội)|toàn quốc|cả nước|nếu|tối thiểu|ít nhất|thêm|lần đầu|lượt|đợt|tái|có thể',
);
const comparing = words('cùng kỳ|so với|tăng|giảm|cao hơn|thấp hơn|nhiều hơn|ít hơn');

const changeMeasures: readonly Measure[] = ['changePercent', 'changePoints', 'reportedChange'];

/** What a number of a count or a percentage most likely is, by the words just before it. */
const roles: readonly (readonly [RegExp, readonly Measure[]])[] = [
  [words('kế hoạch|chỉ tiêu|giao', '[^,;]{0,20}$'), ['plan']],
  [words('còn|còn lại|còn thiếu|chưa', '[^,;]{0,20}$'), ['remaining', 'remainingPercent']],
  [
    words('ước', '[^,;]{0,30}$'),
    ['assertedEstimate', 'assertedPercent', 'runRateEstimate', 'runRatePercent'],
  ],
];
const usual: readonly Measure[] = ['value', 'percentOfPlan', 'reportedPercent'];

const magnitude = (value: Decimal) => value.replace('-', '');
const scale = (value: Decimal, percent: string) => shiftPoint(multiplyDecimals(value, percent), -2);

/** Rounds also to tens, hundreds …: to `decimals` −6 for a number given in millions. */
function roundedTo(value: Decimal, decimals: number): Decimal {
  return decimals >= 0
    ? roundDecimal(value, decimals)
    : shiftPoint(roundDecimal(shiftPoint(value, decimals), 0), -decimals);
}

/** Whether the words are true of the value. `gần 3.000` is true of 2.970, `trên 3.000` is not. */
export function agrees(typed: Pick<TypedNumber, 'value' | 'decimals' | 'hedge'>, value: Decimal): boolean {
  const truth = magnitude(value);
  const between = (low: Decimal, high: Decimal) =>
    compareDecimals(truth, low) >= 0 && compareDecimals(truth, high) <= 0;
  switch (typed.hedge) {
    case 'nearly':
      return between(scale(typed.value, '90'), typed.value);
    case 'over':
      return between(typed.value, scale(typed.value, '115'));
    case 'about':
      return between(scale(typed.value, '95'), scale(typed.value, '105'));
    case 'under':
      return compareDecimals(truth, typed.value) <= 0;
    default:
      return compareDecimals(roundedTo(truth, typed.decimals), typed.value) === 0;
  }
}

/** The chips blanked out by one character each, which offsets count. */
const blanked = (sentence: Sentence) =>
  sentence.runs.map((run) => (isChip(run) ? '\uFFFC' : run.text)).join('');

/** The stretch of a sentence between commas and semicolons in which a number stands. Decimal commas part nothing. */
function clauseAround(text: string, typed: TypedNumber): string {
  const start = Math.max(
    ...[...text.slice(0, typed.start).matchAll(/[;:]|,(?!\d)/g)].map((m) => m.index + 1),
    0,
  );
  const rest = text.slice(typed.end).search(/[;:]|,(?!\d)/);
  return text.slice(start, rest < 0 ? undefined : typed.end + rest);
}

const otherYear = (text: string, year: number) =>
  [...text.matchAll(/(?<!\d)(?:19|20)\d{2}(?!\d)/g)].some((match) => match[0] !== String(year));

/** The measures that the number most likely is of. */
function likelyMeasures(text: string, typed: TypedNumber): readonly Measure[] {
  if (comparing.test(clauseAround(text, typed))) return changeMeasures;
  const before = text.slice(0, typed.start);
  return roles.find(([shape]) => shape.test(before))?.[1] ?? usual;
}

/** Beyond a lost or doubled digit (a factor of ten) two numbers are hardly meant to be the same: another quantity. */
function isFarOff(typed: Decimal, truth: Decimal): boolean {
  const [a, b] = [magnitude(typed), magnitude(truth)];
  return compareDecimals(a, scale(b, '1200')) > 0 || compareDecimals(scale(a, '1200'), b) < 0;
}

function flagOf(sentence: Sentence, statement: string, typed: TypedNumber, truth: KnownNumber): NumberFlag {
  const isHedged = typed.hedge !== null;
  return {
    kind: isHedged ? 'roughlyWrong' : 'contradicts',
    sentence: sentence.id,
    span: [typed.start, typed.end],
    statement,
    computed: { cite: truth.cite, value: truth.value, text: truth.text },
    message: {
      vi: `Câu viết “${typed.text}”, số liệu là ${truth.text} (lệch ${formatNumber(magnitude(subtractDecimals(typed.value, magnitude(truth.value))))} ${typed.unit}).`,
      en: `The sentence says “${typed.text}”, the data says ${truth.text}.`,
    },
  };
}

/**
 * Digits typed right against a chip make another number of it: `2.970` and `5` print as `2.9705`. A slash or a sign that
 * parts two numbers does not.
 */
function gluedTo(sentence: Sentence, check: NumberCheck, show: (cite: string) => string): NumberFlag[] {
  let at = 0;
  const text = blanked(sentence);
  return sentence.runs.flatMap((run) => {
    const start = at;
    at += isChip(run) ? 1 : run.text.length;
    if (!isChip(run)) return [];
    const before = /\d[.,]?$/.exec(text.slice(0, start))?.[0] ?? '';
    const after = /^[.,]?\d+/.exec(text.slice(start + 1))?.[0] ?? '';
    if (before === '' && after === '') return [];
    const shown = show(run.cite);
    const written = before + shown + after;
    const statement = plainText(sentence.runs, show).trim();
    return {
      kind: 'contradicts' as const,
      sentence: sentence.id,
      span: [start - before.length, start + 1 + after.length] as const,
      statement,
      computed: { cite: run.cite, value: exactOf(check, run.cite), text: shown },
      message: {
        vi: `Chữ số gõ liền làm số liệu ${shown} thành “${written}”.`,
        en: `Digits typed against the figure ${shown} make it “${written}”.`,
      },
    };
  });
}

const exactOf = (check: NumberCheck, cite: string): Decimal =>
  check.known.find((one) => one.cite === cite)?.value ?? '0';

/**
 * Finds typed numbers that contradict the data: with the unit of the one indicator the sentence surely speaks of, and equal
 * to no figure of any indicator it might speak of. When in doubt nothing is flagged: a false alarm teaches people to look
 * away. `show` gives the text of a chip.
 */
export function checkNumbers(
  sentences: readonly Sentence[],
  check: NumberCheck,
  show: (cite: string) => string,
): readonly NumberFlag[] {
  const find = subjectFinder(check.subjects);
  const units = [...new Set(check.known.map(({ unit }) => unit))];
  const others = check.otherUnits.map((name) => name.toLowerCase());
  return sentences.flatMap((sentence) => {
    const text = blanked(sentence);
    const lower = text.toLowerCase();
    const glued = gluedTo(sentence, check, show);
    if (otherYear(text, check.year) || others.some((name) => lower.includes(name))) return glued;
    const chips = sentence.runs.filter(isChip).flatMap(({ cite }) => readCite(cite)?.indicator ?? []);
    const spoken = find(text, chips);
    const statement = plainText(sentence.runs, show).trim();
    const contradicting = findNumbers(text, units).flatMap((typed) => {
      if (speaksOfElse.test(clauseAround(text, typed))) return [];
      const possible = check.known.filter(({ indicator }) => spoken.possible.has(indicator));
      const same = possible.filter(({ unit }) => unit === typed.unit);
      const likely = likelyMeasures(text, typed);
      const isLikely = ({ measure }: KnownNumber) => likely.includes(measure);
      // A rounded number is near to something nearly always; only a plain one may be any figure of the indicator.
      const fitting = typed.hedge === null ? same : same.filter(isLikely);
      if (fitting.some(({ value }) => agrees(typed, value))) return [];
      const strong = [...spoken.strong].filter((code) => same.some(({ indicator }) => indicator === code));
      if (strong.length !== 1) return [];
      const truth = same.find((one) => one.indicator === strong[0] && isLikely(one));
      return !truth || isFarOff(typed.value, truth.value) ? [] : [flagOf(sentence, statement, typed, truth)];
    });
    return [...glued, ...contradicting];
  });
}
