export { backup } from './base-backup.ts';
export type { Manifest, TableCounts } from './manifest.ts';
export { type Restored, restore } from './restore.ts';
export { packWal } from './wal-archive.ts';
