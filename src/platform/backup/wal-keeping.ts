import type { Store } from '../database/index.ts';
import { packWal } from './wal-archive.ts';

/**
 * Packs the archived log of an embedded server every five minutes, while its owner runs. Gives the way to stop. Does
 * nothing for a server of somebody else.
 */
export function keepWalArchive(store: Store): () => void {
  const { home, server } = store;
  if (!home || !server) return () => {};
  let isPacking = false;
  const timer = setInterval(async () => {
    if (isPacking) return;
    isPacking = true;
    // A full disk or a removed file: the next round tries again, and the archive is whole either way.
    await packWal(home.walArchive, Date.now()).catch(() => 0);
    isPacking = false;
  }, 300_000);
  timer.unref();
  return () => clearInterval(timer);
}
