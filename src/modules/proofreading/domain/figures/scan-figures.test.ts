import assert from 'node:assert/strict';
import { test } from 'node:test';
import { cleanText } from '../text/clean-text.ts';
import { readNumeral } from './numeral.ts';
import { scanFigures } from './scan-figures.ts';

/** Each figure as value, unit and step of its last digit. */
const read = (text: string) =>
  scanFigures(cleanText(text)).figures.map(({ value, unit, step, hedge }) =>
    [value, unit, step, ...(hedge ? [hedge] : [])].join(' '),
  );

test('numbers are read with unit, scale and the size of their last digit', () => {
  const cases: [string, string[]][] = [
    ['1.234.567,89 đồng', ['1234567.89 đồng 0.01']],
    ['2 970 người, 2 nghìn 970 người', ['2970 people 0', '2970 people 0']],
    ['120.938,5 triệu đồng', ['120938500000 đồng 100000']],
    ['62 nghìn tỷ đồng', ['62000000000000 đồng 1000000000000']],
    ['1 tỷ 200 triệu đồng', ['1200000000 đồng 1000000']],
    ['45,2/120,5 tỷ đồng', ['45200000000 đồng 100000000', '120500000000 đồng 100000000']],
    ['7/8 huyện, 2.970/6.000 người', ['7 huyện 0', '8 huyện 0', '2970 people 0', '6000 people 0']],
    ['05 vụ, 12 đồng chí, 15 tấn', ['5 vụ 0', '12 people 0', '15 tấn 1']],
    ['49,5%, 3,6 điểm phần trăm, 50 phần trăm', ['49.5 % 0.1', '3.6 % 0.1', '50 % 1']],
    ['21,5 nghìn người, 500 trđ', ['21500 people 100', '500000000 đồng 1000000']],
    [
      'gần 3.000 hộ, trên 90%, khoảng 20 em, 5 hộ trở lên',
      ['3000 hộ 0 nearly', '90 % 1 over', '20 people 0 about', '5 hộ 0 over'],
    ],
  ];
  for (const [text, figures] of cases) assert.deepEqual(read(text), figures, text);
});

test('what may be read two ways is no figure', () => {
  for (const text of [
    '1,234 người',
    '1.234 %',
    '10 - 15 người',
    '3 đến 5%',
    '0213 876 543',
    'K01',
    '1.2.3',
    'năm 2020',
    '6 tháng',
  ])
    assert.deepEqual(read(text), [], text);
  assert.equal(readNumeral('1,234')?.looks, 'unclear');
  for (const raw of ['1.23.456', '1,2,3', '12.34,5', '007']) assert.equal(readNumeral(raw), null, raw);
});
