import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isoDate } from '../../../kernel/iso-date.ts';
import { makeAgenda, mergeAgenda } from './agenda.ts';
import { juneInput, provinceTable } from './testing/june-2020.ts';

const agenda = makeAgenda({
  table: provinceTable,
  figures: juneInput.figures,
  missing: [{ code: '107', name: 'Huyện Mường Tè', forms: 2 }],
  openConclusions: [
    { id: 4, text: 'Chi trả xong nhóm lao động', leadUnit: 'Huyện Sìn Hồ', deadline: isoDate('2020-05-30') },
  ],
});

test('the agenda makes itself: off course, outstanding, contradicted, missing, not carried out', () => {
  assert.deepEqual(
    agenda.map(({ key }) => key),
    ['offCourse:V04', 'offCourse:G02', 'offCourse:V01', 'outstanding:B', 'missing', 'openConclusion:4'],
  );
});

test('each point carries its evidence, with the figure that can be opened', () => {
  const of = (key: string) =>
    agenda.find((point) => point.key === key)?.evidence.map(({ text }) => text.vi.replaceAll('\u00a0', ' '));
  assert.deepEqual(of('offCourse:G02'), [
    'Thực hiện: 91 người',
    'Kế hoạch: 500 người',
    'Đạt so với kế hoạch: 18,2%',
    'Còn phải thực hiện: 81,8%',
    'phần còn lại phải thực hiện 409 trong 500 người (81,8% kế hoạch)',
  ]);
  assert.deepEqual(of('outstanding:B'), ['Còn lại: 184 đối tượng', 'Còn lại: 184,0 triệu đồng']);
  assert.deepEqual(of('missing'), ['Huyện Mường Tè: thiếu 2 biểu']);
  const figures = agenda.find(({ key }) => key === 'offCourse:V01')?.evidence.slice(0, -1);
  assert.ok(figures?.every(({ cite }) => cite));
});

test('a claim that the figures contradict is a point of its own where the target is on course', () => {
  const rows = provinceTable.rows.map((row) =>
    row.code === 'V04' ? { ...row, light: 'green' as const } : row,
  );
  const points = makeAgenda({
    table: { ...provinceTable, rows },
    figures: juneInput.figures,
    missing: [],
    openConclusions: [],
  });
  const point = points.find(({ key }) => key === 'contradiction:V04');
  assert.match(point?.evidence[0]?.text.vi ?? '', /86,15%/);
});

test('a refresh keeps the order and the droppings of people, adds what is new, names what is over', () => {
  const kept = [
    { key: 'outstanding:B', ordinal: 1, origin: 'computed', isDropped: false },
    { key: 'offCourse:V01', ordinal: 2, origin: 'computed', isDropped: true },
    { key: 'other:9', ordinal: 3, origin: 'person', isDropped: false },
    { key: 'offCourse:T08', ordinal: 4, origin: 'computed', isDropped: false },
  ] as const;
  const { points, gone } = mergeAgenda(agenda.slice(0, 4), kept);
  assert.deepEqual(
    points.map(({ key, ordinal, isNew }) => [key, ordinal, isNew]),
    [
      ['offCourse:V04', 5, true],
      ['offCourse:G02', 6, true],
      ['offCourse:V01', 2, false],
      ['outstanding:B', 1, false],
    ],
  );
  assert.deepEqual(gone, ['offCourse:T08']);
});
