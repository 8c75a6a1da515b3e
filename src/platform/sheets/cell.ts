import type { Area } from './address.ts';

export type CellKind = 'empty' | 'text' | 'number' | 'boolean' | 'date' | 'error';

export interface Cell {
  /** 1 is column A. */
  readonly column: number;
  readonly kind: CellKind;
  /**
   * What the cell says: text in NFC; a number as exact decimal of at most 15 digits, as Excel shows; `true` or `false`; a
   * date as `2020-06-26`, with time `2020-06-26T08:30:00`, a time of day `08:30:00`; an error as `#N/A`.
   */
  readonly text: string;
  /** The characters of the file: `44008` for a date, `1` for a boolean, `1.1000000000000001` for 1.1. */
  readonly raw: string;
  /** The value was computed when the file was saved. A formula without a stored value is `empty`. */
  readonly isFormula: boolean;
  /** Lies under a merged area without being its top left cell: Excel does not show it. */
  readonly isMerged: boolean;
}

/** A row with at least one cell that says something. Blank rows are left out; `number` tells where they were. */
export interface Row {
  /** 1 is the first row of the sheet. */
  readonly number: number;
  /** By rising column; empty cells are left out. */
  readonly cells: readonly Cell[];
  /** Merged areas that touch this row, by rising column. */
  readonly areas: readonly Area[];
  readonly isHidden: boolean;
}

/** The cell of a column: an `empty` one where the sheet has none, marked when a merged area covers it. */
export function cellAt(row: Row, column: number): Cell {
  const found = row.cells.find((cell) => cell.column === column);
  if (found) return found;
  const isMerged = row.areas.some((area) => covers(area, row.number, column));
  return { column, kind: 'empty', text: '', raw: '', isFormula: false, isMerged };
}

/** Whether a merged area hides this cell, that is contains it other than as its top left. */
export function covers(area: Area, row: number, column: number): boolean {
  const isInside = row >= area.top && row <= area.bottom && column >= area.left && column <= area.right;
  return isInside && (row !== area.top || column !== area.left);
}

export interface Header {
  /** First column of each name, names tidied of white space at the ends. */
  readonly columns: ReadonlyMap<string, number>;
  /** Names that stand over more than one column, with all their columns: the caller decides. */
  readonly repeated: ReadonlyMap<string, readonly number[]>;
}

/** Reads a row as the names of its columns. Names that differ in capitals are different names. */
export function headerOf(row: Row): Header {
  const all = new Map<string, number[]>();
  for (const cell of row.cells) {
    const name = cell.text.replace(/\s+/g, ' ').trim();
    if (name === '' || cell.isMerged) continue;
    const columns = all.get(name);
    if (columns) columns.push(cell.column);
    else all.set(name, [cell.column]);
  }
  const columns = new Map([...all].map(([name, list]) => [name, list[0] ?? 0]));
  return { columns, repeated: new Map([...all].filter(([, list]) => list.length > 1)) };
}
