import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openArchive } from '../src/platform/sheets/archive/open-archive.ts';
import { openWorkbook, sheetLimits, writeWorkbook } from '../src/platform/sheets/index.ts';
import { measure } from './measure.ts';
import { onlyWay, reportPeaks } from './peak-memory.ts';
import { readWithExceljs, writeWithExceljs } from './sheets-exceljs.ts';
import { rowCount, sampleColumns, sampleRows } from './sheets-sample.ts';

const budgetMb = 250;

/** The least any reader must do: inflate the parts with rows and texts and look at every byte once. */
async function bareScan(path: string): Promise<number> {
  const archive = await openArchive(path, sheetLimits);
  let tags = 0;
  for (const name of archive.names.filter((part) => /sheet1|sharedStrings/.test(part))) {
    for await (const chunk of archive.read(name, sheetLimits.partBytes)) {
      for (let at = 0; at < chunk.length; at += 1) if (chunk[at] === 0x3c) tags += 1;
    }
  }
  await archive.close();
  return tags;
}

async function readOurs(path: string, isStrict = false): Promise<{ cells: number; broken: number }> {
  const book = await openWorkbook(path, { isStrict });
  let cells = 0;
  let broken = 0;
  for await (const batch of book.rows(book.sheets[0]?.name ?? '')) {
    for (const row of batch) {
      cells += row.cells.length;
      for (const cell of row.cells) if (cell.kind === 'text' && cell.text.includes('\ufffd')) broken += 1;
    }
  }
  await book.close();
  return { cells, broken };
}

/** `GIAOBAN_BENCH_FILE` is set for the processes that measure memory, so that the file is made once. */
const given = process.env.GIAOBAN_BENCH_FILE;
const ways = (path: string) => ({
  limit: () => bareScan(path),
  ours: () => readOurs(path),
  exceljs: () => readWithExceljs(path),
});

if (given === undefined || !(await onlyWay(ways(given)))) {
  const folder = mkdtempSync(join(tmpdir(), 'giaoban-bench-'));
  try {
    // As Excel writes it, with shared texts: made by the other program, so that no reader reads only its own writing.
    const shared = join(folder, 'shared.xlsx');
    await writeWithExceljs(shared, true);
    const inline = join(folder, 'inline.xlsx');
    const rows = sampleRows();
    await writeWorkbook(inline, [{ name: 'Đối tượng', columns: sampleColumns, rows }]);
    for (const [kind, path] of [
      ['shared texts', shared],
      ['inline texts', inline],
    ] as const) {
      const name = `read .xlsx, ${rowCount} rows × ${sampleColumns.length}, ${kind}`;
      const { limit, ours, exceljs } = ways(path);
      const load = { count: rowCount, of: 'rows' };
      const { fastestRatios } = await measure({ name, limit, ours, others: { exceljs }, load });
      console.log('  cells and broken texts:', { ours: await ours(), exceljs: await exceljs() });
      if ((fastestRatios.exceljs ?? 1) > 0.5) throw new Error(`${name}: less than twice as fast as exceljs`);
      process.env.GIAOBAN_BENCH_FILE = path;
      reportPeaks(name, fileURLToPath(import.meta.url), ['limit', 'ours', 'exceljs'], budgetMb);
    }
    const start = performance.now();
    await readOurs(shared, true);
    console.log(`  the strict reader alone: ${Math.round(performance.now() - start)} ms (one run)`);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
