import {
  BorderStyle,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlign,
  WidthType,
} from 'docx';
import type { Grid, GridCell } from '../compose/composition.ts';
import { table as layout } from '../layout.ts';
import { alignments, textRuns, twips } from './words.ts';

const border = { style: BorderStyle.SINGLE, size: layout.border * 8, color: '000000' };

/** A table whose head Word repeats on every page; rows are not parted. */
export function gridTable(grid: Grid, keepWithNext: boolean): Table {
  const head = grid.head.map((cells) => tableRow(cells, grid, { isHead: true, keepNext: true }));
  const rows = grid.rows.map((row, at) =>
    tableRow(row.cells, grid, {
      isHead: false,
      keepNext: row.kind === 'group' || (keepWithNext && at === grid.rows.length - 1),
    }),
  );
  const columnWidths = grid.widths.map(twips);
  return new Table({
    columnWidths,
    layout: TableLayoutType.FIXED,
    width: { size: columnWidths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    borders: {
      top: border,
      bottom: border,
      left: border,
      right: border,
      insideHorizontal: border,
      insideVertical: border,
    },
    margins: {
      marginUnitType: WidthType.DXA,
      left: twips(layout.padding),
      right: twips(layout.padding),
      top: twips(layout.paddingTop),
      bottom: twips(layout.paddingTop),
    },
    rows: [...head, ...rows],
  });
}

function tableRow(
  cells: readonly GridCell[],
  grid: Grid,
  row: { isHead: boolean; keepNext: boolean },
): TableRow {
  return new TableRow({
    cantSplit: true,
    ...(row.isHead ? { tableHeader: true } : {}),
    children: cells.map((cell) => tableCell(cell, grid, row)),
  });
}

function tableCell(cell: GridCell, grid: Grid, row: { isHead: boolean; keepNext: boolean }): TableCell {
  const width = grid.widths.slice(cell.column, cell.column + cell.columns).reduce((sum, one) => sum + one, 0);
  return new TableCell({
    width: { size: twips(width), type: WidthType.DXA },
    verticalAlign: row.isHead ? VerticalAlign.CENTER : VerticalAlign.TOP,
    ...(cell.columns > 1 ? { columnSpan: cell.columns } : {}),
    ...(cell.rows > 1 ? { rowSpan: cell.rows } : {}),
    children: [
      new Paragraph({
        style: 'plain',
        alignment: alignments[cell.align],
        keepNext: row.keepNext,
        children: textRuns(cell.runs, { size: grid.size }),
      }),
    ],
  });
}
