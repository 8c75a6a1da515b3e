import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isoDate } from '../../../kernel/iso-date.ts';
import { dateInFull, dateLine } from './date-line.ts';

test('days below 10 and the months 1 and 2 are padded, no others', () => {
  const cases = [
    ['2020-02-05', 'ngày 05 tháng 02 năm 2020'],
    ['2020-01-31', 'ngày 31 tháng 01 năm 2020'],
    ['2020-03-01', 'ngày 01 tháng 3 năm 2020'],
    ['2020-06-26', 'ngày 26 tháng 6 năm 2020'],
    ['2020-10-10', 'ngày 10 tháng 10 năm 2020'],
    ['2020-12-09', 'ngày 09 tháng 12 năm 2020'],
  ] as const;
  for (const [date, words] of cases) assert.equal(dateInFull(isoDate(date)), words);
});

test('the line of place and date, with room for the pen while it is not signed', () => {
  assert.equal(dateLine('Lai Châu', isoDate('2020-02-05')), 'Lai Châu, ngày 05 tháng 02 năm 2020');
  assert.match(dateLine('Lai Châu', null, 2020), /^Lai Châu, ngày\u00a0+tháng\u00a0+năm 2020$/);
  assert.match(dateLine('Lai Châu', null), /năm \u00a0+$/);
});
