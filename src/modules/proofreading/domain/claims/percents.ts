import type { Figure } from '../figures/figure.ts';
import { clauseOf, type Sentence } from '../text/symbols.ts';
import { hitsOf, pattern } from './pattern.ts';

export interface Ambiguity {
  /** The change that can be read two ways, and the percentage it is a change of, when there is one. */
  readonly change: Figure;
  readonly of: Figure | null;
  readonly why: 'pointsOrPercent' | 'noBasis';
}

const sameTime = /(?:so với|cùng kỳ|năm trước|năm ngoái|kỳ trước|tháng trước|quý trước|đầu năm|cuối năm)/u;
const ofPercent = pattern(
  '{x:P}(?:[^#¤%‰@;(]|\\([^()]{0,60}\\)){0,60}?\\(?(?<way>cao hơn|thấp hơn|tăng|giảm|vượt)(?<gap>[^#¤%‰@;]{0,60}?){d:P}',
);
const notChange =
  /(?:mục tiêu|phấn đấu|chỉ tiêu|lãi suất|mức|từ|xuống|lên|còn|bình quân|mỗi năm|hằng năm|hàng năm)/u;
const changes = /(?:tăng|giảm|cao hơn|thấp hơn|vượt)[^#¤%‰@,;]{0,12}$/u;
const plainChange = pattern('(?<way>tăng|giảm|cao hơn|thấp hơn) {d:P}');
const yearly =
  /(?:bình quân|mỗi năm|hằng năm|hàng năm|\/năm|phấn đấu|mục tiêu|kế hoạch|dự kiến|nghị quyết|thêm|chỉ số|thuế|phí|lãi|mức|tối đa|được giảm|xét giảm|tỷ lệ tổn thương|khả năng lao động)/u;

/** A change of a percentage told in per cent, and a change told against nothing. */
export function ambiguities(
  sentence: Sentence,
  earlier: readonly Sentence[],
  taken: ReadonlySet<Figure>,
): Ambiguity[] {
  const found: Ambiguity[] = [];
  for (const { of, text, after, before } of hitsOf(ofPercent, sentence)) {
    const [x, d] = [of('x'), of('d')];
    // `số vụ giảm 42,7%, số người chết giảm 19%`: the first is a change itself, of something else.
    if (!x || !d || taken.has(d) || changes.test(before)) continue;
    const way = /cao hơn|thấp hơn|tăng|giảm|vượt/.exec(text)?.[0] ?? '';
    const mid = text.slice(2, text.indexOf(way));
    const gap = text.slice(text.indexOf(way) + way.length);
    if (notChange.test(gap.slice(0, -2)) || /từ|phấn đấu|mục tiêu/.test(mid)) continue;
    // `2.970 người, đạt 49,5% kế hoạch, tăng 5% so với cùng kỳ`: the people grew, nobody doubts it.
    const isOfCount =
      /^(?:tăng|giảm)$/.test(way) &&
      sentence.figures.some(
        (one) =>
          one.end <= x.start && x.start - one.end < 60 && (one.kind === 'count' || one.kind === 'money'),
      );
    if (isOfCount || !sameTime.test(gap + after)) continue;
    found.push({ change: d, of: x, why: 'pointsOrPercent' });
  }
  const had = new Set(found.map(({ change }) => change));
  // A basis named just before holds for what follows.
  if (earlier.some(({ symbols }) => sameTime.test(symbols))) return found;
  for (const { of, before } of hitsOf(plainChange, sentence)) {
    const d = of('d');
    if (!d || taken.has(d) || had.has(d) || d.hedge === 'estimate') continue;
    if (
      sameTime.test(sentence.symbols) ||
      yearly.test(sentence.symbols) ||
      /từ|năm ø|tháng ø|quý/.test(sentence.symbols)
    )
      continue;
    if (/(?:để|nhằm|sẽ|cần|phải)[^,]{0,30}$/.test(before)) continue;
    found.push({ change: d, of: null, why: 'noBasis' });
  }
  return found;
}

const achieved = pattern(
  '(?:đạt|chiếm|bằng|hoàn thành|giải ngân|còn|là|đạt tỷ lệ|chiếm tỷ lệ|tỷ lệ)~12{p:P}(?<tail>[^#¤%‰@;,.]{0,40})',
);
const wish =
  /(?:phấn đấu|mục tiêu|chỉ tiêu đề ra|đến năm|dự kiến|yêu cầu|bảo đảm|đảm bảo|tối thiểu|ước|quy định|mức hưởng|mức hỗ trợ|lãi suất|tổn thương|suy giảm|khuyết tật|nếu|trường hợp|phải|cần|kế hoạch đề ra là|giao chỉ tiêu|đề ra)/u;

export interface Unsupported {
  readonly percent: Figure;
  readonly lacks: 'both' | 'one';
}

/** Percentages of achievement or share whose numerator or denominator the sentence does not give. */
export function unsupported(sentence: Sentence, taken: ReadonlySet<Figure>): Unsupported[] {
  return hitsOf(achieved, sentence).flatMap(({ of, before, text, after }): Unsupported[] => {
    const percent = of('p');
    if (!percent || taken.has(percent) || percent.hedge !== null) return [];
    // All, and none, need no figures beside them.
    if (percent.value === '100' || percent.value === '0') return [];
    if (/^(?:[-+*•] ?)?(?:phấn đấu|mục tiêu|chỉ tiêu|dự kiến|đến năm)/.test(sentence.symbols)) return [];
    if (
      wish.test(`${before}${text}`.split(/[;]/).at(-1) ?? '') ||
      /^[^,.]{0,12}trở lên/.test(text.slice(-14) + after)
    )
      return [];
    const clause = clauseOf(sentence, percent);
    const counts = sentence.figures.filter(
      (one) => (one.kind === 'count' || one.kind === 'money') && clauseOf(sentence, one) === clause,
    );
    const [count, ...more] = counts;
    if (more.some(({ unit }, at) => counts.slice(0, at + 1).some((one) => one.unit === unit))) return [];
    return [{ percent, lacks: count ? 'one' : 'both' }];
  });
}
