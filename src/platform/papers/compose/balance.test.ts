import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { balance, widestLine } from './balance.ts';
import { settleText } from './settle.ts';

const set = (text: string, width: number) =>
  balance(settleText(text), 'bold', 13, width).replaceAll('\u00a0', ' ').split('\n');

test('long names break where a secretary breaks them', () => {
  assert.deepEqual(set('SỞ LAO ĐỘNG - THƯƠNG BINH VÀ XÃ HỘI', 192), [
    'SỞ LAO ĐỘNG -',
    'THƯƠNG BINH VÀ XÃ HỘI',
  ]);
  assert.deepEqual(set('Kết quả công tác 6 tháng đầu năm, nhiệm vụ trọng tâm 6 tháng cuối năm 2020', 280), [
    'Kết quả công tác 6 tháng đầu năm,',
    'nhiệm vụ trọng tâm 6 tháng cuối năm 2020',
  ]);
});

test('a line does not begin within a phrase where a comma is near', () => {
  const subject =
    'Kết quả công tác Lao động - Người có công và xã hội 6 tháng đầu năm, triển khai nhiệm vụ trọng tâm 6 tháng cuối năm 2020';
  assert.match(set(subject, 430)[0] ?? '', /đầu năm,$/);
});

test('what fits on one line stays on one, a break made by hand stays', () => {
  assert.deepEqual(set('UBND TỈNH LAI CHÂU', 192), ['UBND TỈNH LAI CHÂU']);
  assert.equal(balance('a\nb', 'bold', 13, 100), 'a\nb');
});

test('no words are lost, no line is wider than it may be, and none could be saved', () => {
  const words = fc.array(fc.constantFrom('Lao', 'động,', 'nghiệp', 'và', '-', 'W'.repeat(12)), {
    minLength: 1,
    maxLength: 30,
  });
  fc.assert(
    fc.property(words, fc.integer({ min: 160, max: 400 }), (some, width) => {
      const lines = balance(some.join(' '), 'bold', 13, width).split('\n');
      assert.equal(lines.join(' '), some.join(' '));
      assert.ok(lines.every((line) => widestLine(line, 'bold', 13) <= width));
      assert.equal(lines.length, greedyLines(some, width));
    }),
  );
});

function greedyLines(words: readonly string[], width: number): number {
  let [lines, line] = [1, ''];
  for (const word of words) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (widestLine(longer, 'bold', 13) <= width) line = longer;
    else [lines, line] = [lines + 1, word];
  }
  return lines;
}
