import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { addDays, daysBetween, isoDate } from './iso-date.ts';
import {
  closedOn,
  customWindow,
  periodWindow,
  readPeriod,
  reportingYear,
  samePeriodLastYear,
  shareOfYear,
  yearToDate,
} from './period.ts';
import { periodLabel, windowLabel } from './period-label.ts';

const span = (from: string, to: string) => ({ from: isoDate(from), to: isoDate(to) });

test('closing windows of NĐ 09/2019', () => {
  for (const [code, from, to] of [
    ['2020-06-26', '2020-06-26', '2020-06-26'],
    ['2020-W26', '2020-06-19', '2020-06-25'],
    ['2020-06', '2020-05-15', '2020-06-14'],
    ['2020-01', '2019-12-15', '2020-01-14'],
    ['2020-Q1', '2019-12-15', '2020-03-14'],
    ['2020-Q2', '2020-03-15', '2020-06-14'],
    ['2020-Q4', '2020-09-15', '2020-12-14'],
    ['2020-H1', '2019-12-15', '2020-06-14'],
    ['2020-H2', '2020-06-15', '2020-12-14'],
    ['2020-9M', '2019-12-15', '2020-09-14'],
    ['2020', '2019-12-15', '2020-12-14'],
  ] as const) {
    assert.deepEqual(periodWindow(code), span(from, to), code);
  }
});

test('a code that names no period is none', () => {
  for (const code of [
    '2020-13',
    '2020-00',
    '2020-Q5',
    '2020-H3',
    '2020-W54',
    '2021-W53',
    '2020-6M',
    '20',
    '2020-02-30',
    '0000',
  ]) {
    assert.equal(readPeriod(code), null, code);
  }
  assert.equal(readPeriod('2020-W53')?.number, 53);
});

test('the sample review closes on 26/06 instead of 14/06', () => {
  const window = closedOn('2020-H1', isoDate('2020-06-26'));
  assert.deepEqual(window, span('2019-12-15', '2020-06-26'));
  assert.deepEqual(samePeriodLastYear(window), span('2018-12-15', '2019-06-26'));
  assert.deepEqual(windowLabel(window), {
    vi: 'Từ 15/12/2019 đến 26/06/2020',
    en: '15/12/2019 to 26/06/2020',
  });
  assert.throws(() => customWindow(isoDate('2020-06-26'), isoDate('2020-06-25')), RangeError);
});

test('the same period last year survives a leap day', () => {
  const leapDay = isoDate('2020-02-29');
  assert.deepEqual(samePeriodLastYear({ from: leapDay, to: leapDay }), span('2019-02-28', '2019-02-28'));
});

test('cumulated figures begin on 15 December', () => {
  assert.deepEqual(yearToDate(periodWindow('2020-06')), span('2019-12-15', '2020-06-14'));
  assert.equal(reportingYear(isoDate('2019-12-14')), 2019);
  assert.equal(reportingYear(isoDate('2019-12-15')), 2020);
});

test('six months are half of the year', () => {
  assert.deepEqual(shareOfYear('2020-H1'), { part: 6, whole: 12 });
  assert.deepEqual(shareOfYear('2020-Q3'), { part: 9, whole: 12 });
  assert.deepEqual(shareOfYear('2020-9M'), { part: 9, whole: 12 });
  assert.deepEqual(shareOfYear('2020-12-14'), { part: 366, whole: 366 });
  assert.deepEqual(shareOfYear('2019-12-15'), { part: 1, whole: 366 });
});

test('periods are called by their official names', () => {
  assert.equal(periodLabel('2020-H1').vi, '6 tháng đầu năm 2020');
  assert.equal(periodLabel('2020-H2').en, 'Second half of 2020');
  assert.equal(periodLabel('2020-Q2').vi, 'Quý II năm 2020');
  assert.equal(periodLabel('2020-06').vi, 'Tháng 6 năm 2020');
  assert.equal(periodLabel('2020-9M').vi, '9 tháng năm 2020');
  assert.equal(periodLabel('2020-W26').vi, 'Tuần 26 năm 2020');
  assert.equal(periodLabel('2020-06-26').vi, 'Ngày 26/06/2020');
  assert.equal(periodLabel('2020').en, 'Year 2020');
});

test('months, quarters, halves and weeks each lie end to end', () => {
  const codes = (year: number, letter: string, count: number) =>
    Array.from(
      { length: count },
      (_, at) =>
        `${year}-${letter}${letter === '' || letter === 'W' ? String(at + 1).padStart(2, '0') : at + 1}`,
    );
  fc.assert(
    fc.property(
      fc.integer({ min: 1990, max: 2060 }),
      fc.constantFrom(['', 12], ['Q', 4], ['H', 2], ['W', 52]),
      (year, [letter, count]) => {
        const windows = [...codes(year, String(letter), Number(count)).map(periodWindow)];
        for (const [at, window] of windows.entries()) {
          const next = windows[at + 1];
          if (next) assert.equal(addDays(window.to, 1), next.from);
        }
        if (letter !== 'W') {
          assert.equal(windows[0]?.from, periodWindow(String(year)).from);
          assert.equal(windows.at(-1)?.to, periodWindow(String(year)).to);
        } else {
          for (const window of windows) assert.equal(daysBetween(window.from, window.to), 6);
        }
      },
    ),
  );
});
