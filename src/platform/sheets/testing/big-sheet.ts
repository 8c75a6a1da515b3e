import { monitorEventLoopDelay } from 'node:perf_hooks';
import type { Row } from '../cell.ts';
import { openWorkbook } from '../workbook/open-workbook.ts';
import type { CellValue, Column } from '../write/layout.ts';
import { writeWorkbook } from '../write/write-workbook.ts';

const names = ['Nguyễn Thị Hoà', 'Lò Văn Đức', 'Giàng A Páo', 'Sùng Thị Ếch', 'Vàng Seo Dế', "Hạng H'Mông"];

/** The value of a cell of the big sheet; text, numbers and days in turn. */
function valueAt(row: number, column: number): CellValue {
  if (column % 4 === 1) return `${names[(row + column) % names.length]} ${row}`;
  if (column % 4 === 2) return String(row * 1000 + column);
  if (column % 4 === 3)
    return new Date(Date.UTC(1930, 0, 1 + ((row * 31 + column) % 30_000))).toISOString().slice(0, 10);
  return row % 5 === 0 ? null : `Xã ${row % 106}`;
}

export interface BigResult {
  readonly writeMs: number;
  readonly readMs: number;
  readonly delayMs: number;
  readonly peakMb: number;
  readonly wrong: number;
  readonly rows: number;
}

/** Writes and reads back a sheet of that size, comparing every cell, and tells time, longest waits and memory. */
export async function writeAndReadBig(
  path: string,
  rowCount: number,
  columnCount: number,
): Promise<BigResult> {
  const columns: Column[] = Array.from({ length: columnCount }, (_, i) => ({
    title: `Cột ${i + 1}`,
    kind: i % 4 === 1 ? 'number' : i % 4 === 2 ? 'date' : 'text',
  }));
  function* rows() {
    for (let row = 1; row <= rowCount; row += 1) yield columns.map((_, i) => valueAt(row, i + 1));
  }
  const delay = monitorEventLoopDelay({ resolution: 5 });
  delay.enable();
  const start = performance.now();
  await writeWorkbook(path, [{ name: 'Lớn', columns, rows: rows() }]);
  const written = performance.now();
  let wrong = 0;
  let count = -1;
  const book = await openWorkbook(path);
  for await (const batch of book.rows('Lớn')) {
    count += batch.length;
    for (const row of batch) if (row.number > 1 && !isRight(row, columnCount)) wrong += 1;
  }
  await book.close();
  const read = performance.now();
  delay.disable();
  return {
    writeMs: written - start,
    readMs: read - written,
    delayMs: delay.percentile(99) / 1e6,
    peakMb: process.resourceUsage().maxRSS / 1024,
    wrong,
    rows: count,
  };
}

function isRight(row: Row, columnCount: number): boolean {
  const texts: (string | null)[] = Array(columnCount).fill(null);
  for (const { column, text } of row.cells) texts[column - 1] = text;
  return texts.every((text, i) => text === valueAt(row.number - 1, i + 1));
}
