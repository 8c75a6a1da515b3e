/** Encodings of Vietnamese from before Unicode, still met in old files: fonts `.VnTime` (TCVN 5712 VN3) and `VNI-Times`. */
export type LegacyEncoding = 'tcvn3' | 'vni';

// TCVN 5712:1993, VN3 (small letters), as its bytes look when a sheet keeps them as Latin-1 characters.
const tcvn3Bytes =
  '¡Ă¢Â£Ê¤Ô¥Ơ¦Ư§Đ¨ă©âªê«ô¬ơ\u00adư®đµà¶ả·ã¸á¹ạ»ằ¼ẳ½ẵ¾ắÆặÇầÈẩÉẫÊấËậÌèÎẻÏẽÐéÑẹÒềÓểÔễÕếÖệ×ìØỉÜĩÝíÞịßòáỏâõãóäọåồæổçỗèốéộêờëởìỡíớîợ' +
  'ïùñủòũóúôụõừöử÷ữøứùựúỳûỷüỹýýþỵ';

function tcvn3Table(): ReadonlyMap<string, string> {
  const chars = [...tcvn3Bytes];
  const table = new Map<string, string>();
  for (let at = 0; at < chars.length; at += 2) table.set(chars[at] ?? '', chars[at + 1] ?? '');
  return table;
}

// VNI writes a vowel and then a letter that its fonts draw as the mark.
const vniMarks: readonly (readonly [letters: string, marks: string, shown: string])[] = [
  ['a', 'ùøûõïâáàåãäêéèúüë', 'áàảãạâấầẩẫậăắằẳẵặ'],
  ['e', 'ùøûõïâáàåãä', 'éèẻẽẹêếềểễệ'],
  ['o', 'ùøûõïâáàåãä', 'óòỏõọôốồổỗộ'],
  ['ô', 'ùøûõï', 'ớờởỡợ'],
  ['u', 'ùøûõï', 'úùủũụ'],
  ['ö', 'ùøûõï', 'ứừửữự'],
  ['y', 'ùøûõ', 'ýỳỷỹ'],
];
const vniSingles = { ô: 'ơ', ö: 'ư', í: 'í', ì: 'ì', æ: 'ỉ', ó: 'ĩ', ò: 'ị', î: 'ỵ', ñ: 'đ' };

function vniTable(): ReadonlyMap<string, string> {
  const small = new Map<string, string>(Object.entries(vniSingles));
  for (const [letter, marks, shown] of vniMarks) {
    [...marks].forEach((mark, i) => {
      small.set(letter + mark, [...shown][i] ?? '');
    });
  }
  const table = new Map(small);
  for (const [from, to] of small) {
    table.set(from.toUpperCase(), to.toUpperCase());
    table.set((from[0] ?? '').toUpperCase() + from.slice(1), to.toUpperCase());
  }
  return table;
}

const tables: Readonly<Record<LegacyEncoding, ReadonlyMap<string, string>>> = {
  tcvn3: tcvn3Table(),
  vni: vniTable(),
};

/** The text in Unicode. Capitals of TCVN3 come out small: there they were a matter of the font (`.VnTimeH`). */
export function fromLegacy(text: string, encoding: LegacyEncoding): string {
  const table = tables[encoding];
  if (encoding === 'tcvn3') return text.replace(/./gsu, (char) => table.get(char) ?? char);
  return text.replace(/[A-ZÔÖa-zôö][\u00c0-\u00ff]|[\u00c0-\u00ff]/g, (pair) => {
    const whole = table.get(pair);
    if (whole !== undefined) return whole;
    return [...pair].map((char) => table.get(char) ?? char).join('');
  });
}

const marks = /\p{M}/gu;
const syllable =
  /^(?:b|c|ch|d|đ|g|gh|gi|h|k|kh|l|m|n|ng|ngh|nh|p|ph|qu|r|s|t|th|tr|v|x)?[aeiouy]{1,3}(?:c|ch|m|n|ng|nh|p|t)?$/;
const ofVietnamese = /^[a-zàáâãèéêìíòóôõùúýăđĩũơưạ-ỹ]+$/;
const unicodeOnly = /[ăđĩũơưạ-ỹ]/i;

function isSyllable(word: string): boolean {
  const small = word.toLowerCase();
  return ofVietnamese.test(small) && syllable.test(small.normalize('NFD').replace(marks, ''));
}

/**
 * Whether texts (a column, say) are Vietnamese in an encoding from before Unicode, so that a conversion can be offered.
 * Null when there is real Unicode among them, or when it is not clear: every word with marks must become a syllable, and
 * at least one must have been none before.
 */
export function legacyEncodingOf(texts: readonly string[]): LegacyEncoding | null {
  const words = texts
    .flatMap((text) => text.split(/[\s\d.,;:()/-]+/))
    .filter((word) => /[\u00a1-\u00ff]/.test(word));
  if (words.length === 0 || texts.some((text) => unicodeOnly.test(text))) return null;
  if (words.every(isSyllable)) return null;
  const encodings: readonly LegacyEncoding[] = ['tcvn3', 'vni'];
  return encodings.find((encoding) => words.every((word) => isSyllable(fromLegacy(word, encoding)))) ?? null;
}
