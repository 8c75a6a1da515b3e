// Test program: a worker on the server of a home. `node run-worker.ts <home>`
import { openStore } from '../../database/index.ts';
import { startWorker } from '../index.ts';
import { counting } from './counting.ts';

const store = await openStore({ home: process.argv[2] ?? '', databaseUrl: '' });
const worker = await startWorker(store, [counting]);
process.once('SIGTERM', async () => {
  await worker.stop();
  await store.close();
  process.exit(0);
});
process.stdout.write('ready\n');
