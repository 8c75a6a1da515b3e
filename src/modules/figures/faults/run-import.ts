// Test program: goes on with an import until it is done. `node run-import.ts <home> <import id>`
import { inTransaction, openStore } from '../../../platform/database/index.ts';
import { continueImport } from '../imports/continue-import.ts';

const store = await openStore({ home: process.argv[2] ?? '', databaseUrl: '' });
const house = { reach: '1'.repeat(1000), accountId: null, unitId: null };
process.stdout.write('ready\n');
for (;;) {
  const state = await inTransaction(store, 'broken', house, (db) =>
    continueImport(db, Number(process.argv[3])),
  );
  if (state.isDone) break;
}
await store.close();
