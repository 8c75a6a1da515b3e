import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { notABackup } from './refusals.ts';

/** One copied file: path within `data/`, bytes and SHA-256. */
export interface CopiedFile {
  readonly path: string;
  readonly bytes: number;
  readonly sha256: string;
}

/** Rows per table, by schema: `{ p_lai_chau: { unit: 153 } }`. */
export type TableCounts = Readonly<Record<string, Readonly<Record<string, number>>>>;

/** What a backup holds; `manifest.json` of its folder, written last. */
export interface Manifest {
  readonly format: 'giaoban base backup 1';
  readonly postgres: string;
  readonly beganAt: string;
  /** From this instant on the backup can be restored. */
  readonly endedAt: string;
  readonly beganLsn: string;
  readonly endedLsn: string;
  /** First segment of the write-ahead log that a restore needs. */
  readonly firstWal: string;
  /** Where the log went on being archived. */
  readonly walArchive: string;
  readonly files: readonly CopiedFile[];
  readonly wal: readonly CopiedFile[];
  readonly counts: TableCounts;
  /** Whether nothing was written between counting and the end: then a restore must have just these rows. */
  readonly countsAreExact: boolean;
}

/** @throws {Refusal} backup.not-a-backup */
export async function readManifest(folder: string): Promise<Manifest> {
  let manifest: Manifest;
  try {
    manifest = JSON.parse(await readFile(join(folder, 'manifest.json'), 'utf8')) as Manifest;
  } catch (error) {
    throw notABackup({ folder, why: error instanceof Error ? error.message : String(error) });
  }
  if (manifest.format !== 'giaoban base backup 1') throw notABackup({ folder, why: 'format' });
  return manifest;
}
