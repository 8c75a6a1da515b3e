import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { allRoutes } from '../../src/entrances/rooms.ts';
import { samplePassword } from '../../src/entrances/sample/sample-posts.ts';
import { accessContracts as on } from '../../src/modules/access/contract.ts';
import { callOf } from './harness/calls.ts';
import { recordsOf } from './harness/records.ts';
import { cookiesIn, openWorld, type World } from './harness/world.ts';

// As behind a reverse proxy that ends TLS; read when the door opens.
process.env.GIAOBAN_TRUST_PROXY = '1';

const start = Date.parse('2020-06-26T02:00:00Z');
const minute = 60_000;
let world: World;
before(async () => {
  world = await openWorld();
});
after(() => world.close());

const median = (values: readonly number[]) => values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;
const statusWith = async (cookie: string) => (await world.withCookie(cookie)(on.readSession)).status;
const logIn = (username: string, password: string, headers: Record<string, string> = {}) =>
  world.withCookie(null)(on.logIn, { body: { username, password }, headers });

test('a session number that was there before the log-in is never taken over', async () => {
  const planted = 'giaoban_session=lai-chau.aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa';
  const answer = await logIn('motcua', samplePassword, { cookie: planted });
  const given = cookiesIn(answer.headers)[0]?.split(';')[0] ?? '';
  assert.match(given, /^giaoban_session=lai-chau\.[\w-]{43}$/);
  assert.notEqual(given, planted);
  assert.deepEqual([await statusWith(given), await statusWith(planted)], [200, 401]);
  assert.notEqual(await world.cookieOf('motcua'), given, 'every log-in has a number of its own');
});

test('over HTTPS the cookie is bound to this host; over plain HTTP the other name is not read', async () => {
  const https = { 'x-forwarded-proto': 'https' };
  const [cookie = ''] = cookiesIn((await logIn('ketoan', samplePassword, https)).headers);
  assert.match(cookie, /^__Host-giaoban=lai-chau\.[\w-]{43}; /);
  for (const flag of ['Path=/', 'HttpOnly', 'Secure', 'SameSite=Lax', 'Max-Age=43200'])
    assert.ok(cookie.split('; ').includes(flag), `${flag} in ${cookie}`);
  assert.doesNotMatch(cookie, /Domain=/i);
  const client = world.withCookie(cookie.split(';')[0] ?? '');
  assert.equal((await client(on.readSession, { headers: https })).status, 200);
  assert.equal((await client(on.readSession)).status, 401);
  const plain = await world.cookieOf('ketoan');
  assert.equal((await world.withCookie(plain)(on.readSession, { headers: https })).status, 401);
});

test('a session is dead at once after logging out, being revoked, or a new password elsewhere', async () => {
  const [one, two, three] = [
    await world.cookieOf('thanhtra'),
    await world.cookieOf('thanhtra'),
    await world.cookieOf('thanhtra'),
  ];
  await world.withCookie(one)(on.logOut);
  assert.deepEqual([await statusWith(one), await statusWith(two)], [401, 200]);
  const sessions = await world.withCookie(two)(on.listSessions);
  const other = sessions.body.rows.find(({ isCurrent }) => !isCurrent);
  assert.ok(other && !sessions.raw.includes(two.slice(-40)), 'no token in the list');
  await world.withCookie(two)(on.revokeSession, { params: { sessionId: other.id } });
  assert.deepEqual([await statusWith(two), await statusWith(three)], [200, 401]);
  const four = await world.cookieOf('thanhtra');
  const next = 'mật khẩu khác hẳn';
  const body = { current: samplePassword, next };
  assert.equal((await world.withCookie(two)(on.changePassword, { body })).status, 200);
  assert.deepEqual([await statusWith(two), await statusWith(four)], [200, 401]);
  assert.equal((await logIn('thanhtra', samplePassword)).status, 401);
  assert.equal((await logIn('thanhtra', next)).status, 200);
});

test('rights end with the post, and a closed account ends with its sessions', async () => {
  const admin = await world.enter('quantri');
  const cookie = await world.cookieOf('truongphong.gdnn');
  const client = world.withCookie(cookie);
  const { body: me } = await client(on.readSession);
  assert.ok(me.verbs.includes('target.set'));
  const positionId = me.position?.id ?? 0;
  const { rows } = (
    await admin(on.listPositions, { query: { search: 'Giáo dục nghề nghiệp', pageSize: 200 } })
  ).body;
  const holderId = rows.find(({ id }) => id === positionId)?.holders[0]?.id ?? 0;
  const ended = await admin(on.endHolding, {
    params: { positionId, holderId },
    body: { lastDay: '2020-06-25' },
  });
  assert.equal(ended.status, 200, ended.raw);
  assert.deepEqual((await client(on.readSession)).body.verbs, []);
  const closing = { params: { accountId: me.account.id }, body: { isActive: false } };
  assert.equal((await admin(on.setActive, closing)).status, 200);
  assert.equal(await statusWith(cookie), 401);
  assert.equal((await logIn('truongphong.gdnn', samplePassword)).status, 401);
});

test('half an hour unused ends a session, and twelve hours end it however busy it was', async () => {
  const [idle, busy] = [await world.cookieOf('chuyenvien'), await world.cookieOf('chuyenvien')];
  for (let at = 10; at < 12 * 60; at += 10) {
    world.setClock(new Date(start + at * minute));
    assert.equal(await statusWith(busy), 200, `after ${at} minutes`);
    if (at === 30) assert.equal(await statusWith(idle), 401);
  }
  world.setClock(new Date(start + 12 * 60 * minute));
  assert.equal(await statusWith(busy), 401);
  world.setClock(new Date(start));
});

test('every operation that changes anything is refused without our header and from another origin', async () => {
  const client = await world.enter('chanhvanphong');
  const of = await recordsOf(world, 21);
  const writes = allRoutes.map(({ contract }) => contract).filter(({ method }) => method !== 'GET');
  assert.ok(writes.length > 40);
  for (const contract of writes)
    for (const headers of [
      { 'x-giaoban': '' },
      { origin: 'https://evil.example' },
      { origin: 'null' },
      { origin: 'http://localhost.evil.example' },
    ]) {
      const { status, code } = await client(contract, { ...callOf(contract.id, of), headers });
      assert.deepEqual([contract.id, status, code], [contract.id, 403, 'door.cross-site']);
    }
});

test('a form of another site cannot reach an act: its content types are refused', async () => {
  const cookie = await world.cookieOf('chanhvanphong');
  for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x']) {
    const response = await world.door.app.inject({
      method: 'POST',
      url: '/api/calendar/days/2020-07-01/removal',
      headers: { cookie, 'x-giaoban': '1', 'content-type': type },
      payload: '{"basis":"thử"}',
    });
    assert.ok(response.statusCode === 415 || response.statusCode === 400, `${type}: ${response.statusCode}`);
  }
});

test('an unknown username takes as long as a wrong password', async () => {
  const codes = ['03388', '03389', '03391', '03394', '03400', '03403', '03430', '03433', '03436', '03439'];
  const timed = async (username: string) => {
    const begun = performance.now();
    await logIn(username, 'không phải mật khẩu', { 'x-forwarded-for': '10.1.1.1' });
    return performance.now() - begun;
  };
  await timed('làm nóng');
  const known: number[] = [];
  const unknown: number[] = [];
  for (let round = 0; round < 30; round += 1) {
    const code = codes[round % codes.length] ?? '';
    known.push(await timed(`xa.${code}`));
    unknown.push(await timed(`la.${code}`));
  }
  // argon2 takes its 19 MiB warm (10 ms) or cold (25 ms) as it comes: the fast tenth tells whether the same work is done.
  const fast = (values: readonly number[]) => values.toSorted((a, b) => a - b)[3] ?? 0;
  const ratio = fast(known) / fast(unknown);
  assert.ok(ratio > 0.8 && ratio < 1.25, `known ${fast(known)} ms, unknown ${fast(unknown)} ms`);
});

test('eighty log-ins at once do not stand in anybody’s way', async () => {
  const waits: number[] = [];
  let isOver = false;
  const storm = Promise.all(
    Array.from({ length: 80 }, (_, i) => logIn(`bao.${i}`, 'sai', { 'x-forwarded-for': '10.2.2.2' })),
  ).finally(() => {
    isOver = true;
  });
  const reader = await world.enter('giamdoc');
  while (!isOver) {
    const begun = performance.now();
    const { status } = await reader(on.readSession);
    waits.push(performance.now() - begun);
    assert.equal(status, 200);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  const answers = (await storm).map(({ status }) => status);
  assert.deepEqual(new Set(answers), new Set([401]));
  assert.ok(median(waits) < 250, `reads waited ${median(waits)} ms`);
});

test('a hundred wrong passwords from one address close it for everybody there, and only there', async () => {
  const from = { 'x-forwarded-for': '10.3.3.3' };
  for (let i = 0; i < 100; i += 1) await logIn(`phun.${i}`, 'sai', from);
  assert.equal((await logIn('giamdoc', samplePassword, from)).status, 429);
  assert.equal((await logIn('giamdoc', samplePassword, { 'x-forwarded-for': '10.3.3.4' })).status, 200);
});
