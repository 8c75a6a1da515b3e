import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { partLabel, pointLetter, romanNumber } from './numbering.ts';

test('Roman numbers', () => {
  const cases = [
    [1, 'I'],
    [4, 'IV'],
    [9, 'IX'],
    [14, 'XIV'],
    [40, 'XL'],
    [99, 'XCIX'],
    [1989, 'MCMLXXXIX'],
    [3999, 'MMMCMXCIX'],
  ] as const;
  for (const [number, roman] of cases) assert.equal(romanNumber(number), roman);
  for (const wrong of [0, -1, 4000, 1.5]) assert.throws(() => romanNumber(wrong), RangeError);
});

test('Roman numbers grow by value: each is read back', () => {
  const value: Record<string, number> = { I: 1, V: 5, X: 10, L: 50, C: 100, D: 500, M: 1000 };
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 3999 }), (number) => {
      const signs = [...romanNumber(number)].map((sign) => value[sign] ?? 0);
      const read = signs.reduce((sum, sign, at) => sum + (sign < (signs[at + 1] ?? 0) ? -sign : sign), 0);
      assert.equal(read, number);
    }),
  );
});

test('points follow the Vietnamese alphabet: đ after d, no f, j, w, z', () => {
  const first = Array.from({ length: 23 }, (_, index) => pointLetter(index + 1));
  assert.equal(first.join(' '), 'a b c d đ e g h i k l m n o p q r s t u v x y');
  assert.equal(pointLetter(24), 'aa');
  assert.equal(pointLetter(28), 'ađ');
  assert.throws(() => pointLetter(0), RangeError);
});

test('parts of a report', () => {
  assert.deepEqual([1, 2, 4, 11].map(partLabel), [
    'Phần thứ nhất',
    'Phần thứ hai',
    'Phần thứ tư',
    'Phần thứ 11',
  ]);
});
