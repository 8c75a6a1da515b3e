import type { Column } from '../src/platform/sheets/index.ts';

/** Rows of the province's list of beneficiaries, at the size measured for the decision on sheets. */
export const rowCount = 152_916;

export const sampleColumns: readonly Column[] = [
  { title: 'STT', width: 7, kind: 'number', format: '#,##0' },
  { title: 'Mã đối tượng', kind: 'text' },
  { title: 'Họ và tên', width: 28, kind: 'text' },
  { title: 'Ngày sinh', kind: 'date' },
  { title: 'Giới tính', width: 9, kind: 'text' },
  { title: 'Số định danh', kind: 'text' },
  { title: 'Xã', width: 20, kind: 'text' },
  { title: 'Huyện', width: 18, kind: 'text' },
  { title: 'Mức hưởng', kind: 'number', format: '#,##0' },
  { title: 'Hệ số', kind: 'number', format: '0.0' },
  { title: 'Ghi chú', width: 30, kind: 'text' },
];

const surnames = ['Nguyễn', 'Lò', 'Vàng', 'Giàng', 'Sùng', 'Hoàng', 'Tẩn', 'Phùng'];
const middles = ['Thị', 'A', 'Văn', 'Thị Mỷ', 'Seo', 'Đức'];
const givens = ['Hoà', 'Páo', 'Ếch', 'Sử', 'Ương', 'Dế', 'Thượng'];
const districts = [
  'Mường Tè',
  'Sìn Hồ',
  'Phong Thổ',
  'Tam Đường',
  'Tân Uyên',
  'Than Uyên',
  'Nậm Nhùn',
  'Lai Châu',
];
const at = (list: readonly string[], index: number) => list[index % list.length] ?? '';
const firstDay = Date.UTC(1925, 0, 1);

export type SampleRow = readonly [
  number,
  string,
  string,
  string,
  string,
  string,
  string,
  string,
  string,
  string,
  string | null,
];

/** One row by its number, always the same. The persons are made up from lists of syllables. */
export function sampleRow(index: number): SampleRow {
  return [
    index,
    `LC-${String(index).padStart(7, '0')}`,
    `${at(surnames, index)} ${at(middles, index >> 3)} ${at(givens, index >> 6)}`,
    new Date(firstDay + ((index * 7919) % 34_000) * 86_400_000).toISOString().slice(0, 10),
    index % 2 === 0 ? 'Nam' : 'Nữ',
    String(12_000_000_000 + index * 37).padStart(12, '0'),
    `Xã ${at(districts, index >> 4)} ${index % 106}`,
    at(districts, index >> 4),
    String(270_000 * (1 + (index % 4))),
    `${1 + (index % 3)}.${(index % 9) + 1}`,
    index % 7 === 0 ? `Theo Quyết định số ${index % 900}/QĐ-UBND & phụ lục` : null,
  ];
}

export function* sampleRows(count = rowCount): Generator<SampleRow> {
  for (let index = 1; index <= count; index += 1) yield sampleRow(index);
}
