import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { addDays, isoDate } from '../../../kernel/iso-date.ts';
import { type Cite, citeKey, measures, readCite } from './cite.ts';

const day = fc.integer({ min: 0, max: 9000 }).map((days) => addDays(isoDate('2016-01-01'), days));

const cites: fc.Arbitrary<Cite> = fc
  .record(
    {
      measure: fc.constantFrom(...measures),
      indicator: fc.constantFrom('G01', 'K01.B.PAID', 'A02.ONTIME'),
      unit: fc.constantFrom('12', '03388', 'pldtbxh.105', 'so'),
      from: day,
      length: fc.integer({ min: 0, max: 400 }),
      structure: fc.option(day, { nil: undefined }),
      known: fc.option(day, { nil: undefined }),
    },
    { noNullPrototype: true },
  )
  .map(({ length, structure, known, ...rest }) => ({
    ...rest,
    to: addDays(rest.from, length),
    ...(rest.measure === 'shareOf' && { base: 'K01.B.APPROVED' }),
    ...(rest.measure.startsWith('targets') && { indicator: 'ALL' }),
    ...(structure && { structure }),
    ...(known && { known }),
  }));

test('a cite reads like what it asks', () => {
  const cite = readCite('percentOfPlan:G01@12:2019-12-15..2020-06-26');
  assert.deepEqual(cite, {
    measure: 'percentOfPlan',
    indicator: 'G01',
    unit: '12',
    from: '2019-12-15',
    to: '2020-06-26',
  });
  assert.equal(
    readCite('shareOf(K01.B.APPROVED):K01.B.PAID@12:2019-12-15..2020-06-26')?.base,
    'K01.B.APPROVED',
  );
});

test('every cite is read back from its name', () => {
  fc.assert(fc.property(cites, (cite) => assert.deepEqual(readCite(citeKey(cite)), cite)));
});

test('what is no cite is refused', () => {
  for (const key of [
    '',
    'G01',
    'guess:G01@12:2019-12-15..2020-06-26',
    'value:G01@12:2019-12-15..2020-02-30',
    'value:G01@12:2020-06-26..2019-12-15',
    'value(V01):G01@12:2019-12-15..2020-06-26',
    'value:ALL@12:2019-12-15..2020-06-26',
    'targetsTotal:G01@12:2019-12-15..2020-06-26',
    'shareOf:G01@12:2019-12-15..2020-06-26',
    'value:G01@12:2019-12-15..2020-06-26;known=2020-13-01',
    "value:G01@12';drop table review;--:2019-12-15..2020-06-26",
  ])
    assert.equal(readCite(key), null, key);
});
