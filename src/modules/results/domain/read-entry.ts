import type { Decimal } from '../../../kernel/decimal.ts';
import type { Words } from '../../../kernel/words.ts';
import { type AtMost, type CellKind, checkBetween, checkCell } from './check-cell.ts';

export interface EntryCell extends CellKind {
  readonly code: string;
  readonly name: Words;
  readonly isRequired: boolean;
}

/** What was typed into a form, read: values in the unit stored, and what is wrong at which cell. */
export interface Entry {
  readonly values: ReadonlyMap<string, Decimal | null>;
  readonly problems: ReadonlyMap<string, Words>;
  /** Required cells without anything in them. */
  readonly blanks: readonly string[];
}

const wanted: Words = {
  vi: 'Chưa nhập. Không phát sinh thì nhập 0.',
  en: 'Not entered. Type 0 if there was none.',
};

/** Reads every cell of a form; a cell that cannot be read has no value, and breaks no rule between cells. */
export function readEntry(
  cells: readonly EntryCell[],
  rules: readonly AtMost[],
  texts: ReadonlyMap<string, string>,
): Entry {
  const values = new Map<string, Decimal | null>();
  const problems = new Map<string, Words>();
  const blanks: string[] = [];
  for (const cell of cells) {
    const read = checkCell(texts.get(cell.code) ?? '', cell);
    if ('problem' in read) problems.set(cell.code, read.problem);
    else values.set(cell.code, read.value);
    if ('value' in read && read.value === null && cell.isRequired) blanks.push(cell.code);
  }
  const labels = new Map(cells.map((cell) => [cell.code, cell]));
  const labelOf = (code: string) => labels.get(code) ?? { name: { vi: code, en: code }, shift: 0 };
  for (const [code, reason] of checkBetween(values, rules, labelOf)) problems.set(code, reason);
  return { values, problems, blanks };
}

/** What keeps an entry from being sent: everything wrong, and every required blank. Empty when it may go. */
export function whyNotSent(entry: Entry): ReadonlyMap<string, Words> {
  return new Map([...entry.problems, ...entry.blanks.map((code) => [code, wanted] as const)]);
}
