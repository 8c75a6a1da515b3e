// Test program: joins the server of a home and migrates with the files of a folder. `node migrate-home.ts <home> <folder>`
import { migrate } from '../migrate.ts';
import { openStore } from '../open-store.ts';

const store = await openStore({ home: process.argv[2] ?? '', databaseUrl: '' });
process.stdout.write('ready\n');
const applied = await migrate(store, process.argv[3]);
process.stdout.write(`applied ${applied.length}\n`);
await store.close();
