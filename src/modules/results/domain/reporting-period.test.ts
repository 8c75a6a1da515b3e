import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { isoDate } from '../../../kernel/iso-date.ts';
import { closedOn, period, periodWindow } from '../../../kernel/period.ts';
import {
  currentPeriod,
  monthsUpTo,
  periodBefore,
  remainderOf,
  shareAt,
  tableWindows,
} from './reporting-period.ts';

const day = isoDate;
const reviewWindow = closedOn('2020-H1', day('2020-06-26'));

describe('the windows of a table of targets', () => {
  it('the review of June 2020 closes on 26/06 and is half a year all the same', () => {
    const windows = tableWindows('2020-H1', reviewWindow, day('2020-06-26'));
    assert.deepEqual(windows.toDate, { from: '2019-12-15', to: '2020-06-26' });
    assert.deepEqual(windows.lastYear, { from: '2018-12-15', to: '2019-06-26' });
    assert.deepEqual(windows.share, { part: 6, whole: 12 });
    assert.equal(windows.year, 2020);
  });
  it('a month is read by itself and from the start of the plan year', () => {
    const windows = tableWindows('2020-05', periodWindow('2020-05'), day('2020-06-26'));
    assert.deepEqual(windows.own, { from: '2020-04-15', to: '2020-05-14' });
    assert.deepEqual(windows.toDate, { from: '2019-12-15', to: '2020-05-14' });
    assert.deepEqual(windows.share, { part: 5, whole: 12 });
  });
  it('while a period runs, its share is counted in days', () => {
    assert.deepEqual(shareAt(period('2020'), periodWindow('2020'), day('2020-06-26')), {
      part: 195,
      whole: 366,
    });
  });
});

describe('what a review needs besides the months', () => {
  it('is the days after the last monthly closing', () => {
    assert.deepEqual(remainderOf(period('2020-H1'), reviewWindow, periodWindow), {
      from: '2020-06-15',
      to: '2020-06-26',
    });
  });
  it('is nothing when the review closes by law, with the month', () => {
    assert.equal(remainderOf(period('2020-H1'), periodWindow('2020-H1'), periodWindow), null);
  });
});

describe('periods to choose from', () => {
  const windowOf = (code: string) => (code === '2020-H1' ? reviewWindow : periodWindow(code));
  const cases = [
    ['2020-03-01', '2020-H1'],
    ['2020-06-26', '2020-H1'],
    ['2020-06-27', '2020-9M'],
    ['2020-10-01', '2020'],
    ['2020-12-20', '2021-H1'],
  ] as const;
  for (const [today, code] of cases)
    it(`on ${today} the current one is ${code}`, () =>
      assert.equal(currentPeriod(day(today), windowOf), code));

  it('the period before keeps its kind over the new year', () => {
    assert.equal(periodBefore('2020-01'), '2019-12');
    assert.equal(periodBefore('2020-Q1'), '2019-Q4');
    assert.equal(periodBefore('2020-H2'), '2020-H1');
    assert.equal(periodBefore('2020'), '2019');
    assert.equal(periodBefore('2020-01-01'), '2019-12-31');
    assert.equal(periodBefore('2020-W01'), '2019-W52');
    assert.equal(periodBefore('2021-W01'), '2020-W53');
  });
  it('months up to a period', () => {
    assert.deepEqual(monthsUpTo(period('2020-Q1')), ['2020-01', '2020-02', '2020-03']);
    assert.equal(monthsUpTo(period('2020-9M')).length, 9);
  });
});
