import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { writeAndReadBig } from './testing/big-sheet.ts';

test('a tenth of the province’s list: 15,292 rows × 11, every cell comes back, the program stays awake', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'giaoban-big-'));
  try {
    const result = await writeAndReadBig(join(folder, 'big.xlsx'), 15_292, 11);
    assert.equal(result.rows, 15_292);
    assert.equal(result.wrong, 0);
    assert.ok(result.delayMs <= 100, `waits of ${result.delayMs} ms`);
    assert.ok(result.peakMb <= 250, `${result.peakMb} MB`);
  } finally {
    await rm(folder, { recursive: true });
  }
});
