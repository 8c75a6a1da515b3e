import type { FileSource } from '../archive/source.ts';
import type { Row } from '../cell.ts';
import type { Way } from '../rows/read-rows.ts';
import { type OpenOptions, openWorkbook } from '../workbook/open-workbook.ts';

/** All rows of the first sheet, and which reader gave them. */
export async function readAll(
  file: FileSource,
  options: OpenOptions = {},
): Promise<{ rows: Row[]; way: Way | null }> {
  const book = await openWorkbook(file, options);
  try {
    const name = book.sheets[0]?.name ?? '';
    const rows: Row[] = [];
    for await (const batch of book.rows(name)) rows.push(...batch);
    return { rows, way: book.wayOf(name) };
  } finally {
    await book.close();
  }
}

/** The rows as lists of texts by column, blanks as ''. */
export function textsOf(rows: readonly Row[]): string[][] {
  return rows.map(({ cells }) => {
    const texts: string[] = [];
    for (const { column, text } of cells) texts[column - 1] = text;
    return Array.from(texts, (text) => text ?? '');
  });
}
