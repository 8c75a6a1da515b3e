import { mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import pg from 'pg';
import { asRefusal } from '../database/failures.ts';
import type { Store } from '../database/index.ts';
import { clientConfig } from '../database/pools.ts';
import { copyTree, describeFile, syncFolder } from './copy-files.ts';
import type { CopiedFile, Manifest } from './manifest.ts';
import { folderNotEmpty, onlyEmbedded } from './refusals.ts';
import { countTables } from './table-counts.ts';
import { listWal, pruneWal, unpackWal } from './wal-archive.ts';

/** What PostgreSQL makes anew at a start, and what must not be restored. */
const leftOut =
  /^(pg_wal|pg_dynshmem|pg_notify|pg_serial|pg_snapshots|pg_stat_tmp|pg_subtrans|pg_replslot|postmaster\.(pid|opts)|current_logfiles)(\/|$)|(^|\/)(pgsql_tmp|pg_internal\.init)/;

async function began(client: pg.Client) {
  const { rows } = await client.query<{ lsn: string; wal: string; at: string; postgres: string }>(`
    select lsn, pg_walfile_name(lsn) as wal, clock_timestamp() as at, current_setting('server_version') as postgres
    from pg_backup_start('giaoban', true) as lsn`);
  const row = rows[0];
  if (!row) throw new Error('pg_backup_start gave nothing');
  return row;
}

/** Archived segments of a range, from the archive. PostgreSQL has waited until all of them are there. */
async function copyWal(archive: string, to: string, first: string, last: string): Promise<CopiedFile[]> {
  await mkdir(to, { mode: 0o700 });
  const copied: CopiedFile[] = [];
  for (const [name, file] of await listWal(archive)) {
    if (name < first || name > last || name.endsWith('.history')) continue;
    await unpackWal(file, join(to, name));
    copied.push(await describeFile(join(to, name), name));
  }
  return copied;
}

/**
 * Backs up a running embedded server into a new folder, while work goes on: all files, the write-ahead log they need, and
 * a manifest with SHA-256 of each file and rows of each table. The folder appears when it is whole. Archived log older
 * than `keepWalDays` (14) and than this backup is removed.
 * @throws {Refusal} backup.only-embedded, backup.folder-not-empty, store.disk-full: nothing is left behind then
 */
export async function backup(
  store: Store,
  folder: string,
  options: { readonly keepWalDays?: number } = {},
): Promise<Manifest> {
  const { home } = store;
  if (!home) throw onlyEmbedded();
  const target = resolve(folder);
  if ((await readdir(target).catch(() => [])).length > 0) throw folderNotEmpty({ folder: target });
  const making = join(dirname(target), `.${basename(target)}.${process.pid}`);
  await mkdir(making, { recursive: true, mode: 0o700 });
  const client = new pg.Client(clientConfig(store.reach('admin'), 'backup'));
  client.on('error', () => {});
  await client.connect();
  try {
    const start = await began(client);
    const files = await copyTree(home.data, join(making, 'data'), (path) => leftOut.test(path), null);
    // Counting leaves marks on pages, which the log records: the first time for their sake, the second for the numbers. What
    // is committed after the second count began lies beyond this place of the log.
    await countTables(client);
    const { rows: counted } = await client.query<{ lsn: string }>(
      'select pg_current_wal_insert_lsn() as lsn',
    );
    const counts = await countTables(client);
    const { rows: ended } = await client.query<{
      lsn: string;
      wal: string;
      label: string;
      at: string;
      grown: string;
    }>(
      `select lsn, pg_walfile_name(lsn) as wal, labelfile as label, clock_timestamp() as at,
         pg_wal_lsn_diff(lsn, $1) as grown from pg_backup_stop(true)`,
      [counted[0]?.lsn],
    );
    const end = ended[0];
    if (!end) throw new Error('pg_backup_stop gave nothing');
    await writeFile(join(making, 'data', 'backup_label'), end.label, { mode: 0o600 });
    const wal = await copyWal(home.walArchive, join(making, 'wal'), start.wal, end.wal);
    const manifest: Manifest = {
      format: 'giaoban base backup 1',
      postgres: start.postgres,
      beganAt: start.at,
      endedAt: end.at,
      beganLsn: start.lsn,
      endedLsn: end.lsn,
      firstWal: start.wal,
      walArchive: home.walArchive,
      files,
      wal,
      counts,
      // The end of the backup itself writes one small record; an act writes more.
      countsAreExact: Number(end.grown) < 200,
    };
    await writeFile(join(making, 'manifest.json'), JSON.stringify(manifest, null, 1), { mode: 0o600 });
    await syncFolder(making);
    await rename(making, target);
    await syncFolder(target);
    const day = 86_400_000;
    await pruneWal(home.walArchive, start.wal, (options.keepWalDays ?? 14) * day, Date.now());
    return manifest;
  } catch (error) {
    // Half a backup is none, and on a full disk it would keep it full.
    await rm(making, { recursive: true, force: true });
    throw asRefusal(error);
  } finally {
    await client.end();
  }
}
