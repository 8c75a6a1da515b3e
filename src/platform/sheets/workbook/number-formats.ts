/** What a number under this format is: a number, a day (with or without time), or a time of day. */
export type NumberIs = 'number' | 'day' | 'time';

// ECMA-376 18.8.30: 27–36 and 50–58 are dates in Chinese, Japanese and Korean Excel, 71–81 in Thai Excel.
const dayIds: readonly (readonly [number, number])[] = [
  [14, 17],
  [22, 22],
  [27, 31],
  [34, 36],
  [50, 54],
  [57, 58],
  [71, 74],
  [77, 77],
];
const timeIds: readonly (readonly [number, number])[] = [
  [18, 21],
  [32, 33],
  [45, 45],
  [47, 47],
  [55, 56],
  [75, 76],
  [78, 78],
  [80, 81],
];
const isIn = (id: number, ranges: readonly (readonly [number, number])[]) =>
  ranges.some(([from, to]) => id >= from && id <= to);

/** What a built-in format makes of a number. 46 and 79 are durations (`[h]:mm:ss`), which are numbers of days. */
export function builtInFormat(id: number): NumberIs {
  if (isIn(id, dayIds)) return 'day';
  return isIn(id, timeIds) ? 'time' : 'number';
}

// Excel takes 255 characters; a code of megabytes is an attack on the expression below.
const longestCode = 1000;
const written = /"[^"]*"?|\\.|_.|\*.|\[(?!h+\]|m+\]|s+\])[^\]]*\]|general/gi;
const duration = /\[(?:h+|m+|s+)\]/i;

/**
 * What a format code makes of a number: `dd/mm/yyyy` a day, `hh:mm` a time, `#,##0 "đ"` and `[h]:mm` a number. Codes are
 * stored in English whatever language Excel speaks; only the first section counts, for positive numbers.
 */
export function readFormatCode(code: string): NumberIs {
  const bare = code.slice(0, longestCode).replace(written, '');
  const first = bare.split(';')[0] ?? '';
  if (duration.test(first)) return 'number';
  const letters = first.replace(/am\/pm|a\/p/gi, 'h').toLowerCase();
  if (/[yd]/.test(letters) || (letters.includes('m') && !/[hs]/.test(letters))) return 'day';
  return /[hs]/.test(letters) ? 'time' : 'number';
}
