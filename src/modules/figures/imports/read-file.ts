import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { openWorkbook, type Row, readCsv } from '../../../platform/sheets/index.ts';
import { notAnImport } from '../refusals.ts';
import { importColumns, lineOf, type Places, placesOf, type ReadLine } from './columns.ts';

/** A file on disk; its name tells CSV from .xlsx. */
export interface GivenFile {
  readonly name: string;
  readonly path: string;
}

export interface SheetLine extends ReadLine {
  readonly sheet: string;
}

export async function hashOf(path: string): Promise<Buffer> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(path), hash);
  return hash.digest();
}

/** Title lines may stand above the header, as an official form has them. */
const headerWithin = 20;

async function* linesOfSheet(
  sheet: string,
  batches: AsyncIterable<readonly Row[]>,
): AsyncGenerator<SheetLine> {
  let places: Places | null = null;
  let looked = 0;
  for await (const rows of batches)
    for (const row of rows) {
      if (places !== null) {
        yield { sheet, ...lineOf(row, places) };
        continue;
      }
      places = placesOf(row);
      looked += 1;
      if (places === null && looked === headerWithin) return;
    }
}

/**
 * The lines of a file of figures, streamed. Sheets without the header are left out.
 * @throws {Refusal} figures.not-an-import when no sheet has it; what the sheets room refuses of a broken file
 */
export async function* readFigureFile(file: GivenFile): AsyncGenerator<SheetLine> {
  let count = 0;
  if (/\.csv$/i.test(file.name)) {
    for await (const line of linesOfSheet('CSV', readCsv(file.path))) {
      count += 1;
      yield line;
    }
  } else {
    const workbook = await openWorkbook(file.path);
    try {
      for (const { name, kind } of workbook.sheets) {
        if (kind !== 'rows') continue;
        for await (const line of linesOfSheet(name, workbook.rows(name))) {
          count += 1;
          yield line;
        }
      }
    } finally {
      await workbook.close();
    }
  }
  if (count === 0) {
    const { account: _, ...columns } = importColumns;
    throw notAnImport({
      columns: Object.values(columns)
        .map((column) => column.vi)
        .join(', '),
    });
  }
}
