import { setTimeout as wait } from 'node:timers/promises';
import { bootstrap } from './bootstrap.ts';
import { guardDisk } from './disk-guard.ts';
import { assertDurable } from './durability.ts';
import { type EmbeddedServer, startServer } from './embedded-server.ts';
import { openExternal } from './external.ts';
import { type Home, keepPasswords, layHome, readPasswords } from './home.ts';
import { askOwner, type LivenessLock, takeLock } from './liveness-lock.ts';
import { alreadyRunning, cannotStart } from './refusals.ts';
import type { ServerOptions } from './server-settings.ts';
import { reachOf, type Store, storeOver } from './store.ts';

export interface StoreConfig extends ServerOptions {
  /** Folder of the data; default GIAOBAN_HOME, then `.giaoban` in the current folder. */
  readonly home?: string;
  /** A server of somebody else; default DATABASE_URL. An empty text asks for the embedded one. */
  readonly databaseUrl?: string;
  /** `own`: this process runs the server and a second one is refused. `join` (default): use it when it runs already. */
  readonly mode?: 'own' | 'join';
  readonly appConnections?: number;
}

async function ownServer(home: Home, lock: LivenessLock, config: StoreConfig): Promise<Store> {
  let server: EmbeddedServer | null = null;
  try {
    const passwords = await keepPasswords(home);
    const reach = reachOf(home, passwords);
    server = await startServer(home, passwords, config);
    if (!config.isUnsafe) await assertDurable({ ...reach('admin'), database: 'postgres' });
    await bootstrap(reach('admin'), passwords);
    lock.ready();
    const own = server;
    return storeOver(reach, {
      home,
      keyFolder: home.folder,
      server,
      disk: server.disk,
      notes: home.notes,
      appConnections: config.appConnections ?? 20,
      async stop() {
        await own.stop();
        await lock.release();
      },
    });
  } catch (error) {
    await server?.stop();
    await lock.release();
    throw error;
  }
}

/** Waits until the owner has started its server; null when the owner ended meanwhile. */
async function join(home: Home, config: StoreConfig): Promise<Store | null> {
  const end = performance.now() + 60_000;
  for (;;) {
    const owner = await askOwner(home.lock);
    if (!owner) return null;
    if (owner.isReady) break;
    if (performance.now() > end)
      throw cannotStart({ home: home.folder, why: `process ${owner.pid} is not ready`, log: home.log });
    await wait(50);
  }
  const passwords = await readPasswords(home);
  if (!passwords) return null;
  return storeOver(reachOf(home, passwords), {
    home,
    keyFolder: home.folder,
    server: null,
    disk: guardDisk(home),
    notes: home.notes,
    appConnections: config.appConnections ?? 20,
    stop: async () => {},
  });
}

/**
 * Opens the database: an external one when DATABASE_URL is set, else the embedded server of the home, started by this
 * process or joined.
 * @throws {Refusal} store.already-running, store.cannot-start, store.unsafe-settings, store.may-not-prepare
 */
export async function openStore(config: StoreConfig = {}): Promise<Store> {
  const url = config.databaseUrl ?? process.env.DATABASE_URL ?? '';
  if (url !== '') return openExternal(url, config.appConnections ?? 20);
  const home = await layHome(config.home);
  for (;;) {
    const taken = await takeLock(home.lock);
    if ('release' in taken) return ownServer(home, taken, config);
    if (config.mode === 'own') throw alreadyRunning({ home: home.folder, pid: taken.pid });
    const joined = await join(home, config);
    if (joined) return joined;
  }
}
