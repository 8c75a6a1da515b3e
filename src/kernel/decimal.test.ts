import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import {
  addDecimals,
  compareDecimals,
  decimal,
  divideDecimals,
  multiplyDecimals,
  percentOf,
  roundDecimal,
  shiftPoint,
  subtractDecimals,
  sumDecimals,
} from './decimal.ts';

test('canonical form drops what carries no value', () => {
  for (const [given, expected] of [
    ['1.50', '1.5'],
    ['-0.0', '0'],
    ['007', '7'],
    ['+3', '3'],
    ['120938500000.000', '120938500000'],
  ] as const) {
    assert.equal(decimal(given), expected);
  }
  assert.equal(decimal(120_938_500_000n), '120938500000');
});

test('what is not a decimal is refused', () => {
  for (const given of ['', '1e5', '1,5', '.5', '5.', 'NaN', '--1', ' 1']) {
    assert.throws(() => decimal(given), RangeError, given);
  }
});

test('percentages of the sample review, to the digit', () => {
  assert.equal(percentOf('2970', '6000', 2), '49.5');
  assert.equal(percentOf('91', '500', 2), '18.2');
  assert.equal(percentOf('2330', '2514', 2), '92.68');
  assert.equal(percentOf('2773200000', '2957200000', 2), '93.78');
  assert.equal(percentOf('1', '0', 2), null);
});

test('half is rounded away from zero, as PostgreSQL does', () => {
  assert.equal(roundDecimal('0.5', 0), '1');
  assert.equal(roundDecimal('-0.5', 0), '-1');
  assert.equal(roundDecimal('2.345', 2), '2.35');
  assert.equal(roundDecimal('2.344999', 2), '2.34');
  assert.equal(divideDecimals('1', '-3', 4), '-0.3333');
  assert.throws(() => divideDecimals('1', '0.00', 2), RangeError);
});

test('the point moves without loss', () => {
  assert.equal(shiftPoint('120938500000', -6), '120938.5');
  assert.equal(shiftPoint('120938.5', 6), '120938500000');
});

const anyDecimal = fc
  .tuple(fc.bigInt({ min: -(10n ** 30n), max: 10n ** 30n }), fc.integer({ min: 0, max: 12 }))
  .map(([units, places]) => shiftPoint(decimal(units), -places));

test('arithmetic is exact: what is added can be taken away again', () => {
  fc.assert(
    fc.property(anyDecimal, anyDecimal, (a, b) => {
      assert.equal(subtractDecimals(addDecimals(a, b), b), a);
      assert.equal(multiplyDecimals(a, b), multiplyDecimals(b, a));
      assert.equal(compareDecimals(a, b), -compareDecimals(b, a) + 0);
      assert.equal(sumDecimals([a, b]), addDecimals(b, a));
    }),
  );
});

test('a quotient is within half a unit of its last place', () => {
  fc.assert(
    fc.property(anyDecimal, anyDecimal, fc.integer({ min: 0, max: 8 }), (a, b, places) => {
      fc.pre(compareDecimals(b, '0') !== 0);
      const error = subtractDecimals(multiplyDecimals(divideDecimals(a, b, places), b), a);
      const twice = multiplyDecimals(shiftPoint(error, places), '2').replace('-', '');
      assert.ok(compareDecimals(twice, b.replace('-', '')) <= 0);
    }),
  );
});
