import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { sql } from 'kysely';
import { temporaryFolder } from '../../src/platform/database/faults/homes.ts';
import { asOwner } from '../../src/platform/database/index.ts';
import { inStore, ledgerHash } from './harness/ledger.ts';
import { giaoban, startServer } from './harness/program.ts';
import { sampleHome } from './harness/sample-home.ts';

const draftsIn = (home: string) =>
  inStore(home, (store) =>
    asOwner(store, 'lai-chau', async (db) => {
      const { rows } = await sql<{ seq: number }>`
        select seq::int as seq from audit_entry where operation = 'results.saveDraft' and outcome = 'done'`.execute(
        db,
      );
      return rows.length;
    }),
  );

test('a backup under load has every act acknowledged before it began; a point in time ends between two acts', async (t) => {
  const home = await sampleHome(t);
  const folder = await temporaryFolder(t);
  const server = await startServer(t, home);
  const json = { 'content-type': 'application/json', 'x-giaoban': '1' };
  const login = await fetch(`${server.url}/api/session`, {
    method: 'POST',
    headers: json,
    body: JSON.stringify({ province: 'lai-chau', username: 'xa.03412', password: 'lai-chau-2020' }),
  });
  const cookie = /giaoban_session=[^;]+/.exec(login.headers.get('set-cookie') ?? '')?.[0] ?? '';
  let acknowledged = 0;
  const save = async () => {
    const cells = [{ code: 'V01', text: String(acknowledged % 90) }];
    const answer = await fetch(`${server.url}/api/submissions/draft`, {
      method: 'PUT',
      headers: { ...json, cookie },
      body: JSON.stringify({ unitId: 21, form: 'closing-commune', period: '2020-H1', cells }),
    });
    assert.equal(answer.status, 200, await answer.text());
    acknowledged += 1;
  };
  let isOver = false;
  const load = (async () => {
    while (!isOver) {
      await save();
      await wait(5);
    }
  })();
  await wait(500);
  const before = acknowledged;
  const backup = await giaoban(home, ['backup', join(folder, 'copy'), '--json']);
  const during = acknowledged - before;
  isOver = true;
  await load;
  assert.equal(backup.code, 0, backup.err);
  assert.ok(before > 20 && during > 20, `${before} before, ${during} during`);

  await wait(50);
  const until = new Date().toISOString();
  const atUntil = acknowledged;
  await wait(50);
  for (let n = 0; n < 5; n += 1) await save();

  const begun = performance.now();
  const restored = await giaoban(home, ['restore', join(folder, 'copy'), join(folder, 'whole')]);
  t.diagnostic(
    `${during} acts during the backup; restored in ${((performance.now() - begun) / 1_000).toFixed(1)} s`,
  );
  assert.equal(restored.code, 0, restored.err);
  const found = await draftsIn(join(folder, 'whole'));
  assert.ok(found >= before && found <= atUntil, `${before} ≤ ${found} ≤ ${atUntil}`);

  const point = await giaoban(home, [
    'restore',
    join(folder, 'copy'),
    join(folder, 'point'),
    '--until',
    until,
  ]);
  assert.equal(point.code, 0, point.err);
  assert.equal(await draftsIn(join(folder, 'point')), atUntil);
  for (const one of ['whole', 'point']) {
    assert.equal(await ledgerHash(join(folder, one)), await ledgerHash(home));
    assert.equal((await giaoban(join(folder, one), ['audit', 'verify'])).code, 0);
    assert.equal((await giaoban(join(folder, one), ['figures', 'check'])).code, 0);
  }
});
