import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { readValue } from './data-value.ts';
import { nextAttempt } from './next-attempt.ts';
import { type Mapping, theirNames } from './their-names.ts';

const line = (kind: Mapping['kind'], theirs: string, ours: string, theirOption = ''): Mapping => ({
  kind,
  theirs,
  theirOption,
  ours,
});

test('names by data element and option, by option as a part, by code; there and back', () => {
  const names = theirNames(
    [
      line('indicator', 'f7n9E0hX8qk', 'T01'),
      line('indicator', 'Ix2HsbDMLea', 'V01', 'Prlt0C1RF0s'),
      line('option', 'psbwp3CQEhs', 'NU'),
      line('option', 'allOfThem11', ''),
      line('unit', 'DiszpKrYNg8', '0111'),
    ],
    'HllvX50cXC0',
  );
  const found = (element: string, option: string) => names.indicatorOf(element, option);
  assert.equal(found('f7n9E0hX8qk', ''), 'T01');
  assert.equal(found('f7n9E0hX8qk', 'HllvX50cXC0'), 'T01');
  assert.equal(found('f7n9E0hX8qk', 'allOfThem11'), 'T01');
  assert.equal(found('f7n9E0hX8qk', 'psbwp3CQEhs'), 'T01.NU');
  assert.equal(found('f7n9E0hX8qk', 'unknown0000'), null);
  assert.equal(found('Ix2HsbDMLea', 'Prlt0C1RF0s'), 'V01');
  assert.equal(found('X05', ''), 'X05');
  assert.equal(found('T01', ''), null, 'a code that goes by another name stands for nothing');
  assert.deepEqual(
    [names.unitOf('DiszpKrYNg8'), names.unitOf('0112'), names.unitOf('0111')],
    ['0111', '0112', null],
  );
  const back = (code: string) =>
    names.dataElementOf(code, (one) => ['T01', 'T01.NU', 'V01', 'X05'].includes(one));
  assert.deepEqual(back('T01'), { dataElement: 'f7n9E0hX8qk', option: 'HllvX50cXC0' });
  assert.deepEqual(back('T01.NU'), { dataElement: 'f7n9E0hX8qk', option: 'psbwp3CQEhs' });
  assert.deepEqual(back('V01'), { dataElement: 'Ix2HsbDMLea', option: 'Prlt0C1RF0s' });
  assert.deepEqual(back('X05'), { dataElement: 'X05', option: 'HllvX50cXC0' });
  assert.equal(names.orgUnitOf('0111'), 'DiszpKrYNg8');
});

test('values are exact decimals, nothing else', () => {
  const read = ['0', '-0', '007', '1.50', '+3', '-2.5', '123456789012345678.123456'].map(readValue);
  assert.deepEqual(read, ['0', '0', '7', '1.5', '3', '-2.5', '123456789012345678.123456']);
  for (const bad of [
    '',
    ' ',
    '1,5',
    '1.234,5',
    '1e3',
    '.5',
    '5.',
    'NaN',
    '0x10',
    '１',
    '1234567890123456789',
    '0.1234567',
  ])
    assert.equal(readValue(bad), null, bad);
  fc.assert(
    fc.property(fc.integer(), fc.nat({ max: 999_999 }), (whole, part) => {
      const text = `${whole}.${String(part).padStart(6, '0')}`;
      assert.equal(Number(readValue(text)), Number(text));
    }),
  );
});

test('a receiver that is down is tried ten times over three days, then given up', () => {
  const at = '2020-06-26T00:00:00.000Z';
  const waits = Array.from({ length: 10 }, (_, n) => nextAttempt(at, n + 1));
  assert.equal(waits[0], '2020-06-26T00:00:05.000Z');
  assert.equal(waits.at(-1), null);
  const seconds = waits.flatMap((one) => (one === null ? [] : [(Date.parse(one) - Date.parse(at)) / 1000]));
  assert.ok(seconds.every((one, i) => one > (seconds[i - 1] ?? 0)));
  assert.ok(seconds.reduce((a, b) => a + b) > 3 * 86_400);
});
