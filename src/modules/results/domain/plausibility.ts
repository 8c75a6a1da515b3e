import { compareDecimals, type Decimal, percentOf, subtractDecimals } from '../../../kernel/decimal.ts';
import { formatNumber, formatPercent } from '../../../kernel/numbers.ts';
import { fill, type Words } from '../../../kernel/words.ts';
import { type Pace, paceOf } from './pace.ts';
import { percentDecimals } from './percent-of-plan.ts';
import { overWholeYear, type Share } from './share-of-year.ts';

export type WarningKind = 'estimate-above-run-rate' | 'estimate-below-done';

/** A claim that the figures do not bear out. `text` says it in full, with its numbers. */
export interface Warning {
  readonly kind: WarningKind;
  readonly text: Words;
  /** What is left for the claim to come true, in per cent of plan. */
  readonly neededPercent: Decimal;
  /** The same in units; null when only the percentage is known. */
  readonly neededCount: Decimal | null;
  /** Full year by run rate, per cent of plan. */
  readonly runRatePercent: Decimal;
  /** How many times as fast as so far it must go. */
  readonly timesAsFast: Decimal | null;
}

/**
 * A claim is doubted when what is left needs more than so many times the speed so far. 1.25 doubts 100 % where 38,7 % is
 * done at mid-year (1.58 times) and lets 49,5 % pass (1.02), as facts.md §2 asks.
 */
export const doubtedFrom: Decimal = '1.25';

interface Claimed {
  /** Per cent of plan claimed for the full year. */
  readonly claimedPercent: Decimal;
  /** Per cent of plan done. */
  readonly donePercent: Decimal;
  readonly plan: Decimal | null;
  readonly done: Decimal | null;
  readonly unit: Words;
  readonly share: Share;
}

const above: Words = {
  vi: 'Ước cả năm {claimed} kế hoạch, nhưng theo nhịp độ chỉ đạt {runRate}: phần còn lại phải thực hiện {need}, gấp {times} lần nhịp độ từ đầu năm.',
  en: 'The full year is put at {claimed} of plan, but the run rate gives {runRate}: the rest of the year must bring {need}, {times} times as fast as so far.',
};
const aboveFromNothing: Words = {
  vi: 'Ước cả năm {claimed} kế hoạch, nhưng đến nay chưa thực hiện được gì: phần còn lại phải thực hiện {need}.',
  en: 'The full year is put at {claimed} of plan, but nothing is done so far: the rest of the year must bring {need}.',
};
const below: Words = {
  vi: 'Ước cả năm {claimed} kế hoạch, thấp hơn {done} đã thực hiện.',
  en: 'The full year is put at {claimed} of plan, less than the {done} already done.',
};

function needWords(of: Claimed, pace: Pace, neededCount: Decimal | null): Words {
  const percent = formatPercent(pace.remaining);
  if (neededCount === null || of.plan === null)
    return { vi: `${percent} kế hoạch`, en: `${percent} of plan` };
  const [need, plan] = [formatNumber(neededCount), formatNumber(of.plan)];
  return {
    vi: `${need} trong ${plan} ${of.unit.vi} (${percent} kế hoạch)`,
    en: `${need} of ${plan} ${of.unit.en} (${percent} of plan)`,
  };
}

const inBoth = (words: Words, values: Readonly<Record<string, Words | string>>): Words => {
  const pick = (language: keyof Words) =>
    Object.fromEntries(
      Object.entries(values).map(([key, value]) => [
        key,
        typeof value === 'string' ? value : value[language],
      ]),
    );
  return { vi: fill(words, pick('vi')).vi, en: fill(words, pick('en')).en };
};

/**
 * Holds an asserted full-year percentage against what is done. Null when the claim is plausible, when the year is over, or
 * when nothing was claimed that could be doubted.
 */
export function checkEstimate(of: Claimed, doubtFrom: Decimal = doubtedFrom): Warning | null {
  const pace = paceOf(of.claimedPercent, of.donePercent, of.share, percentDecimals);
  const isBelow = compareDecimals(of.claimedPercent, of.donePercent) < 0;
  const isDoubted =
    pace.neededPerMonth !== null &&
    compareDecimals(pace.remaining, '0') > 0 &&
    (pace.timesAsFast === null || compareDecimals(pace.timesAsFast, doubtFrom) > 0);
  if (!isBelow && !isDoubted) return null;
  // A claim of 100 % is a claim of the plan itself: the count that is missing is exact, not rounded from a percentage.
  const isWhole = compareDecimals(of.claimedPercent, '100') === 0;
  const neededCount = isWhole && of.plan && of.done ? subtractDecimals(of.plan, of.done) : null;
  const runRatePercent = overWholeYear(of.donePercent, of.share, percentDecimals);
  const sentence = isBelow ? below : pace.timesAsFast === null ? aboveFromNothing : above;
  return {
    kind: isBelow ? 'estimate-below-done' : 'estimate-above-run-rate',
    text: inBoth(sentence, {
      claimed: formatPercent(of.claimedPercent),
      done: formatPercent(of.donePercent),
      runRate: formatPercent(runRatePercent),
      need: needWords(of, pace, neededCount),
      times: formatNumber(pace.timesAsFast ?? '0', { decimals: 2, trim: true }),
    }),
    neededPercent:
      neededCount !== null && of.plan !== null
        ? (percentOf(neededCount, of.plan, percentDecimals) ?? pace.remaining)
        : pace.remaining,
    neededCount,
    runRatePercent,
    timesAsFast: pace.timesAsFast,
  };
}
