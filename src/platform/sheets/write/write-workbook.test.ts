import assert from 'node:assert/strict';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable, Writable } from 'node:stream';
import { test } from 'node:test';
import ExcelJS from 'exceljs';
import fc from 'fast-check';
import { openArchive } from '../archive/open-archive.ts';
import { sheetLimits } from '../limits.ts';
import { anyText } from '../testing/arbitrary-sheet.ts';
import { readAll, textsOf } from '../testing/read-all.ts';
import { openWorkbook } from '../workbook/open-workbook.ts';
import type { SheetToWrite } from './layout.ts';
import { workbookStream, writeWorkbook } from './write-workbook.ts';

async function bytesOf(...sheets: SheetToWrite[]): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of workbookStream(sheets)) chunks.push(chunk);
  return Buffer.concat(chunks);
}

async function partOf(bytes: Buffer, name: string): Promise<string> {
  const archive = await openArchive(bytes, sheetLimits);
  const chunks: Buffer[] = [];
  for await (const chunk of archive.read(name, sheetLimits.partBytes)) chunks.push(chunk);
  await archive.close();
  return Buffer.concat(chunks).toString();
}

const twoColumns = [{ title: 'A' }, { title: 'B' }];

test('values come back as what they were', async () => {
  const sheet: SheetToWrite = {
    name: 'Biểu 01',
    columns: [
      { title: 'Chữ', kind: 'text' },
      { title: 'Số', kind: 'number', format: '#,##0.0' },
      { title: 'Ngày', kind: 'date' },
      { title: 'Gì cũng được' },
    ],
    rows: [
      ['012345678901', '-1234.5', '2020-06-26', true],
      ['Hoà'.normalize('NFD'), '120938.5', '1900-02-28', 12n],
      ['x', null, 'chưa rõ', 0.5],
      ['', '12345678901234567890.5', '1899-01-01', '–'],
    ],
  };
  const { rows, way } = await readAll(await bytesOf(sheet));
  assert.equal(way, 'fast');
  assert.deepEqual(
    rows.map(({ cells }) => cells.map(({ kind, text }) => [kind, text])),
    [
      ['Chữ', 'Số', 'Ngày', 'Gì cũng được'].map((title) => ['text', title]),
      [
        ['text', '012345678901'],
        ['number', '-1234.5'],
        ['date', '2020-06-26'],
        ['boolean', 'true'],
      ],
      [
        ['text', 'Hoà'.normalize('NFC')],
        ['number', '120938.5'],
        ['date', '1900-02-28'],
        ['number', '12'],
      ],
      [
        ['text', 'x'],
        ['text', 'chưa rõ'],
        ['number', '0.5'],
      ],
      [
        ['text', '12345678901234567890.5'],
        ['text', '1899-01-01'],
        ['text', '–'],
      ],
    ],
  );
});

test('any text at all is text again, and never a formula', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(anyText, anyText), { minLength: 1, maxLength: 5 }), async (rows) => {
      const bytes = await bytesOf({
        name: 'a',
        columns: [{ title: 'A', kind: 'text' }, { title: 'B' }],
        rows,
      });
      const read = await readAll(bytes, { keepsAnyText: true });
      const expected = rows
        .map((row) => row.map((text) => text.normalize('NFC')))
        .filter((row) => row.join('') !== '');
      assert.deepEqual(
        textsOf(read.rows.slice(1)),
        expected.map((row) => (row[1] === '' ? row.slice(0, 1) : row)),
      );
      assert.ok(
        read.rows.every(({ cells }) => cells.every(({ kind, isFormula }) => kind === 'text' && !isFormula)),
      );
      assert.doesNotMatch(await partOf(bytes, 'xl/worksheets/sheet1.xml'), /<f[ >/]/);
    }),
    { numRuns: 300 },
  );
});

test('texts that look like formulas keep their quote when edited; exceljs reads them as texts too', async () => {
  const dangerous = ['=1+1', '+84', '-5', '@SUM(A1)', '\t=1', '＝1+1', '＠x', ' =1', '\u200b=1', "'=1"];
  const bytes = await bytesOf({
    name: 'a',
    columns: [{ title: '=HYPERLINK("x")' }],
    rows: dangerous.map((text) => [text]),
  });
  const styles = await partOf(bytes, 'xl/styles.xml');
  const quoted = styles
    .slice(styles.indexOf('<cellXfs'))
    .split('<xf ')
    .slice(1)
    .map((xf) => xf.includes('quotePrefix="1"'));
  const sheet = await partOf(bytes, 'xl/worksheets/sheet1.xml');
  const used = [...sheet.matchAll(/<c r="A\d+" s="(\d+)"/g)].map(([, style]) => quoted[Number(style)]);
  assert.deepEqual(used, Array(dangerous.length + 1).fill(true));
  const other = new ExcelJS.Workbook();
  await other.xlsx.read(Readable.from([bytes]));
  assert.deepEqual(
    dangerous.map((_, i) => other.worksheets[0]?.getCell(i + 2, 1).value),
    dangerous,
  );
});

test('titles, header of two rows, widths, panes, filter, print set-up and protection', async () => {
  const bytes = await bytesOf({
    name: 'Biểu: 01/LĐTBXH?',
    columns: [{ title: 'STT', width: 6 }, { title: '' }, { title: '', isOpen: true }, { title: '' }],
    above: ['DANH SÁCH', 'Tỉnh Lai Châu'],
    header: [
      [
        { text: 'STT', rows: 2 },
        { text: 'Người', columns: 2 },
        { text: 'Ghi chú', rows: 2 },
      ],
      [{ text: 'Tên' }, { text: 'Tuổi' }],
    ],
    rows: [
      [1, 'Lò Thị Hoà', 80, null],
      { values: ['', 'Cộng', 80], look: 'strong', formats: [undefined, undefined, '0%'] },
    ],
    frozenColumns: 1,
    hasFilter: true,
    isProtected: true,
    openAreas: [{ top: 5, left: 4, bottom: 8, right: 4 }],
  });
  const book = await openWorkbook(bytes);
  assert.deepEqual(
    book.sheets.map(({ name }) => name),
    ['Biểu 01 LĐTBXH'],
  );
  const { areas, isProtected } = await book.survey('Biểu 01 LĐTBXH');
  await book.close();
  assert.ok(isProtected);
  assert.equal(areas.length, 5);
  const other = new ExcelJS.Workbook();
  await other.xlsx.read(Readable.from([bytes]));
  const sheet = other.worksheets[0];
  assert.ok(sheet);
  assert.equal(sheet.getCell('A1').value, 'DANH SÁCH');
  assert.equal(sheet.getCell('D3').value, 'Ghi chú');
  assert.equal(sheet.getCell('D4').master.address, 'D3');
  assert.equal(sheet.getCell('C4').value, 'Tuổi');
  assert.equal(sheet.getColumn(1).width, 6);
  assert.deepEqual(sheet.views[0], { ...sheet.views[0], state: 'frozen', xSplit: 1, ySplit: 4 });
  assert.equal(sheet.autoFilter, 'A4:D8');
  assert.equal(sheet.pageSetup.paperSize, 9);
  assert.equal(sheet.pageSetup.orientation, 'landscape');
  assert.equal(sheet.getCell('B6').font.bold, true);
  assert.equal(sheet.getCell('C6').numFmt, '0%');
  assert.equal(sheet.getCell('B5').protection?.locked ?? true, true);
  assert.equal(sheet.getCell('C5').protection.locked, false);
  assert.equal(sheet.getCell('D8').protection.locked, false);
});

test('names of sheets are made fit for Excel', async () => {
  const rows: string[][] = [];
  const names = [
    'Huyện Mường Tè: danh sách đối tượng bảo trợ xã hội',
    'Huyện Mường Tè: danh sách đối tượng khác',
    "'",
    'history',
    'A',
    'a',
  ];
  const book = await openWorkbook(
    await bytesOf(...names.map((name) => ({ name, columns: twoColumns, rows }))),
  );
  assert.deepEqual(
    book.sheets.map(({ name }) => name),
    [
      'Huyện Mường Tè danh sách đối tượ',
      'Huyện Mường Tè danh sách đố (2)',
      'Trang',
      'history (2)',
      'A',
      'a (2)',
    ].map((name) => name.slice(0, 31)),
  );
  await book.close();
});

test('what Excel would call damaged is not written', async () => {
  await assert.rejects(bytesOf({ name: 'a', columns: [], rows: [] }), RangeError);
  await assert.rejects(bytesOf({ name: 'a', columns: twoColumns, header: [], rows: [] }), RangeError);
  await assert.rejects(bytesOf({ name: 'a', columns: twoColumns, rows: [[Number.NaN]] }), RangeError);
  assert.throws(() => workbookStream([]), RangeError);
});

test('the same rows give the same bytes', async () => {
  const make = () => bytesOf({ name: 'a', columns: twoColumns, rows: [['x', 1]] });
  assert.deepEqual(await make(), await make());
});

test('text too long for a cell is refused by its place, and no file is left', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'giaoban-sheets-'));
  try {
    const rows = [['x'], ['a'.repeat(32_768)]];
    await assert.rejects(writeWorkbook(join(folder, 'a.xlsx'), [{ name: 'a', columns: twoColumns, rows }]), {
      name: 'Refusal',
      message: /row 3, column A/,
    });
    assert.deepEqual(await readdir(folder), []);
    await writeWorkbook(join(folder, 'a.xlsx'), [{ name: 'a', columns: twoColumns, rows: [['x']] }]);
    assert.deepEqual(await readdir(folder), ['a.xlsx']);
  } finally {
    await rm(folder, { recursive: true });
  }
});

test('a fault of the rows or of the target ends the writing and lets go of the rows', async () => {
  let isLetGo = false;
  async function* endless() {
    try {
      for (let i = 0; ; i += 1) yield [`dòng ${i}`, Math.random()];
    } finally {
      isLetGo = true;
    }
  }
  let taken = 0;
  const full = new Writable({
    write(chunk, _, done) {
      taken += chunk.length;
      done(taken > 100_000 ? new Error('ENOSPC') : null);
    },
  });
  await assert.rejects(writeWorkbook(full, [{ name: 'a', columns: twoColumns, rows: endless() }]), /ENOSPC/);
  await new Promise((resolve) => setTimeout(resolve, 50));
  assert.ok(isLetGo);
  async function* broken() {
    yield ['a', 1];
    throw new Error('database gone');
  }
  const sink = new Writable({ write: (_, __, done) => done() });
  await assert.rejects(
    writeWorkbook(sink, [{ name: 'a', columns: twoColumns, rows: broken() }]),
    /database gone/,
  );
});
