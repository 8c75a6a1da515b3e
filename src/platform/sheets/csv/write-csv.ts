import { createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { Readable, type Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { compose } from '../rows/compose.ts';
import type { CellValue, Column, RowToWrite } from '../write/layout.ts';
import { guardText } from './guard-text.ts';

export interface CsvToWrite {
  readonly columns: readonly Column[];
  readonly rows: Iterable<RowToWrite> | AsyncIterable<RowToWrite>;
  /**
   * `international`: commas between fields and a decimal point. `vietnamese`: semicolons and a decimal comma, the form that
   * Excel with Vietnamese settings opens by a double click.
   */
  readonly form?: 'international' | 'vietnamese';
}

const canonical = /^-?(?:0|[1-9]\d*)(?:\.\d+)?$/;
const chunkLength = 64 * 1024;
// Excel takes a CSV without this mark for an old code page and breaks Vietnamese.
const byteOrderMark = '\ufeff';

async function* lines({ columns, rows, form = 'international' }: CsvToWrite): AsyncGenerator<Buffer> {
  const isVietnamese = form === 'vietnamese';
  const separator = isVietnamese ? ';' : ',';
  const special = /[",;\t\r\n]|^\s|\s$/;

  function quoted(text: string): string {
    const guarded = guardText(compose(text));
    const isGuarded = guarded.length > 0 && guarded.charCodeAt(0) === 0x27;
    return isGuarded || special.test(guarded) ? `"${guarded.replaceAll('"', '""')}"` : guarded;
  }

  function field(value: CellValue, kind: Column['kind']): string {
    if (value === null) return '';
    const isNumber =
      kind !== 'text' &&
      (typeof value === 'number' ||
        typeof value === 'bigint' ||
        (typeof value === 'string' && kind === 'number' && canonical.test(value)));
    if (!isNumber) return quoted(String(value));
    return isVietnamese ? String(value).replace('.', ',') : String(value);
  }

  function line(given: RowToWrite): string {
    const values = isValues(given) ? given : given.values;
    return `${columns.map(({ kind }, i) => field(values[i] ?? null, kind)).join(separator)}\r\n`;
  }

  let text = `${byteOrderMark}${columns.map(({ title }) => quoted(title)).join(separator)}\r\n`;
  for await (const row of rows) {
    text += line(row);
    if (text.length < chunkLength) continue;
    yield Buffer.from(text.toWellFormed());
    text = '';
  }
  yield Buffer.from(text.toWellFormed());
}

function isValues(row: RowToWrite): row is readonly CellValue[] {
  return Array.isArray(row);
}

/** The CSV as a stream of UTF-8 with byte order mark, RFC 4180, one line of titles first. */
export function csvStream(csv: CsvToWrite): Readable {
  return Readable.from(lines(csv));
}

/** Writes CSV to a stream or, all or nothing, to a path. No field can be taken for a formula; see `guardText`. */
export async function writeCsv(target: string | Writable, csv: CsvToWrite): Promise<void> {
  if (typeof target !== 'string') return pipeline(csvStream(csv), target);
  const part = `${target}.part`;
  try {
    await pipeline(csvStream(csv), createWriteStream(part));
    await rename(part, target);
  } catch (error) {
    await rm(part, { force: true });
    throw error;
  }
}
