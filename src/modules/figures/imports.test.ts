import assert from 'node:assert/strict';
import { createWriteStream } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { after, before, test } from 'node:test';
import { sql } from 'kysely';
import type { Actor } from '../../kernel/actor.ts';
import { isoDate } from '../../kernel/iso-date.ts';
import { Refusal } from '../../kernel/refusal.ts';
import { type TestStore, testStore } from '../../platform/database/testing.ts';
import { prepareJobs, startWorker, type Worker, watchJob } from '../../platform/jobs/index.ts';
import { type RowToWrite, writeWorkbook } from '../../platform/sheets/index.ts';
import { actorAt, type UnitIds } from '../org/testing.ts';
import { exportFigures } from './export-figures.ts';
import { beginImport } from './imports/begin-import.ts';
import { continueImport } from './imports/continue-import.ts';
import { figuresImport } from './imports/import-job.ts';
import { describeImport, startImport } from './imports/start-import.ts';
import type { ImportState } from './queries/imports.ts';
import { checkFigures } from './rebuild.ts';
import { layFigures } from './testing.ts';

let world: TestStore;
let id: UnitIds;
let chief: Actor;
let folder: string;
let worker: Worker;

before(async () => {
  world = await testStore();
  folder = await mkdtemp(join(tmpdir(), 'giaoban-import-'));
  id = await world.owner((db) => layFigures(db));
  chief = await world.db({}, (db) => actorAt(db, id('vp'), 'all', ['figure.read', 'figure.import']));
  await prepareJobs(world.store, [figuresImport]);
  worker = await startWorker(world.store, [figuresImport]);
});
after(async () => {
  await worker.stop();
  await world.close();
  await rm(folder, { recursive: true });
});

const titles = ['Mã đơn vị', 'Mã chỉ tiêu', 'Từ ngày', 'Đến ngày', 'Giá trị'];

async function bookOf(name: string, rows: readonly RowToWrite[]): Promise<string> {
  const path = join(folder, name);
  const columns = titles.map((title) => ({ title, kind: 'any' as const }));
  await writeWorkbook(path, [
    { name: 'Ghi chú', columns: [{ title: 'Lời dẫn' }], rows: [['Số liệu tháng 6']] },
    { name: 'Số liệu', columns, rows, above: ['SỐ LIỆU THÁNG 6/2020'] },
  ]);
  return path;
}

async function take(path: string, name = 'so-lieu.xlsx', actor = chief): Promise<ImportState> {
  let state = await world.db({}, (db) => beginImport(db, actor, { name, path }));
  while (!state.isDone) state = await world.db({}, (db) => continueImport(db, state.id));
  return state;
}

const countRows = () =>
  world.owner(
    async (db) => (await sql<{ n: number }>`select count(*)::int as n from figure`.execute(db)).rows[0]?.n,
  );

test('good lines are recorded, wrong ones come back with sheet, row, column and reason', async () => {
  const path = await bookOf('mixed.xlsx', [
    ['0111', 'X01', '15/05/2020', '14/06/2020', '1.234'],
    ['0112', 'x02', '15/05/2020', '14/06/2020', '2,5'],
    ['0113', 'X03', '14/06/2020', '14/06/2020', 7],
    ['0999', 'X01', '15/05/2020', '14/06/2020', 1],
    ['0121', 'Y01', '15/05/2020', '14/06/2020', 1],
    ['0122', 'X01', '31/02/2020', '14/06/2020', 1],
    ['0123', 'X01', '15/05/2020', '14/06/2020', 'bảy'],
    ['0131', 'X03', '15/05/2020', '14/06/2020', 7],
    ['0132', '', '15/05/2020', '14/06/2020', 7],
  ]);
  const state = await take(path);
  assert.deepEqual([state.rows, state.recorded, state.unchanged, state.refused], [9, 3, 0, 6]);
  const { lines } = await world.db({}, (db) => describeImport(db, state.id));
  assert.deepEqual(
    lines.map(({ sheet, line, column }) => [sheet, line, column]),
    [
      ['Số liệu', 6, 'Mã đơn vị'],
      ['Số liệu', 7, 'Mã chỉ tiêu'],
      ['Số liệu', 8, 'Từ ngày'],
      ['Số liệu', 9, 'Giá trị'],
      ['Số liệu', 10, 'Từ ngày'],
      ['Số liệu', 11, 'Mã chỉ tiêu'],
    ],
  );
  for (const { reason } of lines) assert.ok(reason.vi.length > 5 && reason.en.length > 5);
});

test('the same file again changes nothing; mended, only what was wrong is new', async () => {
  const rows: RowToWrite[] = [
    ['0121', 'X01', '2020-05-15', '2020-06-14', 5],
    ['0122', 'X01', '2020-05-15', '2020-06-14', 6],
  ];
  const first = await take(await bookOf('twice.xlsx', rows));
  const before = await countRows();
  const again = await take(await bookOf('twice.xlsx', rows));
  assert.equal(again.id, first.id);
  const mended = await take(
    await bookOf('mended.xlsx', [...rows, ['0123', 'X01', '2020-05-15', '2020-06-14', 7]]),
  );
  assert.deepEqual([mended.recorded, mended.unchanged, mended.refused], [1, 2, 0]);
  assert.equal(await countRows(), (before ?? 0) + 1);
  const other = await take(await bookOf('other.xlsx', [['0121', 'X01', '2020-05-15', '2020-06-14', 50]]));
  assert.deepEqual([other.recorded, other.unchanged, other.refused], [0, 0, 1]);
});

test('an export taken in again changes nothing, as workbook and as CSV', async () => {
  for (const form of ['xlsx', 'csv'] as const) {
    const path = join(folder, `export.${form}`);
    const asked = {
      from: isoDate('2018-01-01'),
      to: isoDate('2020-12-31'),
      knownOn: null,
      indicators: [],
      unitId: null,
      confidentialUnits: null,
    };
    const file = await world.db({ readOnly: true }, (db) =>
      exportFigures(db, { ...asked, form, language: 'vi' }),
    );
    assert.ok(!(file.body instanceof Uint8Array));
    await pipeline(file.body, createWriteStream(path));
    const state = await take(path, file.name);
    assert.ok(state.rows >= 6);
    assert.deepEqual([state.recorded, state.unchanged, state.refused], [0, state.rows, 0]);
  }
});

test('a job records a file and tells how it ended; whoever brought it cannot record beyond his reach', async () => {
  const local = await world.db({}, (db) => actorAt(db, id('013'), 'subtree', ['figure.import']));
  const reach = local.reaches.get('figure.import')?.units ?? '';
  const path = await bookOf('job.xlsx', [
    ['0131', 'X01', '2020-05-15', '2020-06-14', 5],
    ['0111', 'X01', '2019-05-15', '2019-06-14', 6],
  ]);
  const { jobId } = await world.db({ reach }, (db) => startImport(db, local, { name: 'job.xlsx', path }));
  assert.ok(jobId);
  let result: unknown;
  for await (const job of watchJob(world.store, 'test', { reach, accountId: 1, unitId: local.unitId }, jobId))
    result = job.result;
  assert.partialDeepStrictEqual(result, { recorded: 1, unchanged: 0, refused: 1 });
  assert.deepEqual(await world.owner((db) => checkFigures(db)), []);
});

test('a file without the columns, and one that is none, are refused', async () => {
  const plain = join(folder, 'plain.xlsx');
  await writeWorkbook(plain, [{ name: 'A', columns: [{ title: 'Tên' }], rows: [['x']] }]);
  const broken = join(folder, 'broken.xlsx');
  await writeFile(broken, 'this is no workbook');
  for (const [path, code] of [
    [plain, 'figures.not-an-import'],
    [broken, null],
  ] as const) {
    const error = await take(path).catch((reason: unknown) => reason);
    assert.ok(error instanceof Refusal, String(error));
    if (code !== null) assert.equal(error.kind.code, code);
  }
});
