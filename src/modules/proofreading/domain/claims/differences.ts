import { compareDecimals } from '../../../../kernel/decimal.ts';
import type { Figure } from '../figures/figure.ts';
import { leadOf, type Sentence } from '../text/symbols.ts';
import type { Claim } from './claim.ts';
import { hitsOf, pattern } from './pattern.ts';
import { paired } from './shares.ts';

const fullWords =
  /(?:tổng|phê duyệt|tiếp nhận|kế hoạch|phải|giao|phân bổ|đăng ký|đầu kỳ|đầu năm|chỉ tiêu|dự toán|thẩm định|quản lý|nhận được|thụ lý|cấp|đề nghị|kiến nghị|yêu cầu|phát hiện|nợ|có)/u;
const doneWords =
  /(?:đã|chi trả|giải ngân|giải quyết|hoàn thành|hỗ trợ|thanh toán|chi|trả|xử lý|thực hiện|nhận|cấp phát|cấp)/u;
const rest = pattern(
  '(?:còn lại|còn tồn|tồn đọng|tồn|chưa chi trả|chưa giải ngân|chưa giải quyết|chưa thực hiện|còn)(?: là| chưa~16| phải~20| khoảng|:)?_{d:N}(?:~30[,(và]+_~25{e:N})?(?<tail>~40)',
);

/**
 * `phê duyệt 2.514 người, 2.957,2 triệu đồng; đã chi 2.330 người, 2.773,2 triệu đồng; còn lại 184 người, 184 triệu đồng`.
 * Certain only when exactly two figures of the unit stand before, said as a whole and as what is done of it.
 */
function remainders(sentence: Sentence, earlier: readonly Sentence[]): Claim[] {
  return hitsOf(rest, sentence).flatMap(({ of, text, after }) => {
    const isLeft = /^(?:còn lại|còn tồn|tồn)/.test(text) || /chưa|phải|đang/.test(text + after.slice(0, 30));
    return ['d', 'e'].flatMap((name): Claim[] => {
      const stated = of(name);
      return stated && isLeft ? remainderOf(stated, sentence, earlier) : [];
    });
  });
}

interface Led {
  readonly figure: Figure;
  readonly words: string;
}

/** Figures of the same unit before the stated one, each with the words that lead to it. */
function before(sentence: Sentence, stated: Figure): Led[] {
  return sentence.figures
    .filter((one) => one.end <= stated.start && one.unit === stated.unit && one.kind === stated.kind)
    .map((figure) => ({ figure, words: leadOf(sentence, figure) }));
}

function remainderOf(stated: Figure, sentence: Sentence, earlier: readonly Sentence[]): Claim[] {
  const own = before(sentence, stated);
  const all = own.length >= 2 ? own : [...earlier.flatMap((one) => before(one, stated)), ...own];
  const [first, second] = all;
  if (!first || !second) return [];
  const claim = (whole: Figure, done: Figure, isSure: boolean): Claim => ({
    kind: 'difference',
    stated,
    terms: [whole, done],
    isSure,
    isSlipOnly: true,
    direction: 1,
  });
  if (all.length > 2) {
    // Any two that fit confirm a remainder of three digits; a smaller one is met by chance.
    if (all.length > 5 || stated.value.length < 3) return [];
    return all.flatMap(({ figure: whole }, at) =>
      all.slice(at + 1).map(({ figure: done }) => claim(whole, done, false)),
    );
  }
  if (fullWords.test(first.words) && doneWords.test(second.words))
    return [claim(first.figure, second.figure, true)];
  // `đã giải quyết 117/124 đơn`: what is done stands before the whole.
  const isTurned = compareDecimals(first.figure.value, second.figure.value) < 0;
  if (isTurned) return [claim(second.figure, first.figure, doneWords.test(first.words))];
  return [claim(first.figure, second.figure, false)];
}

const minus = pattern('{a:D}_-_{b:D}_=_{d:D}');
const plus = pattern('{a:D}_\\+_{b:D}_=_{d:D}');

/** Sums and differences written out as such: `2.514 − 2.330 = 184`. */
function written(sentence: Sentence): Claim[] {
  const take = (shape: RegExp, kind: 'difference' | 'sum') =>
    hitsOf(shape, sentence).flatMap(({ of, before: lead }): Claim[] => {
      const [a, b, stated] = [of('a'), of('b'), of('d')];
      const both = a && b && paired(a, b);
      // More terms before it: not the whole sum.
      if (!both || !stated || /[-+*x×:/] ?$/.test(lead)) return [];
      return [{ kind, stated, terms: both, isSure: true, direction: 1 }];
    });
  return [...take(minus, 'difference'), ...take(plus, 'sum')];
}

/** Claims about what is left, and differences written out. */
export function differenceClaims(sentence: Sentence, earlier: readonly Sentence[]): Claim[] {
  return [...remainders(sentence, earlier), ...written(sentence)];
}
