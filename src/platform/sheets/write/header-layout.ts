import type { Area } from '../address.ts';
import type { CellWriter } from './cell-writer.ts';
import type { SheetToWrite } from './layout.ts';

export interface HeaderLayout {
  /** First and last row of the header in the sheet. */
  readonly from: number;
  readonly to: number;
  readonly merged: readonly Area[];
  /** Rows above the header and the header itself. */
  readonly xml: string;
}

/** Places the lines above and the rows of the header, as an HTML table places cells that span. */
export function headerLayout(sheet: SheetToWrite, writer: CellWriter): HeaderLayout {
  const width = sheet.columns.length;
  const above = sheet.above ?? [];
  const header: SheetToWrite['header'] & {} = sheet.header ?? [
    sheet.columns.map(({ title }) => ({ text: title })),
  ];
  // Excel takes a file with an empty list of columns, or with a pane frozen at nothing, for damaged.
  if (sheet.columns.length === 0 || header.length === 0) {
    throw new RangeError(`the sheet “${sheet.name}” needs a column and a header`);
  }
  const merged: Area[] = [];
  let xml = '';

  above.forEach((line, index) => {
    const row = index + 1;
    xml += `<row r="${row}">${writer.label(row, 1, line, index === 0 ? 'title' : 'above')}</row>`;
    if (width > 1) merged.push({ top: row, left: 1, bottom: row, right: width });
  });

  const from = above.length + 1;
  const to = above.length + header.length;
  const taken = new Set<string>();
  header.forEach((cells, index) => {
    const row = from + index;
    const texts = new Map<number, string>();
    let column = 1;
    for (const { text, columns = 1, rows = 1 } of cells) {
      while (taken.has(`${row}:${column}`)) column += 1;
      const area = {
        top: row,
        left: column,
        bottom: Math.min(row + rows - 1, to),
        right: column + columns - 1,
      };
      if (area.right > width)
        throw new RangeError(`header of “${sheet.name}” is wider than its columns: ${text}`);
      for (let r = area.top; r <= area.bottom; r += 1) {
        for (let c = area.left; c <= area.right; c += 1) taken.add(`${r}:${c}`);
      }
      texts.set(column, text);
      if (columns > 1 || rows > 1) merged.push(area);
      column = area.right + 1;
    }
    xml += `<row r="${row}">`;
    for (let c = 1; c <= width; c += 1) xml += writer.label(row, c, texts.get(c) ?? '', 'header');
    xml += '</row>';
  });
  return { from, to, merged, xml };
}
