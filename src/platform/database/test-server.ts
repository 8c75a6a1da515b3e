// A shared PostgreSQL for tests run one by one: `node test-server.ts <home>`. Ends by itself after ten idle minutes.
import pg from 'pg';
import { openStore } from './open-store.ts';
import { clientConfig } from './pools.ts';

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
let sessionsBefore = 0;
setInterval(async () => {
  const client = new pg.Client(clientConfig({ ...store.reach('admin'), database: 'postgres' }, 'idle check'));
  client.on('error', () => {});
  try {
    await client.connect();
    // Ended sessions are counted, not only open ones: a short run between two looks is use too.
    const { rows } = await client.query<{ open: number; ended: number }>(
      `select (select count(*)::int from pg_stat_activity where backend_type = 'client backend') - 1 as open,
         (select sum(sessions)::int from pg_stat_database) as ended`,
    );
    const { open, ended } = rows[0] ?? { open: 0, ended: 0 };
    idle = open === 0 && ended - sessionsBefore <= 1 ? idle + 1 : 0;
    sessionsBefore = ended;
  } catch {
    idle += 1;
  } finally {
    await client.end().catch(() => {});
  }
  if (idle >= idleMinutes) await end();
}, 60_000);
