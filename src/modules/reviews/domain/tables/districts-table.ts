import type { MadeTable, Run, TableColumn, TableRow } from '../content.ts';
import { packageGroups } from '../draft/package-sentences.ts';
import type { NamedUnit } from '../indicator-row.ts';
import { cellOf, type TableInput } from './table-input.ts';

interface Asked {
  readonly column: TableColumn;
  readonly cell: (unit: NamedUnit) => Run | null;
}

/** No more than fits a landscape page: targets that units below have a plan for, then the package. */
const targetsAtMost = 2;

function askedOf(input: TableInput): readonly Asked[] {
  const ask = (group: string, title: string, measure: Parameters<typeof cellOf>[2], code: string): Asked => ({
    column: { title, group, align: 'number', width: 9, isBare: true },
    cell: (unit) => cellOf(input, unit, measure, code),
  });
  const planned = input.table.rows
    .filter(({ code }) =>
      input.below.some(({ rows }) => rows.some((row) => row.code === code && row.plan !== null)),
    )
    .slice(0, targetsAtMost);
  return [
    ...planned.flatMap(({ code, name }) => [
      ask(name.vi, 'Kế hoạch', 'plan', code),
      ask(name.vi, 'Thực hiện', 'value', code),
      ask(name.vi, '%', 'percentOfPlan', code),
    ]),
    ...packageGroups(input.table.rows).flatMap(({ code, name }) => [
      ...(input.table.rows.some((row) => row.code === `K01.${code}.APPROVED`)
        ? [ask(name, 'Được duyệt', 'value', `K01.${code}.APPROVED`)]
        : []),
      ask(name, 'Đã chi', 'value', `K01.${code}.PAID`),
      ask(name, 'Kinh phí đã chi', 'value', `K02.${code}.PAID`),
      ...(input.table.rows.some((row) => row.code === `K01.${code}.OUTSTANDING`)
        ? [ask(name, 'Chưa chi', 'value', `K01.${code}.OUTSTANDING`)]
        : []),
    ]),
  ];
}

/** Results unit by unit, the whole in the last row. */
export function districtsTable(input: TableInput): MadeTable {
  const asked = askedOf(input);
  const rowOf = (unit: NamedUnit, at: number): TableRow => ({
    id: `districts:${unit.code}`,
    kind: 'row',
    cells: [{ text: String(at + 1) }, { text: unit.name }, ...asked.map(({ cell }) => cell(unit))],
  });
  const { unit } = input.table;
  return {
    table: 'districts',
    unitNote: 'Kinh phí: triệu đồng',
    columns: [
      { title: 'TT', align: 'center', width: 5 },
      { title: 'Đơn vị', align: 'left', width: 24 },
      ...asked.map(({ column }) => column),
    ],
    rows: [
      ...input.below.map((table, at) => rowOf(table.unit, at)),
      {
        id: `districts:${unit.code}`,
        kind: 'total',
        cells: [{ text: '' }, { text: 'Toàn tỉnh' }, ...asked.map(({ cell }) => cell(unit))],
      },
    ],
  };
}
