import type { Refusal } from '../../../kernel/refusal.ts';
import type { Area } from '../address.ts';
import type { Cell, Row } from '../cell.ts';
import { cellOutOfPlace, placeOf, rowOutOfPlace } from '../cell-refusals.ts';
import type { CellContext } from './make-cell.ts';
import { markMerged, mergedAreas } from './merged.ts';

/** Where both scanners put the rows of one sheet: rising order, edges and merged areas are kept here, once. */
export interface RowSink {
  /** Begins a row: its number as written, or null for the one after the last. Gives the number. */
  readonly begin: (written: string | number | null, isHidden: boolean) => number;
  /** Whether the next cell of this row may stand at that address; throw `misplaced` when not. */
  readonly place: (column: number, row: number) => boolean;
  /** Gives the column of a cell that has no address: the next one. */
  readonly placeNext: () => number;
  readonly misplaced: (written: string) => Refusal;
  readonly add: (cell: Cell | null) => void;
  readonly end: () => void;
  /** The rows that have come since it was last asked for. */
  readonly take: () => Row[];
  /** Number of the last row that has ended, blank or not. */
  readonly last: () => number;
}

/** 0 for what is no row number. */
function numberOf(written: string | number): number {
  if (typeof written === 'number') return written;
  return /^\d{1,9}$/.test(written) ? Number(written) : 0;
}

/** Rows up to `after` are dropped: they were delivered by the other path. */
export function rowSink(context: CellContext, areas: readonly Area[], after = 0): RowSink {
  const { sheet, limits } = context;
  const areasAt = mergedAreas(areas, sheet, limits);
  let rows: Row[] = [];
  let cells: Cell[] = [];
  let number = 0;
  let column = 0;
  let hidden = false;
  let ended = 0;

  function misplaced(written: string): Refusal {
    const near = Math.min(column + 1, limits.columns);
    return cellOutOfPlace({ ...placeOf(sheet, number, near), raw: written.slice(0, 40) });
  }

  return {
    begin: (written, isHidden) => {
      const next = written === null ? number + 1 : numberOf(written);
      if (next <= number || next > limits.rows) {
        throw rowOutOfPlace({ sheet, row: number, raw: String(written ?? next).slice(0, 40) });
      }
      number = next;
      column = 0;
      hidden = isHidden;
      if (cells.length > 0) cells = [];
      return number;
    },
    place: (given, row) => {
      if (given <= column || given > limits.columns || row !== number) return false;
      column = given;
      return true;
    },
    placeNext: () => {
      column += 1;
      if (column > limits.columns) throw misplaced('');
      return column;
    },
    misplaced,
    add: (cell) => {
      if (cell !== null) cells.push(cell);
    },
    end: () => {
      ended = number;
      if (cells.length === 0 || number <= after) return;
      const touching = areasAt(number);
      rows.push({
        number,
        cells: markMerged(number, cells, touching),
        areas: touching,
        isHidden: hidden,
      });
      cells = [];
    },
    take: () => {
      const taken = rows;
      rows = [];
      return taken;
    },
    last: () => ended,
  };
}
