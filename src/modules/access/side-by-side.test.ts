import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { sql } from 'kysely';
import { isoDate } from '../../kernel/iso-date.ts';
import { addAccount } from './actions/accounts.ts';
import { forgetIdentities } from './identify.ts';
import { hashPassword } from './passwords.ts';
import { endAllSessions } from './queries/session.ts';
import { type AccessHouse, openAccess, password, province } from './testing.ts';

let house: AccessHouse;
before(async () => {
  house = await openAccess();
});
after(() => house.close());

const tokenOf = (cookie: string) => cookie.slice(cookie.indexOf('.') + 1);

test('guesses sent side by side are all counted: five are looked at, the rest are turned away', async () => {
  const answers = await Promise.all(Array.from({ length: 20 }, () => house.logIn('d2', 'wrong')));
  const codes = answers.map(({ body }) => body.code).sort();
  assert.deepEqual(codes, [...Array(15).fill('access.login-locked'), ...Array(5).fill('access.wrong-login')]);
});

test('who logs in rightly is given back his attempt, so that one address may do so all day', async () => {
  await house.test.owner((db) =>
    sql`update login_failure set count = 98 where key like 'address:%'`.execute(db),
  );
  for (let n = 0; n < 4; n += 1) assert.equal((await house.logIn('d1')).status, 200, `${n}`);
  const { rows } = await house.test.owner((db) =>
    sql`select count from login_failure where key like 'address:%'`.execute(db),
  );
  assert.deepEqual(rows, [{ count: 98 }]);
  await house.test.owner((db) => sql`delete from login_failure`.execute(db));
});

test('logins that wait for their turn keep no connection of the database', async () => {
  const { app } = house.test.store;
  let open = 10;
  // Before them in the queue: a second of hashing.
  const queue = Array.from({ length: 80 }, () => hashPassword(password));
  const all = Array.from({ length: open }, async (_, n) => {
    await house.logIn(`nobody-${n}`, 'wrong');
    open -= 1;
  });
  const counted = () =>
    house.test.owner((db) => sql`select from login_failure where key like 'username:%'`.execute(db));
  while ((await counted()).rows.length < 10) await wait(5);
  assert.deepEqual([open, app.totalCount - app.idleCount], [10, 0], 'waiting, holding');
  await Promise.all([...queue, ...all]);
});

test('a session ended is dead at once, though it was asked for while its end was being written', async () => {
  const { body, cookie } = await house.logIn('chief');
  const ask = () => house.identify(province, tokenOf(cookie), house.now);
  const accountId = body.account.id;
  await house.test.db({ accountId }, async (db) => {
    await endAllSessions(db, accountId, house.now.toISOString());
    forgetIdentities(db, province.code, accountId);
    assert.ok(await ask());
  });
  assert.equal(await ask(), null);
});

test('a look that began before the end of the session is not remembered', async () => {
  const { body, cookie } = await house.logIn('chief');
  const ask = () => house.identify(province, tokenOf(cookie), house.now);
  const accountId = body.account.id;
  let early: ReturnType<typeof ask> | undefined;
  await house.test.owner(async (db) => {
    // The look finds the session, then waits for this table.
    await sql`lock table position_holder in access exclusive mode`.execute(db);
    early = ask();
    await wait(200);
    await house.test.db({ accountId }, async (other) => {
      await endAllSessions(other, accountId, house.now.toISOString());
      forgetIdentities(other, province.code, accountId);
    });
  });
  assert.ok(await early);
  assert.equal(await ask(), null);
});

test('an account is added at the unit of who adds it; who stands at none adds none', async () => {
  const actor = {
    province: province.code,
    accountId: null,
    sessionId: null,
    positionId: null,
    unitId: null,
    title: '',
    reaches: new Map(),
    today: isoDate('2020-06-26'),
    at: house.now.toISOString(),
    requestId: '',
    language: 'vi',
    tell: () => undefined,
  } as const;
  const input = {
    params: {},
    query: {},
    body: { username: 'stray', name: 'Stray', password },
    from: { address: '', device: '' },
  };
  await assert.rejects(
    house.test.owner((db) => addAccount(db, actor, input, 'hash')),
    { message: /access\.no-such-unit/ },
  );
});
