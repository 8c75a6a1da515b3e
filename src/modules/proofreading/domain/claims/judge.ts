import {
  addDecimals,
  compareDecimals,
  type Decimal,
  divideDecimals,
  multiplyDecimals,
  subtractDecimals,
  sumDecimals,
} from '../../../../kernel/decimal.ts';
import type { Figure } from '../figures/figure.ts';
import type { Claim, Range } from './claim.ts';
import { isOneSlip } from './slip.ts';

/** `open`: neither shown nor refuted, by rounding or by words that make a figure approximate. */
export type Verdict = 'holds' | 'fails' | 'open';

export interface Judgement {
  readonly claim: Claim;
  readonly verdict: Verdict;
  /** Twelve decimals at most; in the unit of the stated figure, per cent for shares. */
  readonly computed: Decimal;
}

const half = (step: Decimal) => multiplyDecimals(step, '0.5');
const times = (value: Decimal, factor: Decimal) => multiplyDecimals(value, factor);
const less = (a: Decimal, b: Decimal) => compareDecimals(a, b) < 0;
const digits = 12;

/** What a term may stand for: rounded or cut at its last digit, or as far as its hedge reaches. */
function rangeOf({ value, step, hedge }: Figure): Range {
  if (hedge === null && step === '0') return { low: value, high: value };
  switch (hedge) {
    case 'over':
      return { low: value, high: times(value, '1.25') };
    case 'nearly':
    case 'under':
      return { low: times(value, '0.8'), high: value };
    case 'about':
    case 'estimate':
      return { low: times(value, '0.85'), high: times(value, '1.15') };
    default:
      return { low: subtractDecimals(value, half(step)), high: addDecimals(value, step) };
  }
}

const magnitude = (value: Decimal) => value.replace('-', '');
const isZero = (value: Decimal) => compareDecimals(value, '0') === 0;

interface Computed {
  readonly value: Decimal;
  readonly range: Range;
}

function ratio(part: Figure, whole: Figure): Computed | null {
  const [a, b] = [rangeOf(part), rangeOf(whole)];
  if (!less('0', b.low) || isZero(whole.value)) return null;
  const share = (x: Decimal, y: Decimal) => divideDecimals(times(x, '100'), y, digits);
  return {
    value: share(part.value, whole.value),
    range: { low: share(a.low, b.high), high: share(a.high, b.low) },
  };
}

/** Change in per cent from `then` to `now`; with a third term, `then` is `now` less or plus it. */
function change([now, then, by]: readonly Figure[], direction: 1 | -1): Computed | null {
  if (!now || !then) return null;
  if (by) {
    const base = direction > 0 ? subtractDecimals(now.value, by.value) : addDecimals(now.value, by.value);
    const step = addDecimals(now.step, by.step);
    return ratio(by, { ...now, value: base, step, hedge: now.hedge ?? by.hedge });
  }
  const grown = ratio(now, then);
  if (!grown) return null;
  const sign = (value: Decimal) =>
    direction > 0 ? subtractDecimals(value, '100') : subtractDecimals('100', value);
  const [one, other] = [sign(grown.range.low), sign(grown.range.high)];
  return {
    value: sign(grown.value),
    range: less(one, other) ? { low: one, high: other } : { low: other, high: one },
  };
}

function difference([now, then]: readonly Figure[], direction: 1 | -1): Computed | null {
  if (!now || !then) return null;
  const [more, fewer] = direction > 0 ? [now, then] : [then, now];
  const [a, b] = [symmetric(more), symmetric(fewer)];
  return {
    value: subtractDecimals(more.value, fewer.value),
    range: { low: subtractDecimals(a.low, b.high), high: subtractDecimals(a.high, b.low) },
  };
}

/** Sums of rounded figures: half of the last digit to each side. Cut figures are rare in sums and would hide slips. */
function symmetric(figure: Figure): Range {
  if (figure.hedge !== null || figure.step === '0') return rangeOf(figure);
  const by = half(figure.step);
  return { low: subtractDecimals(figure.value, by), high: addDecimals(figure.value, by) };
}

function sum(terms: readonly Figure[]): Computed {
  const ranges = terms.map(symmetric);
  return {
    value: sumDecimals(terms.map(({ value }) => value)),
    range: {
      low: sumDecimals(ranges.map(({ low }) => low)),
      high: sumDecimals(ranges.map(({ high }) => high)),
    },
  };
}

function product([money, count]: readonly Figure[]): Computed | null {
  if (!money || !count) return null;
  const [a, b] = [rangeOf(money), rangeOf(count)];
  if (!less('0', b.low)) return null;
  const each = (x: Decimal, y: Decimal) => divideDecimals(x, y, digits);
  return {
    value: each(money.value, count.value),
    range: { low: each(a.low, b.high), high: each(a.high, b.low) },
  };
}

function compute({ kind, terms, direction = 1 }: Claim): Computed | null {
  const [first, second] = terms;
  switch (kind) {
    case 'share':
      return first && second ? ratio(first, second) : null;
    case 'change':
      return change(terms, direction);
    case 'drift':
    case 'difference':
      return difference(terms, direction);
    case 'sum':
      return sum(terms);
    case 'product':
      return product(terms);
  }
}

/** What the stated figure allows: rounded half up or cut at its own last digit. */
function allowed(stated: Figure, kind: Claim['kind']): Range {
  if (stated.hedge !== null) return rangeOf(stated);
  return kind === 'sum' || kind === 'difference' || kind === 'drift' ? symmetric(stated) : rangeOf(stated);
}

/** Holds a claim against its own figures, in exact decimals. Null when nothing can be computed. */
export function judge(claim: Claim): Judgement | null {
  const made = compute(claim);
  if (!made) return null;
  if (claim.kind === 'drift') {
    const grown = judge({ ...claim, kind: 'change' });
    if (grown?.verdict === 'holds') return grown;
  }
  const { value, range } = made;
  const { stated } = claim;
  const may = allowed(stated, claim.kind);
  // The upper end of a cut figure is open: 49,5 stands for less than 49,6.
  const isMet =
    !less(range.high, may.low) &&
    !less(may.high, range.low) &&
    !(stated.hedge === null && stated.step !== '0' && compareDecimals(may.high, range.low) === 0);
  const isApproximate = claim.terms.some(({ hedge }) => hedge !== null);
  const verdict = isMet ? 'holds' : isApproximate ? 'open' : refutes(claim, value) ? 'fails' : 'open';
  return {
    claim,
    verdict: isMet && isApproximate && stated.hedge !== null ? 'open' : verdict,
    computed: value,
  };
}

/** Whether a mismatch refutes the words. Approximate words are refuted only by what they exclude, with room to spare. */
function refutes(claim: Claim, value: Decimal): boolean {
  const { stated, terms, isSure, isSlipOnly } = claim;
  if (!isSure || (isSlipOnly && stated.hedge !== null)) return false;
  const far = (room: Decimal) =>
    less(times(stated.value, room), magnitude(subtractDecimals(value, stated.value)));
  switch (stated.hedge) {
    case 'over':
      return less(value, stated.value);
    case 'nearly':
    case 'under':
      return less(stated.value, value);
    case 'about':
      return far('0.25');
    case 'estimate':
      return false;
    default:
      return (
        !isSlipOnly ||
        isOneSlip(stated, terms, {
          compute: (figures) => compute({ ...claim, terms: figures })?.range ?? null,
          allowed: (figure) => allowed(figure, claim.kind),
        })
      );
  }
}

/** Far from what is stated: not worth exact arithmetic. Only for readings that a mismatch says nothing about. */
export function isFarOff({ kind, isSure, stated, terms: [part, whole] }: Claim): boolean {
  if (isSure || kind !== 'share' || !part || !whole) return false;
  // Floats only to leave out what is two points off; whatever is decided is decided exactly.
  return Math.abs((Number(part.value) / Number(whole.value)) * 100 - Number(stated.value)) > 2;
}
