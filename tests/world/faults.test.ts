import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { sql } from 'kysely';
import pg from 'pg';
import { accessContracts as access } from '../../src/modules/access/contract.ts';
import { oversightContracts as oversight } from '../../src/modules/oversight/contract.ts';
import { resultsContracts as results } from '../../src/modules/results/contract.ts';
import { reviewsContracts as reviews } from '../../src/modules/reviews/contract.ts';
import { openReview } from './harness/records.ts';
import { type Got, openWorld, type World } from './harness/world.ts';

const start = Date.parse('2020-06-26T02:00:00Z');
const hour = 3_600_000;
let world: World;
let url: string;
before(async () => {
  world = await openWorld();
  url = await world.door.app.listen({ port: 0, host: '127.0.0.1' });
});
after(() => world.close());

const draft = (text: string) => ({
  body: {
    unitId: 21,
    form: 'closing-commune',
    period: '2020-H1',
    cells: [{ code: 'V01', text }],
  },
});

test('with its connections cut every half second the program answers, says 503 where it cannot, and heals', async () => {
  const director = await world.enter('giamdoc');
  const commune = await world.enter('xa.03412');
  const answers: Got[] = [];
  let isOver = false;
  let slowest = 0;
  const keepAsking = async (ask: () => Promise<Got>) => {
    while (!isOver) {
      const begun = performance.now();
      answers.push(await ask());
      slowest = Math.max(slowest, performance.now() - begun);
      await wait(5);
    }
  };
  const load = Promise.all([
    ...Array.from({ length: 12 }, () =>
      keepAsking(() => director(results.readTargetTable, { query: { unitId: 1, period: '2020-H1' } })),
    ),
    ...Array.from({ length: 4 }, (_, i) =>
      keepAsking(() => commune(results.saveDraft, draft(String(i + 1)))),
    ),
  ]);
  let cut = 0;
  const admin = new pg.Client(world.store.reach('admin'));
  await admin.connect();
  for (let round = 0; round < 12; round += 1) {
    await wait(500);
    const { rows } = await admin.query<{ n: number }>(
      `select count(pg_terminate_backend(pid))::int as n from pg_stat_activity
       where datname = current_database() and usename = 'giaoban_app'`,
    );
    cut += rows[0]?.n ?? 0;
  }
  await admin.end();
  isOver = true;
  await load;
  assert.ok(cut >= 12 && answers.length > 200, `${cut} cut, ${answers.length} answers`);
  for (const { status, raw, headers } of answers) {
    assert.ok(status === 200 || status === 503, `${status} ${raw.slice(0, 200)}`);
    if (status !== 503) continue;
    assert.match(String(headers['content-type']), /^application\/problem\+json/);
    assert.ok(Number(headers['retry-after']) > 0);
  }
  assert.ok(slowest < 5_000, `slowest ${slowest} ms`);
  const healed = performance.now();
  while ((await director(access.readSession)).status !== 200) assert.ok(performance.now() - healed < 5_000);
  const after_ = await Promise.all(Array.from({ length: 20 }, () => director(access.readSession)));
  assert.deepEqual(new Set(after_.map(({ status }) => status)), new Set([200]));
  assert.deepEqual((await (await world.enter('quantri'))(oversight.verifyAudit)).body.faults, []);
});

test('whatever the clock does, the log keeps its order and no session outlives its twelve hours', async () => {
  const steps = [0, 24 * hour, -hour, 14.99 * hour, 15.01 * hour, -24 * hour, 8_760 * hour, 0];
  for (const step of steps) {
    world.setClock(new Date(start + step));
    const client = await world.enter('xa.03412');
    assert.equal(
      (await client(results.saveDraft, draft(String(Math.abs(Math.round(step / hour)))))).status,
      200,
    );
    const { today } = (await client(access.readSession)).body;
    assert.equal(today, '2020-06-26', 'the sample’s day is its own');
  }
  world.setClock(new Date(start));
  const admin = await world.enter('quantri');
  const verified = (await admin(oversight.verifyAudit)).body;
  assert.deepEqual(verified.faults, []);
  const rows = await world.test.owner(
    async (db) =>
      (await sql<{ seq: bigint; at: string }>`select seq, at from audit_entry order by seq`.execute(db)).rows,
  );
  assert.ok(
    rows.some(({ at }, i) => at < (rows[i - 1]?.at ?? '')),
    'the clock did go back',
  );
  assert.deepEqual(
    rows.map(({ seq }) => Number(seq)),
    rows.map((_, i) => i + 1),
  );

  const cookie = await world.cookieOf('ketoan');
  const statusAt = async (step: number) => {
    world.setClock(new Date(start + step));
    return (await world.withCookie(cookie)(access.readSession)).status;
  };
  assert.equal(await statusAt(-hour), 200, 'an hour back, over a session that begins later');
  assert.equal(await statusAt(0.4 * hour), 200, 'and forth again: it was not idle');
  assert.equal(await statusAt(24 * hour), 401, 'a day ahead');
  assert.equal(await statusAt(12 * hour), 401);
  world.setClock(new Date(start));
});

test('a username closed by wrong passwords does not open because the clock jumps back, nor stay shut for a day', async () => {
  const tryAt = async (step: number, password: string) => {
    world.setClock(new Date(start + step));
    const body = { username: 'motcua', password };
    return (await world.withCookie(null)(access.logIn, { body })).status;
  };
  for (let i = 0; i < 12; i += 1) await tryAt(i * 40_000, 'sai');
  assert.equal(await tryAt(12 * 40_000, 'lai-chau-2020'), 429);
  assert.equal(await tryAt(0, 'lai-chau-2020'), 429, 'back');
  assert.equal(await tryAt(hour, 'lai-chau-2020'), 200, 'a quarter of an hour after the last');
  world.setClock(new Date(start));
});

test('the door drains: what is in hand is answered, readiness says no, nobody new comes in', async () => {
  const reviewId = await openReview(world);
  const cookie = await world.cookieOf('giamdoc');
  const path = reviews.downloadReport.path.replace(':reviewId', String(reviewId));
  const download = async () => {
    const response = await fetch(`${url}${path}?format=pdf`, { headers: { cookie } });
    return { status: response.status, bytes: (await response.arrayBuffer()).byteLength };
  };
  assert.equal((await download()).status, 200);
  const inHand = Array.from({ length: 6 }, download);
  await wait(30);
  const drained = world.door.drain();
  const answers = await Promise.all(inHand);
  for (const { status, bytes } of answers) assert.ok(status === 200 && bytes > 10_000, `${status} ${bytes}`);
  await drained;
  await assert.rejects(fetch(`${url}/healthz`));
});
