import { setImmediate } from 'node:timers/promises';
import ExcelJS from 'exceljs';
import { sampleColumns, sampleRows } from './sheets-sample.ts';

/** Writes the sample with exceljs's streaming writer: the same values and formats as ours. */
export async function writeWithExceljs(path: string, useSharedStrings: boolean): Promise<void> {
  const book = new ExcelJS.stream.xlsx.WorkbookWriter({ filename: path, useStyles: true, useSharedStrings });
  const sheet = book.addWorksheet('Đối tượng');
  sheet.columns = sampleColumns.map(({ title, width = 14, format, kind }) => ({
    header: title,
    width,
    style: { numFmt: format ?? (kind === 'date' ? 'dd/mm/yyyy' : '@') },
  }));
  for (const row of sampleRows()) {
    const [index, code, name, day, sex, id, commune, district, amount, factor, note] = row;
    sheet
      .addRow([
        index,
        code,
        name,
        new Date(day),
        sex,
        id,
        commune,
        district,
        Number(amount),
        Number(factor),
        note,
      ])
      .commit();
    // Its rows are written without waiting; a pause now and then is all that keeps them from piling up.
    if (index % 1000 === 0) await setImmediate();
  }
  sheet.commit();
  await book.commit();
}

/** Reads all cells of a file with exceljs's streaming reader; gives how many there are and how many its chunks broke. */
export async function readWithExceljs(path: string): Promise<{ cells: number; broken: number }> {
  const reader = new ExcelJS.stream.xlsx.WorkbookReader(path, {
    sharedStrings: 'cache',
    styles: 'cache',
    hyperlinks: 'ignore',
    worksheets: 'emit',
    entries: 'emit',
  });
  let cells = 0;
  let broken = 0;
  for await (const sheet of reader) {
    for await (const row of sheet) {
      row.eachCell((cell) => {
        cells += 1;
        if (typeof cell.value === 'string' && cell.value.includes('\ufffd')) broken += 1;
      });
    }
  }
  return { cells, broken };
}
