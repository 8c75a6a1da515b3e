import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { callOf } from '../harness/calls.ts';
import { openReview, type Records, recordsOf } from '../harness/records.ts';
import { type Client, openWorld, type Sent, type World } from '../harness/world.ts';
import { everyContract, readMatrix } from '../rights/matrix.ts';
import { badValues, payloads } from './bad-values.ts';
import { fieldsOf, withValue } from './mutate.ts';

let world: World;
let of: Records;
const clients = new Map<string, Client>();
const accounts = [
  ['chief-of-office', 'chanhvanphong'],
  ['administrator', 'quantri'],
  ['director', 'giamdoc'],
  ['commune-officer', 'xa.03412'],
] as const;
const matrix = readMatrix();

before(async () => {
  world = await openWorld();
  await openReview(world);
  of = await recordsOf(world, 21);
  for (const [role, username] of accounts) clients.set(role, await world.enter(username));
});
after(() => world.close());

/** Somebody whose request reaches the handler: a fuzzer without the right would only ever see 403. */
function mightiest(id: string): Client {
  const role = accounts.find(([one]) => matrix.operations.get(id)?.get(one) !== 'refused')?.[0];
  const client = clients.get(role ?? '');
  if (!client) throw new Error(`${id}: nobody may`);
  return client;
}

/** What ends the session that fuzzes. */
const leftOut = new Set(['access.logOut', 'access.revokeSession', 'oversight.watchJob']);
const operations = everyContract.filter(({ id, takesFile }) => !leftOut.has(id) && !takesFile);

const spent: number[] = [];

async function mustNotBreak(id: string, what: string, call: () => ReturnType<Client>): Promise<void> {
  const begun = performance.now();
  const { status, raw, code } = await call();
  spent.push(performance.now() - begun);
  assert.ok(status < 500, `${id} with ${what}: ${status} ${raw.slice(0, 200)}`);
  if (id !== 'access.logIn') assert.notEqual(status, 401, `${id} with ${what}: the session is gone`);
  assert.notEqual(code, 'door.cross-site');
}

const isPollutionFree = () => ({}) as { isAdmin?: boolean };

test('every field of every operation takes every bad value without breaking', async () => {
  let tried = 0;
  const broken: string[] = [];
  for (const contract of operations) {
    const client = mightiest(contract.id);
    const good = callOf(contract.id, of);
    for (const place of fieldsOf(contract))
      for (const [name, value] of badValues) {
        const sent: Sent = withValue(good, place, value);
        const what = `${name} in ${place.part}.${place.path.join('.')}`;
        tried += 1;
        await mustNotBreak(contract.id, what, () => client(contract, sent)).catch((error: Error) =>
          broken.push(error.message),
        );
      }
  }
  assert.deepEqual(broken, []);
  assert.ok(tried > 6_000, `${tried} tried`);
  assert.equal(isPollutionFree().isAdmin, undefined);
  const sorted = spent.toSorted((a, b) => a - b);
  const p95 = sorted[Math.floor(sorted.length * 0.95)] ?? 0;
  assert.ok(p95 <= 200, `95 % within ${p95} ms`);
});

test('text that means something elsewhere stays text in every field of every operation', async () => {
  const broken: string[] = [];
  let taken = 0;
  for (const contract of operations) {
    const client = mightiest(contract.id);
    const good = callOf(contract.id, of);
    for (const place of fieldsOf(contract))
      for (const payload of payloads) {
        await mustNotBreak(contract.id, `${payload} in ${place.path.join('.')}`, async () => {
          const answer = await client(contract, withValue(good, place, payload));
          if (answer.status === 200) taken += 1;
          assert.equal(answer.headers['x-content-type-options'], 'nosniff');
          const cookies = String(answer.headers['set-cookie'] ?? '');
          if (/planted/.test(cookies)) broken.push(`${contract.id}: header split`);
          return answer;
        }).catch((error: Error) => broken.push(error.message));
      }
  }
  assert.deepEqual(broken, []);
  assert.ok(taken > 300, `${taken} texts were taken`);
  const tables = await world.store.owner.query<{ n: number }>(
    "select count(*)::int as n from pg_class where relname = 'figure' and relkind = 'r'",
  );
  assert.equal(tables.rows[0]?.n, 1);
  assert.equal((await world.store.owner.query('select from p_lai_chau.figure limit 1')).rowCount, 1);
});

const raw = (payload: string, cookie: string) =>
  world.door.app.inject({
    method: 'PUT',
    url: '/api/submissions/draft',
    headers: { 'x-giaoban': '1', 'content-type': 'application/json', cookie },
    payload,
  });

test('bodies that are no bodies are refused within 200 ms and do not fill the memory', async () => {
  const cookie = await world.cookieOf('xa.03412');
  const bodies: readonly (readonly [string, string])[] = [
    ['50 MB', `{"note":"${'a'.repeat(50 * 1024 * 1024)}"}`],
    ['depth 100,000', `${'{"a":'.repeat(100_000)}1${'}'.repeat(100_000)}`],
    ['a list of depth 100,000', `${'['.repeat(100_000)}${']'.repeat(100_000)}`],
    ['a hundred thousand keys', `{${Array.from({ length: 100_000 }, (_, i) => `"k${i}":1`).join(',')}}`],
    ['keys twice', '{"unitId":1,"unitId":2}'],
    ['__proto__', '{"__proto__":{"unitId":21}}'],
    ['NaN', '{"unitId":NaN}'],
    ['cut short', '{"unitId":'],
    ['nothing', ''],
    ['no JSON', '\u0000\u0001'],
    ['a text', '"text"'],
    ['null', 'null'],
  ];
  const rss = process.memoryUsage.rss();
  for (const [name, body] of bodies) {
    const times: number[] = [];
    for (let round = 0; round < 3; round += 1) {
      const begun = performance.now();
      const { statusCode } = await raw(body, cookie);
      times.push(performance.now() - begun);
      assert.ok(statusCode >= 400 && statusCode < 500, `${name}: ${statusCode}`);
    }
    assert.ok(Math.min(...times) < 200, `${name}: ${times.join(', ')} ms`);
  }
  const grown = (process.memoryUsage.rss() - rss) / 1024 / 1024;
  assert.ok(grown < 200, `${grown} MB`);
});
