import { createHmac } from 'node:crypto';
import pg from 'pg';
import { appRole } from './bootstrap.ts';
import { assertDurable } from './durability.ts';
import { asRefusal } from './failures.ts';
import { homeFolder } from './home.ts';
import { clientConfig, type Reach } from './pools.ts';
import { mayNotPrepare } from './refusals.ts';
import { type Store, storeOver } from './store.ts';

/**
 * The app role's password is derived from the owner's, so that every process that is given the same DATABASE_URL finds
 * the same one and nothing has to be stored. DATABASE_APP_URL overrides it where an administrator made the role.
 */
function appReach(url: URL): Reach {
  if (process.env.DATABASE_APP_URL) return { connectionString: process.env.DATABASE_APP_URL };
  const app = new URL(url);
  app.username = appRole;
  if (url.password !== '')
    app.password = createHmac('sha256', decodeURIComponent(url.password)).update(appRole).digest('base64url');
  return { connectionString: app.href };
}

async function canConnect(reach: Reach): Promise<boolean> {
  const client = new pg.Client(clientConfig(reach, 'check'));
  client.on('error', () => {});
  try {
    await client.connect();
    return true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => {});
  }
}

async function makeAppRole(owner: Reach, app: Reach, user: string): Promise<void> {
  const client = new pg.Client(clientConfig(owner, 'bootstrap'));
  client.on('error', () => {});
  await client.connect();
  const password = decodeURIComponent(new URL(app.connectionString ?? '').password);
  try {
    const { rowCount } = await client.query('select from pg_roles where rolname = $1', [appRole]);
    await client.query(
      `${rowCount === 0 ? 'create' : 'alter'} role ${appRole} login password ${client.escapeLiteral(password)}`,
    );
    await client.query(`alter role ${appRole} set statement_timeout = '30s'`);
    await client.query(`alter role ${appRole} set lock_timeout = '10s'`);
    await client.query(`alter role ${appRole} set idle_in_transaction_session_timeout = '30s'`);
  } catch (error) {
    throw mayNotPrepare({
      user,
      why: error instanceof Error ? error.message : String(error),
      sql: `create role ${appRole} login password '…'; → DATABASE_APP_URL=postgres://${appRole}:…@…`,
    });
  } finally {
    await client.end();
  }
}

/** Opens a server of somebody else. Its user becomes the owner of our tables; the app role is made when missing. */
export async function openExternal(url: string, appConnections: number): Promise<Store> {
  // `postgres://user:word@/name?host=/folder` has no host that URL would accept; the query's host is the one used.
  const parsed = new URL(url.replace('@/', '@localhost/'));
  const owner: Reach = { connectionString: url };
  const app = appReach(parsed);
  try {
    await assertDurable(owner);
    if (!(await canConnect(app))) await makeAppRole(owner, app, decodeURIComponent(parsed.username));
  } catch (error) {
    throw asRefusal(error);
  }
  return storeOver((role) => (role === 'app' ? app : owner), {
    home: null,
    keyFolder: homeFolder(),
    server: null,
    disk: null,
    notes: [],
    appConnections,
    stop: async () => {},
  });
}
