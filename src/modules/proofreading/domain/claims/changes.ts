import type { Figure } from '../figures/figure.ts';
import type { Sentence } from '../text/symbols.ts';
import type { Claim } from './claim.ts';
import { type Hit, hitsOf, pattern } from './pattern.ts';
import { paired } from './shares.ts';

const way = '(?:tăng|giảm|cao hơn|thấp hơn|nhiều hơn|ít hơn|vượt|tiết kiệm)(?: thêm)?(?: được)?';
const basis = '(?:cùng kỳ|năm trước|năm ngoái|kỳ trước|tháng trước|quý trước|so với|đầu năm|cuối năm)';
const alsoSaid = '(?:tương ứng|tương đương|bằng|hay|tức)?_(?:với )?(?:tăng|giảm)?_';

type Of = Hit['of'];
const up = /^(?:tăng|cao|nhiều|vượt)/;

/** +1 when the last comparing word of the match says more, −1 when it says less. */
function directionOf(text: string): 1 | -1 {
  const said =
    [...text.matchAll(/tăng|giảm|cao hơn|thấp hơn|nhiều hơn|ít hơn|vượt|tiết kiệm/g)].at(-1)?.[0] ?? '';
  return up.test(said) ? 1 : -1;
}

/** What `stated` says about the way from `then` to `now`: a difference, points, or a growth in per cent. */
function changeOf(
  stated: Figure | undefined,
  [now, then]: readonly [Figure | undefined, Figure | undefined],
  direction: 1 | -1,
  isSure = true,
): Claim[] {
  const both = now && then && paired(now, then);
  if (!stated || !both) return [];
  const isOfPercent = both[0].kind === 'percent';
  if (stated.kind === 'percent' && !isOfPercent)
    return [{ kind: 'change', stated, terms: both, isSure, direction }];
  if (stated.kind === 'percent') return [{ kind: 'drift', stated, terms: both, isSure, direction }];
  const fits =
    stated.kind === 'points' ? isOfPercent : stated.unit === both[0].unit && stated.kind === both[0].kind;
  return fits ? [{ kind: 'difference', stated, terms: both, isSure, direction }] : [];
}

const share = (stated: Figure | undefined, part: Figure | undefined, whole: Figure | undefined): Claim[] => {
  const both = part && whole && paired(part, whole);
  return stated && both ? [{ kind: 'share', stated, terms: both, isSure: true }] : [];
};

interface Rule {
  readonly shape: RegExp;
  readonly make: (of: Of, direction: 1 | -1) => Claim[];
}

const rules: readonly Rule[] = [
  // giảm từ 25,3% (năm 2019) xuống còn 21,7%, giảm 3,6 điểm %
  {
    shape: pattern(
      `từ {b:D}(?:~45|~5\\([^()#¤%‰@]{0,20}\\)~20)(?:xuống|lên|còn|tới|đến)~25{a:D}(?:~40|~5\\([^()#¤%‰@]{0,20}\\)~20)[,(;]_(?:tương ứng |tức |tương đương )?(?:là )?${way} {d:D}`,
    ),
    make: (of, direction) => changeOf(of('d'), [of('a'), of('b')], direction),
  },
  // từ 1.200 người lên 1.500 người, tăng 300 người (25%)
  {
    shape: pattern(
      `từ {b:D}~45(?:xuống|lên|còn|tới|đến)~25{a:D}~40[,(]_${way} {d:D}~20[,(]_${alsoSaid}{p:P}`,
    ),
    make: (of, direction) => changeOf(of('p'), [of('a'), of('b')], direction),
  },
  // tăng 120 người (5,2%) so với cùng kỳ (2.300 người)
  {
    shape: pattern(`${way} {d:N}~20[,(]_${alsoSaid}{p:P}\\)?~20${basis}~40[(:]_~15{b:N}`),
    make: (of) => share(of('p'), of('d'), of('b')),
  },
  // so với năm 2019 (608 vụ), số vụ giảm 66 vụ (10,86%)
  {
    shape: pattern(`so với~30\\({b:N}~8\\),?~40${way} {d:N}~12[,(]_${alsoSaid}{p:P}`),
    make: (of) => share(of('p'), of('d'), of('b')),
  },
  // tăng 214 hồ sơ so với cùng kỳ (6.716 hồ sơ), tương đương 3,2%
  {
    shape: pattern(
      `${way} {d:N}~20${basis}~40[(:]_~15{b:N}~8\\)?_,_(?:tương ứng|tương đương|bằng|hay|tức)_(?:với )?(?:tăng|giảm)?_{p:P}`,
    ),
    make: (of) => share(of('p'), of('d'), of('b')),
  },
  // đầu năm 33.420 hộ, cuối năm còn 28.135 hộ, giảm 5.285 hộ
  {
    shape: pattern(
      `(?:đầu năm|đầu kỳ)~50{b:N}~40(?:cuối năm|đến nay|hiện|nay|cuối kỳ)~25{a:N}~25,_${way} {d:D}`,
    ),
    make: (of, direction) => changeOf(of('d'), [of('a'), of('b')], direction),
  },
  // 2.420 người, tăng 120 người (5,2%): the figure before is 2.420 − 120
  {
    shape: pattern(`{a:N}~30[,(]_${way} {d:N}~12[,(]_${alsoSaid}{p:P}\\)?(?!~20(?:kế hoạch|chỉ tiêu))`),
    make: (of, direction) => {
      const [now, by, stated] = [of('a'), of('d'), of('p')];
      const both = now && by && paired(now, by);
      if (!both || !stated) return [];
      return [{ kind: 'change', stated, terms: [both[0], both[1], both[1]], isSure: true, direction }];
    },
  },
  // 2.420 người (cùng kỳ 2.300 người), tăng 120 người / tăng 5,2%
  {
    shape: pattern(`{a:D}~20[,(]_(?:cùng kỳ|năm trước|kỳ trước)~20{b:D}_\\)?,_${way} {d:D}`),
    make: (of, direction) => changeOf(of('d'), [of('a'), of('b')], direction),
  },
  // 2.258 người, bằng 98,2% so với cùng kỳ (2.300 người)
  {
    shape: pattern(`{a:N}~70[,(]?_(?:bằng|đạt) {p:P}~10${basis}~30(?:\\(|:|là)_~15{b:N}`),
    make: (of) => share(of('p'), of('a'), of('b')),
  },
  {
    shape: pattern('{a:N}~20[,(]_(?:cùng kỳ|năm trước|kỳ trước)~20{b:N}_\\)?,_(?:bằng|đạt) {p:P}~10cùng kỳ'),
    make: (of) => share(of('p'), of('a'), of('b')),
  },
];

// The change and the figure of then; the figure of now is looked for before them.
const against = [pattern(`${way} {d:D}~25(?:\\([^()]{0,20}\\)~12)?${basis}~45(?:\\(|:|là)_~15{b:D}`)];
const againstBefore = pattern(`so với~30\\({b:D}~8\\),?~40${way} {d:D}`);

/** Figures of now that the change may belong to, nearest first: of the sentence, then of those before. */
function nowFor(then: Figure, stated: Figure, sentence: Sentence, earlier: readonly Sentence[]): Figure[] {
  const first = Math.min(then.start, stated.start);
  const like = (one: Figure) =>
    one.unit === then.unit && one.kind === then.kind && one !== stated && one !== then;
  const own = sentence.figures.filter((one) => one.end <= first && like(one)).reverse();
  if (own.length > 0) return own.slice(0, 6);
  return earlier
    .flatMap(({ figures }) => figures.filter(like))
    .reverse()
    .slice(0, 6);
}

function looked(sentence: Sentence, earlier: readonly Sentence[]): Claim[] {
  const hits = [...against.flatMap((shape) => hitsOf(shape, sentence)), ...hitsOf(againstBefore, sentence)];
  return hits.flatMap(({ of, text }) => {
    const [stated, then] = [of('d'), of('b')];
    if (!stated || !then) return [];
    const found = nowFor(then, stated, sentence, earlier);
    const words = text.slice(0, text.indexOf(stated.kind === 'percent' ? '%' : '\ue000') + 1) || text;
    const direction = directionOf(words.length > 3 ? words : text);
    // Alone of its unit, or right before the comparing word, it is the one meant.
    const isMeant = (now: Figure) =>
      found.length === 1
        ? sentence.figures.includes(now)
        : sentence.figures.indexOf(now) === sentence.figures.indexOf(stated) - 1;
    return found.flatMap((now) => changeOf(stated, [now, then], direction, isMeant(now)));
  });
}

/** `14.896/15.000 lao động, đạt 99,3%, bằng 112,5% so với cùng kỳ (13.240 lao động)`: the figure of now stands further off. */
const level = pattern(`(?:bằng|đạt) {p:P}~10${basis}~30(?:\\(|:|là)_~15{b:N}`);

function levels(sentence: Sentence): Claim[] {
  return hitsOf(level, sentence).flatMap(({ of }) => {
    const [stated, then] = [of('p'), of('b')];
    if (!stated || !then) return [];
    const found = nowFor(then, stated, sentence, []);
    return found.flatMap((now): Claim[] => [
      { kind: 'share', stated, terms: [now, then], isSure: found.length === 1 },
    ]);
  });
}

const withPercent = pattern(`${way} {d:N}~30\\(_(?:tăng|giảm|[-+])?_{p:P}_\\)`);

/** `So với cùng kỳ giảm 106 vụ (giảm 10,28%)` after a sentence with 925 vụ: of the figures before, one that fits confirms. */
function percentOfBefore(sentence: Sentence, earlier: readonly Sentence[]): Claim[] {
  return hitsOf(withPercent, sentence).flatMap(({ of, text }) => {
    const [by, stated] = [of('d'), of('p')];
    if (!by || !stated || stated.places === 0) return [];
    const found = nowFor(by, by, sentence, []).concat(nowFor(by, by, { ...sentence, figures: [] }, earlier));
    return found.map(
      (now): Claim => ({
        kind: 'change',
        stated,
        terms: [now, by, by],
        isSure: false,
        direction: directionOf(text),
      }),
    );
  });
}

/** Claims about growth, decline and difference between two times. */
export function changeClaims(sentence: Sentence, earlier: readonly Sentence[]): Claim[] {
  const direct = rules.flatMap(({ shape, make }) =>
    hitsOf(shape, sentence).flatMap(({ of, text }) => make(of, directionOf(text))),
  );
  return [
    ...direct,
    ...looked(sentence, earlier),
    ...levels(sentence),
    ...percentOfBefore(sentence, earlier),
  ];
}
