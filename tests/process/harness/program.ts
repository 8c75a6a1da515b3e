import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import type { TestContext } from 'node:test';
import { killIfThere, undo } from '../../../src/platform/database/faults/homes.ts';
import { processesOf } from '../../../src/platform/database/postmaster.ts';

const root = join(import.meta.dirname, '../../..');
export type Settings = Readonly<Record<string, string>>;

/** The program as a shell starts it; nothing of the test's own surroundings leaks in. */
function run(args: readonly string[], settings: Settings): ChildProcess {
  return spawn(process.execPath, ['bin/giaoban.js', ...args], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, NODE_TEST_CONTEXT: undefined, DATABASE_URL: '', PORT: '', ...settings },
  });
}

function gather(child: ChildProcess) {
  const said = { out: '', err: '' };
  child.stdout?.setEncoding('utf8').on('data', (part: string) => {
    said.out += part;
  });
  child.stderr?.setEncoding('utf8').on('data', (part: string) => {
    said.err += part;
  });
  const ended = new Promise<number | NodeJS.Signals>((end) =>
    child.on('close', (code, signal) => end(code ?? signal ?? 0)),
  );
  return { said, ended };
}

export interface Ended {
  readonly code: number | NodeJS.Signals;
  readonly out: string;
  readonly err: string;
  /** Standard output as JSON; throws when it is none. */
  readonly json: () => unknown;
}

/** Runs one command to its end. */
export async function giaoban(
  home: string,
  args: readonly string[],
  settings: Settings = {},
): Promise<Ended> {
  const { said, ended } = gather(run(args, { GIAOBAN_HOME: home, ...settings }));
  const code = await ended;
  const json = () => {
    if (said.out === '') throw new Error(`giaoban ${args.join(' ')} ended with ${code}: ${said.err}`);
    return JSON.parse(said.out);
  };
  return { code, ...said, json };
}

export interface Running {
  readonly pid: number;
  readonly said: { readonly out: string; readonly err: string };
  readonly ended: Promise<number | NodeJS.Signals>;
  readonly kill: (signal: NodeJS.Signals) => void;
}

/** Starts a command, waits until `isSeen` finds in its output what it looks for, and lets it run on. */
export async function giaobanUntil(
  t: TestContext,
  home: string,
  args: readonly string[],
  isSeen: (said: Running['said']) => boolean,
  settings: Settings = {},
): Promise<Running> {
  const child = run(args, { GIAOBAN_HOME: home, ...settings });
  const { said, ended } = gather(child);
  undo(t, async () => {
    child.kill('SIGTERM');
    await ended;
  });
  let isOver = false;
  ended.then(() => {
    isOver = true;
  });
  while (!isSeen(said)) {
    if (isOver) throw new Error(`giaoban ${args.join(' ')} ended:\n${said.out}\n${said.err}`);
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  return { pid: child.pid ?? 0, said, ended, kill: (signal) => child.kill(signal) };
}

export interface Server extends Running {
  readonly url: string;
  /** As the program measured it, from its first line to listening. */
  readonly seconds: number;
}

/** `giaoban start` on a free port of this machine, ready to serve. */
export async function startServer(t: TestContext, home: string, settings: Settings = {}): Promise<Server> {
  const args = ['start', '--json', '--port', '0', '--host', '127.0.0.1'];
  const isReady = (said: Running['said']) => said.out.trimEnd().endsWith('}');
  const running = await giaobanUntil(t, home, args, isReady, settings);
  const { url, seconds } = JSON.parse(running.said.out);
  return { ...running, url: url.replace('localhost', '127.0.0.1'), seconds };
}

/** What a power cut does to the processes: the program and its database are gone at once. */
export async function killEverything(home: string, running: Running): Promise<void> {
  const data = join(home, 'data');
  running.kill('SIGKILL');
  await running.ended;
  for (let left = await processesOf(data); left.length > 0; left = await processesOf(data)) {
    for (const pid of left) killIfThere(pid);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
