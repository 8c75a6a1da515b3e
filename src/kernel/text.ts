const marks = /\p{M}/gu;
// U+00D0 (Eth) and U+0189 look like Đ and come in from legacy conversions.
const crossedD = /[đĐ\u00d0\u00f0\u0189\u0256]/g;
const invisible = /[\p{Cc}\p{Cf}]/gu;

/** The composed form (NFC) in which every text is stored; lone surrogates become U+FFFD. */
export function nfc(text: string): string {
  return text.toWellFormed().normalize('NFC');
}

/** As stored and shown: NFC, no control, zero-width or direction marks, white space single and none at the ends. */
export function tidy(text: string): string {
  return nfc(text)
    .replace(/[\t\n\v\f\r]/g, ' ')
    .replace(invisible, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/** For searching: lower case without diacritics, đ as d, so `Hoà`, `Hòa`, NFD `Hòa` and `hoa` are equal. */
export function fold(text: string): string {
  return tidy(text).normalize('NFD').replace(marks, '').replace(crossedD, 'd').toLowerCase();
}

/** A person's name in the order in which Vietnamese lists sort it: given name, middle names, surname. */
export function sortKey(name: string): string {
  const words = tidy(name).split(' ');
  const [surname = '', ...rest] = words;
  const given = rest.pop();
  return given === undefined ? surname : [given, ...rest, surname].join(' ');
}

/** Vietnamese alphabetical order (a ă â … d đ …), for places, titles and `sortKey`s. */
export const collator = new Intl.Collator('vi');

/** Sorts names of persons: given name first. Places are sorted by `collator`. */
export function compareNames(a: string, b: string): number {
  return collator.compare(sortKey(a), sortKey(b));
}
