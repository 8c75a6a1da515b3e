import { chown, copyFile, mkdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import pg from 'pg';
import { Refusal } from '../../kernel/refusal.ts';
import { adminRole, bootstrap } from '../database/bootstrap.ts';
import { startServer } from '../database/embedded-server.ts';
import { type Home, keepPasswords, layHome, type Passwords } from '../database/home.ts';
import { takeLock } from '../database/liveness-lock.ts';
import { clientConfig } from '../database/pools.ts';
import { alreadyRunning } from '../database/refusals.ts';
import { reachOf } from '../database/store.ts';
import { copyTree } from './copy-files.ts';
import { type CopiedFile, type Manifest, readManifest, type TableCounts } from './manifest.ts';
import { damagedBackup, folderNotEmpty, notTheSame, untilNotCovered } from './refusals.ts';
import { countTables, differenceOf } from './table-counts.ts';
import { listWal, unpackWal } from './wal-archive.ts';

/** What a restore gave. */
export interface Restored {
  readonly home: string;
  readonly counts: TableCounts;
  /** Whether the counts were compared with the manifest (not for a point in time, nor for a backup made under load). */
  readonly isCompared: boolean;
}

function compareFiles(wanted: readonly CopiedFile[], found: readonly CopiedFile[]): void {
  const hashes = new Map(found.map((file) => [file.path, file.sha256]));
  const wrong = wanted.filter((file) => hashes.get(file.path) !== file.sha256);
  if (wrong.length > 0) throw damagedBackup({ count: wrong.length, file: wrong[0]?.path ?? '' });
}

/**
 * Gathers the log that the recovery may need, where the database's user can read it: the backup's own, and for a point in
 * time the archive of the old home and what was not archived yet.
 */
async function gatherWal(
  manifest: Manifest,
  folder: string,
  to: string,
  isForPointInTime: boolean,
): Promise<void> {
  const live = join(manifest.walArchive, '..', 'data', 'pg_wal');
  const sources = isForPointInTime ? [live, manifest.walArchive, join(folder, 'wal')] : [join(folder, 'wal')];
  const files = new Map<string, string>();
  for (const source of sources) for (const [name, file] of await listWal(source)) files.set(name, file);
  for (const [name, file] of files)
    if (name.endsWith('.history') || name.slice(8) >= manifest.firstWal.slice(8))
      await unpackWal(file, join(to, name));
}

function recoverySettings(restoring: string, until: string | undefined): Record<string, string> {
  return {
    restore_command: `cp "${restoring}/%f" "%p"`,
    recovery_target_action: 'promote',
    // Nobody may look in before the target is reached.
    hot_standby: 'off',
    hba_file: join(restoring, 'pg_hba.conf'),
    ...(until === undefined
      ? { recovery_target: 'immediate' }
      : { recovery_target_time: until.replace(/Z$/i, '+00') }),
  };
}

/** New passwords: the old home's are not in the backup. */
async function settle(home: Home, passwords: Passwords): Promise<TableCounts> {
  const reach = reachOf(home, passwords)('admin');
  const client = new pg.Client(clientConfig(reach, 'restore'));
  client.on('error', () => {});
  await client.connect();
  try {
    await client.query(`alter role ${adminRole} password ${client.escapeLiteral(passwords.admin)}`);
    await bootstrap(reach, passwords);
    return await countTables(client);
  } finally {
    await client.end();
  }
}

async function owned(home: Home, path: string): Promise<void> {
  if (home.user) await chown(path, home.user.uid, home.user.gid);
}

/**
 * Restores a backup into a new home, which can be opened afterwards like any other. With `until` (an instant, ISO 8601)
 * everything is as it was then: what was committed later is left out. Every file is compared with its SHA-256 first, and
 * the rows of every table with the manifest last.
 * @throws {Refusal} backup.not-a-backup, backup.damaged, backup.folder-not-empty, backup.until-not-covered,
 * backup.not-the-same, store.already-running
 */
export async function restore(
  folder: string,
  homeFolder: string,
  options: { readonly until?: string } = {},
): Promise<Restored> {
  const source = resolve(folder);
  const manifest = await readManifest(source);
  const { until } = options;
  if (until !== undefined && !(Date.parse(until) >= Date.parse(manifest.endedAt)))
    throw untilNotCovered({ until, why: 'the backup ended later', earliest: manifest.endedAt });
  const home = await layHome(homeFolder);
  const lock = await takeLock(home.lock);
  if (!('release' in lock)) throw alreadyRunning({ home: home.folder, pid: lock.pid });
  const restoring = join(home.data, '..', 'restoring');
  const making = `${home.data}.restoring`;
  let isMade = false;
  try {
    if (await stat(home.data).catch(() => null)) throw folderNotEmpty({ folder: home.data });
    for (const path of [restoring, making]) await rm(path, { recursive: true, force: true });
    await mkdir(restoring, { mode: 0o700 });
    compareFiles(
      manifest.files,
      await copyTree(join(source, 'data'), making, (path) => path === 'backup_label', home.user),
    );
    await copyTree(join(source, 'wal'), restoring, () => false, home.user).then((wal) =>
      compareFiles(manifest.wal, wal),
    );
    await gatherWal(manifest, source, restoring, until !== undefined);
    await copyFile(join(source, 'data', 'backup_label'), join(making, 'backup_label'));
    await writeFile(join(making, 'recovery.signal'), '');
    await writeFile(join(restoring, 'pg_hba.conf'), 'local all all trust\n');
    for (const name of ['backup_label', 'recovery.signal']) await owned(home, join(making, name));
    for (const file of [...(await listWal(restoring)).values(), join(restoring, 'pg_hba.conf'), restoring])
      await owned(home, file);
    await rename(making, home.data);
    isMade = true;
    const passwords = await keepPasswords(home);
    const server = await startServer(home, passwords, { extra: recoverySettings(restoring, until) });
    try {
      const counts = await settle(home, passwords);
      const isCompared = until === undefined && manifest.countsAreExact;
      const difference = isCompared ? differenceOf(manifest.counts, counts) : null;
      if (difference) throw notTheSame(difference);
      return { home: home.folder, counts, isCompared };
    } finally {
      await server.stop();
    }
  } catch (error) {
    if (isMade) await rm(home.data, { recursive: true, force: true });
    if (until !== undefined && error instanceof Refusal && error.kind.code === 'store.cannot-start')
      throw untilNotCovered({ until, why: error.reason.en, earliest: manifest.endedAt });
    throw error;
  } finally {
    await rm(restoring, { recursive: true, force: true });
    await rm(making, { recursive: true, force: true });
    await lock.release();
  }
}
