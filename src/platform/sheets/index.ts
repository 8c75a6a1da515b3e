export { type Address, type Area, cellName, columnName, readAddress, readArea } from './address.ts';
export type { FileSource } from './archive/source.ts';
export { type Cell, type CellKind, cellAt, type Header, headerOf, type Row } from './cell.ts';
export { dayOfCell, numberOfCell, type ReadDay } from './cell-values.ts';
export { type CsvOptions, readCsv } from './csv/read-csv.ts';
export { type CsvToWrite, csvStream, writeCsv } from './csv/write-csv.ts';
export { looksLikeFormula } from './danger.ts';
export { fromLegacy, type LegacyEncoding, legacyEncodingOf } from './legacy-text.ts';
export { type SheetLimits, sheetLimits } from './limits.ts';
export { type ListColumn, listFile } from './list-file.ts';
export { type OpenOptions, openWorkbook, type Workbook } from './workbook/open-workbook.ts';
export type { SheetEntry } from './workbook/read-workbook.ts';
export type {
  CellValue,
  Column,
  HeaderCell,
  RowLook,
  RowToWrite,
  SheetToWrite,
  StyledRow,
} from './write/layout.ts';
export { workbookStream, writeWorkbook } from './write/write-workbook.ts';
