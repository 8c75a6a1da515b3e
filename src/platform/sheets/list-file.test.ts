import assert from 'node:assert/strict';
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { test } from 'node:test';
import { type ListColumn, listFile } from './list-file.ts';
import { openWorkbook } from './workbook/open-workbook.ts';

interface Row {
  readonly name: string;
  readonly count: number;
}

const columns: readonly ListColumn<Row>[] = [
  { key: 'name', title: { vi: 'Tên', en: 'Name' }, value: ({ name }) => name },
  { key: 'count', title: { vi: 'Số', en: 'Count' }, kind: 'number', value: ({ count }) => count },
];

async function sheetOf(choice: { columns?: string; language?: 'vi' | 'en' }) {
  const rows = [{ name: '=HYPERLINK("x")', count: 3 }];
  const file = listFile({ name: 'thử', title: { vi: 'Thử', en: 'Trial' }, columns, rows, choice });
  const path = join(await mkdtemp(join(tmpdir(), 'list-file-')), file.name);
  await writeFile(path, await buffer(file.body as NodeJS.ReadableStream));
  const book = await openWorkbook(path);
  const cells: unknown[][] = [];
  for await (const batch of book.rows(book.sheets[0]?.name ?? ''))
    for (const row of batch) cells.push(row.cells.map((cell) => cell.text));
  await book.close();
  return { name: file.name, cells };
}

test('a list goes out with the columns that are shown, in their order and language', async () => {
  const { name, cells } = await sheetOf({});
  assert.equal(name, 'thử.xlsx');
  assert.deepEqual(cells, [
    ['Tên', 'Số'],
    ['=HYPERLINK("x")', '3'],
  ]);
  assert.deepEqual((await sheetOf({ columns: 'nothing' })).cells[0], (await sheetOf({})).cells[0]);
  assert.deepEqual((await sheetOf({ columns: 'count,name,nothing', language: 'en' })).cells[0], [
    'Count',
    'Name',
  ]);
});
