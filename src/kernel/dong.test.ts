import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { dong, formatDong, formatDongInMillions, readDong, readMillionDong, sumDong } from './dong.ts';

const amounts = fc.bigInt({ min: -(10n ** 18n), max: 10n ** 18n }).map((amount) => dong(amount));

test('whole đồng are read as people write them', () => {
  const read: [string, bigint | null][] = [
    ['120.938.500.000', 120_938_500_000n],
    ['120938500000', 120_938_500_000n],
    [' 184.000.000 đồng ', 184_000_000n],
    ['184.000.000 đ', 184_000_000n],
    ['750.000VND', 750_000n],
    ['0', 0n],
    ['-1.000', -1000n],
    ['−1.000', -1000n],
    ['1.500', 1500n],
    ['', null],
    ['1.50', null],
    ['1.5000', null],
    ['.500', null],
    ['1,500', null],
    ['120.938,5', null],
    ['một', null],
    ['--1', null],
  ];
  for (const [text, amount] of read) assert.equal(readDong(text), amount, text);
});

test('triệu đồng are read exactly', () => {
  const read: [string, bigint | null][] = [
    ['120.938,5', 120_938_500_000n],
    ['2.957,2 triệu đồng', 2_957_200_000n],
    ['184', 184_000_000n],
    ['184,0', 184_000_000n],
    ['0,000001', 1n],
    ['−0,5 triệu', -500_000n],
    ['0,0000001', null],
    ['1,2,3', null],
    ['2.95,2', null],
    [',5', null],
    ['5,', null],
  ];
  for (const [text, amount] of read) assert.equal(readMillionDong(text), amount, text);
});

test('amounts are shown with dots, triệu đồng rounded half up', () => {
  assert.equal(formatDong(dong(120_938_500_000)), '120.938.500.000');
  assert.equal(formatDong(dong(-999)), '−999');
  assert.equal(formatDongInMillions(dong(120_938_500_000)), '120.938,5');
  assert.equal(formatDongInMillions(dong(184_000_000)), '184,0');
  assert.equal(formatDongInMillions(dong(184_000_000), 0), '184');
  assert.equal(formatDongInMillions(dong(49_999)), '0,0');
  assert.equal(formatDongInMillions(dong(50_000)), '0,1');
  assert.equal(formatDongInMillions(dong(-49_999)), '0,0');
  assert.equal(formatDongInMillions(dong(-50_000)), '−0,1');
  assert.equal(formatDongInMillions(dong(999_950_000)), '1.000,0');
  assert.equal(formatDongInMillions(dong(1), 6), '0,000001');
});

test('what is shown is read back', () => {
  fc.assert(
    fc.property(amounts, (amount) => {
      assert.equal(readDong(formatDong(amount)), amount);
      assert.equal(readMillionDong(formatDongInMillions(amount, 6)), amount);
    }),
  );
});

test('a sum is exact where a float is not', () => {
  assert.equal(sumDong([]), 0n);
  assert.equal(sumDong([dong(9_007_199_254_740_993n), dong(1)]), 9_007_199_254_740_994n);
});

test('a fraction or an inexact number is no amount', () => {
  assert.throws(() => dong(0.5), RangeError);
  assert.throws(() => dong(2 ** 53), RangeError);
});
