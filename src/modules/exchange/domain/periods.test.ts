import assert from 'node:assert/strict';
import { test } from 'node:test';
import { adxPeriod, ourDays, readAdxPeriod, theirNameOf } from './match-period.ts';
import { readTheirPeriod } from './their-period.ts';

/** Name in DHIS2, first and last day there, what it is here by name, and as ADX writes it. */
const cases = [
  ['20200626', '2020-06-26', '2020-06-26', '2020-06-26', '2020-06-26/P1D'],
  ['2020W1', '2019-12-30', '2020-01-05', '2020-W01', '2019-12-30/P7D'],
  ['2020W53', '2020-12-28', '2021-01-03', '2020-W53', '2020-12-28/P7D'],
  ['2020WedW1', '2020-01-01', '2020-01-07', null, '2020-01-01/P7D'],
  ['2020FriW26', '2020-06-26', '2020-07-02', '2020-W27', '2020-06-26/P7D'],
  ['2020SunW1', '2019-12-29', '2020-01-04', null, '2019-12-29/P7D'],
  ['2020BiW1', '2019-12-30', '2020-01-12', null, '2019-12-30/P14D'],
  ['202006', '2020-06-01', '2020-06-30', '2020-06', '2020-06-01/P1M'],
  ['202002', '2020-02-01', '2020-02-29', '2020-02', '2020-02-01/P1M'],
  ['202003B', '2020-05-01', '2020-06-30', null, '2020-05-01/P2M'],
  ['2020Q2', '2020-04-01', '2020-06-30', '2020-Q2', '2020-04-01/P3M'],
  ['2020S1', '2020-01-01', '2020-06-30', '2020-H1', '2020-01-01/P6M'],
  ['2020S2', '2020-07-01', '2020-12-31', '2020-H2', '2020-07-01/P6M'],
  ['2020AprilS2', '2020-10-01', '2021-03-31', null, '2020-10-01/P6M'],
  ['2020', '2020-01-01', '2020-12-31', '2020', '2020-01-01/P1Y'],
  ['2020April', '2020-04-01', '2021-03-31', null, '2020-04-01/P1Y'],
  ['2020Oct', '2020-10-01', '2021-09-30', null, '2020-10-01/P1Y'],
] as const;

test('periods of DHIS2: their days, ours by name, and ADX there and back', () => {
  for (const [name, from, to, code, adx] of cases) {
    const theirs = readTheirPeriod(name);
    assert.ok(theirs, name);
    assert.deepEqual([theirs.name, theirs.days.from, theirs.days.to], [name, from, to]);
    assert.deepEqual(ourDays(theirs, 'byName'), code === null ? null : { code });
    assert.deepEqual(ourDays(theirs, 'byDays'), { window: { from, to } });
    assert.equal(adxPeriod(theirs), adx);
    assert.equal(readAdxPeriod(adx)?.name, name);
  }
});

test('what is no period, or of a type that nobody here understands, is none', () => {
  for (const text of [
    '',
    '2020-13',
    '202013',
    '20200230',
    '2021W53',
    '2020W0',
    '2020Q5',
    '2020S3',
    '2020NovS1',
    '0200',
    'LAST_MONTH',
  ])
    assert.equal(readTheirPeriod(text), null, text);
  for (const text of [
    '202006',
    '2020-06-01',
    '2020-06-02/P1M',
    '2020-06-01/P5M',
    '2020-05-01/P3M',
    '2020-02-30/P1D',
  ])
    assert.equal(readAdxPeriod(text), null, text);
});

test('ours by name: nine months are not of DHIS2', () => {
  const names = ['2020-06-26', '2020-W06', '2020-06', '2020-Q2', '2020-H2', '2020', '2020-9M'].map(
    theirNameOf,
  );
  assert.deepEqual(names, ['20200626', '2020W6', '202006', '2020Q2', '2020S2', '2020', null]);
});
