import type { Words } from '../../kernel/words.ts';
import type { EntryCell } from './domain/read-entry.ts';
import type { FormCell } from './queries/forms.ts';
import type { Sheet } from './sheet.ts';

/** A part is named with its indicator: `Hồ sơ thủ tục hành chính: Tiếp nhận`. */
export const labelOf = (cell: FormCell): Words =>
  cell.head_vi === null || cell.head_en === null
    ? { vi: cell.name_vi, en: cell.name_en }
    : { vi: `${cell.head_vi}: ${cell.name_vi}`, en: `${cell.head_en}: ${cell.name_en}` };

/** The cells of a sheet as the reader of entries takes them. */
export const entryCells = (sheet: Sheet): readonly EntryCell[] =>
  sheet.cells.map((cell) => ({
    code: cell.code,
    decimals: cell.decimals,
    shift: cell.shift,
    name: labelOf(cell),
    isRequired: cell.is_required,
  }));
