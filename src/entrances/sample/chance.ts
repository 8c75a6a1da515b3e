/**
 * A number in [0, 1) that depends on the words alone (FNV-1a, then a finaliser): the sample is the same on every machine and
 * in every year, and one indicator's numbers do not move when another is added.
 */
export function chance(...words: readonly (string | number)[]): number {
  let hash = 0x811c9dc5;
  for (const char of words.join('|')) hash = Math.imul(hash ^ (char.codePointAt(0) ?? 0), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return ((hash ^ (hash >>> 16)) >>> 0) / 2 ** 32;
}

/** About 1: between 1 − spread and 1 + spread. */
export function around(spread: number, ...words: readonly (string | number)[]): number {
  return 1 + spread * (2 * chance(...words) - 1);
}
