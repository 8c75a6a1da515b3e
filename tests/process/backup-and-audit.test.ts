import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { sql } from 'kysely';
import { databaseName } from '../../src/platform/database/bootstrap.ts';
import { openHome, temporaryFolder } from '../../src/platform/database/faults/homes.ts';
import { asOwner } from '../../src/platform/database/index.ts';
import { inStore, ledgerHash } from './harness/ledger.ts';
import { giaoban, startServer } from './harness/program.ts';
import { sampleHome } from './harness/sample-home.ts';

interface Chains {
  readonly reports: readonly {
    readonly head: unknown;
    readonly faults: readonly { readonly fault: string }[];
  }[];
}
const chainsOf = async (home: string, settings = {}) =>
  (await giaoban(home, ['audit', 'verify', '--json'], settings)).json() as Chains;

test('a backup of a running server restores to the same ledger and the same chain', async (t) => {
  const home = await sampleHome(t);
  const folder = await temporaryFolder(t);
  const copy = join(folder, 'copy');
  const fresh = join(folder, 'new');
  const server = await startServer(t, home);
  const before = await chainsOf(home);
  const backup = await giaoban(home, ['backup', copy, '--json']);
  assert.equal(backup.code, 0, backup.err);
  assert.equal((await fetch(`${server.url}/readyz`)).status, 200);
  assert.equal((await giaoban(home, ['backup', copy])).code, 1, 'never over another backup');

  const restored = await giaoban(home, ['restore', copy, fresh, '--json']);
  assert.equal(restored.code, 0, restored.err);
  assert.partialDeepStrictEqual(restored.json(), { isCompared: true });
  assert.equal(await ledgerHash(fresh), await ledgerHash(home));
  const again = await startServer(t, fresh);
  assert.equal((await fetch(`${again.url}/readyz`)).status, 200);
  assert.deepEqual(await chainsOf(fresh), before);
  assert.equal((await giaoban(fresh, ['figures', 'check'])).code, 0);
});

test('audit verify finds an entry altered by the owner of the database', async (t) => {
  const home = await sampleHome(t);
  for (let n = 0; n < 3; n += 1)
    assert.equal((await giaoban(home, ['province', 'clock', 'lai-chau', '2020-06-26'])).code, 0);
  assert.equal((await giaoban(home, ['audit', 'verify'])).code, 0);
  await inStore(home, (store) =>
    asOwner(store, 'lai-chau', (db) =>
      sql`update audit_entry set operation = 'nothing' where seq = 2`.execute(db),
    ),
  );
  const verified = await giaoban(home, ['audit', 'verify', '--json']);
  assert.equal(verified.code, 1);
  const { reports } = verified.json() as Chains;
  assert.deepEqual(reports[0]?.faults, [{ seq: '2', fault: 'altered' }]);
});

test('with DATABASE_URL the program serves from a server of somebody else, filled by a portable backup', async (t) => {
  const home = await sampleHome(t);
  const folder = await temporaryFolder(t);
  const archive = join(folder, 'archive');
  assert.equal((await giaoban(home, ['backup', archive, '--portable'])).code, 0);
  const other = await openHome(t, join(folder, 'other'));
  const { user, password, host } = other.reach('admin');
  const url = `postgres://${user}:${password}@${encodeURIComponent(host ?? '')}:5432/${databaseName}`;
  const settings = { DATABASE_URL: url };
  const own = join(folder, 'own');
  const filled = await giaoban(own, ['restore', archive, '--portable', '--json'], settings);
  assert.deepEqual(filled.json(), { provinces: ['lai-chau'] });
  const twice = await giaoban(own, ['restore', archive, '--portable', '--json'], settings);
  assert.equal(JSON.parse(twice.err).code, 'backup.target-not-empty');

  const server = await startServer(t, own, settings);
  assert.equal((await fetch(`${server.url}/readyz`)).status, 200);
  assert.deepEqual(await chainsOf(own, settings), await chainsOf(home));
  assert.equal((await giaoban(own, ['figures', 'check'], settings)).code, 0);
  const refused = await giaoban(own, ['backup', join(folder, 'copy'), '--json'], settings);
  assert.equal(refused.code, 1);
  assert.equal(JSON.parse(refused.err).code, 'backup.only-embedded');
  server.kill('SIGTERM');
  assert.equal(await server.ended, 0);
  assert.equal((await other.owner.query('select 1 as one')).rowCount, 1, 'the other server runs on');
});
