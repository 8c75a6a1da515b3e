import { type ChildProcess, spawn } from 'node:child_process';
import { chown, mkdir, open, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { type Binaries, findBinaries } from './binaries.ts';
import { type DiskGuard, guardDisk } from './disk-guard.ts';
import type { Home, Passwords } from './home.ts';
import { clearPredecessor, isAlive, readPostmaster, stopPostmaster } from './postmaster.ts';
import { cannotStart } from './refusals.ts';
import { type ServerOptions, serverArguments } from './server-settings.ts';

/** A PostgreSQL server that this process owns. */
export interface EmbeddedServer {
  readonly pid: () => number;
  /** True while the server is stopped on purpose, or down and not yet restarted. */
  readonly isDown: () => boolean;
  readonly disk: DiskGuard;
  stop(): Promise<void>;
}

async function hasCluster(data: string): Promise<boolean> {
  return stat(join(data, 'PG_VERSION')).then(
    () => true,
    () => false,
  );
}

/** Makes the cluster beside its place and renames it when whole: a killed initdb leaves nothing half-made. */
async function makeCluster(home: Home, binaries: Binaries, passwords: Passwords, isUnsafe: boolean) {
  const making = `${home.data}.making`;
  const passwordFile = `${making}.password`;
  await rm(making, { recursive: true, force: true });
  await mkdir(making, { mode: 0o700 });
  await writeFile(passwordFile, passwords.admin, { mode: 0o600 });
  if (home.user) {
    await chown(making, home.user.uid, home.user.gid);
    await chown(passwordFile, home.user.uid, home.user.gid);
  }
  const child = spawn(
    binaries.initdb,
    [
      `--pgdata=${making}`,
      '--username=giaoban_admin',
      `--pwfile=${passwordFile}`,
      '--auth=scram-sha-256',
      '--encoding=UTF8',
      '--locale=C',
      '--data-checksums',
      // archive_timeout closes a segment every minute: 4 MB instead of 16 keep the archive four times smaller.
      '--wal-segsize=4',
      ...(isUnsafe ? ['--no-sync'] : []),
    ],
    {
      ...home.user,
      cwd: making,
      stdio: ['ignore', 'ignore', 'pipe'],
      env: { PATH: process.env.PATH, LC_ALL: 'C' },
    },
  );
  let said = '';
  child.stderr.on('data', (chunk: Buffer) => {
    said += chunk.toString();
  });
  const code = await new Promise<number | null>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', resolve);
  });
  await rm(passwordFile, { force: true });
  if (code !== 0) throw cannotStart({ home: home.folder, why: said.trim().slice(-500), log: home.log });
  await rename(making, home.data);
}

/** What the server said before it ended: the newest lines of its logs that are not about starting. */
async function lastWords(log: string): Promise<string> {
  const files = await Promise.all(
    (await readdir(log)).map(async (file) => ({
      path: join(log, file),
      at: (await stat(join(log, file))).mtimeMs,
    })),
  );
  files.sort((a, b) => b.at - a.at);
  for (const { path } of files) {
    const lines = (await readFile(path, 'utf8')).trim().split('\n');
    const telling = lines.filter((line) => /FATAL|PANIC|ERROR|initdb:|error while loading/.test(line));
    if (telling.length > 0) return telling.slice(-3).join(' | ').slice(-500);
  }
  return 'no word in its log';
}

async function launch(
  home: Home,
  binaries: Binaries,
  options: ServerOptions,
  isGivenUp: () => boolean,
): Promise<ChildProcess> {
  const startLog = join(home.log, 'start.log');
  const log = await open(startLog, 'w', 0o600);
  const child = spawn(binaries.postgres, ['-D', home.data, ...serverArguments(home, options)], {
    ...home.user,
    cwd: home.data,
    // A session of its own: Ctrl-C in the terminal reaches us only, and we stop the server after its clients.
    detached: true,
    stdio: ['ignore', log.fd, log.fd],
    env: { PATH: process.env.PATH, LC_ALL: 'C', TZ: 'UTC' },
  });
  child.unref();
  await log.close();
  let isOver = false;
  child.once('exit', () => {
    isOver = true;
  });
  child.once('error', () => {
    isOver = true;
  });
  // Recovery after a crash replays at most max_wal_size (1 GB): minutes on a slow disk, so the wait is long.
  const end = performance.now() + 300_000;
  for (;;) {
    const postmaster = await readPostmaster(home.data);
    if (postmaster && postmaster.pid === child.pid && postmaster.isReady) return child;
    if (isOver || isGivenUp() || performance.now() > end) {
      if (!isOver && child.pid !== undefined) await stopPostmaster(child.pid);
      throw cannotStart({ home: home.folder, why: await lastWords(home.log), log: home.log });
    }
    await wait(10);
  }
}

/**
 * Starts PostgreSQL on the home, making the cluster at the first start. Needs the home's lock. When the server dies
 * although nobody asked (killed, crashed), it is started again.
 */
export async function startServer(
  home: Home,
  passwords: Passwords,
  options: ServerOptions = {},
): Promise<EmbeddedServer> {
  const binaries = await findBinaries(home.user, join(home.data, '..'));
  await rm(`${home.data}.making`, { recursive: true, force: true });
  if (!(await hasCluster(home.data))) await makeCluster(home, binaries, passwords, options.isUnsafe === true);
  const disk = guardDisk(home);
  let isStopping = false;
  let isDown = false;
  const start = async () => {
    await clearPredecessor(home);
    await disk.giveReserve();
    const started = await launch(home, binaries, options, () => isStopping);
    await disk.layReserve();
    return started;
  };
  const revive = async () => {
    isDown = true;
    for (let delay = 100; !isStopping; delay = Math.min(delay * 2, 5000)) {
      await wait(delay, undefined, { ref: false });
      try {
        if (!isStopping) child = await start();
        isDown = false;
        return watch();
      } catch {
        // The reason is in the server's log; requests get 503 meanwhile.
      }
    }
  };
  let reviving = Promise.resolve();
  const watch = () =>
    void child.once('exit', () => {
      if (!isStopping) reviving = revive();
    });
  let child = await start();
  watch();
  const relaying = setInterval(() => void disk.layReserve().catch(() => {}), 60_000).unref();
  // When this process ends by an uncaught error, nobody is left to wait: the server is asked to stop by itself.
  const atExit = () => {
    if (child.pid !== undefined && isAlive(child.pid)) process.kill(child.pid, 'SIGINT');
  };
  process.once('exit', atExit);
  return {
    pid: () => child.pid ?? 0,
    isDown: () => isDown,
    disk,
    async stop() {
      isStopping = true;
      clearInterval(relaying);
      process.off('exit', atExit);
      await reviving;
      if (child.pid !== undefined) await stopPostmaster(child.pid);
    },
  };
}
