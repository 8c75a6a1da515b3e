import { readFileSync } from 'node:fs';
import { readdir, readFile, readlink, rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

/** The running server of a data folder, as its `postmaster.pid` tells. */
export interface Postmaster {
  readonly pid: number;
  readonly isReady: boolean;
}

export async function readPostmaster(data: string): Promise<Postmaster | null> {
  try {
    const lines = (await readFile(join(data, 'postmaster.pid'), 'utf8')).split('\n');
    const pid = Number(lines[0]);
    if (!Number.isInteger(pid) || pid <= 0) return null;
    return { pid, isReady: lines[7]?.trim() === 'ready' };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}

function isTaken(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** Whether the process runs. A zombie does not: in a container nobody may ever collect an orphan's. */
export function isAlive(pid: number): boolean {
  if (!isTaken(pid)) return false;
  try {
    return !/^\d+ \(.*\) Z/s.test(readFileSync(`/proc/${pid}/stat`, 'latin1'));
  } catch {
    return true;
  }
}

/** PostgreSQL processes working in this data folder; a pid alone proves nothing, since pids are used again. */
export async function processesOf(data: string): Promise<number[]> {
  const pids = (await readdir('/proc').catch(() => [])).filter((name) => /^\d+$/.test(name)).map(Number);
  const found = await Promise.all(
    pids.map(async (pid) => {
      try {
        const [program, folder] = await Promise.all([
          readlink(`/proc/${pid}/exe`),
          readlink(`/proc/${pid}/cwd`),
        ]);
        return basename(program.replace(/ \(deleted\)$/, '')) === 'postgres' && folder === data;
      } catch {
        return false;
      }
    }),
  );
  return pids.filter((_, index) => found[index]);
}

/** Stops a server by its pid: fast shutdown, then the immediate one, which recovers at the next start. */
export async function stopPostmaster(pid: number): Promise<void> {
  for (const [signal, ms] of [
    ['SIGINT', 30_000],
    ['SIGQUIT', 10_000],
    ['SIGKILL', 5_000],
  ] as const) {
    try {
      process.kill(pid, signal);
    } catch {
      return; // It ended since it was looked at.
    }
    const end = performance.now() + ms;
    while (isAlive(pid) && performance.now() < end) await wait(10);
  }
  if (isAlive(pid)) throw new Error(`PostgreSQL process ${pid} does not end`);
}

/**
 * Clears what a killed predecessor left: a server that runs on without an owner is stopped, and its last children are
 * waited for. `postmaster.pid` is removed only when its pid belongs to somebody else by now, or to a zombie; otherwise it
 * stays, because PostgreSQL uses it to refuse a second server on the same data. Gives the pid of the orphan, or null.
 */
export async function clearPredecessor(home: {
  readonly data: string;
  readonly run: string;
}): Promise<number | null> {
  const left = await readPostmaster(home.data);
  const running = await processesOf(home.data);
  const orphan = left && running.includes(left.pid) ? left.pid : null;
  if (orphan !== null) await stopPostmaster(orphan);
  for (let rest = await processesOf(home.data); rest.length > 0; rest = await processesOf(home.data)) {
    // Children of a killed server end by themselves within a second; what does not is stuck in a query.
    for (const pid of rest) {
      try {
        process.kill(pid, 'SIGQUIT');
      } catch {
        // It was quicker.
      }
    }
    await wait(50);
  }
  if (left && isTaken(left.pid)) await rm(join(home.data, 'postmaster.pid'), { force: true });
  // Nobody else uses this folder, and nobody of ours runs any more.
  await rm(join(home.run, '.s.PGSQL.5432.lock'), { force: true });
  return orphan;
}
