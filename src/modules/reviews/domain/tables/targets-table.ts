import type { MadeTable, Run, TableColumn, TableRow } from '../content.ts';
import { type IndicatorRow, isPercentage } from '../indicator-row.ts';
import { cellOf, type TableInput } from './table-input.ts';

/** The 11 columns of the official table (reporting.md §3). */
function columnsOf({ year, periodLabel }: TableInput): readonly TableColumn[] {
  const number = (title: string, width: number): TableColumn => ({
    title,
    align: 'number',
    width,
    isBare: true,
  });
  return [
    { title: 'TT', align: 'center', width: 5 },
    { title: 'Chỉ tiêu', align: 'left', width: 28 },
    { title: 'ĐVT', align: 'center', width: 8 },
    number(`TH cùng kỳ năm ${year - 1}`, 9),
    number(`KH năm ${year}`, 9),
    number(`TH ${periodLabel}`, 10),
    number('% TH/KH', 7),
    // Per cent for counts, points for rates: the sign of per cent stays, so that each is named.
    { title: 'So cùng kỳ (+, −)', align: 'number', width: 9 },
    number('Ước TH cả năm', 9),
    number('Ước % cả năm', 7),
    { title: 'Ghi chú', align: 'left', width: 18 },
  ];
}

const text = (value: string): Run => ({ text: value });

/** Per cent for counts, points for rates; a claim stands as claimed where nothing can be counted. */
function changeCell(row: IndicatorRow, input: TableInput): Run | null {
  const change = isPercentage(row) ? row.changePoints : row.changePercent;
  const measure =
    change === null && row.claimedChange
      ? 'reportedChange'
      : isPercentage(row)
        ? 'changePoints'
        : 'changePercent';
  return cellOf(input, input.table.unit, measure, row.code);
}

function noteOf(row: IndicatorRow): string {
  const claim = row.claimedChange;
  return [
    ...(row.percentOrigin === 'asserted' ? ['Chỉ có tỷ lệ, không có số đếm'] : []),
    ...(claim?.basis === 'unspecified' && claim.value !== null
      ? [`Nguồn ghi “${claim.phrase ?? ''}”, không nêu cách tính`]
      : []),
    ...(row.isPlanSample ? ['Kế hoạch mẫu'] : []),
  ].join('; ');
}

/** `1.2` of `I.1.2`: the field's numeral stands once, in the heading of its group. */
const placeOf = (row: IndicatorRow) =>
  row.partOf === null ? row.numbering.split('.').slice(1).join('.') : '–';

function rowOf(row: IndicatorRow, input: TableInput): TableRow {
  const { unit } = input.table;
  const cell = (measure: Parameters<typeof cellOf>[2]) => cellOf(input, unit, measure, row.code);
  const name = row.partOf === null ? row.name.vi : `– ${row.name.vi}`;
  return {
    id: `targets:${row.code}`,
    kind: 'row',
    cells: row.isHeading
      ? [text(placeOf(row)), text(name), ...Array.from({ length: 9 }, () => text(''))]
      : [
          text(placeOf(row) === '–' ? '' : placeOf(row)),
          text(name),
          text(row.unit.vi),
          cell('lastYear'),
          cell('plan'),
          cell('value'),
          cell(row.percentOrigin === 'asserted' ? 'reportedPercent' : 'percentOfPlan'),
          changeCell(row, input),
          cell('assertedEstimate'),
          cell('assertedPercent'),
          text(noteOf(row)),
        ],
  };
}

/** The official table of targets: fields as groups, parts under their indicator. */
export function targetsTable(input: TableInput): MadeTable {
  const rows = input.fields.flatMap(({ code, numbering, name }) => {
    const ofField = input.table.rows.filter((row) => row.field === code);
    if (ofField.length === 0) return [];
    const group: TableRow = {
      id: `targets:field.${code}`,
      kind: 'group',
      cells: [text(numbering), text(name), ...Array.from({ length: 9 }, () => text(''))],
    };
    return [group, ...ofField.map((row) => rowOf(row, input))];
  });
  return { table: 'targets', columns: columnsOf(input), rows };
}
