import type { Figure } from '../figures/figure.ts';
import type { Sentence } from '../text/symbols.ts';
import type { Claim } from './claim.ts';

const average =
  /(?:bình quân|trung bình|mức|mỗi|định mức)[^#¤%‰@;]{0,40}[@](?<r>[\ue000-\uf8ff])_? ?\/ ?(?<per>\p{L}+)/gu;

/**
 * `hỗ trợ 1.500 hộ với 3.000 triệu đồng, bình quân 2 triệu đồng/hộ`: money by count. The nearest amount and the nearest
 * count before it are meant; only a slip of the pen is a contradiction, since the average may be over something else.
 */
export function productClaims(sentence: Sentence): Claim[] {
  return [...sentence.symbols.matchAll(average)].flatMap((match): Claim[] => {
    const stated = sentence.figureOf(match.groups?.r);
    if (stated?.unit !== 'đồng' || /^\/ ?(?:tháng|năm|ngày)/.test(match[0])) return [];
    const before = sentence.figures.filter(({ end }) => end <= stated.start);
    const of = (kind: Figure['kind']) => before.filter((one) => one.kind === kind && one.unit !== null);
    const [money, counts] = [of('money').at(-1), of('count').reverse()];
    if (!money) return [];
    const isAlone = of('money').length === 1;
    return counts.slice(0, 4).map((count, at) => ({
      kind: 'product',
      stated,
      terms: [money, count],
      isSure: at === 0 && isAlone,
      isSlipOnly: true,
    }));
  });
}
