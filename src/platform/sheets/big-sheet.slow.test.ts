import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { writeAndReadBig } from './testing/big-sheet.ts';

// Goal L5 of docs/trust.md: export ≤ 30 s, RSS ≤ 400 MB, waits p99 ≤ 100 ms; the reader's part of the import.
for (const columns of [11, 20]) {
  test(`the province’s list at full size: 152,916 rows × ${columns}`, async (t) => {
    const folder = await mkdtemp(join(tmpdir(), 'giaoban-big-'));
    try {
      const result = await writeAndReadBig(join(folder, 'big.xlsx'), 152_916, columns);
      t.diagnostic(JSON.stringify(result));
      assert.equal(result.rows, 152_916);
      assert.equal(result.wrong, 0);
      assert.ok(result.writeMs <= 30_000 && result.readMs <= 30_000);
      assert.ok(result.delayMs <= 100, `waits of ${result.delayMs} ms`);
      assert.ok(result.peakMb <= 400, `${result.peakMb} MB`);
    } finally {
      await rm(folder, { recursive: true });
    }
  });
}
