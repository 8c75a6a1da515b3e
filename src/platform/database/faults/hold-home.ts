// Test program: owns the server of a home until it is killed or told to stop. `node hold-home.ts <home>`
import { openStore } from '../open-store.ts';

const store = await openStore({ home: process.argv[2] ?? '', databaseUrl: '', mode: 'own' });
process.once('SIGTERM', async () => {
  await store.close();
  process.exit(0);
});
if (process.argv[3] === 'fail') setTimeout(() => Promise.reject(new Error('planned')), 100);
process.stdout.write(`ready ${store.server?.pid()}\n`);
setInterval(() => {}, 1000);
