import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isoDate } from '../kernel/iso-date.ts';
import { monthAway, weeksOf } from './month-days.ts';

test('a month is shown as six weeks from a Monday, whatever its length', () => {
  const june = weeksOf(isoDate('2020-06-26'));
  assert.equal(june.length, 6);
  assert.equal(june[0]?.[0], '2020-06-01');
  assert.equal(june[5]?.[6], '2020-07-12');
  assert.equal(weeksOf(isoDate('2021-02-01'))[0]?.[0], '2021-02-01');
  assert.equal(weeksOf(isoDate('2020-08-15'))[0]?.[0], '2020-07-27');
});

test('months are turned over the ends of years', () => {
  assert.equal(monthAway(isoDate('2020-01-31'), -1), '2019-12-01');
  assert.equal(monthAway(isoDate('2020-12-14'), 1), '2021-01-01');
  assert.equal(monthAway(isoDate('2020-06-26'), -18), '2018-12-01');
});
