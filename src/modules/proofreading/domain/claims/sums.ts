import type { Figure } from '../figures/figure.ts';
import { clauseOf, type Sentence } from '../text/symbols.ts';
import type { Claim } from './claim.ts';
import { paired } from './shares.ts';

const opens =
  /(?<how>bao gồm|gồm có|gồm|chia ra|chia thành|cụ thể|trong đó|phân theo[^#¤%‰@;:()]{0,25}|chia theo[^#¤%‰@;:()]{0,25}|cơ cấu|[(:])(?: có| là)?[:,]? ?(?<items>[^:]{3,600})/gu;

/** Words that say that not everything is listed, or that parts overlap. */
const partial =
  /(?:chủ yếu|tiêu biểu|như |ví dụ|điển hình|một số|nhất là|riêng|ngoài ra|v\.v|\.\.\.|…|đáng chú ý|nổi bật|phần lớn|dân tộc thiểu số|đảng viên|trong tổng|lũy kế)/u;
const comparing = /(?:tăng|giảm|cao hơn|thấp hơn|so với|cùng kỳ|kế hoạch|bình quân|mỗi|ước|chỉ tiêu)/u;
const split = /(?:gồm|chia|phân theo|cơ cấu)/u;

/** Pairs that leave nothing out. */
const halves: readonly (readonly [RegExp, RegExp])[] = [
  [/(?<!\p{L})nam(?!\p{L})/u, /(?<!\p{L})nữ(?!\p{L})/u],
  [/thành thị/u, /nông thôn/u],
  [/(?:đúng|trước) hạn/u, /(?:quá|trễ|chậm) hạn/u],
  [/trong tỉnh/u, /ngoài tỉnh/u],
  [/trong nước/u, /(?:ngoài nước|nước ngoài)/u],
  [/(?<!ngoài )công lập/u, /ngoài công lập/u],
  [/trực tuyến/u, /trực tiếp/u],
  [/(?<!phi )nông nghiệp/u, /phi nông nghiệp/u],
  [/đầu tư/u, /(?:sự nghiệp|thường xuyên)/u],
  [/thường xuyên/u, /(?:sự nghiệp|không thường xuyên)/u],
];

interface Item {
  readonly figures: readonly Figure[];
  readonly words: string;
}

/** The items of a list, each with its figures; remarks in brackets belong to an item and are none themselves. */
function itemsOf(text: string, isBracket: boolean, sentence: Sentence): Item[] {
  const whole = isBracket
    ? (text.split(')')[0] ?? '')
    : (text.replace(/\([^()]*\)/g, ' ').split(')')[0] ?? '');
  const marks = /[#¤].*;.*[#¤]/u.test(whole) ? /;/u : /[,;+]| và (?=[^,;]{0,60}[#¤])/u;
  return joined(whole.split(marks))
    .map((words) => ({
      words,
      figures: [...words.matchAll(/[#¤%‰@]([\ue000-\uf8ff])/gu)].flatMap(
        (m) => sentence.figureOf(m[1]) ?? [],
      ),
    }))
    .filter(({ words }) => /[\p{L}#¤%]/u.test(words));
}

/** `kiến nghị, phản ánh 107 đơn`, `trực tiếp và bưu chính 12 hồ sơ`: words without a figure belong to the next item. */
function joined(parts: readonly string[]): string[] {
  const items: string[] = [];
  let held = '';
  for (const part of parts) {
    if (/[#¤%‰@]/u.test(part)) {
      items.push(`${held}${part}`);
      held = '';
    } else held += `${part}, `;
  }
  return items;
}

const same = (a: Figure, b: Figure) => a.unit === b.unit && a.kind === b.kind;

/** The part of each item in the unit asked for; the list ends where an item has none. Null when items cannot be told apart. */
function partsOf(items: readonly Item[], like: Figure): { parts: Figure[]; words: string[] } | null {
  const parts: Figure[] = [];
  const words: string[] = [];
  for (const item of items) {
    const [one, ...more] = item.figures.filter((figure) => same(figure, like));
    if (!one) {
      if (item.figures.length === 0 && parts.length === 0) continue;
      break;
    }
    if (
      more.length > 0 ||
      comparing.test(item.words) ||
      (parts.length > 0 && /trong đó|gồm/u.test(item.words))
    )
      return null;
    parts.push(one);
    words.push(item.words);
  }
  return parts.length >= 2 ? { parts, words } : null;
}

const written = ({ value, places }: Figure) => value.replace(/\D/g, '').length + places;

/** How far a mismatch of such a list can be trusted to be one. */
function trust(how: string, words: readonly string[], text: string, total: Figure): boolean {
  if (partial.test(text)) return false;
  const last = words.at(-1) ?? '';
  if (/còn lại|khác/u.test(last)) return true;
  const isHalves =
    words.length === 2 &&
    halves.some(([a, b]) => words.some((one) => a.test(one)) && words.some((one) => b.test(one)));
  if (isHalves || split.test(how)) return true;
  // Parts of a long number that miss it by one slip: chance does that once in a hundred lists.
  return (words.length >= 3 || how === '(') && written(total) >= 4;
}

// More lists in one sentence are a machine's text; each is held against every total before it.
const mostLists = 8;

function listed(sentence: Sentence, earlier: readonly Sentence[]): Claim[] {
  const claims: Claim[] = [];
  let lists = 0;
  opens.lastIndex = 0;
  for (let match = opens.exec(sentence.symbols); match; match = opens.exec(sentence.symbols)) {
    opens.lastIndex = match.index + (match.groups?.how?.length ?? 1);
    lists += 1;
    if (lists > mostLists) break;
    const { how = '', items: text = '' } = match.groups ?? {};
    const items = itemsOf(text, how === '(', sentence);
    const from = items[0]?.figures[0]?.start ?? 0;
    const before = sentence.figures.filter(({ end }) => end <= from);
    // `Trong đó: …` as a sentence of its own splits a figure of the sentence before.
    const near = before.length > 0 ? before : match.index < 4 ? (earlier.at(-1)?.figures ?? []) : [];
    const units =
      items[0]?.figures.filter(
        (one, at, all) =>
          (one.kind === 'count' || one.kind === 'money') && all.findIndex((other) => same(other, one)) === at,
      ) ?? [];
    for (const like of units) {
      const found = partsOf(items, like);
      const totals = near.filter((one) => same(one, like));
      if (!found || totals.length === 0) continue;
      // In brackets and after a colon only the figure right before it is meant.
      const meant = /^[(:]/.test(how) ? totals.slice(-1) : totals;
      const last = before.at(-1);
      // Right before the list stands what is split; otherwise the sentence is about its first figure.
      const first =
        last && same(last, like)
          ? last
          : (totals.filter((one) => last && clauseOf(sentence, one) === clauseOf(sentence, last))[0] ??
            totals[0]);
      for (const total of meant.slice(-5)) {
        const isSure = total === first && trust(how, found.words, text, total);
        claims.push({ kind: 'sum', stated: total, terms: found.parts, isSure, isSlipOnly: true });
      }
    }
  }
  return claims;
}

const together = /(?:tổng cộng|cộng lại|cộng chung)(?: là| có|:)? ?[#¤](?<t>[\ue000-\uf8ff])/gu;

/** `A 120 người và B 80 người, tổng cộng 200 người`. */
function totals(sentence: Sentence): Claim[] {
  return [...sentence.symbols.matchAll(together)].flatMap((match): Claim[] => {
    const stated = sentence.figureOf(match.groups?.t);
    if (!stated) return [];
    const parts = sentence.figures.filter(
      (one) => one.end <= stated.start && one.kind === stated.kind && paired(one, stated),
    );
    return parts.length >= 2 ? [{ kind: 'sum', stated, terms: parts, isSure: true, isSlipOnly: true }] : [];
  });
}

/** Claims that listed parts make up a total. Parts that do not claim to be all of it confirm or say nothing. */
export function sumClaims(sentence: Sentence, earlier: readonly Sentence[]): Claim[] {
  return [...listed(sentence, earlier), ...totals(sentence)];
}
