import assert from 'node:assert/strict';
import { after, afterEach, before, test } from 'node:test';
import { sql } from 'kysely';
import { codeAt } from './one-time-code.ts';
import { type AccessHouse, openAccess, password } from './testing.ts';

let house: AccessHouse;
before(async () => {
  house = await openAccess();
});
after(() => house.close());
afterEach(async () => {
  await house.test.owner(async (db) => {
    await sql`delete from second_factor_role`.execute(db);
    await sql`select end_second_factor(id) from account`.execute(db);
    await sql`delete from login_failure`.execute(db);
  });
  house.now = new Date(house.now.getTime() + 3_600_000);
});

const own = '/api/session/second-factor';
const wait = (ms: number) => {
  house.now = new Date(house.now.getTime() + ms);
};

/** Sets the second factor of somebody up and gives what the phone and the paper then hold. */
async function setUp(username: string) {
  const { cookie } = await house.logIn(username);
  const begun = await house.send('POST', own, cookie);
  assert.equal(begun.status, 200, begun.raw);
  const { secret } = begun.body;
  const done = await house.send('POST', `${own}/confirmation`, cookie, { code: codeAt(secret, house.now) });
  assert.equal(done.status, 200, done.raw);
  wait(60_000);
  return { cookie, secret: String(secret), codes: done.body.recoveryCodes as string[] };
}

const second = (token: string, code: string) => house.send('POST', '/api/session/code', '', { token, code });
async function tokenOf(username: string): Promise<string> {
  const first = await house.logIn(username);
  assert.equal(first.status, 200, first.raw);
  assert.deepEqual([first.body.needsCode, first.cookie], [true, ''], 'no session yet');
  return first.body.token;
}

test('password, then code: a session; the same code a second time, also in another log-in: none', async () => {
  const { secret } = await setUp('d1');
  const code = codeAt(secret, house.now);
  const [one, two] = [await tokenOf('d1'), await tokenOf('d1')];
  const inside = await second(one, code);
  assert.equal(inside.status, 200, inside.raw);
  assert.equal(inside.body.account.username, 'd1');
  assert.ok(inside.cookies.some(({ name, value }) => name === 'giaoban_session' && value.length > 40));
  const again = await second(two, code);
  assert.deepEqual([again.status, again.body.code], [422, 'access.wrong-code']);
  wait(30_000);
  assert.equal((await second(two, codeAt(secret, house.now))).status, 200);
  const over = await second(two, codeAt(secret, new Date(house.now.getTime() + 30_000)));
  assert.deepEqual([over.status, over.body.code], [410, 'access.login-is-over'], 'a token opens one session');
});

test('a code sent twenty times side by side opens one session', async () => {
  const { secret } = await setUp('d1');
  const token = await tokenOf('d1');
  const code = codeAt(secret, house.now);
  const answers = await Promise.all(Array.from({ length: 20 }, () => second(token, code)));
  assert.equal(answers.filter(({ status }) => status === 200).length, 1);
});

test('one step early or late is taken, two are not; after five minutes the log-in is over', async () => {
  const { secret } = await setUp('d1');
  for (const [seconds, status] of [
    [-60, 422],
    [60, 422],
    [-30, 200],
    [30, 200],
  ] as const) {
    const token = await tokenOf('d1');
    const code = codeAt(secret, new Date(house.now.getTime() + seconds * 1000));
    assert.equal((await second(token, code)).status, status, `${seconds} s`);
    wait(600_000);
  }
  const token = await tokenOf('d1');
  wait(5 * 60_000);
  assert.equal((await second(token, codeAt(secret, house.now))).body.code, 'access.login-is-over');
});

test('guesses close the second step like a password, side by side too, and nobody else’s', async () => {
  const { secret, codes } = await setUp('d1');
  const token = await tokenOf('d1');
  const guesses = await Promise.all(Array.from({ length: 30 }, (_, at) => second(token, `00000${at % 10}`)));
  const tried = guesses.filter(({ status }) => status === 422).length;
  assert.ok(tried >= 5 && tried <= 10, `${tried} tried`);
  const closed = await second(token, codeAt(secret, house.now));
  assert.equal(closed.body.code, 'access.login-locked');
  assert.equal((await second(token, codes[0] ?? '')).body.code, 'access.login-locked', 'nor a recovery code');
  assert.equal((await house.logIn('d2')).status, 200);
  wait(16 * 60_000);
  assert.equal((await second(await tokenOf('d1'), codeAt(secret, house.now))).status, 200);
});

test('a recovery code works once, in any writing; what is kept is sealed or hashed', async () => {
  const { secret, codes, cookie } = await setUp('d1');
  assert.deepEqual([codes.length, new Set(codes).size], [10, 10]);
  const typed = ` ${(codes[3] ?? '').toUpperCase().replaceAll('-', ' ')} `;
  assert.equal((await second(await tokenOf('d1'), typed)).status, 200);
  assert.equal((await second(await tokenOf('d1'), codes[3] ?? '')).body.code, 'access.wrong-code');
  assert.equal((await house.send('GET', own, cookie)).body.recoveryCodesLeft, 9);
  const kept = await house.test.owner(async (db) => {
    const { rows } = await sql<{ text: string }>`
      select to_jsonb(f)::text as text from second_factor f union all select to_jsonb(c)::text from recovery_code c
      union all select to_jsonb(p)::text from pending_login p union all select to_jsonb(i)::text from idempotency i
      union all select to_jsonb(e)::text from audit_entry e`.execute(db);
    return rows.map(({ text }) => text).join('\n');
  });
  assert.ok(kept.includes('g1.'));
  for (const one of [secret, ...codes]) assert.ok(!kept.includes(one), one);
});

test('a repeated request gets the same recovery codes, which lie sealed with its key', async () => {
  const { cookie } = await house.logIn('d1');
  const headers = { 'idempotency-key': 'khoa-thu-nghiem', 'x-giaoban': '1', cookie };
  const { secret } = (await house.send('POST', own, cookie)).body;
  const payload = { code: codeAt(secret, house.now) };
  const ask = () => house.door.app.inject({ method: 'POST', url: `${own}/confirmation`, headers, payload });
  const [one, again] = [await ask(), await ask()];
  assert.deepEqual(
    [one.statusCode, again.statusCode, again.headers['idempotent-replay']],
    [200, 200, 'true'],
  );
  assert.deepEqual(one.json(), again.json());
  const [row] = await house.test.owner(
    async (db) =>
      (await sql<{ reply: unknown }>`select reply from idempotency where key = 'khoa-thu-nghiem'`.execute(db))
        .rows,
  );
  assert.match(String(row?.reply), /^g1\./);
});

test('the clock set back a day and forward again locks nobody out and lets no code in twice (F6)', async () => {
  const { secret } = await setUp('d1');
  const here = house.now.getTime();
  const go = async (at: number) => {
    house.now = new Date(at);
    return (await second(await tokenOf('d1'), codeAt(secret, house.now))).status;
  };
  assert.equal(await go(here), 200);
  assert.equal(await go(here - 86_400_000), 200);
  assert.equal(await go(here - 3_600_000), 200);
  assert.equal(await go(here), 422, 'taken before the clock went back');
  assert.equal(await go(here + 60_000), 200);
});

test('other sessions end when it is put in force; turning off takes password and code', async () => {
  const other = await house.logIn('d1');
  const { secret, cookie } = await setUp('d1');
  assert.equal((await house.send('GET', '/api/session', other.cookie)).status, 401);
  const end = (secretWord: string, code: string) =>
    house.send('POST', `${own}/end`, cookie, { password: secretWord, code });
  assert.equal((await end('sai mật khẩu', codeAt(secret, house.now))).body.code, 'access.wrong-password');
  assert.equal((await end(password, '000000')).body.code, 'access.wrong-code');
  assert.equal((await house.send('POST', own, cookie)).body.code, 'access.factor-is-on');
  assert.equal((await end(password, codeAt(secret, house.now))).status, 200);
  assert.equal((await house.logIn('d1')).body.account.username, 'd1');
});

test('an administrator takes it off with a reason that stands in the log; not out of his reach', async () => {
  const { cookie } = await setUp('d1');
  const chief = (await house.logIn('chief')).cookie;
  const { id } = (await house.send('GET', '/api/accounts?search=d1', chief)).body.rows[0];
  const path = `/api/accounts/${id}/second-factor-reset`;
  assert.equal((await house.send('POST', path, chief, { reason: '' })).status, 400);
  const outOfReach = await house.send('POST', '/api/accounts/1/second-factor-reset', cookie, {
    reason: 'Không phải việc của tôi',
  });
  assert.equal(outOfReach.body.code, 'access.no-such-account');
  assert.equal((await house.send('POST', path, chief, { reason: 'Mất điện thoại' })).status, 200);
  assert.equal((await house.send('GET', '/api/session', cookie)).status, 401);
  assert.equal((await house.logIn('d1')).status, 200);
  const entries = await house.test.owner(
    async (db) =>
      (
        await sql<{ detail: string }>`select detail::text as detail from audit_entry
          where operation = 'access.resetSecondFactor' and outcome = 'done'`.execute(db)
      ).rows,
  );
  assert.match(entries[0]?.detail ?? '', /Mất điện thoại/);
});

test('a role that must have it opens nothing but the set-up, and cannot take it off', async () => {
  const chief = (await house.logIn('chief')).cookie;
  const set = (role: string) =>
    house.send('PUT', `/api/roles/${role}/second-factor`, chief, { isRequired: true });
  assert.equal((await set('khong-co')).body.code, 'access.no-such-role');
  assert.equal((await set('reader')).status, 200);
  const inside = await house.logIn('d2');
  assert.equal(inside.body.mustSetUpSecondFactor, true);
  const shut = await house.send('GET', '/api/session/list', inside.cookie);
  assert.deepEqual([shut.status, shut.body.code], [403, 'door.must-set-up-second-factor']);
  const { secret, cookie } = await setUp('d2');
  assert.equal((await house.send('GET', '/api/session/list', cookie)).status, 200);
  const kept = await house.send('POST', `${own}/end`, cookie, { password, code: codeAt(secret, house.now) });
  assert.equal(kept.body.code, 'access.factor-is-required');
  assert.equal((await house.send('GET', own, cookie)).body.isRequired, true);
});

test('a new password ends what waits for a code', async () => {
  const { secret, cookie } = await setUp('d1');
  const token = await tokenOf('d1');
  const body = { current: password, next: `${password} mới` };
  assert.equal((await house.send('POST', '/api/session/password', cookie, body)).status, 200);
  assert.equal((await second(token, codeAt(secret, house.now))).body.code, 'access.login-is-over');
});
