import type { Figure } from '../figures/figure.ts';
import { likeOther } from '../figures/scan-figures.ts';
import { leadOf, type Sentence } from '../text/symbols.ts';
import type { Claim } from './claim.ts';
import { hitsOf, pattern } from './pattern.ts';

// How an achievement or a share is said between the figure and its percentage.
const says =
  '(?:đạt|bằng|chiếm|tương đương|tương ứng|hoàn thành|tỷ lệ|=|tức|hay)(?: (?:tỷ lệ|là|đạt|với|giải ngân|bao phủ|khoảng|tới|đến))*';
const plan =
  '(?:kế hoạch|chỉ tiêu|dự toán|mục tiêu|nghị quyết|vốn giao|tổng vốn|tổng kinh phí|nguồn vốn|kinh phí được giao|kinh phí phân bổ|được giao|được phân bổ)';

/** What follows a percentage that is measured against something else than the figures before it. */
const otherBasis =
  /^[^#¤%‰@,.;()]{0,12}(?:cùng kỳ|so với(?! tổng| kế hoạch| chỉ tiêu| số)|năm trước|kỳ trước|tháng trước|quý trước|lực lượng|dân số|cả nước)|^[^#¤%‰@,.;()]{0,30}cùng kỳ/u;

/** Behind the percentage a figure that is no whole of it: `chiếm 3,2% tổng số hộ (tăng 137 hộ so với đầu năm)`. */
const otherNamed =
  /cùng kỳ|so với năm|so với tháng|so với đầu|tăng|giảm|cao hơn|thấp hơn|vượt|nhiều hơn|ít hơn|\([^#¤]{0,35}(?:trong đó|gồm|nữ|còn)/u;

/** Percentages after a comparing word state a change, not a share. */
const comparing = /(?:tăng|giảm|cao hơn|thấp hơn|vượt|nhiều hơn|ít hơn)[^#¤%‰@]{0,20}$/u;

interface Shape {
  readonly shape: RegExp;
  /** False: the wording has other readings, a match confirms and a mismatch says nothing. */
  readonly isSure: boolean;
  /** The whole stands behind the percentage, so that nothing else can be its basis. */
  readonly isNamed?: boolean;
}

/** A remark in brackets between a figure and what is said of it. */
const aside = '(?:~5\\([^()]{0,120}\\))?';
const pair = '{a:N}_/_(?:chỉ tiêu |kế hoạch |tổng số |tổng )?{b:N}';
const shapes: readonly Shape[] = [
  // 49,5% kế hoạch (2.970/6.000 người)
  { shape: pattern(`{p:P}~50\\(_~25${pair}~40\\)`), isSure: true, isNamed: true },
  // 2.970/6.000 người, đạt 49,5%; 8/8 huyện (100%)
  { shape: pattern(`${pair}~80[,(]_${says} {p:P}`), isSure: true },
  { shape: pattern(`${pair}~50 ${says} {p:P}`), isSure: true },
  { shape: pattern(`${pair}~90\\(_{p:P}_\\)`), isSure: true },
  { shape: pattern(`${pair}~5, {p:P}`), isSure: false },
  // 2.970 người, đạt 49,5% kế hoạch (kế hoạch 6.000 người)
  { shape: pattern(`{a:N}~70${aside}[,(]?_${says} {p:P}~50\\(_~35{b:N}~25\\)`), isSure: true, isNamed: true },
  // 2.970 người, đạt 49,5% kế hoạch năm là 6.000 người; chiếm 3,2% so với tổng số hộ là 334.750 hộ
  {
    shape: pattern(
      `{a:N}~70${aside}[,(]?_${says} {p:P}(?: so với)? (?:kế hoạch|chỉ tiêu|dự toán|tổng)[^#¤%‰@;(),]{0,25}?(?: là| giao|:)?_{b:N}`,
    ),
    isSure: true,
    isNamed: true,
  },
  // 21,6 tỷ đồng (chỉ tiêu 12 tỷ đồng), đạt 180%
  { shape: pattern(`{a:N}~30\\(_(?:kế hoạch|chỉ tiêu|dự toán)~25{b:N}_\\)_,_${says} {p:P}`), isSure: true },
  // 2.911 người (92,4% so với số đề nghị là 3.150 người)
  { shape: pattern('{a:N}~20\\(_{p:P} ~35(?:là|:) {b:N}_\\)'), isSure: true, isNamed: true },
  // chiếm 12,3% tổng số 41.626 hộ
  {
    shape: pattern(`{a:N}~70[,(]?_${says} {p:P}[^#¤%‰@;(),]{0,15}?tổng(?: số)?[^#¤%‰@;(),]{0,15}?{b:N}`),
    isSure: true,
    isNamed: true,
  },
  // kế hoạch 6.000 người, đã thực hiện 2.970 người, đạt 49,5%
  {
    shape: pattern(
      `${plan}~60{b:N}[,;.:]?[^#¤%‰@;()]{0,70}?(?:thực hiện|giải ngân|đã|đạt|được|hoàn thành|chi|kết quả)~40{a:N}~40[,(]?_${says} {p:P}`,
    ),
    isSure: true,
  },
  // trong tổng số 41.626 hộ có 5.120 hộ nghèo, chiếm 12,3%
  {
    shape: pattern(
      `(?:trong|trên|tổng)(?: tổng)?(?: số)?~12 {b:N}~50(?:có|thì|đã)~25{a:N}~50[,(]?_${says} {p:P}`,
    ),
    isSure: true,
  },
  {
    shape: pattern(`(?:trong|trên|tổng)(?: tổng)?(?: số)?~12 {b:N}~50(?:có|thì|đã)~25{a:N}~40\\(_{p:P}_\\)`),
    isSure: true,
  },
  // 5.120 hộ trên tổng số 41.626 hộ, chiếm 12,3%
  { shape: pattern(`{a:N}~30(?:trên|trong)(?: tổng)?(?: số)? ~12{b:N}~40[,(]?_${says} {p:P}`), isSure: true },
  { shape: pattern('{a:N}~30(?:trên|trong)(?: tổng)?(?: số)? ~12{b:N}~40\\(_{p:P}_\\)'), isSure: true },
  // tổng số 4.200 người, trong đó nữ 1.512 người (chiếm 36%)
  {
    shape: pattern(`tổng(?: số)?~50{b:N}~40,_trong đó~40{a:N}~25[,(]_(?:${says})?_{p:P}(?=_[),.;]|$)`),
    isSure: true,
  },
  { shape: pattern(`{b:N}~40,_trong đó~40{a:N}~25\\(_(?:${says})?_{p:P}_\\)`), isSure: true },
  { shape: pattern('{b:N}~40,_trong đó~40{a:N}~25,_chiếm(?: tỷ lệ)? {p:P}(?=_[,.;]|$)'), isSure: true },
];

/** The same kind of quantity; a number without unit takes that of its partner. */
export function paired(a: Figure, b: Figure): readonly [Figure, Figure] | null {
  if (a.unit === b.unit) return a.kind === b.kind ? [a, b] : null;
  if (a.unit === null && a.kind === 'count') return [likeOther(a, b), b];
  if (b.unit === null && b.kind === 'count') return [a, likeOther(b, a)];
  return null;
}

function stated(sentence: Sentence): Claim[] {
  return shapes.flatMap(({ shape, isSure, isNamed = false }) =>
    hitsOf(shape, sentence).flatMap(({ of, after, before, text }): Claim[] => {
      const [part, whole, percent] = [of('a'), of('b'), of('p')];
      const both = part && whole && paired(part, whole);
      if (!both || !percent) return [];
      const lead = text.slice(0, text.indexOf('%'));
      if (comparing.test(lead === '' ? before : lead)) return [];
      if (isNamed ? otherNamed.test(text.slice(lead.length)) : otherBasis.test(after.replace(/^_?\)/, '')))
        return [];
      return [{ kind: 'share', stated: percent, terms: both, isSure }];
    }),
  );
}

const part = pattern(`{a:N}~70[,(]?_(?:${says})?_{p:P}(?<tail>[^#¤%‰@;(]{0,24})`);
// 7.915 hồ sơ với số tiền 10.902 triệu đồng, đạt 91,6% số hồ sơ được phê duyệt
const partWithMoney = pattern(
  `{a:N}~20(?:kinh phí|số tiền)~12¤[\\ue000-\\uf8ff]~20[,(]?_${says} {p:P}(?<tail>[^#¤%‰@;(]{0,24})`,
);
const mostCandidates = 10;
/** Whether the words behind a percentage name the figure that these words lead to. */
function isNamedBy(behind: string, lead: () => string): boolean {
  if (/^ (?:kế hoạch|chỉ tiêu|dự toán)/.test(behind)) return planned.test(lead());
  if (/^ tổng/.test(behind)) return inTotal.test(lead());
  // `chiếm 84% số học viên tốt nghiệp` of `số học viên tốt nghiệp 10.940 người`.
  const name = /^ (số \p{L}+ \p{L}+ \p{L}+)/u.exec(behind)?.[1];
  return name !== undefined && lead().includes(name);
}

const planned = /(?:kế hoạch|chỉ tiêu|dự toán|giao)/u;
const inTotal = /tổng/u;

/**
 * A part with its percentage whose whole stands further off: earlier in the sentence, or in the sentences before. Of the
 * figures of the same unit one that fits confirms. A mismatch is told only where the whole is called so in so many words.
 */
function ofEarlierWhole(sentence: Sentence, earlier: readonly Sentence[]): Claim[] {
  return [...hitsOf(part, sentence), ...hitsOf(partWithMoney, sentence)].flatMap(
    ({ of, text, after }): Claim[] => {
      const [one, percent] = [of('a'), of('p')];
      if (!one || !percent || one.unit === null) return [];
      const behind = text.slice(text.indexOf('%') + 2) + after;
      if (comparing.test(text.slice(0, text.indexOf('%'))) || otherBasis.test(behind)) return [];
      const like = (other: Figure) =>
        other.start < one.start && other.unit === one.unit && other.kind === one.kind;
      const wholes = [...earlier, sentence]
        .flatMap((place) => place.figures.filter(like).map((figure) => ({ figure, place })))
        .slice(-mostCandidates);
      const named = wholes.filter(({ figure, place }) => isNamedBy(behind, () => leadOf(place, figure)));
      const only = named.length === 1 ? named[0]?.figure : undefined;
      return wholes
        .filter(({ figure }) => figure === only || percent.places > 0)
        .map(({ figure }) => ({
          kind: 'share',
          stated: percent,
          terms: [one, figure],
          isSure: figure === only,
          isSlipOnly: true,
        }));
    },
  );
}

/** Claims that a part is so many per cent of a whole. */
export function shareClaims(sentence: Sentence, earlier: readonly Sentence[]): Claim[] {
  return [...stated(sentence), ...ofEarlierWhole(sentence, earlier)];
}
