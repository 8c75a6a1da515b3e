import { table as tableLayout } from '../layout.ts';
import type { Cell, Column, HeadCell, Row, Run, Table } from '../model.ts';
import { columnWidths } from './column-widths.ts';
import type { Grid, GridCell, GridRow, Passage } from './composition.ts';
import { plainText, settle } from './settle.ts';

/** A table with what stands above it. @throws {RangeError} when spans and columns do not fit together. */
export function composeGrid(table: Table, width: number): (Passage | Grid)[] {
  const size = table.size ?? tableLayout.size;
  const head = composeHead(table);
  const rows = table.rows.map((row) => composeRow(row, table.columns));
  const above: Passage[] = [];
  if (table.title !== undefined) {
    above.push({ part: 'passage', style: 'tableTitle', runs: settle(table.title, 'text') });
  }
  if (table.unitNote !== undefined) {
    above.push({ part: 'passage', style: 'unitNote', runs: settle(table.unitNote, 'text') });
  }
  const cells = [...head.flat(), ...rows.flatMap((row) => row.cells)];
  const widths = columnWidths(
    table.columns.map((column) => column.width),
    cells,
    size,
    width,
  );
  const name =
    table.title ?? plainText(head[0]?.flatMap((cell) => [...cell.runs, { text: ' ' }]) ?? []).trim();
  return [...above, { part: 'grid', name, size, widths, head, rows }];
}

/** Places the cells of the head as HTML does: each in the first columns still free, spanning down where it says so. */
function composeHead(table: Table): GridCell[][] {
  const width = table.columns.length;
  const taken = table.head.map(() => new Array<boolean>(width).fill(false));
  const placed = table.head.map((cells, at) => cells.map((cell) => placeHeadCell(cell, at, taken)));
  if (taken.some((row) => row.includes(false))) throw new RangeError('table head does not fill its columns');
  const style = { columns: 1, rows: 1, align: 'center', isNumber: false } as const;
  const numbers = table.columns.map((_, column) => ({
    runs: [{ text: `${column + 1}`, italic: true }],
    column,
    ...style,
  }));
  return table.isNumbered ? [...placed, numbers] : placed;
}

function placeHeadCell(cell: HeadCell, at: number, taken: boolean[][]): GridCell {
  const [columns, rows] = [cell.columns ?? 1, cell.rows ?? 1];
  const column = taken[at]?.indexOf(false) ?? -1;
  for (let down = at; down < at + rows; down++) {
    for (let across = column; across < column + columns; across++) {
      const row = taken[down];
      if (column < 0 || row?.[across] !== false)
        throw new RangeError('table head: cells overlap or stick out');
      row[across] = true;
    }
  }
  return { runs: bold(settle(cell.text, 'cell')), column, columns, rows, align: 'center', isNumber: false };
}

function composeRow(row: Row, columns: readonly Column[]): GridRow {
  let column = 0;
  const cells = row.cells.map((cell) => {
    const placed = composeCell(cell, column, columns, row.kind !== undefined);
    column += placed.columns;
    return placed;
  });
  if (column !== columns.length)
    throw new RangeError(`table row has ${column} columns, not ${columns.length}`);
  return { kind: row.kind ?? 'plain', cells };
}

function composeCell(cell: Cell, column: number, columns: readonly Column[], isBold: boolean): GridCell {
  const align = cell.align ?? columns[column]?.align ?? 'left';
  const runs = settle(cell.text, 'cell');
  return {
    runs: isBold ? bold(runs) : runs,
    column,
    columns: cell.columns ?? 1,
    rows: 1,
    align: align === 'number' ? 'right' : align,
    isNumber: align === 'number',
  };
}

function bold(runs: readonly Run[]): Run[] {
  return runs.map((run) => ({ ...run, bold: true }));
}
