import { type ChildProcess, spawn } from 'node:child_process';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { TestContext } from 'node:test';
import { openStore, type StoreConfig } from '../open-store.ts';
import type { Store } from '../store.ts';

const undoings = new WeakMap<TestContext, (() => unknown)[]>();

/** Undoes something after the test, the last done first: a server is stopped before its folder goes. */
export function undo(t: TestContext, work: () => unknown): void {
  const known = undoings.get(t);
  if (known) {
    known.push(work);
    return;
  }
  const mine = [work];
  undoings.set(t, mine);
  t.after(async () => {
    for (const one of mine.reverse()) await one();
  });
}

/** PostgreSQL's processes come and go while their list is read: one that has ended by itself is as dead as it should be. */
export function killIfThere(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}

/** A folder that is gone after the test. */
export async function temporaryFolder(t: TestContext): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'giaoban-fault-'));
  // The system user postgres must be able to enter.
  await chmod(folder, 0o711);
  undo(t, () => rm(folder, { recursive: true, force: true }));
  return folder;
}

/** Opens a real embedded server for one test, and closes it after. */
export async function openHome(t: TestContext, home: string, config: StoreConfig = {}): Promise<Store> {
  const store = await openStore({ home, databaseUrl: '', mode: 'own', ...config });
  undo(t, () => store.close());
  return store;
}

/** A child of the test: the first line it prints, and how it ended. */
export interface Child {
  readonly process: ChildProcess;
  readonly pid: number;
  readonly firstLine: string;
  readonly over: Promise<number | NodeJS.Signals>;
}

/** Runs a test program (an absolute path, or a file of this folder) until it prints its first line. */
export async function runChild(t: TestContext, program: string, ...args: string[]): Promise<Child> {
  const child = spawn(process.execPath, [resolve(import.meta.dirname, program), ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, NODE_TEST_CONTEXT: undefined, DATABASE_URL: '' },
  });
  undo(t, () => child.kill('SIGKILL'));
  const over = new Promise<number | NodeJS.Signals>((resolve) => {
    child.on('exit', (code, signal) => resolve(code ?? signal ?? 0));
  });
  let said = '';
  child.stderr.on('data', (chunk: Buffer) => {
    said += chunk.toString();
  });
  const firstLine = await Promise.race([
    new Promise<string>((resolve) => child.stdout.once('data', (chunk: Buffer) => resolve(chunk.toString()))),
    over.then((end) => {
      throw new Error(`${program} ended (${end}) before it was ready: ${said}`);
    }),
  ]);
  return { process: child, pid: child.pid ?? 0, firstLine: firstLine.trim(), over };
}
