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

const why: Words = {
  vi: 'Ghi lý do chưa có số liệu.',
  en: 'Say why the figure is not known yet.',
};
const notNil: Words = {
  vi: 'Có số ở đây, nên không thể gửi “không phát sinh”.',
  en: 'There is a figure here, so it cannot be sent as “nothing to report”.',
};

/**
 * What keeps an entry from being sent: everything wrong, and every required blank that is not marked as not known yet with
 * the reason. Empty when it may go.
 *
 * @param unknown cells marked as not known yet, with their notes
 */
export function whyNotSent(
  entry: Entry,
  unknown: ReadonlyMap<string, string> = new Map(),
): ReadonlyMap<string, Words> {
  const wrong = new Map(entry.problems);
  for (const code of entry.blanks) {
    const note = unknown.get(code);
    if (note === undefined) wrong.set(code, wanted);
    else if (note === '') wrong.set(code, why);
  }
  return wrong;
}

/**
 * What keeps a form from being sent as "không phát sinh": any figure in it. An event may be typed as 0, a state may not, since
 * nothing happening leaves it as it was.
 */
export function whyNotNil(
  cells: readonly { readonly code: string; readonly kind: 'flow' | 'stock' | 'ratio' }[],
  texts: ReadonlyMap<string, string>,
): ReadonlyMap<string, Words> {
  const wrong = new Map<string, Words>();
  for (const { code, kind } of cells) {
    const text = (texts.get(code) ?? '').trim();
    if (text !== '' && !(kind === 'flow' && text === '0')) wrong.set(code, notNil);
  }
  return wrong;
}
