import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';

const root = join(import.meta.dirname, '../../../..');
const home = mkdtempSync(join(tmpdir(), 'giaoban-lint-'));
after(() => rmSync(home, { recursive: true }));

/** Runs the command with no database to reach and an empty home. */
function lint(...args: string[]) {
  const env = { ...process.env, GIAOBAN_HOME: home, DATABASE_URL: 'postgres://127.0.0.1:1/none' };
  const { status, stdout, stderr } = spawnSync(process.execPath, ['bin/giaoban.js', 'lint', ...args], {
    cwd: root,
    env,
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}
const file = (name: string, text: string) => {
  const path = join(home, name);
  writeFileSync(path, text);
  return path;
};

test('exit codes: 0 nothing wrong, 1 a contradiction, 2 wrongly called or unreadable; no database is touched', () => {
  const right = lint(file('right.txt', 'Đạt 49,5% kế hoạch (2.970/6.000 người).'));
  assert.equal(right.status, 0);
  assert.match(right.stdout, /khớp \/ confirmed/);
  const wrong = lint(file('wrong.txt', '\nĐạt 45,9% kế hoạch (2.970/6.000 người).'), '--json');
  assert.equal(wrong.status, 1);
  const { text, findings } = JSON.parse(wrong.stdout);
  assert.deepEqual(Object.keys(findings[0]).sort(), ['computed', 'kind', 'message', 'spans', 'statement']);
  const [{ start, end }] = findings[0].spans;
  assert.equal(text.slice(start, end), '45,9%');
  for (const args of [[], ['--nope'], [join(home, 'none.txt')], [file('x.pdf', '%PDF')], ['a', 'b']]) {
    const { status, stderr } = lint(...args);
    assert.equal(status, 2, args.join(' '));
    assert.notEqual(stderr, '');
  }
  assert.match(lint('--help').stdout, /giaoban lint bao-cao/);
  assert.deepEqual(readdirSync(home).sort(), ['right.txt', 'wrong.txt', 'x.pdf']);
});
