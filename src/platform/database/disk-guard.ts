import { statfsSync } from 'node:fs';
import { open, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Home } from './home.ts';

const mega = 1_048_576;

/**
 * Space that requests may not use up. PostgreSQL can refuse a write when a table cannot grow, but it must stop (PANIC)
 * when its write-ahead log cannot: so writes are refused while there is still room for the log of those under way.
 */
export interface DiskGuard {
  /** Bytes free on the volume of the data. */
  freeBytes(): number;
  isFull(): boolean;
  /** Lays a reserve aside, if there is room. */
  layReserve(): Promise<void>;
  /** Gives the reserve up on a full disk, so that a recovery can end and vacuum can return what an undone act took. */
  giveReserve(): Promise<void>;
}

export function guardDisk(home: Home): DiskGuard {
  const reserve = join(home.data, '..', 'reserve');
  let checkedAt = Number.NEGATIVE_INFINITY;
  let free = 0;
  let least = 0;
  const look = () => {
    const now = performance.now();
    if (now - checkedAt < 100) return;
    const volume = statfsSync(home.data);
    checkedAt = now;
    free = volume.bavail * volume.bsize;
    least = Math.min(256 * mega, Math.max(32 * mega, volume.blocks * volume.bsize * 0.05));
  };
  return {
    freeBytes() {
      look();
      return free;
    },
    isFull() {
      look();
      return free < least;
    },
    async layReserve() {
      look();
      const there = await stat(reserve).catch(() => null);
      if (there !== null || free < least + 16 * mega) return;
      const file = await open(reserve, 'w', 0o600);
      // Written, not only sized: a sparse file reserves nothing.
      for (let n = 0; n < 16; n += 1) await file.write(Buffer.alloc(mega, 1));
      await file.close();
    },
    async giveReserve() {
      checkedAt = Number.NEGATIVE_INFINITY;
      look();
      if (free < 16 * mega) await rm(reserve, { force: true });
    },
  };
}
