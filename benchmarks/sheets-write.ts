import { createWriteStream, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { createDeflateRaw } from 'node:zlib';
import { openArchive } from '../src/platform/sheets/archive/open-archive.ts';
import { sheetLimits, writeWorkbook } from '../src/platform/sheets/index.ts';
import { measure } from './measure.ts';
import { onlyWay, reportPeaks } from './peak-memory.ts';
import { writeWithExceljs } from './sheets-exceljs.ts';
import { rowCount, sampleColumns, sampleRows } from './sheets-sample.ts';

const budgetMb = 250;

function writeOurs(path: string): Promise<void> {
  return writeWorkbook(path, [
    { name: 'Đối tượng', columns: sampleColumns, rows: sampleRows(), hasFilter: true },
  ]);
}

async function sheetBytes(path: string): Promise<Buffer[]> {
  const archive = await openArchive(path, sheetLimits);
  const chunks: Buffer[] = [];
  for await (const chunk of archive.read('xl/worksheets/sheet1.xml', sheetLimits.partBytes))
    chunks.push(chunk);
  await archive.close();
  return chunks;
}

const ways = (folder: string) => ({
  ours: () => writeOurs(join(folder, 'ours.xlsx')),
  exceljs: () => writeWithExceljs(join(folder, 'exceljs.xlsx'), false),
});

const given = process.env.GIAOBAN_BENCH_FILE;
if (given === undefined || !(await onlyWay(ways(given)))) {
  const folder = mkdtempSync(join(tmpdir(), 'giaoban-bench-'));
  try {
    const { ours, exceljs } = ways(folder);
    await ours();
    // The least any writer must do: make the rows, compress the finished XML at the same level and put it on disk.
    const chunks = await sheetBytes(join(folder, 'ours.xlsx'));
    const limit = async () => {
      for (const _ of sampleRows());
      await pipeline(
        Readable.from(chunks),
        createDeflateRaw({ level: 3 }),
        createWriteStream(join(folder, 'bare')),
      );
    };
    const name = `write .xlsx, ${rowCount} rows × ${sampleColumns.length}`;
    const load = { count: rowCount, of: 'rows' };
    const { fastestRatios } = await measure({ name, limit, ours, others: { exceljs }, load });
    const megabytes = (file: string) => (statSync(join(folder, file)).size / 1024 / 1024).toFixed(1);
    console.log(`  file: ours ${megabytes('ours.xlsx')} MB, exceljs ${megabytes('exceljs.xlsx')} MB`);
    if ((fastestRatios.exceljs ?? 1) > 0.5) throw new Error(`${name}: less than twice as fast as exceljs`);
    process.env.GIAOBAN_BENCH_FILE = folder;
    reportPeaks(name, fileURLToPath(import.meta.url), ['ours', 'exceljs'], budgetMb);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
