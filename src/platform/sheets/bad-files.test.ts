import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Refusal } from '../../kernel/refusal.ts';
import { badPackages } from './testing/bad-packages.ts';
import { badRows } from './testing/bad-rows.ts';
import { badZips } from './testing/bad-zips.ts';
import { readAll } from './testing/read-all.ts';

async function refusalOf(bytes: Buffer, isStrict: boolean): Promise<Refusal> {
  try {
    await readAll(bytes, { isStrict });
  } catch (error) {
    assert.ok(error instanceof Refusal, `not a refusal: ${error instanceof Error ? error.stack : error}`);
    return error;
  }
  return assert.fail('was read');
}

const cases = [...badZips, ...badPackages, ...badRows];

test('there are at least sixty files, each with a code of its own kind', () => {
  assert.ok(cases.length >= 60, String(cases.length));
  assert.equal(new Set(cases.map(([what]) => what)).size, cases.length);
});

for (const [what, code, bytes] of cases) {
  test(`${what}: ${code}`, async () => {
    const start = performance.now();
    const refusal = await refusalOf(bytes, false);
    const took = performance.now() - start;
    assert.equal(refusal.kind.code, `sheets.${code}`, refusal.message);
    assert.ok(took < 2000, `took ${Math.round(took)} ms`);
    for (const words of [refusal.reason, refusal.next]) {
      assert.ok(words.vi !== words.en && words.vi.length > 10 && words.en.length > 10);
      assert.doesNotMatch(words.vi + words.en, /\{\w+\}/, 'a blank was not filled');
    }
    // The strict reader alone comes to the same answer, but for its own measure of what is too large.
    const strict = await refusalOf(bytes, true);
    if (code !== 'row-too-large') assert.equal(strict.kind.code, refusal.kind.code);
  });
}

test('what is wrong in a cell is named by sheet, row and column in both languages', async () => {
  const inCells = badRows.filter(([, code]) =>
    /^(bad-(number|date|style|boolean|shared-text|cell-type)|text-too)/.test(code),
  );
  assert.ok(inCells.length > 8);
  for (const [what, , bytes] of inCells) {
    const { reason } = await refusalOf(bytes, false);
    assert.match(reason.vi, /Trang tính “Biểu”, dòng 7, cột C \(ô C7\)/, what);
    assert.match(reason.en, /Sheet “Biểu”, row 7, column C \(cell C7\)/, what);
  }
});
