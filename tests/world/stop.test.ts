import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { root } from '../house/tree.ts';

test('SIGTERM: a request whose body is still on its way is answered, then the program ends in order', async (t) => {
  const home = await mkdtemp(join(tmpdir(), 'giaoban-stop-'));
  await chmod(home, 0o711);
  t.after(() => rm(home, { recursive: true, force: true }));
  const child = spawn(
    process.execPath,
    ['bin/giaoban.js', 'start', '--json', '--port', '0', '--host', '127.0.0.1'],
    {
      cwd: root,
      stdio: ['ignore', 'pipe', 'inherit'],
      env: { ...process.env, GIAOBAN_HOME: home, GIAOBAN_SAMPLE: 'off', DATABASE_URL: '' },
    },
  );
  const ended = new Promise<number | null>((end) => child.once('exit', (code) => end(code)));
  let said = '';
  child.stdout.setEncoding('utf8').on('data', (part: string) => {
    said += part;
  });
  const portOf = () => Number(/"url":\s*"http:\/\/[^:"]+:(\d+)"/.exec(said)?.[1] ?? 0);
  for (let tries = 0; portOf() === 0; tries += 1) {
    assert.ok(tries < 600 && child.exitCode === null, `it does not start: ${said}`);
    await wait(100);
  }
  const socket = connect(portOf(), '127.0.0.1');
  let answer = '';
  socket.setEncoding('utf8').on('data', (part: string) => {
    answer += part;
  });
  const body = JSON.stringify({ username: 'ai', password: 'sai' });
  socket.write(
    `POST /api/session HTTP/1.1\r\nhost: 127.0.0.1\r\nx-giaoban: 1\r\ncontent-type: application/json\r\ncontent-length: ${body.length}\r\n\r\n${body.slice(0, 10)}`,
  );
  await wait(200);
  child.kill('SIGTERM');
  await wait(300);
  assert.equal(child.exitCode, null, 'it waits for what is in hand');
  socket.write(body.slice(10));
  assert.equal(await Promise.race([ended, wait(12_000, 'too late')]), 0);
  assert.match(answer, /^HTTP\/1\.1 (404|503)/);
  assert.match(answer, /problem\+json/);
});
