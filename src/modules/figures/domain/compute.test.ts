import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Decimal } from '../../../kernel/decimal.ts';
import type { UnitId } from '../../../kernel/ids.ts';
import { isoDate } from '../../../kernel/iso-date.ts';
import { compute, computedReading } from './compute.ts';
import type { Formula } from './indicator.ts';
import { emptyReading, type Reading } from './reading.ts';

const plus = (code: string) => ({ code, factor: 1 });
const ratio: Formula = { of: [plus('A')], by: [plus('B')], scale: 100 };
const difference: Formula = { of: [plus('A'), { code: 'B', factor: -1 }] };
const total: Formula = { of: [plus('A'), plus('B')] };

const cases: readonly [what: string, Formula, decimals: number, Record<string, Decimal>, Decimal | null][] = [
  ['a ratio in per cent, rounded half up', ratio, 1, { A: '2970', B: '6000' }, '49.5'],
  ['a ratio of sums is not the mean of ratios', ratio, 2, { A: '91', B: '500' }, '18.2'],
  ['nothing to divide by', ratio, 1, { A: '5', B: '0' }, null],
  ['a missing denominator', ratio, 1, { A: '5' }, null],
  ['a difference', difference, 0, { A: '2514', B: '2330' }, '184'],
  ['a difference without what is taken away', difference, 0, { A: '2514' }, null],
  ['a sum', total, 0, { A: '1', B: '2' }, '3'],
  ['a sum with a part missing', total, 0, { A: '1' }, '1'],
  ['a sum of nothing', total, 0, {}, null],
];

for (const [what, formula, decimals, values, expected] of cases)
  test(what, () =>
    assert.equal(
      compute(formula, decimals, (code) => values[code] ?? null),
      expected,
    ),
  );

test('what is computed is as old as its oldest part and carries its doubts', () => {
  const empty = emptyReading(1 as UnitId, 'R', 0, 'ratio');
  const part = (indicator: string, asAt: string): Reading => ({
    ...empty,
    indicator,
    kind: 'stock',
    value: '4',
    asAt: isoDate(asAt),
  });
  const parts = [
    part('A', '2020-06-14'),
    { ...part('B', '2020-05-14'), isCarriedForward: true, isEstimated: true },
  ];
  const indicator = { code: 'R', kind: 'ratio', decimals: 1, formula: ratio } as const;
  const reading = computedReading(indicator, ratio, parts, empty);
  assert.deepEqual(
    [reading.value, reading.asAt, reading.isCarriedForward, reading.isEstimated],
    ['100', '2020-05-14', true, true],
  );
});
