import type { MadeTable, TableColumn } from '../content.ts';
import { packageGroups } from '../draft/package-sentences.ts';
import { cellOf, type TableInput } from './table-input.ts';

const pair = (group: string): readonly TableColumn[] => [
  { title: 'Đối tượng', group, align: 'number', width: 10, isBare: true },
  { title: 'Kinh phí', group, align: 'number', width: 12, isBare: true },
];

/** Approved, paid and outstanding by group, in beneficiaries and million đồng. */
export function packageTable(input: TableInput): MadeTable {
  const { unit, rows } = input.table;
  const both = (measure: 'value' | 'shareOf', code: string, step: string) =>
    (['K01', 'K02'] as const).map((list) =>
      cellOf(
        input,
        unit,
        measure,
        `${list}.${code}.${step}`,
        measure === 'shareOf' ? `${list}.${code}.APPROVED` : undefined,
      ),
    );
  return {
    table: 'package',
    unitNote: 'Đơn vị tính: đối tượng; triệu đồng',
    columns: [
      { title: 'TT', align: 'center', width: 5 },
      { title: 'Nhóm', align: 'left', width: 26 },
      ...pair('Được duyệt'),
      ...pair('Đã chi trả'),
      ...pair('Tỷ lệ chi trả (%)'),
      ...pair('Chưa chi trả'),
    ],
    rows: packageGroups(rows).map(({ code, name }, at) => ({
      id: `package:${code}`,
      kind: 'row',
      cells: [
        { text: String(at + 1) },
        { text: name },
        ...both('value', code, 'APPROVED'),
        ...both('value', code, 'PAID'),
        ...both('shareOf', code, 'PAID'),
        ...both('value', code, 'OUTSTANDING'),
      ],
    })),
  };
}
