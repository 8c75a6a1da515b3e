// A shared PostgreSQL for tests run one by one: `node test-server.ts <home>`. Ends by itself after ten idle minutes.
import pg from 'pg';
import { clientConfig } from './pools.ts';
import { openStore } from './store.ts';

const home = process.argv[2];
if (!home) throw new Error('usage: test-server.ts <home>');

const idleMinutes = 10;
const store = await openStore({ home, databaseUrl: '', mode: 'own', isUnsafe: true, maxConnections: 300 });

const end = async () => {
  await store.close();
  process.exit(0);
};
process.on('SIGTERM', end);
process.on('SIGINT', end);

let idle = 0;
setInterval(async () => {
  const client = new pg.Client(clientConfig({ ...store.reach('admin'), database: 'postgres' }, 'idle check'));
  client.on('error', () => {});
  try {
    await client.connect();
    const { rows } = await client.query<{ used: number }>(
      "select count(*)::int as used from pg_stat_activity where backend_type = 'client backend' and pid <> pg_backend_pid()",
    );
    idle = rows[0]?.used === 0 ? idle + 1 : 0;
  } catch {
    idle += 1;
  } finally {
    await client.end().catch(() => {});
  }
  if (idle >= idleMinutes) await end();
}, 60_000);
