import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';

const tool = join(import.meta.dirname, 'check-catalogue.ts');
const real = join(import.meta.dirname, '../catalogue');
const run = (...words: string[]) => spawnSync(process.execPath, [tool, ...words], { encoding: 'utf8' });

test('the catalogue of the program passes, verbs included', () => {
  const { status, stdout, stderr } = run();
  assert.equal(stderr, '');
  assert.equal(stdout, 'Danh mục hợp lệ.\n');
  assert.equal(status, 0);
});

test('a broken file is named with its line in either language, and the command fails', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'catalogue-'));
  try {
    await cp(real, folder, { recursive: true });
    const path = join(folder, 'roles/director.yaml');
    await writeFile(path, (await readFile(path, 'utf8')).replace('figure.read', 'figure.forge'));
    const vi = run(folder);
    assert.equal(vi.status, 1);
    assert.match(vi.stderr, /^roles\/director.yaml:9: quyền “figure.forge” không có phòng nào nhận$/m);
    assert.match(run(folder, '--language', 'en').stderr, /no room has a verb “figure.forge”/);
  } finally {
    await rm(folder, { recursive: true });
  }
});
