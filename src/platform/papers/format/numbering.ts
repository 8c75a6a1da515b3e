const romans: readonly (readonly [number, string])[] = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
];

/** Letters of điểm in the order of the Vietnamese alphabet; those with a mark other than đ are not used. */
const letters = 'abcdđeghiklmnopqrstuvxy';

const ordinals = ['nhất', 'hai', 'ba', 'tư', 'năm', 'sáu', 'bảy', 'tám', 'chín', 'mười'];

/** Roman number of phần, chương, mục and appendices. @throws {RangeError} outside 1–3999. */
export function romanNumber(number: number): string {
  if (!Number.isInteger(number) || number < 1 || number > 3999) throw new RangeError(`no Roman ${number}`);
  let rest = number;
  let roman = '';
  for (const [value, sign] of romans) {
    for (; rest >= value; rest -= value) roman += sign;
  }
  return roman;
}

/**
 * Letter of the n-th điểm: a, b, c, d, đ, e, g, h … y (the 23rd); the decree is silent beyond, we go on aa, ab, … ađ.
 * @throws {RangeError} below 1.
 */
export function pointLetter(number: number): string {
  if (!Number.isInteger(number) || number < 1) throw new RangeError(`no point ${number}`);
  const index = number - 1;
  const letter = letters.charAt(index % letters.length);
  return index < letters.length ? letter : pointLetter(Math.floor(index / letters.length)) + letter;
}

/** `Phần thứ nhất`, `Phần thứ hai`, … as reports number their parts; `Phần thứ 11` beyond ten. */
export function partLabel(number: number): string {
  return `Phần thứ ${ordinals[number - 1] ?? number}`;
}
