import type { Area } from '../address.ts';

/**
 * What goes into a cell. In a column of numbers a string in canonical decimal form (`-1234.5`, as the database gives it) is
 * a number; in a column of dates `2020-06-26` is a date. Any other string is text, always. null leaves the cell blank.
 */
export type CellValue = string | number | bigint | boolean | null;

export interface Column {
  readonly title: string;
  /** In characters of the default font; 14 without it. */
  readonly width?: number;
  /** `any` goes by the value: strings are text. */
  readonly kind?: 'any' | 'text' | 'number' | 'date';
  /** Excel's own code in its English form: `#,##0`, `#,##0.0`, `0.0%`, `dd/mm/yyyy`. */
  readonly format?: string;
  /** May be filled in when the sheet is protected. */
  readonly isOpen?: boolean;
}

/** `strong` is bold, for totals and group headings. */
export type RowLook = 'plain' | 'strong';

export interface StyledRow {
  readonly values: readonly CellValue[];
  readonly look?: RowLook;
  /** Formats that differ from the columns' own, by position. */
  readonly formats?: readonly (string | undefined)[];
}

export type RowToWrite = readonly CellValue[] | StyledRow;

/** A cell of a header of several rows; cells hidden under one that spans are left out, as in an HTML table. */
export interface HeaderCell {
  readonly text: string;
  /** How many columns it spans; 1 without it. */
  readonly columns?: number;
  readonly rows?: number;
}

export interface SheetToWrite {
  /** Made fit for Excel when it is not: 31 characters, without `[]:*?/\`. */
  readonly name: string;
  readonly columns: readonly Column[];
  /** Lines above the header, each merged over all columns; the first is the title. */
  readonly above?: readonly string[];
  /** Rows of the header; without it one row of the columns' titles. */
  readonly header?: readonly (readonly HeaderCell[])[];
  readonly rows: Iterable<RowToWrite> | AsyncIterable<RowToWrite>;
  /** Columns that stay when scrolling right; the rows down to the header always stay. */
  readonly frozenColumns?: number;
  readonly hasFilter?: boolean;
  readonly orientation?: 'landscape' | 'portrait';
  /** Only open columns and these areas can then be filled in. Without a password: it guards against slips, not people. */
  readonly isProtected?: boolean;
  readonly openAreas?: readonly Area[];
}
