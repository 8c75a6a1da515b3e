import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { addDays, type IsoDate, isoDate } from './iso-date.ts';
import {
  addWorkingDays,
  dueDate,
  isWorkingDay,
  type SpecialDay,
  workingCalendar,
  workingDaysBetween,
} from './working-days.ts';

const listed = (kind: SpecialDay['kind'], ...dates: string[]): SpecialDay[] =>
  dates.map((date) => ({ date: isoDate(date), kind }));

const calendar = workingCalendar([
  ...listed('statutory', '2019-04-30', '2019-05-01', '2020-01-01', '2020-01-23', '2020-01-24', '2020-01-25'),
  ...listed('statutory', '2020-01-26', '2020-01-27', '2020-04-02', '2020-04-30', '2020-05-01', '2020-09-02'),
  ...listed('inLieu', '2020-01-28', '2020-01-29'),
  ...listed('swapOff', '2019-04-29'),
  ...listed('swapWork', '2019-05-04'),
]);

test('the n-th working day after a day', () => {
  for (const [from, count, expected] of [
    ['2020-01-22', 5, '2020-02-05'],
    ['2020-04-29', 1, '2020-05-04'],
    ['2020-04-28', 5, '2020-05-07'],
    ['2020-06-24', 5, '2020-07-01'],
    ['2020-06-26', 5, '2020-07-03'],
    ['2020-09-01', 1, '2020-09-03'],
    ['2019-04-26', 3, '2019-05-04'],
    ['2020-06-12', 20, '2020-07-10'],
    ['2019-05-03', 1, '2019-05-04'],
    ['2020-01-21', 10, '2020-02-11'],
    ['2020-05-04', -1, '2020-04-29'],
    ['2020-06-14', 0, '2020-06-14'],
  ] as const) {
    assert.equal(addWorkingDays(calendar, isoDate(from), count), expected, `${from} + ${count}`);
  }
});

test('the June 2020 report closes on a Sunday and is due on Monday or Tuesday', () => {
  assert.equal(dueDate(calendar, isoDate('2020-06-14'), 1), '2020-06-15');
  assert.equal(dueDate(calendar, isoDate('2020-06-14'), 2), '2020-06-16');
});

test('working days of every month of 2020', () => {
  const ends = Array.from(
    { length: 13 },
    (_, month) => new Date(Date.UTC(2020, month, 0)).toISOString().slice(0, 10) as IsoDate,
  );
  const counts = ends.slice(1).map((end, at) => workingDaysBetween(calendar, ends[at] ?? end, end));
  assert.deepEqual(counts, [17, 20, 22, 20, 20, 22, 23, 21, 21, 22, 21, 23]);
  assert.equal(
    counts.reduce((sum, count) => sum + count, 0),
    252,
  );
});

test('counting undoes adding, forwards and backwards', () => {
  const anyDay = fc.integer({ min: 0, max: 700 }).map((days) => addDays(isoDate('2019-03-01'), days));
  fc.assert(
    fc.property(anyDay, fc.integer({ min: -60, max: 60 }), (date, count) => {
      const end = addWorkingDays(calendar, date, count);
      assert.equal(workingDaysBetween(calendar, date, end), count === 0 ? 0 : count);
      assert.ok(count === 0 || isWorkingDay(calendar, end));
    }),
  );
});
