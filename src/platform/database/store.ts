import type pg from 'pg';
import type { Words } from '../../kernel/words.ts';
import { adminRole, appRole, databaseName, ownerRole } from './bootstrap.ts';
import type { DiskGuard } from './disk-guard.ts';
import type { EmbeddedServer } from './embedded-server.ts';
import type { Home, Passwords } from './home.ts';
import { openPool, type Reach } from './pools.ts';

/** An opened database. */
export interface Store {
  /** Pool of the role that serves requests: owns nothing, is under row-level policies, sends pipelined. */
  readonly app: pg.Pool;
  /** Pool of the owner of all tables. */
  readonly owner: pg.Pool;
  /** Province code → schema, kept as provinces are met. */
  readonly schemas: Map<string, string>;
  readonly home: Home | null;
  /** Where keys lie that must not be in the database: the home's folder, also beside an external server. */
  readonly keyFolder: string;
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

/** Makes the store of a server that can be reached as all three roles. */
export function storeOver(
  reach: Store['reach'],
  rest: Pick<Store, 'home' | 'server' | 'notes' | 'disk' | 'keyFolder'> & {
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
    keyFolder: rest.keyFolder,
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
