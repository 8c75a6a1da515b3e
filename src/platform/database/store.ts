import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import type { Words } from '../../kernel/words.ts';
import { adminRole, appRole, bootstrap, databaseName, ownerRole } from './bootstrap.ts';
import { type DiskGuard, guardDisk } from './disk-guard.ts';
import { type EmbeddedServer, startServer } from './embedded-server.ts';
import { openExternal } from './external.ts';
import { type Home, keepPasswords, layHome, type Passwords, readPasswords } from './home.ts';
import { askOwner, type LivenessLock, takeLock } from './liveness-lock.ts';
import { clientConfig, openPool, type Reach } from './pools.ts';
import { alreadyRunning, cannotStart, unsafeSettings } from './refusals.ts';
import { durable, type ServerOptions } from './server-settings.ts';

export interface StoreConfig extends ServerOptions {
  /** Folder of the data; default GIAOBAN_HOME, then `.giaoban` in the current folder. */
  readonly home?: string;
  /** A server of somebody else; default DATABASE_URL. An empty text asks for the embedded one. */
  readonly databaseUrl?: string;
  /** `own`: this process runs the server and a second one is refused. `join` (default): use it when it runs already. */
  readonly mode?: 'own' | 'join';
  readonly appConnections?: number;
}

/** An opened database. */
export interface Store {
  /** Pool of the role that serves requests: owns nothing, is under row-level policies, sends pipelined. */
  readonly app: pg.Pool;
  /** Pool of the owner of all tables. */
  readonly owner: pg.Pool;
  /** Province code → schema, kept as provinces are met. */
  readonly schemas: Map<string, string>;
  readonly home: Home | null;
  readonly server: EmbeddedServer | null;
  /** What an administrator should read at the start. */
  readonly notes: readonly Words[];
  /** Watches the volume of an embedded server, also one that this process only joined. */
  readonly disk: DiskGuard | null;
  /** How to connect as a role, for what keeps connections of its own (jobs, backup). */
  readonly reach: (role: 'admin' | 'owner' | 'app') => Reach;
  close(): Promise<void>;
}

const roleNames = { admin: adminRole, owner: ownerRole, app: appRole } as const;

/** Makes the store of a server that can be reached as all three roles. */
export function storeOver(
  reach: Store['reach'],
  rest: Pick<Store, 'home' | 'server' | 'notes' | 'disk'> & {
    readonly appConnections: number;
    stop(): Promise<void>;
  },
): Store {
  const app = openPool(reach('app'), 'app', rest.appConnections, true);
  const owner = openPool(reach('owner'), 'owner', 4, false);
  let closing: Promise<void> | null = null;
  return {
    app,
    owner,
    reach,
    home: rest.home,
    server: rest.server,
    disk: rest.disk,
    notes: rest.notes,
    schemas: new Map(),
    close() {
      closing ??= Promise.all([app.end(), owner.end()]).then(() => rest.stop());
      return closing;
    },
  };
}

/** Refuses a server on which an acknowledged write could be lost. @throws {Refusal} store.unsafe-settings */
export async function assertDurable(reach: Reach): Promise<void> {
  const client = new pg.Client(clientConfig(reach, 'check'));
  client.on('error', () => {});
  await client.connect();
  try {
    const { rows } = await client.query<{ name: string; setting: string }>(
      'select name, setting from pg_settings where name = any($1)',
      [[...Object.keys(durable), 'data_checksums']],
    );
    const wanted: Record<string, string> = { ...durable, data_checksums: 'on' };
    for (const { name, setting } of rows) {
      // A standby that must confirm (remote_apply, remote_write) is as safe as `on` or safer.
      const isSafe =
        setting === wanted[name] || (name === 'synchronous_commit' && setting.startsWith('remote'));
      if (!isSafe) throw unsafeSettings({ setting: name, found: setting, wanted: wanted[name] ?? '' });
    }
  } finally {
    await client.end();
  }
}

/** How the three roles reach the embedded server of a home. */
export function reachOf(home: Home, passwords: Passwords): Store['reach'] {
  return (role) => ({
    host: home.run,
    port: 5432,
    database: databaseName,
    user: roleNames[role],
    password: passwords[role],
  });
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
