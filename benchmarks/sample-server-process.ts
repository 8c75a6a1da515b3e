// The program on its sample province, in a process of its own as in an office: durable database, real log-in, all rooms. One
// officer is added for each commune, and the request limit is off, since all load comes from one address.
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { loadSampleProvince } from '../src/entrances/sample/load-sample-province.ts';
import { startServer } from '../src/entrances/server/start-server.ts';
import { startWorker } from '../src/entrances/worker/start-worker.ts';
import { isoDate } from '../src/kernel/iso-date.ts';
import { hashPassword, insertAccount, insertHolder, insertPosition } from '../src/modules/access/index.ts';
import { checkFigures } from '../src/modules/figures/index.ts';
import { selectUnits } from '../src/modules/org/index.ts';
import { asOwner, type Db, migrate, moveSampleClock, openStore } from '../src/platform/database/index.ts';
import type { Asked, Officer, Told } from './sample-server.ts';

const province = 'lai-chau';
const from = isoDate('2020-01-01');
const at = '2020-01-01T00:00:00Z';

async function addOfficers(db: Db): Promise<Officer[]> {
  const passwordHash = await hashPassword('benchmark-2020');
  const communes = await selectUnits(db, { on: isoDate('2020-06-26'), level: 'commune' });
  const officers: Officer[] = [];
  for (const { id: unitId, code } of communes) {
    const username = `bench.${code}`;
    const account = { username, name: code, homeUnitId: unitId, passwordHash, at };
    const accountId =
      (await insertAccount(db, { ...account, samplePassword: null, mustChangePassword: false })) ?? 0;
    const position = { unitId, role: 'commune-officer', title: code, validFrom: from, validTo: null };
    const positionId = await insertPosition(db, position);
    await insertHolder(db, {
      positionId,
      accountId,
      validFrom: from,
      validTo: null,
      deputisingBasis: null,
      at,
    });
    officers.push({ unitId, username, password: 'benchmark-2020' });
  }
  return officers;
}

/** The commune's form of the sample has 24 figures; the benchmark fills it up to 40. */
async function fillForm(db: Db): Promise<void> {
  await sql`
    insert into report_form_cell (form_code, indicator_id, place, is_required, valid)
    select 'monthly-commune', i.id, 1000 + row_number() over (order by c.ordinal), true,
      (select valid from report_form where code = 'monthly-commune')
    from indicator_card c join indicator i on i.code = c.code
    where c.value_from = 'counted' and c.field <> 'package'
      and not exists (select from report_form_cell f where f.form_code = 'monthly-commune' and f.indicator_id = i.id)
    limit 40 - (select count(*) from report_form_cell where form_code = 'monthly-commune')`.execute(db);
}

const home = await mkdtemp(join(tmpdir(), 'giaoban-bench-'));
await chmod(home, 0o711);
const store = await openStore({ home, databaseUrl: '', mode: 'own' });
await migrate(store);
await loadSampleProvince(store, province);
const officers = await asOwner(store, province, addOfficers);
await asOwner(store, province, fillForm);
const worker = await startWorker(store);
const server = await startServer({
  store,
  port: 0,
  host: '127.0.0.1',
  logLevel: 'warn',
  requestsPerMinute: 0,
});
const tell = (told: Told) => process.send?.(told);

process.on('message', async (asked: Asked) => {
  if (asked.what === 'clock')
    await asOwner(store, province, (db) => moveSampleClock(db, province, isoDate(asked.today)));
  const differences = asked.what === 'check' ? (await asOwner(store, province, checkFigures)).length : 0;
  tell({ differences });
});
process.once('disconnect', async () => {
  await server.stop();
  await worker.stop();
  await store.close();
  await rm(home, { recursive: true, force: true });
});
tell({ url: server.url.replace('localhost', '127.0.0.1'), officers });
