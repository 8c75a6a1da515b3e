import type { Static } from 'typebox';
import type { Words } from '../../../../../kernel/words.ts';
import type { resultsContracts } from '../../../contract.ts';
import { type Entry, readEntry } from '../../../domain/read-entry.ts';

export type Sheet = Static<(typeof resultsContracts)['readSheet']['reply']>;
export type Cell = Sheet['cells'][number];
export type Texts = Readonly<Record<string, string>>;

/** What is typed, read as the server will read it. */
export function readTexts(sheet: Sheet, texts: Texts): Entry {
  const cells = sheet.cells.map((cell) => ({ ...cell, decimals: cell.storedDecimals }));
  return readEntry(cells, sheet.rules, new Map(Object.entries(texts)));
}

export interface FieldGroup {
  readonly field: string;
  readonly cells: readonly Cell[];
}

/** Cells by field of work, in the order of the form. */
export function byField(cells: readonly Cell[]): readonly FieldGroup[] {
  const groups: { field: string; cells: Cell[] }[] = [];
  for (const cell of cells) {
    const last = groups.at(-1);
    if (last?.field === cell.field) last.cells.push(cell);
    else groups.push({ field: cell.field, cells: [cell] });
  }
  return groups;
}

export const textsOf = (sheet: Sheet): Texts =>
  Object.fromEntries(sheet.cells.map((cell) => [cell.code, cell.text]));

export type Say = (words: Words) => string;
