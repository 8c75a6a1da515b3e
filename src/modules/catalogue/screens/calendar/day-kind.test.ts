import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isoDate } from '../../../../kernel/iso-date.ts';
import { changeOf, kindOf, kindsOn, type SpecialDay } from './day-kind.ts';

const special = (day: string, kind: SpecialDay['kind']): [string, SpecialDay] => [
  day,
  { day, kind, name: { vi: 'x', en: 'x' }, counterpart: null, basis: 'x', needsCheck: false },
];
const days = new Map([special('2020-04-30', 'statutory'), special('2020-05-09', 'swapWork')]);
const kind = (day: string) => kindOf(days, isoDate(day));

test('a day is what the calendar says, else what the week says', () => {
  assert.deepEqual(['2020-04-30', '2020-05-09', '2020-05-10', '2020-05-11'].map(kind), [
    'statutory',
    'swapWork',
    'weekend',
    'working',
  ]);
});

test('what can be entered on a day changes the week', () => {
  assert.deepEqual(kindsOn(isoDate('2020-06-26')), ['statutory', 'inLieu', 'swapOff']);
  assert.deepEqual(kindsOn(isoDate('2020-06-27')), ['statutory', 'swapWork']);
});

test('a month gains or loses a working day, or neither', () => {
  assert.equal(changeOf('working', 'swapOff'), -1);
  assert.equal(changeOf('weekend', 'swapWork'), 1);
  assert.equal(changeOf('weekend', 'statutory'), 0);
  assert.equal(changeOf('statutory', 'swapOff'), 0);
});
