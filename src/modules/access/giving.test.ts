import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { sql } from 'kysely';
import { type AccessHouse, openAccess } from './testing.ts';

let house: AccessHouse;
before(async () => {
  house = await openAccess();
  await house.test.owner(async (db) => {
    await sql`insert into role (code, name_vi, name_en) values ('ruler', 'r', 'r')`.execute(db);
    await sql`insert into role_right values ('ruler', 'everything.do', 'all')`.execute(db);
  });
});
after(() => house.close());

const assigning = (verb: string) =>
  house.test.owner((db) =>
    sql`insert into role_right values ('admin', ${verb}, 'subtree') on conflict do nothing`.execute(db),
  );

test('nobody makes, gives or ends a position with more rights than his own; who assigns roles does', async () => {
  const post = { unitId: 1, role: 'ruler', title: 'R', validFrom: '2020-06-26' };
  const grant = { accountId: 1, validFrom: '2020-06-26', validTo: null, deputisingBasis: null };
  const paper = { ...grant, validTo: '2020-06-30', deputisingBasis: '1/UQ' };
  const chief = (await house.logIn('chief')).cookie;
  const refused = async (method: 'POST' | 'PUT', url: string, body: object) => {
    const answer = await house.send(method, url, chief, body);
    assert.deepEqual([answer.status, answer.body.code], [403, 'access.role-beyond-yours'], url);
    assert.match(answer.body.reason.en, /everything\.do/);
  };
  await refused('POST', '/api/positions', post);
  const ruler = await house.test.owner(async (db) => {
    const made = await sql<{ id: number }>`
      insert into position (unit_id, role, title, valid) values (1, 'ruler', 'R', '[2020-01-01,)') returning id`.execute(
      db,
    );
    const id = made.rows[0]?.id ?? 0;
    const held = await sql<{ id: number }>`
      insert into position_holder (position_id, account_id, valid, appointed_at)
      values (${id}, 3, '[2020-01-01,)', '2020-01-01') returning id`.execute(db);
    return { id, holder: held.rows[0]?.id ?? 0 };
  });
  const url = `/api/positions/${ruler.id}`;
  assert.deepEqual((await house.send('GET', url, chief)).body.may, []);
  await refused('POST', `${url}/holders`, grant);
  await refused('POST', `${url}/holders`, paper);
  await refused('PUT', `${url}/holders/${ruler.holder}/end`, { lastDay: '2020-06-30' });

  await assigning('role.assign');
  house.now = new Date(house.now.getTime() + 6_000);
  assert.deepEqual((await house.send('GET', url, chief)).body.may, ['appoint']);
  assert.equal((await house.send('POST', '/api/positions', chief, post)).status, 200);
  assert.equal((await house.send('POST', `${url}/holders`, chief, paper)).status, 200);
  const end = await house.send('PUT', `${url}/holders/${ruler.holder}/end`, chief, { lastDay: '2020-06-30' });
  assert.equal(end.status, 200);
});
