import pg from 'pg';
import type { Passwords } from './home.ts';
import { clientConfig, type Reach } from './pools.ts';

export const databaseName = 'giaoban';
export const ownerRole = 'giaoban_owner';
export const appRole = 'giaoban_app';
export const adminRole = 'giaoban_admin';

/** What each role may take: a request is stopped after 30 s, the owner's work is not. */
const roleSettings = [
  `alter role ${appRole} set statement_timeout = '30s'`,
  `alter role ${appRole} set lock_timeout = '10s'`,
  `alter role ${appRole} set idle_in_transaction_session_timeout = '30s'`,
];

/** Makes the roles and the database on a new embedded server; repeats without effect. */
export async function bootstrap(admin: Reach, passwords: Passwords): Promise<void> {
  const client = new pg.Client(clientConfig({ ...admin, database: 'postgres' }, 'bootstrap'));
  client.on('error', () => {});
  await client.connect();
  try {
    const { rows: roles } = await client.query<{ rolname: string }>('select rolname from pg_roles');
    const known = new Set(roles.map((role) => role.rolname));
    // The owner passes row-level policies: migrations and checks work on every row. The app never does.
    const wanted = [
      { role: ownerRole, attributes: 'login bypassrls', password: passwords.owner },
      { role: appRole, attributes: 'login nobypassrls', password: passwords.app },
    ];
    for (const { role, attributes, password } of wanted) {
      const verb = known.has(role) ? 'alter' : 'create';
      await client.query(`${verb} role ${role} ${attributes} nosuperuser nocreatedb nocreaterole`);
      await client.query(`alter role ${role} password ${client.escapeLiteral(password)}`);
    }
    for (const setting of roleSettings) await client.query(setting);
    const { rowCount } = await client.query('select from pg_database where datname = $1', [databaseName]);
    if (rowCount === 0) {
      await client.query(`create database ${databaseName} owner ${ownerRole} template template0`);
    }
    await client.query(`revoke connect, temporary on database ${databaseName} from public`);
    await client.query(`grant connect, temporary on database ${databaseName} to ${appRole}`);
  } finally {
    await client.end();
  }
}
