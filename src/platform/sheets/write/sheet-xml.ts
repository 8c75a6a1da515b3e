import { type Area, cellName, columnName } from '../address.ts';
import { sheetLimits } from '../limits.ts';
import { tooManyRows } from '../refusals.ts';
import type { WrittenSheet } from './book-parts.ts';
import { cellWriter } from './cell-writer.ts';
import { headerLayout } from './header-layout.ts';
import type { RowToWrite, SheetToWrite, StyledRow } from './layout.ts';
import type { StyleBook } from './style-book.ts';

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
// Strings become bytes by so many characters: large enough for few calls, small enough to leave the event loop free.
const chunkLength = 128 * 1024;
const defaultWidth = 14;
const mostBlankRows = 10_000;

function headXml(sheet: SheetToWrite, headerTo: number): string {
  const frozen = sheet.frozenColumns ?? 0;
  const pane = frozen > 0 ? 'bottomRight' : 'bottomLeft';
  const columns = sheet.columns.map(
    ({ width = defaultWidth }, i) => `<col min="${i + 1}" max="${i + 1}" width="${width}" customWidth="1"/>`,
  );
  return (
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><worksheet xmlns="${main}">` +
    '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews><sheetView workbookViewId="0">' +
    `<pane${frozen > 0 ? ` xSplit="${frozen}"` : ''} ySplit="${headerTo}"` +
    ` topLeftCell="${cellName(headerTo + 1, frozen + 1)}" activePane="${pane}" state="frozen"/>` +
    `<selection pane="${pane}"/></sheetView></sheetViews>` +
    `<sheetFormatPr defaultRowHeight="15.75"/><cols>${columns.join('')}</cols><sheetData>`
  );
}

function tailXml(sheet: SheetToWrite, merged: readonly Area[], written: WrittenSheet): string {
  const refs = merged.map(
    ({ top, left, bottom, right }) => `<mergeCell ref="${cellName(top, left)}:${cellName(bottom, right)}"/>`,
  );
  const range = `A${written.headerTo}:${columnName(written.columns)}${written.lastRow}`;
  return (
    '</sheetData>' +
    (sheet.isProtected
      ? '<sheetProtection sheet="1" objects="1" scenarios="1" formatColumns="0" formatRows="0" sort="0" autoFilter="0"/>'
      : '') +
    (written.hasFilter ? `<autoFilter ref="${range}"/>` : '') +
    (refs.length > 0 ? `<mergeCells count="${refs.length}">${refs.join('')}</mergeCells>` : '') +
    '<pageMargins left="0.6" right="0.4" top="0.6" bottom="0.6" header="0.3" footer="0.3"/>' +
    `<pageSetup paperSize="9" orientation="${sheet.orientation ?? 'landscape'}" fitToWidth="1" fitToHeight="0"/>` +
    '<headerFooter><oddFooter>&amp;C&amp;P/&amp;N</oddFooter></headerFooter></worksheet>'
  );
}

function isStyled(row: RowToWrite): row is StyledRow {
  return !Array.isArray(row);
}

/**
 * The XML of a sheet as bytes, row by row as they come. `done` is told what the workbook part needs, before the last chunk.
 * Refuses more rows than a sheet can hold and text longer than a cell can.
 */
export async function* sheetXml(
  sheet: SheetToWrite,
  styles: StyleBook,
  done: (written: WrittenSheet) => void,
): AsyncGenerator<Buffer> {
  const writer = cellWriter(sheet, styles);
  const columns = sheet.columns.length;
  const layout = headerLayout(sheet, writer);
  let row = layout.to;
  let text = headXml(sheet, layout.to) + layout.xml;

  function addRow(given: RowToWrite): void {
    row += 1;
    if (row > sheetLimits.rows) throw tooManyRows({ sheet: sheet.name, limit: sheetLimits.rows });
    const { values, look = 'plain', formats } = isStyled(given) ? given : { values: given };
    const rowText = String(row);
    text += `<row r="${rowText}">`;
    for (let column = 1; column <= columns; column += 1) {
      text += writer.cell(row, rowText, column, values[column - 1] ?? null, look, formats?.[column - 1]);
    }
    text += '</row>';
  }

  function flush(): Buffer {
    const bytes = Buffer.from(text);
    text = '';
    return bytes;
  }

  if (Symbol.asyncIterator in sheet.rows) {
    for await (const given of sheet.rows) {
      addRow(given);
      if (text.length >= chunkLength) yield flush();
    }
  } else {
    for (const given of sheet.rows) {
      addRow(given);
      if (text.length >= chunkLength) yield flush();
    }
  }
  // Open cells below the last row have to exist to be open.
  const lastOpen = Math.max(0, ...(sheet.openAreas ?? []).map(({ bottom }) => bottom));
  while (row < Math.min(lastOpen, layout.to + mostBlankRows)) {
    addRow([]);
    if (text.length >= chunkLength) yield flush();
  }
  const written: WrittenSheet = {
    name: sheet.name,
    columns,
    headerFrom: layout.from,
    headerTo: layout.to,
    lastRow: Math.max(row, layout.to + 1),
    hasFilter: sheet.hasFilter ?? false,
  };
  done(written);
  text += tailXml(sheet, layout.merged, written);
  yield flush();
}
