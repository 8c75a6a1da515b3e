import type { Hedge } from './figure.ts';

const words: readonly (readonly [RegExp, Hedge])[] = [
  [/(?:^|[^\p{L}])(?:gần|chưa đến|chưa tới|chưa đầy|ngót|suýt soát)(?: được)?[ ]{1,2}$/u, 'nearly'],
  [/(?:^|[^\p{L}])(?:trên|hơn|quá|vượt|tối thiểu|ít nhất|từ|không dưới)[ ]{1,2}$/u, 'over'],
  [/(?:^|[^\p{L}])(?:dưới|tối đa|không quá|không vượt quá|nhiều nhất)[ ]{1,2}$/u, 'under'],
  [
    /(?:^|[^\p{L}])(?:khoảng|xấp xỉ|chừng|độ|cỡ|trung bình khoảng|hơn kém|vào khoảng|tầm|~)[ ]{0,2}$/u,
    'about',
  ],
  [
    /(?:^|[^\p{L}])(?:ước|dự kiến|ước tính|ước đạt|ước thực hiện|ước khoảng)(?: đạt| được| có| là| thực hiện)?[ ]{1,2}$/u,
    'estimate',
  ],
];

/**
 * The hedge that stands directly before a number. `trên` after another figure divides (`5 trên 8 xã`), `từ` opens a range
 * or a change, `vượt 5%` and `cao hơn 5%` compare: none of these makes the number approximate.
 */
export function hedgeBefore(lower: string, at: number, previousEnd: number): Hedge | null {
  const before = lower.slice(Math.max(previousEnd, at - 26), at);
  if (
    /(?:cao|thấp|nhiều|ít|lớn|nhỏ|tốt|nhanh|đã)[ ]hơn[ ]+$|(?:^|[^\p{L}])(?:vượt|từ|quá)[ ]+$/u.test(before)
  )
    return null;
  if (previousEnd > at - 26 && /^[ ]*trên[ ]+$/u.test(before) && previousEnd > 0) return null;
  return words.find(([shape]) => shape.test(before))?.[1] ?? null;
}

/** `20 người trở lên`. */
export function hedgeAfter(lower: string, at: number): Hedge | null {
  const after = lower.slice(at, at + 12);
  if (/^[ ]+trở lên/.test(after)) return 'over';
  return /^[ ]+trở xuống/.test(after) ? 'under' : null;
}
