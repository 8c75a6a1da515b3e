import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { Refusal } from '../../kernel/refusal.ts';
import { openArchive } from './archive/open-archive.ts';
import type { Row } from './cell.ts';
import { sheetLimits } from './limits.ts';
import { readRows, type Way } from './rows/read-rows.ts';
import { surveySheet } from './rows/survey.ts';
import { readTexts } from './strings/read-strings.ts';
import { anySheet } from './testing/arbitrary-sheet.ts';
import { makeBook } from './testing/make-book.ts';
import { readAll } from './testing/read-all.ts';
import { rechunked } from './testing/rechunk.ts';

const sheetPart = 'xl/worksheets/sheet1.xml';

async function outcome(
  bytes: Buffer,
  isStrict: boolean,
): Promise<{ rows?: Row[]; code?: string; way?: Way | null }> {
  try {
    return await readAll(bytes, { isStrict });
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { code: error.kind.code };
  }
}

test('the byte scanner and the strict reader give the same rows or both refuse', async () => {
  const seen = { fast: 0, both: 0, refused: 0 };
  await fc.assert(
    fc.asyncProperty(anySheet, async ({ rows, texts }) => {
      const book = makeBook({ rows, texts });
      const quick = await outcome(book, false);
      const strict = await outcome(book, true);
      assert.deepEqual(quick.rows, strict.rows);
      // With two faults in one file either may be named first; bad-files.test.ts holds the codes of single faults equal.
      assert.equal(quick.code === undefined, strict.code === undefined, `${quick.code} ${strict.code}`);
      if (quick.way === 'fast') seen.fast += 1;
      else if (quick.code) seen.refused += 1;
      else seen.both += 1;
    }),
    { numRuns: 1000 },
  );
  // A generator that only made doubtful files would prove nothing.
  assert.ok(seen.fast > 100 && seen.both > 40 && seen.refused > 100, JSON.stringify(seen));
});

async function inPieces(bytes: Buffer, size: number, isStrict: boolean): Promise<Row[]> {
  const archive = rechunked(await openArchive(bytes, sheetLimits), size);
  const texts = await readTexts(archive, 'xl/sharedStrings.xml', sheetLimits, isStrict);
  const survey = await surveySheet(archive, 'Biểu', sheetPart, sheetLimits, isStrict);
  const context = {
    sheet: 'Biểu',
    styles: [],
    texts,
    is1904: false,
    limits: sheetLimits,
    keepsAnyText: false,
  };
  const rows: Row[] = [];
  const source = { archive, part: sheetPart, context, survey, tellWay: () => {} };
  for await (const batch of readRows(source)) rows.push(...batch);
  return rows;
}

test('chunks that end anywhere, within characters and tags too, change nothing', async () => {
  const names = ['Nguyễn Thị Ếch', 'Lò Văn Đức', "H'Mông 🌾", 'ꪼꪕ &amp; ê\u0323'];
  const texts = names.map((name) => `<si><t>${name}</t></si>`).join('');
  const rows = Array.from(
    { length: 40 },
    (_, i) =>
      `<row r="${i + 1}" hidden="0"><c r="A${i + 1}" t="s"><v>${i % 4}</v></c><c r="B${i + 1}"><v>${i * 1.5}</v></c>` +
      `<c r="C${i + 1}" t="inlineStr"><is><t>${names[i % 4]} ${i}</t></is></c></row>`,
  ).join('');
  const book = makeBook({ rows, texts, afterRows: '<mergeCells><mergeCell ref="A1:B2"/></mergeCells>' });
  const whole = await inPieces(book, 1_000_000, false);
  assert.equal(whole.length, 40);
  assert.equal(whole[0]?.cells[0]?.text, 'Nguyễn Thị Ếch');
  for (const size of [1, 2, 3, 5, 7, 11, 13, 64, 101]) {
    assert.deepEqual(await inPieces(book, size, false), whole, `fast, ${size}`);
    assert.deepEqual(await inPieces(book, size, true), whole, `strict, ${size}`);
  }
});

test('chunks of one byte: the same on generated sheets', async () => {
  await fc.assert(
    fc.asyncProperty(anySheet, fc.integer({ min: 1, max: 40 }), async ({ rows, texts }, size) => {
      const book = makeBook({ rows, texts });
      const results: unknown[] = [];
      for (const pieces of [size, 1_000_000]) {
        try {
          results.push(await inPieces(book, pieces, false));
        } catch (error) {
          if (!(error instanceof Refusal)) throw error;
          results.push(error.kind.code);
        }
      }
      assert.deepEqual(results[0], results[1]);
    }),
    { numRuns: 300 },
  );
});
