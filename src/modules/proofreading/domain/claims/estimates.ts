import {
  compareDecimals,
  type Decimal,
  divideDecimals,
  multiplyDecimals,
} from '../../../../kernel/decimal.ts';
import type { Figure } from '../figures/figure.ts';
import type { Sentence } from '../text/symbols.ts';
import { hitsOf, pattern } from './pattern.ts';
import { paired } from './shares.ts';

export interface Implausible {
  readonly estimate: Figure;
  readonly reached: Figure;
  /** Year's end at the pace so far, in the unit of the estimate. */
  readonly pace: Decimal;
}

/** Share of the year that has passed, in twelfths, as the words around tell it. */
const periods: readonly (readonly [RegExp, number])[] = [
  [/(?:6|sáu|ø) tháng đầu năm|nửa đầu năm|sơ kết|6 tháng/u, 6],
  [/9 tháng|chín tháng/u, 9],
  [/quý i(?![iv])|3 tháng đầu|quý 1/u, 3],
  [/quý ii(?!i)|quý 2/u, 6],
  [/quý iii|quý 3/u, 9],
];

/** Twelfths of the year that a text is about; null when it does not say, and then no estimate is judged. */
export function monthsOf(lower: string): number | null {
  const dated = /(?:đến hết|đến|tính đến|hết|tới)(?: ngày)? \d{1,2}[/.](\d{1,2})[/.](?:19|20)\d{2}/u.exec(
    lower,
  )?.[1];
  const first = periods
    .map(([shape, months]) => ({ at: lower.search(shape), months }))
    .filter(({ at }) => at >= 0)
    .sort((a, b) => a.at - b.at)[0];
  if (first) return first.months;
  return dated && Number(dated) >= 1 && Number(dated) < 12 ? Number(dated) : null;
}

const estimates = pattern(
  '(?:ước|dự kiến|khả năng|phấn đấu đến)~25(?:cả năm|năm ø|hết năm|cuối năm|đến 31)~70{e:D}',
);
const later = pattern('(?:cả năm|hết năm)~12(?:ước|dự kiến)~60{e:D}');
const reachedPercent = pattern(
  '(?:đạt|bằng|hoàn thành)~12{p:P}(?: so với)?~6(?:kế hoạch|chỉ tiêu|dự toán|nghị quyết|kế hoạch năm)',
);

// Below four fifths of what was promised the promise needs an explanation; above, the second half may well bring it.
const enough: Decimal = '0.8';

function isAhead(reached: Decimal, estimate: Decimal, months: number): Decimal | null {
  const pace = divideDecimals(multiplyDecimals(reached, '12'), String(months), 6);
  return compareDecimals(pace, multiplyDecimals(estimate, enough)) < 0 ? pace : null;
}

/** Achievements told as per cent of the plan, wherever in the text. */
export function achievements(sentence: Sentence): Figure[] {
  return hitsOf(reachedPercent, sentence).flatMap(({ of, before }) => {
    const found = of('p');
    return found && !/(?:ước|phấn đấu|dự kiến)[^,;]{0,40}$/.test(before) ? [found] : [];
  });
}

/**
 * Estimates for the whole year against the pace so far. An estimate for all targets at once is held against every
 * achievement told before it; one for a single target against that of its own sentence.
 */
export function implausible(sentence: Sentence, told: readonly Figure[], months: number): Implausible[] {
  const hits = [...hitsOf(estimates, sentence), ...hitsOf(later, sentence)];
  const seen = new Set<Figure>();
  return hits.flatMap(({ of, text }) => {
    const estimate = of('e');
    if (!estimate || seen.has(estimate) || estimate.kind === 'points') return [];
    seen.add(estimate);
    const own = sentence.figures.filter((one) => one.end <= estimate.start);
    if (estimate.kind === 'percent') {
      const percents = achievements(sentence).filter((one) => one.end <= estimate.start);
      const isForAll = /(?:các|tất cả|toàn bộ|đều)/u.test(text) || /các chỉ tiêu/u.test(sentence.symbols);
      const against =
        percents.length > 0 && !isForAll ? percents.slice(-1) : isForAll ? told : percents.slice(-1);
      return against.flatMap((reached) => {
        const pace = isAhead(reached.value, estimate.value, months);
        return pace === null ? [] : [{ estimate, reached, pace }];
      });
    }
    const [reached, ...others] = own.filter(
      (one) => one.kind === estimate.kind && one.unit === estimate.unit && paired(one, estimate),
    );
    if (!reached || others.length > 0) return [];
    const pace = isAhead(reached.value, estimate.value, months);
    return pace === null ? [] : [{ estimate, reached, pace }];
  });
}
