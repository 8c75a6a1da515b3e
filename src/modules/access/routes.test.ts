import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { type AccessHouse, openAccess, password } from './testing.ts';

let house: AccessHouse;
before(async () => {
  house = await openAccess();
});
after(() => house.close());

const send: AccessHouse['send'] = (...sent) => house.send(...sent);
const logIn: AccessHouse['logIn'] = (...sent) => house.logIn(...sent);

test('logging in gives who, where and which verbs; the cookie is out of reach of scripts', async () => {
  const { status, body, flags } = await logIn('d1');
  assert.equal(status, 200);
  assert.equal(body.position.unit.name, 'D1');
  assert.deepEqual(body.verbs, ['account.manage', 'account.read', 'position.manage']);
  assert.equal(flags?.httpOnly, true);
  assert.equal(flags?.sameSite, 'Lax');
});

test('a password typed in decomposed Vietnamese is the same password', async () => {
  assert.equal((await logIn('d1', password.normalize('NFD'))).status, 200);
});

test('an unknown name and a wrong password give the same answer and close the same way', async () => {
  const attempts = async (username: string) => {
    const codes: string[] = [];
    for (let i = 0; i < 6; i += 1) codes.push((await logIn(username, 'wrong')).body.code);
    return codes;
  };
  const known = await attempts('d2');
  assert.deepEqual(await attempts('nobody'), known);
  assert.deepEqual(known, [...Array(5).fill('access.wrong-login'), 'access.login-locked']);
  assert.equal((await logIn('d2')).body.code, 'access.login-locked');
  house.now = new Date(house.now.getTime() + 3_000);
  assert.equal((await logIn('d2')).status, 200);
});

test('sessions end: by logging out, after half an hour unused, after twelve hours', async () => {
  const first = (await logIn('d1')).cookie;
  assert.equal((await send('DELETE', '/api/session', first)).status, 200);
  assert.equal((await send('GET', '/api/session', first)).status, 401);
  const second = (await logIn('d1')).cookie;
  const begun = house.now.getTime();
  for (let minutes = 25; minutes <= 700; minutes += 25) {
    house.now = new Date(begun + minutes * 60_000);
    assert.equal((await send('GET', '/api/session', second)).status, 200, `${minutes} minutes`);
  }
  house.now = new Date(begun + 12 * 3_600_000);
  assert.equal((await send('GET', '/api/session', second)).status, 401);
  const third = (await logIn('d1')).cookie;
  house.now = new Date(house.now.getTime() + 31 * 60_000);
  assert.equal((await send('GET', '/api/session', third)).status, 401);
});

test('changing the password ends every other session', async () => {
  const [here, there] = [(await logIn('d2')).cookie, (await logIn('d2')).cookie];
  const change = { current: password, next: 'một mật khẩu khác' };
  assert.equal((await send('POST', '/api/session/password', here, { ...change, current: 'no' })).status, 422);
  assert.equal((await send('POST', '/api/session/password', here, change)).status, 200);
  assert.equal((await send('GET', '/api/session', here)).status, 200);
  assert.equal((await send('GET', '/api/session', there)).status, 401);
});

test('a district sees its own accounts only, in the list and by number; the province sees all', async () => {
  const chief = (await logIn('chief')).cookie;
  const all = (await send('GET', '/api/accounts', chief)).body;
  assert.deepEqual(
    all.rows.map((r: { username: string }) => r.username),
    ['chief', 'd1', 'd2'],
  );
  const d1 = (await logIn('d1')).cookie;
  const own = (await send('GET', '/api/accounts', d1)).body;
  assert.deepEqual(
    own.rows.map((r: { username: string }) => r.username),
    ['d1'],
  );
  const d2 = all.rows.find((r: { username: string }) => r.username === 'd2').id;
  const reset = await send('POST', `/api/accounts/${d2}/password-reset`, d1, { password: 'abcdefghij' });
  assert.equal(reset.status, 404);
});

test('a reset ends the sessions and must be followed by a change before anything else', async () => {
  const chief = (await logIn('chief')).cookie;
  const added = { username: 'new-one', name: 'Người mới', password: 'ten letters' };
  const { body } = await send('POST', '/api/accounts', chief, added);
  assert.equal((await send('POST', '/api/accounts', chief, added)).body.code, 'access.username-taken');
  const fresh = await logIn('new-one', 'ten letters');
  assert.equal(fresh.body.mustChangePassword, true);
  assert.equal((await send('GET', '/api/session/list', fresh.cookie)).body.code, 'door.must-change-password');
  const change = { current: 'ten letters', next: 'eleven letters' };
  assert.equal((await send('POST', '/api/session/password', fresh.cookie, change)).status, 200);
  assert.equal((await send('GET', '/api/session/list', fresh.cookie)).status, 200);
  await send('POST', `/api/accounts/${body.id}/password-reset`, chief, { password: 'twelve letters' });
  assert.equal((await send('GET', '/api/session', fresh.cookie)).status, 401);
});

test('a deputy acts in the position for the days of the grant, by its paper', async () => {
  const chief = (await logIn('chief')).cookie;
  const accounts = (await send('GET', '/api/accounts', chief)).body.rows;
  const positions = (await send('GET', '/api/positions', chief)).body.rows;
  const d1 = accounts.find((r: { username: string }) => r.username === 'd1').id;
  const head = positions.find((r: { unit: { name: string } }) => r.unit.name === 'P').id;
  const grant = {
    accountId: d1,
    validFrom: '2020-06-26',
    validTo: '2020-07-10',
    deputisingBasis: '15/UQ-GĐ',
  };
  const url = `/api/positions/${head}/holders`;
  assert.equal(
    (await send('POST', url, chief, { ...grant, validTo: null })).body.code,
    'access.wrong-period',
  );
  assert.equal((await send('POST', url, chief, grant)).status, 200);
  assert.equal((await send('POST', url, chief, grant)).body.code, 'access.holds-already');
  const session = await logIn('d1');
  assert.equal(session.body.positions.length, 2);
  const taken = await send('PUT', '/api/session/position', session.cookie, { positionId: head });
  assert.equal(taken.body.position.deputisingBasis, '15/UQ-GĐ');
  assert.equal((await send('GET', '/api/accounts', session.cookie)).body.rows.length, accounts.length);
  house.now = new Date('2020-07-11T01:00:00Z');
  assert.equal((await logIn('d1')).body.positions.length, 1);
});

test('sample accounts are shown nowhere else: here none has a sample password', async () => {
  const { body } = await send('GET', '/api/session/door', '');
  assert.deepEqual(body.sampleAccounts, []);
});

test('lists are narrowed, sorted and turned by the server, and go out as sheets', async () => {
  const chief = (await logIn('chief')).cookie;
  const names = async (query: string) => {
    const { body } = await send('GET', `/api/accounts?${query}`, chief);
    return body.rows.map((row: { username: string }) => row.username);
  };
  assert.deepEqual(await names('sort=-username'), ['new-one', 'd2', 'd1', 'chief']);
  assert.deepEqual(await names('sort=username&page=2&pageSize=3'), ['new-one']);
  assert.deepEqual(await names('search=nguoi moi'), ['new-one']);
  assert.deepEqual(await names('state=noPosition'), ['new-one']);
  assert.deepEqual(await names('state=closed'), []);
  assert.equal((await send('GET', '/api/accounts?sort=password_hash', chief)).status, 400);
  const vacant = await send('GET', '/api/positions?state=vacant', chief);
  assert.equal(vacant.body.total, 0);
  const sheet = await house.door.app.inject({
    url: '/api/accounts/sheet?columns=name',
    headers: { cookie: chief },
  });
  assert.equal(sheet.statusCode, 200);
  assert.match(String(sheet.headers['content-type']), /spreadsheetml/);
});

test('roles are told with the labels of their verbs; titles of positions to anyone who works here', async () => {
  const chief = (await logIn('chief')).cookie;
  const { body } = await send('GET', '/api/roles', chief);
  const admin = body.rows.find((row: { code: string }) => row.code === 'admin');
  assert.equal(admin.positions, 2);
  const labels = body.verbs.map(({ verb }: { verb: string }) => verb);
  for (const { verb } of admin.rights) assert.ok(labels.includes(verb), verb);
  const titles = await send('GET', '/api/positions/titles', (await logIn('d1')).cookie);
  assert.equal(titles.body.rows.length, 3);
});

test('a holding is ended with a day by those who may, and never before it began', async () => {
  const chief = (await logIn('chief')).cookie;
  const { rows } = (await send('GET', '/api/positions?sort=unit', chief)).body;
  const d2 = rows.find((row: { unit: { name: string } }) => row.unit.name === 'D2');
  const url = `/api/positions/${d2.id}/holders/${d2.holders[0].id}/end`;
  const d1 = (await logIn('d1')).cookie;
  assert.equal((await send('PUT', url, d1, { lastDay: '2020-07-11' })).body.code, 'access.no-such-position');
  assert.equal((await send('PUT', url, chief, { lastDay: '2019-01-01' })).body.code, 'access.wrong-period');
  assert.equal((await send('PUT', url, chief, { lastDay: '2020-07-10' })).status, 200);
  assert.equal((await send('GET', '/api/positions?state=vacant', chief)).body.total, 1);
  const one = await send('GET', `/api/positions/${d2.id}`, chief);
  assert.equal(one.body.holders[0].validTo, '2020-07-10');
  assert.equal((await send('GET', `/api/positions/${d2.id}`, d1)).status, 404);
  assert.equal((await send('GET', '/api/accounts?state=noPosition', chief)).body.total, 2);
});

test('a deputy is never given more days than his paper by ending the grant', async () => {
  const chief = (await logIn('chief')).cookie;
  const { rows } = (await send('GET', '/api/positions', chief)).body;
  const { id, holders } = rows.find((row: { unit: { name: string } }) => row.unit.name === 'P');
  const deputy = holders.find((one: { deputisingBasis: string | null }) => one.deputisingBasis !== null);
  assert.equal(deputy.validTo, '2020-07-10');
  const url = `/api/positions/${id}/holders/${deputy.id}/end`;
  const longer = await send('PUT', url, chief, { lastDay: '2025-12-31' });
  assert.deepEqual([longer.status, longer.body.code], [422, 'access.wrong-period']);
});

test('a position stands at a unit that lives, and is held by an account that is there', async () => {
  const chief = (await logIn('chief')).cookie;
  const wanted = { role: 'reader', title: '  Đo\u0323\u0302i  trưởng ', validFrom: '2020-06-26' };
  const nowhere = await send('POST', '/api/positions', chief, { ...wanted, unitId: 4000 });
  assert.deepEqual([nowhere.status, nowhere.body.code], [404, 'access.no-such-unit']);
  const unborn = await send('POST', '/api/positions', chief, {
    ...wanted,
    unitId: 1,
    validFrom: '2019-12-31',
  });
  assert.equal(unborn.body.code, 'access.no-such-unit');
  const made = await send('POST', '/api/positions', chief, { ...wanted, unitId: 1 });
  const holder = { accountId: 4000, validFrom: '2020-06-26', validTo: null, deputisingBasis: null };
  const nobody = await send('POST', `/api/positions/${made.body.id}/holders`, chief, holder);
  assert.deepEqual([nobody.status, nobody.body.code], [404, 'access.no-such-account']);
  // Capital Đ: lower() of the C locale knows ASCII only.
  for (const search of ['doi', 'Đội', 'ĐỘI']) {
    const found = await send('GET', `/api/positions?search=${encodeURIComponent(search)}`, chief);
    assert.equal(found.body.total, 1, search);
  }
});
