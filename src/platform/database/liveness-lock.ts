import { link, rm, stat } from 'node:fs/promises';
import { connect, createServer, type Server } from 'node:net';
import { platform } from 'node:os';
import { setTimeout as wait } from 'node:timers/promises';

/** What a living owner answers to whoever connects to its lock. */
export interface Owner {
  readonly pid: number;
  readonly isReady: boolean;
}

export interface LivenessLock {
  /** From now on the owner answers that it is ready. */
  ready(): void;
  release(): Promise<void>;
}

/**
 * Asks the lock who lives there. Nobody: null. A socket is used, not a file with a pid, because the kernel closes it
 * with its process: a stale lock cannot be mistaken for a living one, whoever has the pid by now.
 */
export function askOwner(path: string): Promise<Owner | null> {
  return new Promise((resolve, reject) => {
    const socket = connect(path);
    let text = '';
    socket.setEncoding('utf8');
    // A stopped (SIGSTOP) or overloaded owner accepts late, but it lives.
    socket.setTimeout(3000, () => {
      socket.destroy();
      resolve({ pid: 0, isReady: false });
    });
    socket.on('data', (chunk: string) => {
      text += chunk;
    });
    socket.on('end', () => resolve(text === '' ? null : (JSON.parse(text) as Owner)));
    socket.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'ECONNREFUSED' || error.code === 'ENOENT') resolve(null);
      else if (error.code === 'ECONNRESET' || error.code === 'EPIPE') resolve(null);
      else reject(error);
    });
  });
}

function listen(server: Server, path: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(path, resolve);
  });
}

/**
 * Only one process at a time may judge a lock stale: two would each remove what the other has just made. On Linux an
 * abstract socket is the mutex, since the kernel frees it with its process.
 */
async function whileJudging<T>(path: string, work: () => Promise<T>): Promise<T> {
  if (platform() !== 'linux') return work();
  const mutex = createServer();
  for (;;) {
    try {
      await listen(mutex, `\0giaoban-judging:${path}`);
      break;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error;
      await wait(20);
    }
  }
  try {
    return await work();
  } finally {
    mutex.close();
  }
}

/** Takes the lock, or gives its living owner. A stale lock is removed. */
export function takeLock(path: string): Promise<LivenessLock | Owner> {
  return whileJudging(path, async () => {
    const owner = await askOwner(path);
    if (owner) return owner;
    await rm(path, { force: true });
    let isReady = false;
    const server = createServer((socket) => {
      socket.on('error', () => socket.destroy());
      socket.end(JSON.stringify({ pid: process.pid, isReady }));
    });
    // Bound under a name of its own and then linked: the lock's name never exists without somebody listening.
    const own = `${path}.${process.pid}`;
    await rm(own, { force: true });
    await listen(server, own);
    await link(own, path);
    await rm(own);
    const { ino } = await stat(path);
    server.unref();
    return {
      ready() {
        isReady = true;
      },
      async release() {
        const now = await stat(path).catch(() => null);
        if (now?.ino === ino) await rm(path, { force: true });
        await new Promise<void>((resolve) => server.close(() => resolve()));
      },
    };
  });
}
