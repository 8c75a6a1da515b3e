import { type ChildProcess, spawn } from 'node:child_process';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

const root = join(import.meta.dirname, '../../..');

export interface Program {
  readonly origin: string;
  readonly stop: () => Promise<void>;
}

/** Waits for the address that `giaoban start --json` prints when it listens. */
function addressOf(child: ChildProcess, words: string[]): Promise<string> {
  return new Promise((found, failed) => {
    child.on('exit', (code) => failed(new Error(`giaoban start ended with ${code}:\n${words.join('\n')}`)));
    if (child.stderr) createInterface({ input: child.stderr }).on('line', (line) => words.push(line));
    if (!child.stdout) return failed(new Error('giaoban start has no output'));
    let text = '';
    child.stdout.setEncoding('utf8').on('data', (part: string) => {
      text += part;
      const url = /"url":\s*"(http[^"]+)"/.exec(text)?.[1];
      if (url) found(url.replace('localhost', '127.0.0.1'));
    });
  });
}

/**
 * The program as an office runs it: `giaoban start` on an empty home, which loads the sample province. With `JOURNEY_URL`
 * the journeys go to a program that runs already.
 */
export async function startProgram(): Promise<Program> {
  if (process.env.JOURNEY_URL) return { origin: process.env.JOURNEY_URL, stop: async () => {} };
  const home = await mkdtemp(join(tmpdir(), 'giaoban-journey-'));
  // The system user postgres, under whom the database runs, must be able to enter.
  await chmod(home, 0o711);
  const child = spawn(
    process.execPath,
    ['bin/giaoban.js', 'start', '--json', '--port', '0', '--host', '127.0.0.1'],
    {
      cwd: root,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, GIAOBAN_HOME: home, DATABASE_URL: '' },
    },
  );
  const ended = new Promise<void>((end) => child.once('exit', () => end()));
  const origin = await addressOf(child, []);
  return {
    origin,
    stop: async () => {
      child.kill('SIGTERM');
      await ended;
      await rm(home, { recursive: true, force: true });
    },
  };
}
