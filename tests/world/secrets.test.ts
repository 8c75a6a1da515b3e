import assert from 'node:assert/strict';
import { Writable } from 'node:stream';
import { after, before, test } from 'node:test';
import { sql } from 'kysely';
import { samplePassword } from '../../src/entrances/sample/sample-posts.ts';
import { accessContracts as access } from '../../src/modules/access/contract.ts';
import { figuresContracts as figures } from '../../src/modules/figures/contract.ts';
import { resultsContracts as results } from '../../src/modules/results/contract.ts';
import { openReview } from './harness/records.ts';
import { openWorld, type World } from './harness/world.ts';

/** Written into every place where people write; then looked for wherever it must not be. */
const canary = {
  password: 'canaryMatkhau7391',
  newPassword: 'canaryMoi7392xyz',
  wrongPassword: 'canarySai7393',
  username: 'canaryten7394',
  name: 'Canary Họ Tên 7395',
  note: 'canaryGhichu7396',
  search: 'canaryTim7397',
  cell: 'canaryO7398',
  device: 'canaryMay7399',
  key: 'canary-khoa-7400',
  wrongField: 'canaryTruong7401',
} as const;

let world: World;
let log = '';
const errors: string[] = [];
const tokens: string[] = [];

before(async () => {
  const sink = new Writable({
    write(part, _encoding, done) {
      log += String(part);
      done();
    },
  });
  world = await openWorld({ log: sink });
});
after(() => world.close());

test('a day’s work with secrets in every field', async () => {
  const admin = await world.enter('quantri');
  const added = await admin(access.addAccount, {
    body: { username: canary.username, name: canary.name, password: canary.password },
    headers: { 'idempotency-key': canary.key, 'user-agent': canary.device },
  });
  assert.equal(added.status, 200, added.raw);
  const wrong = await world.withCookie(null)(access.logIn, {
    body: { username: canary.username, password: canary.wrongPassword },
    headers: { 'user-agent': canary.device },
  });
  errors.push(wrong.raw);
  const cookie = await world.cookieOf(canary.username, canary.password);
  tokens.push(cookie.split('.').at(-1) ?? '');
  const person = world.withCookie(cookie);
  errors.push(
    (
      await person(access.changePassword, {
        body: { current: canary.wrongPassword, next: canary.newPassword },
      })
    ).raw,
  );
  const body = { current: canary.password, next: canary.newPassword };
  assert.equal((await person(access.changePassword, { body })).status, 200);
  errors.push((await person(access.changePassword, { body: { ...body, password: canary.wrongField } })).raw);
  errors.push(
    (
      await admin(access.resetPassword, {
        params: { accountId: 999_999 },
        body: { password: canary.password },
      })
    ).raw,
  );
  await admin(access.listAccounts, { query: { search: canary.search } });
  const commune = await world.enter('xa.03412');
  const of = { unitId: 21, form: 'closing-commune', period: '2020-H1' };
  const cells = [{ code: 'V01', text: canary.cell, note: canary.note }];
  assert.equal((await commune(results.saveDraft, { body: { ...of, note: canary.note, cells } })).status, 200);
  errors.push((await commune(results.submitFigures, { body: { ...of, note: canary.note, cells } })).raw);
  await commune(figures.readFigures, {
    query: { unitId: [21], indicator: ['V04'], from: '2020-01-01', to: canary.search },
  });
  await openReview(world);
  const boundary = 'ranh';
  await world.door.app.inject({
    method: 'POST',
    url: '/api/figures/imports',
    headers: {
      'x-giaoban': '1',
      cookie: await world.cookieOf('chanhvanphong'),
      'content-type': `multipart/form-data; boundary=${boundary}`,
    },
    payload: `--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="${canary.search}.csv"\r\n\r\n${canary.note},1\r\n--${boundary}--\r\n`,
  });
  await world.door.app.inject({ method: 'GET', url: `/api/units/%zz?q=${canary.search}` });
  // What the database itself says about a wrong value must not reach the log either.
  await world.withCookie(cookie)(access.logOut);
});

test('nothing of it stands in the log, which was written at its most talkative', () => {
  assert.ok(log.split('\n').length > 30, 'the log was written');
  for (const [what, text] of Object.entries(canary))
    assert.ok(!log.includes(text), `the log has the ${what}`);
  assert.ok(!log.includes(samplePassword));
  for (const token of tokens) assert.ok(token.length > 30 && !log.includes(token));
});

test('nor in the metrics', async () => {
  const { body } = await world.door.app.inject({ method: 'GET', url: '/metrics' });
  assert.match(body, /giaoban_request_seconds/);
  for (const [what, text] of Object.entries(canary)) assert.ok(!body.includes(text), what);
  assert.doesNotMatch(body, /operation="[^"]*[0-9]{3}/, 'no address with numbers in it');
});

test('error bodies echo no password, token or value of an unknown field', () => {
  assert.equal(errors.length, 5);
  for (const text of errors)
    for (const secret of [
      canary.password,
      canary.newPassword,
      canary.wrongPassword,
      canary.wrongField,
      ...tokens,
    ])
      assert.ok(!text.includes(secret), text);
});

test('audit entries name no password, token, note or person', async () => {
  const rows = await world.test.owner(
    async (db) =>
      (await sql<{ text: string }>`select to_jsonb(e)::text as text from audit_entry e`.execute(db)).rows,
  );
  assert.ok(rows.length > 8);
  const text = rows.map((row) => row.text).join('\n');
  const { password, newPassword, wrongPassword, note, cell, search, name, device } = canary;
  for (const one of [password, newPassword, wrongPassword, note, cell, search, name, device, ...tokens])
    assert.ok(!text.includes(one), one);
});

test('no table holds a password or a token as it was typed', async () => {
  const tables = await world.store.owner.query<{ name: string }>(
    "select oid::regclass::text as name from pg_class where relkind = 'r' and relnamespace::regnamespace::text in ('p_lai_chau', 'giaoban', 'pgboss')",
  );
  assert.ok(tables.rows.length > 50);
  const found: string[] = [];
  let seesNote = false;
  for (const { name } of tables.rows) {
    const has = async (text: string) =>
      ((await world.store.owner.query(`select from ${name} t where t::text like $1 limit 1`, [`%${text}%`]))
        .rowCount ?? 0) > 0;
    for (const secret of [canary.password, canary.newPassword, canary.wrongPassword, ...tokens])
      if (await has(secret)) found.push(`${name}: ${secret}`);
    if (name.endsWith('submission_cell')) seesNote = await has(canary.note);
  }
  assert.deepEqual(found, []);
  assert.ok(seesNote, 'the search does find what is there');
});
