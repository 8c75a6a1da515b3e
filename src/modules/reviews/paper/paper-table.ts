import type { Cell, HeadCell, Table } from '../../../platform/papers/index.ts';
import { cellText, isChip, type MadeTable, type Run, type TableColumn } from '../domain/content.ts';

/** One line of heads, or two where columns stand in groups. */
function headOf(columns: readonly TableColumn[]): readonly (readonly HeadCell[])[] {
  if (!columns.some(({ group }) => group !== undefined))
    return [columns.map(({ title }) => ({ text: title }))];
  const upper: HeadCell[] = [];
  const lower: HeadCell[] = [];
  for (const [at, { title, group }] of columns.entries()) {
    if (group === undefined) {
      upper.push({ text: title, rows: 2 });
      continue;
    }
    lower.push({ text: title });
    if (columns[at - 1]?.group === group) continue;
    const length = columns.slice(at).findIndex((column) => column.group !== group);
    upper.push({ text: group, columns: length < 0 ? columns.length - at : length });
  }
  return [upper, lower];
}

function cellOf(run: Run | null, column: TableColumn | undefined, show: (cite: string) => string): Cell {
  const text = cellText(run, column, show);
  return { text: run !== null && isChip(run) ? [{ text, chipId: run.cite }] : text };
}

/** A made table as the paper prints it; the official table of targets numbers its columns. */
export function paperTable(table: MadeTable, show: (cite: string) => string): Table {
  return {
    block: 'table',
    ...(table.unitNote !== undefined && { unitNote: table.unitNote }),
    columns: table.columns.map(({ width, align }) => ({ width, align })),
    head: headOf(table.columns),
    isNumbered: table.table === 'targets',
    rows: table.rows.map(({ kind, cells }) => ({
      ...(kind !== 'row' && { kind }),
      cells: cells.map((cell, at) => cellOf(cell, table.columns[at], show)),
    })),
    size: table.table === 'targets' ? 10 : 11,
  };
}
