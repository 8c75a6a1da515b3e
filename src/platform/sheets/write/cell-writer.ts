import { readIsoDate } from '../../../kernel/iso-date.ts';
import { columnName } from '../address.ts';
import { placeOf, textTooLong } from '../cell-refusals.ts';
import { looksLikeFormula } from '../danger.ts';
import { sheetLimits } from '../limits.ts';
import { serialOfDay } from '../workbook/dates.ts';
import { escapeText } from './escape-text.ts';
import type { CellValue, Column, RowLook, SheetToWrite } from './layout.ts';
import type { CellLook, StyleBook } from './style-book.ts';

const canonical = /^-?(?:0|[1-9]\d*)(?:\.\d+)?$/;
const digits = /^[\d\s.,-]*$/;

/** A decimal that Excel can hold without losing digits: it keeps fifteen. Longer ones are written as text. */
function fitsExcel(decimal: string): boolean {
  if (decimal.length <= 15) return true;
  const significant = decimal.replace(/[-.]/g, '').replace(/^0+|0+$/g, '');
  return significant.length <= 15;
}

/** The value as number for Excel, or null when it is to be written as text. */
function numberOf(value: string | number | bigint, kind: Column['kind']): string | null {
  if (kind === 'text') return null;
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) throw new RangeError(`not a number for a sheet: ${value}`);
    return String(value);
  }
  const text = typeof value === 'bigint' ? String(value) : kind === 'number' ? value : null;
  return text !== null && canonical.test(text) && fitsExcel(text) ? text : null;
}

/** Gives the serial number of what is a day. Birthdays repeat, so days are remembered: 6 % of the time of a sheet. */
function daySerials(): (value: string | number | bigint) => string | null {
  const known = new Map<string, string | null>();
  return (value) => {
    if (typeof value !== 'string' || value.length !== 10) return null;
    const before = known.get(value);
    if (before !== undefined) return before;
    const day = readIsoDate(value);
    const serial = day === null ? null : serialOfDay(day);
    const text = serial === null ? null : String(serial);
    if (known.size >= 50_000) known.clear();
    known.set(value, text);
    return text;
  };
}

/** Writes the cells of one sheet; rows are given as `12` and as text, so that the text is made once a row. */
export interface CellWriter {
  readonly cell: (
    row: number,
    rowText: string,
    column: number,
    value: CellValue,
    look: RowLook,
    format?: string,
  ) => string;
  /** A cell of the header or above it: text in a given look. */
  readonly label: (row: number, column: number, text: string, look: CellLook) => string;
}

/** A column with all its fields, so that all columns have one shape for V8: 10 % of the time of a sheet. */
interface PreparedColumn {
  readonly start: string;
  readonly kind: NonNullable<Column['kind']>;
  readonly format: string;
  readonly isOpen: boolean;
}

function prepared({ kind = 'any', format, isOpen = false }: Column, index: number): PreparedColumn {
  return {
    start: `<c r="${columnName(index + 1)}`,
    kind,
    format: format ?? (kind === 'date' ? 'dd/mm/yyyy' : ''),
    isOpen,
  };
}

const textEnd = '</t></is></c>';
const valueEnd = '</v></c>';
const outside: PreparedColumn = { start: '', kind: 'any', format: '', isOpen: false };

/** What stands between a cell's address and its value, by style: numbers, texts, blanks. */
interface Middle {
  readonly number: string;
  readonly boolean: string;
  readonly text: string;
  readonly spacedText: string;
  readonly blank: string;
}

export function cellWriter(sheet: SheetToWrite, styles: StyleBook): CellWriter {
  const columns = sheet.columns.map(prepared);
  const areas = sheet.openAreas ?? [];
  const serialOf = daySerials();
  // Nearly all cells of a column share one style; finding it again by its parts would take longer than writing the cell.
  const middles = new Map<string, Middle>();

  function isOpen(row: number, column: number): boolean {
    if (columns[column - 1]?.isOpen) return true;
    if (areas.length === 0) return false;
    return areas.some(
      ({ top, left, bottom, right }) => row >= top && row <= bottom && column >= left && column <= right,
    );
  }

  function middleOf(look: CellLook, format: string, open: boolean, isQuoted: boolean): Middle {
    const key = look + (open ? '1' : '0') + (isQuoted ? '1' : '0') + format;
    const known = middles.get(key);
    if (known !== undefined) return known;
    const style = `" s="${styles.numberOf({ look, format, isOpen: open, isQuoted })}"`;
    const middle = {
      number: `${style}><v>`,
      boolean: `${style} t="b"><v>`,
      text: `${style} t="inlineStr"><is><t>`,
      spacedText: `${style} t="inlineStr"><is><t xml:space="preserve">`,
      blank: `${style}/>`,
    };
    middles.set(key, middle);
    return middle;
  }

  function textXml(row: number, column: number, text: string, middle: Middle): string {
    if (text.length > sheetLimits.textLength) {
      throw textTooLong({ ...placeOf(sheet.name, row, column), limit: sheetLimits.textLength });
    }
    const hasEnds = text.charCodeAt(0) <= 32 || text.charCodeAt(text.length - 1) <= 32;
    return (hasEnds ? middle.spacedText : middle.text) + escapeText(text) + textEnd;
  }

  /** All of a cell but its address. */
  function rest(row: number, column: number, value: CellValue, look: RowLook, given?: string): string {
    const { kind, format } = columns[column - 1] ?? outside;
    const open = isOpen(row, column);
    const wanted = given ?? format;
    if (value === null || value === '') return middleOf(look, wanted, open, false).blank;
    if (typeof value === 'boolean') {
      return `${middleOf(look, '', open, false).boolean}${value ? 1 : 0}${valueEnd}`;
    }
    const number = kind === 'date' ? serialOf(value) : numberOf(value, kind);
    if (number !== null) return middleOf(look, wanted, open, false).number + number + valueEnd;
    const text = String(value);
    // Text that is all digits stays text when someone edits it; longer texts must not have the format, Excel shows #### then.
    const textFormat = digits.test(text) ? '@' : '';
    return textXml(row, column, text, middleOf(look, textFormat, open, looksLikeFormula(text)));
  }

  return {
    cell: (row, rowText, column, value, look, format) =>
      (columns[column - 1] ?? outside).start + rowText + rest(row, column, value, look, format),
    label: (row, column, text, look) => {
      const middle = middleOf(look, '', false, looksLikeFormula(text));
      const content = text === '' ? middle.blank : textXml(row, column, text, middle);
      return `<c r="${columnName(column)}${row}${content}`;
    },
  };
}
