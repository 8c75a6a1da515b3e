import assert from 'node:assert/strict';
import { test } from 'node:test';
import { cellText } from '../content.ts';
import { figuresOfTable } from '../figures-of-table.ts';
import type { UnitTable } from '../indicator-row.ts';
import { juneInput, provinceTable } from '../testing/june-2020.ts';
import { makeTables } from './make-tables.ts';

const district: UnitTable = {
  ...provinceTable,
  unit: { id: 2, code: '106', name: 'Huyện Tam Đường' },
  rows: provinceTable.rows
    .filter(({ code }) => code === 'G01' || code === 'K01.B.PAID')
    .map((row) => ({
      ...row,
      ...(row.code === 'G01' ? { plan: '820', result: '431', percentOfPlan: '52.56' } : { result: '240' }),
    })),
};
const figures = new Map([...juneInput.figures, ...figuresOfTable(district)]);
const tables = makeTables({
  table: provinceTable,
  below: [district],
  fields: [
    { code: 'labour', numbering: 'I', name: 'Lao động, việc làm' },
    { code: 'training', numbering: 'II', name: 'Giáo dục nghề nghiệp' },
  ],
  figures,
  year: 2020,
  periodLabel: '6 tháng đầu năm 2020',
});

const rowsOf = (name: string) => {
  const made = tables.find(({ table }) => table === name);
  return (made?.rows ?? []).map(({ cells }) =>
    cells.map((cell, at) => cellText(cell, made?.columns[at], (cite) => figures.get(cite)?.text ?? '?')),
  );
};

test('the table of targets has the official 11 columns and the rows of June 2020', () => {
  assert.deepEqual(
    tables[0]?.columns.map(({ title }) => title),
    [
      'TT',
      'Chỉ tiêu',
      'ĐVT',
      'TH cùng kỳ năm 2019',
      'KH năm 2020',
      'TH 6 tháng đầu năm 2020',
      '% TH/KH',
      'So cùng kỳ (+, −)',
      'Ước TH cả năm',
      'Ước % cả năm',
      'Ghi chú',
    ],
  );
  const rows = rowsOf('targets');
  assert.deepEqual(rows[3]?.slice(0, 2), ['II', 'Giáo dục nghề nghiệp']);
  assert.deepEqual(rows[4], [
    '1',
    'Đào tạo trình độ sơ cấp và đào tạo thường xuyên',
    'người',
    '–',
    '6.000',
    '2.970',
    '49,5',
    '+5%',
    '6.000',
    '100',
    'Nguồn ghi “cao hơn 5%”, không nêu cách tính',
  ]);
  assert.deepEqual(rows[5]?.slice(3), ['–', '500', '91', '18,2', 'thấp hơn', '500', '100', '']);
  assert.deepEqual(rows[1]?.slice(3), [
    '–',
    '–',
    '–',
    '38,7',
    'thấp hơn',
    '–',
    '100',
    'Chỉ có tỷ lệ, không có số đếm',
  ]);
});

test('the package by group, a group without an approval count shows dashes', () => {
  assert.deepEqual(rowsOf('package'), [
    [
      '1',
      'Người có công, bảo trợ xã hội, hộ nghèo, cận nghèo',
      '–',
      '–',
      '152.915',
      '120.938,5',
      '–',
      '–',
      '–',
      '–',
    ],
    [
      '2',
      'Người lao động, hộ kinh doanh',
      '2.514',
      '2.957,2',
      '2.330',
      '2.773,2',
      '92,68',
      '93,78',
      '184',
      '184,0',
    ],
  ]);
});

test('district by district, with the province in the last row', () => {
  const rows = rowsOf('districts');
  assert.deepEqual(rows[0]?.slice(0, 5), ['1', 'Huyện Tam Đường', '820', '431', '52,56']);
  assert.deepEqual(rows.at(-1)?.slice(0, 5), ['', 'Toàn tỉnh', '6.000', '2.970', '49,5']);
});

test('every row has an id of its own', () => {
  const ids = tables.flatMap(({ rows }) => rows.map(({ id }) => id));
  assert.equal(new Set(ids).size, ids.length);
});
