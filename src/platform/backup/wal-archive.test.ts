import assert from 'node:assert/strict';
import { readdir, readFile, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { temporaryFolder } from '../database/faults/homes.ts';
import { listWal, packWal, pruneWal, unpackWal } from './wal-archive.ts';

const name = (n: number) => `0000000100000000${n.toString(16).toUpperCase().padStart(8, '0')}`;
const day = 86_400_000;

test('old segments are packed and come out again byte for byte; fresh and foreign files are left alone', async (t) => {
  const folder = await temporaryFolder(t);
  const bytes = Buffer.alloc(100_000, 'wal');
  const old = new Date(Date.now() - 120_000);
  for (const n of [1, 2]) {
    await writeFile(join(folder, name(n)), bytes);
    if (n === 1) await utimes(join(folder, name(n)), old, old);
  }
  await writeFile(join(folder, 'note.txt'), 'not ours');
  assert.equal(await packWal(folder, Date.now()), 1);
  assert.deepEqual((await readdir(folder)).sort(), [`${name(1)}.gz`, name(2), 'note.txt']);
  assert.deepEqual([...(await listWal(folder)).keys()], [name(1), name(2)]);
  await unpackWal(join(folder, `${name(1)}.gz`), join(folder, 'out'));
  assert.deepEqual(await readFile(join(folder, 'out')), bytes);
});

test('only segments before the kept one and old enough are removed', async (t) => {
  const folder = await temporaryFolder(t);
  const now = Date.now();
  for (const n of [1, 2, 3]) await writeFile(join(folder, name(n)), '');
  const old = new Date(now - 20 * day);
  for (const n of [1, 3]) await utimes(join(folder, name(n)), old, old);
  assert.equal(await pruneWal(folder, name(3), 14 * day, now), 1);
  assert.deepEqual((await readdir(folder)).sort(), [name(2), name(3)]);
});
