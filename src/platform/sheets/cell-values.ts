import { readDate } from '../../kernel/format-date.ts';
import { type IsoDate, readIsoDate } from '../../kernel/iso-date.ts';
import { type ReadNumber, readNumber } from '../../kernel/numbers.ts';
import type { Cell } from './cell.ts';

export type ReadDay = { readonly value: IsoDate } | { readonly problem: 'empty' | 'not-a-day' };

/** A cell as exact decimal: of a number, or of text typed as a number in Vietnamese or English writing (`1.234,5`). */
export function numberOfCell(cell: Cell): ReadNumber {
  if (cell.kind === 'number') return { value: cell.text };
  if (cell.kind === 'text') return readNumber(cell.text);
  return { problem: cell.kind === 'empty' ? 'empty' : 'not-a-number' };
}

/** A cell as day: of a date (its time of day left out), or of text typed day first (`26/6/2020`). A bare number is none. */
export function dayOfCell(cell: Cell): ReadDay {
  if (cell.kind === 'empty' || cell.text.trim() === '') return { problem: 'empty' };
  const day =
    cell.kind === 'date'
      ? readIsoDate(cell.text.slice(0, 10))
      : cell.kind === 'text'
        ? readDate(cell.text)
        : null;
  return day === null ? { problem: 'not-a-day' } : { value: day };
}
