import type { EntryCell } from './domain/read-entry.ts';
import type { Sheet } from './sheet.ts';

/** The cells of a sheet as the reader of entries takes them. */
export const entryCells = (sheet: Sheet): readonly EntryCell[] =>
  sheet.cells.map((cell) => ({
    code: cell.code,
    decimals: cell.decimals,
    shift: cell.shift,
    name: { vi: cell.name_vi, en: cell.name_en },
    isRequired: cell.is_required,
  }));
