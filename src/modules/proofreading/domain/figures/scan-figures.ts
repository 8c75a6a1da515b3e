import { addDecimals, type Decimal, shiftPoint } from '../../../../kernel/decimal.ts';
import type { CleanText } from '../text/clean-text.ts';
import type { Figure, Opaque } from './figure.ts';
import { hedgeAfter, hedgeBefore } from './hedges.ts';
import {
  chainKind,
  isGlued,
  isNamedBefore,
  isNamedUnlessUnit,
  isNumbering,
  looksYear,
} from './not-figures.ts';
import { type Numeral, readNumeral } from './numeral.ts';
import { readScale, readUnit, readWord } from './units.ts';

export interface Scan {
  readonly figures: readonly Figure[];
  readonly opaque: readonly Opaque[];
}

/** `triệu đồng/hộ` is a rate, `1.865 người/chỉ tiêu 2.200 người` divides. */
const perUnit = /^ ?\/ ?(?!kế hoạch|chỉ tiêu|tổng|kh |dự toán)\p{L}/u;
const digits = /\d+(?:[.,]\d+)*/y;
const more = /\d+(?:[.,]\d+)*(?: ?\/ ?\d+(?:[.,]\d+)*)+/y;
const thousands = /\d{1,3}(?: \d{3})+(?![\d.])(?:,\d+)?(?!\d)/y;
// 14:30, 8h30, 26.6.2020, 2020-06-26, 0213 3876 543
const notNumbers =
  /(?:\d{1,2}[:h]\d{2}(?!\d))|(?:\d{1,2}\.\d{1,2}\.\d{4}(?!\d))|(?:\d{4}-\d{2}-\d{2}(?!\d))|(?:0\d{2,4}[. ]?\d{3,4}[. ]?\d{3,4}(?!\d))|(?:(?:19|20)\d{2} ?[-–] ?(?:19|20)\d{2}(?!\d))/y;

const sticky = (shape: RegExp, text: string, at: number): string | null => {
  shape.lastIndex = at;
  return shape.exec(text)?.[0] ?? null;
};

/** Measured or rounded quantities have the size of their last digit; counts of whole things are exact. */
function stepOf(scale: number, places: number, isMeasured: boolean): Decimal {
  return scale > 0 || places > 0 || isMeasured ? shiftPoint('1', scale - places) : '0';
}

interface Reading {
  readonly figure: Figure;
  readonly end: number;
}

/** A number with scale and unit; null when it may be read two ways or stands for time. */
function readFigure(
  lower: string,
  start: number,
  end: number,
  numeral: Numeral,
  isPair: boolean,
): Reading | null {
  let at = end;
  let { value, places } = numeral;
  let scale = 0;
  const scaled = readScale(lower, at);
  if (scaled) {
    ({ scale, end: at } = scaled);
    value = shiftPoint(value, scale);
    // `1 tỷ 200 triệu`, `2 nghìn 970`.
    const raw = sticky(/ \d{1,3}(?![\d.,/])/y, lower, at);
    const next = raw && readScale(lower, at + raw.length);
    if (
      raw &&
      places === 0 &&
      (next ? next.scale < scale && next.scale >= scale - 3 : scale === 3 && raw.length === 4)
    ) {
      scale = next ? next.scale : 0;
      value = addDecimals(value, shiftPoint(raw.trim(), scale));
      at = next ? next.end : at + raw.length;
    }
  }
  const found = readUnit(lower, at);
  const unit = found?.unit;
  if (unit?.kind === 'time') return null;
  if (
    numeral.looks === 'unclear' &&
    scale === 0 &&
    unit?.kind !== 'percent' &&
    unit?.kind !== 'points' &&
    unit?.kind !== 'measure'
  )
    return null;
  // 1.234 % is hardly one thousand per cent, 12.345 tấn may be twelve.
  if (numeral.looks === 'grouped' && (unit?.kind === 'percent' || unit?.kind === 'points')) return null;
  const stop = found?.end ?? at;
  const isMoney = unit?.kind === 'dong' || (scale >= 6 && !unit);
  const isPerUnit = perUnit.test(lower.slice(stop, stop + 14));
  const word = unit || isMoney ? null : readWord(lower, stop);
  if (
    word !== null &&
    /^(?:và|hoặc|đến|so|đạt|bằng|chiếm|tăng|giảm|trên|là|của|với|trong|được|còn|cho|đã|do|tại|có)$/.test(word)
  ) {
    return { figure: bare(), end: stop };
  }
  function bare(): Figure {
    return {
      start,
      end: stop,
      kind: isMoney ? 'money' : 'count',
      value,
      step: stepOf(scale, places, false),
      scale,
      places,
      unit: isMoney ? 'đồng' : null,
      unitText: lower.slice(end, stop).trim(),
      hedge: null,
    };
  }
  if (!unit && !isMoney && word === null) return { figure: bare(), end: stop };
  const kind = isMoney
    ? isPerUnit
      ? 'rate'
      : 'money'
    : unit?.kind === 'percent' || unit?.kind === 'points'
      ? unit.kind
      : isPerUnit && !isPair
        ? 'rate'
        : 'count';
  const isMeasured = unit?.kind === 'measure' || unit?.kind === 'percent' || unit?.kind === 'points';
  return {
    figure: {
      start,
      end: stop,
      kind,
      value,
      step: stepOf(scale, places, isMeasured),
      scale,
      places,
      unit: isMoney ? 'đồng' : (unit?.unit ?? `?${word}`),
      unitText: lower.slice(end, stop).trim(),
      hedge: null,
    },
    end: stop,
  };
}

/** Every quantity of the text, in order, and every stretch with digits that is none. Linear: nothing is looked at twice. */
export function scanFigures({ text, lower }: CleanText): Scan {
  const figures: Figure[] = [];
  const opaque: Opaque[] = [];
  const tiny = new Set<Figure>();
  const firstDigit = /\d/g;
  let at = 0;
  const hide = (start: number, end: number) => {
    opaque.push({ start, end });
    at = end;
  };
  for (;;) {
    firstDigit.lastIndex = at;
    const hit = firstDigit.exec(lower);
    if (!hit) break;
    const start = hit.index;
    const other = sticky(notNumbers, lower, start);
    const chain = other ? null : sticky(more, lower, start);
    if (other) {
      hide(start, start + other.length);
      continue;
    }
    if (chain) {
      const end = start + chain.length;
      const hasUnit = (readScale(lower, end) ?? readUnit(lower, end)?.unit.kind ?? 'time') !== 'time';
      if (
        chain.length > 40 ||
        isGlued(text, start, end, figures.at(-1)?.end ?? -1) ||
        chainKind(lower, start, chain, hasUnit) === 'opaque'
      ) {
        hide(start, end);
        continue;
      }
    }
    const spaced = chain ? null : sticky(thousands, lower, start);
    const isSpaced =
      spaced !== null &&
      !isNamedBefore(lower, start, spaced) &&
      readUnit(lower, start + spaced.length) !== null;
    const raw = isSpaced ? spaced : (sticky(digits, lower, start) ?? hit[0]);
    const end = start + raw.length;
    const numeral = readNumeral(isSpaced ? raw.replaceAll(' ', '') : raw);
    const isPair = chain !== null || /^ ?\/ ?$/.test(lower.slice(figures.at(-1)?.end ?? start, start));
    const unitAfter = readScale(lower, end) ? 'money' : readUnit(lower, end)?.unit.kind;
    const isName =
      isNamedBefore(lower, start, raw) ||
      (unitAfter === undefined && /^\p{L}/u.test(lower.slice(end, end + 1))) ||
      (isNamedUnlessUnit(lower, start) && (unitAfter === undefined || looksYear(raw))) ||
      (looksYear(raw) && (unitAfter === undefined || unitAfter === 'time')) ||
      // A slash and a letter: the number of a paper. A unit would have come first.
      /^ ?\/ ?\p{L}/u.test(lower.slice(end, end + 4)) ||
      /(?:^|[ (])[-−–]$/.test(lower.slice(Math.max(0, start - 2), start));
    if (
      !numeral ||
      isName ||
      isGlued(text, start, end, figures.at(-1)?.end ?? -1) ||
      isNumbering(text, start, end)
    ) {
      hide(start, end);
      continue;
    }
    const read = readFigure(lower, start, end, numeral, isPair);
    const isSmallBare = read?.figure.unit === null && !isPair && raw.length <= 2;
    if (!read) {
      hide(start, end);
      continue;
    }
    const hedge = hedgeBefore(lower, start, figures.at(-1)?.end ?? 0) ?? hedgeAfter(lower, read.end);
    const figure = { ...read.figure, hedge };
    // A small number of nothing is no figure, but it may begin a range.
    if (isSmallBare) tiny.add(figure);
    figures.push(figure);
    at = read.end;
  }
  const { figures: kept, opaque: hidden } = withoutRanges(lower, withUnits(lower, figures), opaque);
  if (tiny.size === 0) return { figures: kept, opaque: hidden };
  return {
    figures: kept.filter((one) => !tiny.has(one)),
    opaque: [...hidden, ...tiny].sort((a, b) => a.start - b.start),
  };
}

/** `117/124 đơn`, `45,2/120,5 tỷ đồng`: the number before the slash has the unit and the scale of the one behind it. */
function withUnits(lower: string, figures: readonly Figure[]): Figure[] {
  return figures.map((one, at) => {
    const next = figures[at + 1];
    const isPair =
      one.unitText === '' && next && next.unit !== null && /^ ?\/ ?$/.test(lower.slice(one.end, next.start));
    return isPair ? likeOther(one, next) : one;
  });
}

/** A number without unit read in the unit and scale of another. */
export function likeOther(bare: Figure, { kind, unit, scale, step }: Figure): Figure {
  const isExact = step === '0' && bare.places === 0;
  return {
    ...bare,
    kind: kind === 'rate' ? 'count' : kind,
    unit,
    scale,
    value: shiftPoint(bare.value, scale),
    step: isExact ? '0' : shiftPoint('1', scale - bare.places),
  };
}

/** `10 - 15 người`, `10 đến 15%` are ranges: neither end is a figure. A `=` after it makes it a subtraction. */
function withoutRanges(lower: string, found: readonly Figure[], opaque: readonly Opaque[]): Scan {
  const inRange = new Set<Figure>();
  for (const [at, one] of found.entries()) {
    const next = found[at + 1];
    if (!next || next.start - one.end > 8) continue;
    const between = lower.slice(one.end, next.start);
    const isDash = /^ ?[-–] ?$/.test(between) && !/^[^\n]{0,40}=/.test(lower.slice(next.end, next.end + 42));
    const isTo = / đến $/.test(between) && one.unitText === '';
    if (isDash || isTo) inRange.add(one).add(next);
  }
  const hidden = [...opaque, ...[...inRange].map(({ start, end }) => ({ start, end }))];
  return {
    figures: found.filter((one) => !inRange.has(one)),
    opaque: inRange.size === 0 ? opaque : hidden.sort((a, b) => a.start - b.start),
  };
}
