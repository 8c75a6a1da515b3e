export { backup } from './base-backup.ts';
export type { Manifest, TableCounts } from './manifest.ts';
export { exportPortable, type Portable } from './portable-export.ts';
export { importPortable } from './portable-import.ts';
export { type Restored, restore } from './restore.ts';
export { keepWalArchive } from './wal-keeping.ts';
