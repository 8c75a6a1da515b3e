import { createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { Readable, type Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { ZipFile } from 'yazl';
import {
  contentTypesXml,
  packageRelationsXml,
  type WrittenSheet,
  workbookRelationsXml,
  workbookXml,
} from './book-parts.ts';
import type { SheetToWrite } from './layout.ts';
import { sheetNames } from './sheet-names.ts';
import { sheetXml } from './sheet-xml.ts';
import { styleBook } from './style-book.ts';

// Level 3 takes half the time of 6 and gives files a tenth larger. One fixed date: the same rows give the same bytes.
const packing = { compressionLevel: 3, mtime: new Date(1980, 0, 1), forceDosTimestamp: true, mode: 0o100644 };

/** The .xlsx as a stream of bytes; rows are asked for as fast as the reader takes them. */
export function workbookStream(sheets: readonly SheetToWrite[]): Readable {
  if (sheets.length === 0) throw new RangeError('a workbook needs a sheet');
  const names = sheetNames(sheets.map(({ name }) => name));
  const zip = new ZipFile();
  const output = zip.outputStream as Readable;
  const styles = styleBook();
  const written: WrittenSheet[] = [];
  let open: Readable | null = null;

  const addXml = (name: string, xml: () => string) =>
    zip.addReadStreamLazy(name, packing, (give) => give(null, Readable.from([Buffer.from(xml())])));

  addXml('[Content_Types].xml', () => contentTypesXml(sheets.length));
  addXml('_rels/.rels', packageRelationsXml);
  sheets.forEach((sheet, index) => {
    zip.addReadStreamLazy(`xl/worksheets/sheet${index + 1}.xml`, packing, (give) => {
      const named = { ...sheet, name: names[index] ?? sheet.name };
      open = Readable.from(sheetXml(named, styles, (one) => written.push(one)));
      open.on('error', (error) => output.destroy(error));
      give(null, open);
    });
  });
  // After the sheets: only then it is known which styles they use and where they end.
  addXml('xl/styles.xml', styles.xml);
  addXml('xl/workbook.xml', () => workbookXml(written));
  addXml('xl/_rels/workbook.xml.rels', () => workbookRelationsXml(sheets.length));
  zip.on('error', (error: Error) => output.destroy(error));
  // When the reader gives up, the source of the rows has to be let go of too.
  output.on('close', () => open?.destroy());
  zip.end();
  return output;
}

/**
 * Writes an .xlsx to a stream or, all or nothing, to a path. Memory does not grow with the rows. Nothing in the data can become
 * a formula: text is always written as text.
 */
export async function writeWorkbook(
  target: string | Writable,
  sheets: readonly SheetToWrite[],
): Promise<void> {
  if (typeof target !== 'string') return pipeline(workbookStream(sheets), target);
  const part = `${target}.part`;
  try {
    await pipeline(workbookStream(sheets), createWriteStream(part));
    await rename(part, target);
  } catch (error) {
    await rm(part, { force: true });
    throw error;
  }
}
