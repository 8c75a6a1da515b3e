import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import type { Db } from './connection.ts';
import { layHome, readPasswords } from './home.ts';
import { askOwner } from './liveness-lock.ts';
import { fingerprintOfMigrations, migrate } from './migrate.ts';
import { clientConfig, type Reach } from './pools.ts';
import { isAlive } from './postmaster.ts';
import { addProvince } from './provinces.ts';
import { reachOf, type Store, storeOver } from './store.ts';
import { asOwner, inTransaction, type TransactionSettings } from './transaction.ts';

/** Who acts in a test; what is left out: every unit in reach, nobody in particular. */
export type ActorLike = Partial<TransactionSettings>;

export interface TestStore {
  readonly store: Store;
  /** `test`, or the one that the template was filled with. */
  readonly province: string;
  /** One transaction as the application's role, under grants and policies. */
  db<T>(actor: ActorLike, work: (db: Db) => Promise<T>): Promise<T>;
  /** One transaction as the owner of the tables. */
  owner<T>(work: (db: Db) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

/** A reach over more units than a test makes: numbers of units that were rolled back are not given again (1,000 were too few). */
export const everyUnit = '1'.repeat(20_000);

const templateLock = 0x74657374;

/** A filled store that test files clone instead of each filling one: `name` must change with what `fill` would write. */
export interface TestTemplate {
  readonly name: string;
  readonly province: string;
  readonly fill: (store: Store) => Promise<void>;
}

/** Folder of the running test server: the launcher's, or one shared by all single runs of this checkout. */
async function testServerHome(): Promise<string> {
  const given = process.env.GIAOBAN_TEST_SERVER;
  if (given) return given;
  const mark = createHash('sha256')
    .update(import.meta.dirname)
    .digest('hex')
    .slice(0, 8);
  const folder = join(tmpdir(), `giaoban-test-${userInfo().uid}-${mark}`);
  const home = await layHome(folder);
  const end = performance.now() + 60_000;
  for (let tries = 0; !(await askOwner(home.lock))?.isReady; tries += 1) {
    if (performance.now() > end) throw new Error(`the test server in ${folder} does not start`);
    if (tries % 100 === 0) {
      mkdirSync(folder, { recursive: true });
      spawn(process.execPath, [join(import.meta.dirname, 'test-server.ts'), folder], {
        detached: true,
        stdio: 'ignore',
        env: { ...process.env, NODE_OPTIONS: '', NODE_TEST_CONTEXT: undefined, DATABASE_URL: '' },
      }).unref();
    }
    await wait(100);
  }
  return folder;
}

type ReachAs = Store['reach'];

async function withClient<T>(reach: Reach, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client(clientConfig(reach, 'testing'));
  client.on('error', () => {});
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** Clones of one template are opened with the key that it was filled with. */
const keyFolder = join(tmpdir(), `giaoban-test-keys-${userInfo().uid}`);

function storeOn(reachAs: ReachAs, database: string, stop: () => Promise<void>): Store {
  const reach: ReachAs = (role) => ({ ...reachAs(role), database });
  return storeOver(reach, {
    home: null,
    keyFolder,
    server: null,
    disk: null,
    notes: [],
    appConnections: 8,
    stop,
  });
}

/** A template must have no guests: its last backends, and autovacuum after a fill, may take a moment to end. */
async function nameTemplate(admin: pg.Client, making: string, name: string): Promise<void> {
  for (let tries = 1; ; tries += 1) {
    await admin.query('select pg_terminate_backend(pid) from pg_stat_activity where datname = $1', [making]);
    try {
      await admin.query(`alter database ${making} rename to ${name}`);
      return;
    } catch (error) {
      const isInUse = (error as { code?: string }).code === '55006';
      if (!isInUse || tries === 50) throw error;
      await wait(100);
    }
  }
}

/** The migrated template and its filled kind, made once each; of processes that race one makes it, the others wait. */
async function template(reachAs: ReachAs, admin: pg.Client, filled?: TestTemplate): Promise<string> {
  const name = `template_${await fingerprintOfMigrations()}${filled ? `_${filled.name}` : ''}`;
  const isThere = async () =>
    (await admin.query('select from pg_database where datname = $1', [name])).rowCount === 1;
  if (await isThere()) return name;
  await admin.query('select pg_advisory_lock($1)', [templateLock]);
  try {
    if (await isThere()) return name;
    const making = `${name}_making`;
    await admin.query(`drop database if exists ${making} with (force)`);
    await admin.query(`create database ${making} owner giaoban_owner template template0`);
    const store = storeOn(reachAs, making, async () => {});
    try {
      await migrate(store);
      if (filled) await filled.fill(store);
      else await addProvince(store, { code: 'test', name: 'Tỉnh thử nghiệm', isSample: true });
    } finally {
      await store.close();
    }
    await nameTemplate(admin, making, name);
    return name;
  } finally {
    await admin.query('select pg_advisory_unlock($1)', [templateLock]);
  }
}

/** Databases whose test process was killed before it could drop them, and templates of older migrations. */
async function sweep(admin: pg.Client): Promise<void> {
  const current = `template_${await fingerprintOfMigrations()}`;
  const { rows } = await admin.query<{ datname: string }>(
    "select datname from pg_database where datname ~ '^(test_[0-9]+_|template_[0-9a-f]{16}(_|$))' and datname !~ '_making$'",
  );
  for (const { datname } of rows) {
    const pid = /^test_(\d+)_/.exec(datname)?.[1];
    const isStale = pid === undefined ? !datname.startsWith(current) : !isAlive(Number(pid));
    if (isStale) await admin.query(`drop database if exists ${datname} with (force)`).catch(() => {});
  }
}

let counter = 0;
let isSwept = false;

/**
 * A database of its own for a test file, cloned from the migrated template with one empty province `test`. `isBare` gives
 * an empty database without any migration, `template` a clone of a filled one, whose `province` is the caller's to name.
 */
export async function testStore(
  options: { readonly isBare?: boolean; readonly template?: TestTemplate } = {},
): Promise<TestStore> {
  const home = await layHome(await testServerHome());
  const passwords = await readPasswords(home);
  if (!passwords) throw new Error(`no passwords in ${home.folder}`);
  const reachAs = reachOf(home, passwords);
  const adminReach: Reach = { ...reachAs('admin'), database: 'postgres' };
  counter += 1;
  const database = `test_${process.pid}_${counter}`;
  await withClient(adminReach, async (admin) => {
    const source = options.isBare ? 'template0' : await template(reachAs, admin, options.template);
    if (!isSwept && !options.isBare) await sweep(admin);
    isSwept = true;
    await admin.query(`drop database if exists ${database} with (force)`);
    await admin.query(
      `create database ${database} owner giaoban_owner template ${source} strategy file_copy`,
    );
  });
  const store = storeOn(reachAs, database, () =>
    withClient(adminReach, async (admin) => {
      await admin.query(`drop database if exists ${database} with (force)`);
    }),
  );
  const province = options.template?.province ?? 'test';
  return {
    store,
    province,
    db: (actor, work) =>
      inTransaction(store, province, { reach: everyUnit, accountId: null, unitId: null, ...actor }, work),
    owner: (work) => asOwner(store, province, work),
    close: () => store.close(),
  };
}
