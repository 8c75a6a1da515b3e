import type { Cell, CellKind } from '../cell.ts';
import {
  badBoolean,
  badCellType,
  badDate,
  badNumber,
  badSharedText,
  badStyle,
  placeOf,
  textTooLong,
  unstorableText,
} from '../cell-refusals.ts';
import type { SheetLimits } from '../limits.ts';
import { plainDecimal } from '../plain-decimal.ts';
import type { TextTable } from '../strings/text-table.ts';
import { dateOfIso, dateOfSerial } from '../workbook/dates.ts';
import type { Styles } from '../workbook/styles.ts';
import { compose, isStorable } from './compose.ts';

/** What is needed to understand the cells of a sheet. */
export interface CellContext {
  readonly sheet: string;
  readonly styles: Styles;
  readonly texts: TextTable;
  readonly is1904: boolean;
  readonly limits: SheetLimits;
  /** Keep NUL and lone surrogates; else their cell is refused, since no database column takes them. */
  readonly keepsAnyText: boolean;
}

/** One cell as both scanners hand it over: `type` as in the file, '' when it has none. */
export interface FoundCell {
  readonly row: number;
  readonly column: number;
  readonly type: string;
  /** -1 when it has none. */
  readonly style: number;
  readonly isFormula: boolean;
}

function cell(found: FoundCell, kind: CellKind, text: string, raw: string): Cell {
  return { column: found.column, kind, text, raw, isFormula: found.isFormula, isMerged: false };
}

const place = (context: CellContext, found: FoundCell, raw: string) => ({
  ...placeOf(context.sheet, found.row, found.column),
  raw: raw.slice(0, 60),
});

/** A cell without a value: kept only when a formula stands in it, whose result the file does not hold. */
export function emptyCell(found: FoundCell): Cell | null {
  return found.isFormula ? cell(found, 'empty', '', '') : null;
}

/** A cell of text in NFC; '' is an empty cell. `canStore` is false for what no database column takes. */
function composedCell(context: CellContext, found: FoundCell, text: string, canStore: boolean): Cell | null {
  if (text === '') return emptyCell(found);
  const { textLength } = context.limits;
  if (text.length > textLength) throw textTooLong({ ...place(context, found, ''), limit: textLength });
  if (!canStore && !context.keepsAnyText) throw unstorableText(place(context, found, ''));
  return cell(found, 'text', text, text);
}

/** A cell of text. `isLiteral` is true for a text without escapes: only those can bring in what cannot be stored. */
export function textCell(
  context: CellContext,
  found: FoundCell,
  text: string,
  isLiteral: boolean,
): Cell | null {
  return composedCell(context, found, compose(text), isLiteral || isStorable(text));
}

/** A cell that points to a shared text. */
export function sharedCell(context: CellContext, found: FoundCell, index: number): Cell | null {
  const text = context.texts.get(index);
  if (text === null) throw badSharedText(place(context, found, String(index)));
  return composedCell(context, found, text, !context.texts.isOdd(index));
}

/** A number, or the day it stands for when the cell's style shows it as one. */
export function numberCell(context: CellContext, found: FoundCell, raw: string): Cell {
  const value = plainDecimal(raw);
  if (value === null) throw badNumber(place(context, found, raw));
  const { style } = found;
  const shown = style < 0 || context.styles.length === 0 ? 'number' : context.styles[style];
  if (shown === undefined) throw badStyle(place(context, found, String(style)));
  if (shown === 'number') return cell(found, 'number', value, raw);
  const date = dateOfSerial(Number(raw), context.is1904, shown === 'time');
  return date === null ? cell(found, 'number', value, raw) : cell(found, 'date', date, raw);
}

/** Any cell by its type in the file, `raw` being its value with white space as it stands. */
export function typedCell(context: CellContext, found: FoundCell, raw: string): Cell | null {
  const { type } = found;
  if (type === 'str' || type === 'inlineStr') return textCell(context, found, raw, false);
  const value = raw.trim();
  if (value === '') return emptyCell(found);
  if (type === '' || type === 'n') return numberCell(context, found, value);
  if (type === 's') {
    if (!/^\d{1,9}$/.test(value)) throw badSharedText(place(context, found, value));
    return sharedCell(context, found, Number(value));
  }
  if (type === 'b') {
    const isTrue = value === '1' || value === 'true';
    if (!isTrue && value !== '0' && value !== 'false') throw badBoolean(place(context, found, value));
    return cell(found, 'boolean', String(isTrue), value);
  }
  if (type === 'e') return cell(found, 'error', compose(value).slice(0, 60), compose(value));
  if (type === 'd') {
    const date = dateOfIso(value);
    if (date === null) throw badDate(place(context, found, value));
    return cell(found, 'date', date, value);
  }
  throw badCellType(place(context, found, type));
}
