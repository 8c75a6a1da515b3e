import assert from 'node:assert/strict';
import { createHmac } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before, beforeEach, test } from 'node:test';
import { sql } from 'kysely';
import { Refusal } from '../../../kernel/refusal.ts';
import { announce } from '../../../platform/outbox/index.ts';
import { type ExchangeWorld, openExchange } from '../testing/lay-exchange.ts';
import { addWebhook, closeWebhook, drawSecret, listWebhooks, resendDelivery } from './acts.ts';
import { deliverWebhooks } from './deliver.ts';
import { checkAddress, isPublicAddress } from './guard-address.ts';

interface Heard {
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
}

let world: ExchangeWorld;
let server: Server;
let host: string;
const heard: Heard[] = [];
let answer: (response: ServerResponse) => void = (response) => response.writeHead(204).end();

before(async () => {
  world = await openExchange();
  server = createServer(async (request, response) => {
    let body = '';
    for await (const chunk of request) body += chunk;
    heard.push({ headers: request.headers, body });
    answer(response);
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
});
after(async () => {
  server.closeAllConnections();
  server.close();
  await world.close();
});
beforeEach(async () => {
  heard.length = 0;
  answer = (response) => response.writeHead(204).end();
  await world.test.owner((db) => sql`delete from webhook_delivery`.execute(db));
  await world.test.owner((db) => sql`delete from webhook`.execute(db));
});

const input = (body: { name: string; url: string; kinds: 'report.accepted'[] }) => ({
  params: {},
  query: {},
  body,
  from: { address: '', device: '' },
});
async function add(asked: ReturnType<typeof input>, allowed: ReadonlySet<string>) {
  const drawn = await drawSecret(world.test.store, world.chief, asked, allowed);
  return world.test.db({}, (db) => addWebhook(db, world.chief, asked, drawn));
}
const subscribe = (url: string, allowed = new Set([host])) =>
  add(input({ name: 'Kho', url, kinds: ['report.accepted'] }), allowed);
const accept = (subject = 'submission:7') =>
  world.test.db({}, (db) =>
    announce(db, world.chief, {
      kind: 'report.accepted',
      unitId: world.id('0111'),
      subject,
      data: { form: 'monthly', period: '2020-06', version: 1, acceptedBy: 'Phó trưởng phòng' },
    }),
  );
const after1 = (seconds: number) => new Date(Date.UTC(2020, 5, 26, 3) + seconds * 1000).toISOString();
const round = (seconds: number, allowed = new Set([host])) =>
  deliverWebhooks(world.test.store, 'test', after1(seconds), allowed);
const seen = () => world.test.db({ readOnly: true }, (db) => listWebhooks(db));

/** As a receiver checks it, by the text of Standard Webhooks and not by our code. */
function isSigned({ headers, body }: Heard, secret: string): boolean {
  const key = Buffer.from(secret.replace('whsec_', ''), 'base64');
  const content = `${headers['webhook-id']}.${headers['webhook-timestamp']}.${body}`;
  return headers['webhook-signature'] === `v1,${createHmac('sha256', key).update(content).digest('base64')}`;
}

test('an accepted report is told once, signed; what was rolled back is not told', async () => {
  const { secret } = await subscribe(`http://${host}/hook`);
  await accept();
  await assert.rejects(
    world.test.db({}, async (db) => {
      await announce(db, world.chief, {
        kind: 'report.accepted',
        unitId: 1,
        subject: 'submission:8',
        data: {},
      });
      throw new Error('changed my mind');
    }),
  );
  assert.deepEqual(await round(0), { events: 1, delivered: 1, failed: 0 });
  assert.deepEqual(await round(10), { events: 0, delivered: 0, failed: 0 });
  const [one] = heard;
  assert.ok(one && heard.length === 1);
  assert.ok(isSigned(one, secret));
  assert.equal(isSigned({ ...one, body: one.body.replace('2020-06', '2020-07') }, secret), false);
  assert.deepEqual(JSON.parse(one.body).data.unit, { code: '0111', name: 'Xã Số 11' });
  assert.equal(JSON.parse(one.body).type, 'report.accepted');
  assert.equal((await seen()).deliveries[0]?.state, 'delivered');
});

test('a receiver that fails is tried again and recovers, with the same message', async () => {
  await subscribe(`http://${host}/hook`);
  answer = (response) => response.writeHead(503).end();
  await accept();
  assert.equal((await round(0)).failed, 1);
  assert.equal((await round(1)).failed, 0, 'not before its time');
  assert.deepEqual([heard.length, (await seen()).deliveries[0]?.lastStatus], [1, 503]);
  answer = (response) => response.writeHead(200).end('ok');
  assert.equal((await round(6)).delivered, 1);
  const [first, second] = heard;
  assert.equal(first?.body, second?.body);
  assert.equal(first?.headers['webhook-id'], second?.headers['webhook-id']);
  assert.notEqual(first?.headers['webhook-timestamp'], second?.headers['webhook-timestamp']);
});

test('given up after ten attempts, seen as dead, sent again on request', async () => {
  await subscribe(`http://${host}/hook`);
  answer = (response) => response.destroy();
  await accept();
  for (let day = 0; day < 12; day += 1) await round(day * 90_000);
  assert.equal(heard.length, 10);
  const [dead] = (await seen()).deliveries;
  assert.deepEqual([dead?.state, dead?.attempts, dead?.lastStatus], ['dead', 10, null]);
  assert.ok(dead?.lastError);
  answer = (response) => response.writeHead(200).end();
  const later = { ...world.chief, at: after1(2_000_000) };
  await world.test.db({}, (db) => resendDelivery(db, later, dead?.id ?? 0));
  assert.equal((await round(2_000_001)).delivered, 1);
  await assert.rejects(
    world.test.db({}, (db) => resendDelivery(db, later, dead?.id ?? 0)),
    /no-such-delivery/,
  );
});

test('redirects are not followed, endless answers are not read, 410 closes', async () => {
  await subscribe(`http://${host}/hook`);
  answer = (response) => response.writeHead(302, { location: `http://${host}/elsewhere` }).end();
  await accept();
  await round(0);
  assert.deepEqual([heard.length, (await seen()).deliveries[0]?.lastStatus], [1, 302]);
  answer = (response) => {
    response.writeHead(200);
    const pour = () => {
      while (response.writable && response.write(Buffer.alloc(1 << 20)));
      if (response.writable) response.once('drain', pour);
    };
    response.on('error', () => {});
    pour();
  };
  const before = process.memoryUsage().rss;
  assert.equal((await round(6)).delivered, 1);
  assert.ok(process.memoryUsage().rss - before < 100e6);
  answer = (response) => response.writeHead(410).end();
  await accept();
  await round(20);
  assert.deepEqual(
    (await seen()).rows.map(({ isActive, endedReason }) => [isActive, endedReason]),
    [[false, 'HTTP 410 Gone']],
  );
});

test('a worker that dies with a delivery in hand: another takes it over after a minute', async () => {
  await subscribe(`http://${host}/hook`);
  await accept();
  await round(0, new Set(['nobody']));
  await world.test.owner((db) =>
    sql`update webhook_delivery set state = 'waiting', attempts = 1, next_at = ${after1(60)}, last_error = null`.execute(
      db,
    ),
  );
  assert.equal((await round(59)).delivered, 0);
  assert.equal((await round(60)).delivered, 1);
});

test('two workers at once tell each event once', async () => {
  await subscribe(`http://${host}/hook`);
  for (let n = 0; n < 12; n += 1) await accept(`submission:${n}`);
  await Promise.all([round(0), round(0), round(0)]);
  await round(1);
  await round(2);
  assert.equal(new Set(heard.map(({ headers }) => headers['webhook-id'])).size, 12);
  assert.equal(heard.length, 12);
});

test('inner addresses are refused when given, and again when connected to', async () => {
  const codeOf = (url: string) => {
    try {
      return checkAddress(url, new Set(['kho.lan']));
    } catch (error) {
      return error instanceof Refusal ? error.kind.code : error;
    }
  };
  for (const url of [
    'http://example.com/',
    'ftp://example.com/',
    'https://127.0.0.1/',
    'https://2130706433/',
    'https://0x7f.1/',
    'https://[::1]/',
    'https://[::ffff:10.0.0.1]/',
    'https://[fd00::1]/',
    'https://[2002:7f00:1::]/',
    'https://10.1.2.3/',
    'https://169.254.169.254/latest',
    'https://localhost/',
    'https://db/',
    'https://user:pass@example.com/',
    'nonsense',
  ])
    assert.equal(codeOf(url), 'exchange.bad-address', url);
  assert.equal(codeOf('https://example.com/a#b'), 'https://example.com/a');
  assert.equal(codeOf('http://kho.lan/a'), 'http://kho.lan/a');
  for (const address of ['8.8.8.8', '2606:4700::1111']) assert.ok(isPublicAddress(address));

  await subscribe(`http://${host}/hook`);
  await accept();
  await round(0, new Set());
  assert.equal(heard.length, 0);
  assert.match((await seen()).deliveries[0]?.lastError ?? '', /inner address 127\.0\.0\.1/);
  // Spelled otherwise than it is kept: the secret is sealed for the address as kept.
  await subscribe('https://LOCALHOST:1', new Set(['localhost:1']));
  await accept('submission:9');
  await round(10, new Set());
  assert.match((await seen()).deliveries[0]?.lastError ?? '', /inner address (::1|127)/);
});

test('the secret lies sealed in the table; one moved to another address, or plain, sends nothing', async () => {
  const { id, secret } = await subscribe(`http://${host}/hook`);
  const stored = () =>
    world.test.owner(
      async (db) =>
        (await sql<{ secret: string }>`select secret from webhook where id = ${id}`.execute(db)).rows,
    );
  const [row] = await stored();
  assert.match(row?.secret ?? '', /^g1\./);
  assert.ok(!row?.secret.includes(secret.slice(6, 20)));
  for (const change of [sql`url = url || '/other'`, sql`secret = ${secret}`]) {
    await world.test.owner((db) => sql`update webhook set ${change} where id = ${id}`.execute(db));
    await accept();
    assert.deepEqual(await round(0), { events: 1, delivered: 0, failed: 1 });
    assert.equal((await seen()).deliveries[0]?.lastError, 'secrets.cannot-open');
  }
  assert.equal(heard.length, 0);
});

test('the secret is not readable by the application’s role, and a closed webhook is told nothing', async () => {
  const { id } = await subscribe(`http://${host}/hook`);
  await assert.rejects(
    world.test.db({}, (db) => sql`select secret from webhook`.execute(db)),
    /permission denied/,
  );
  await assert.rejects(
    world.test.db({}, (db) => sql`select * from outbox_event`.execute(db)),
    /permission denied/,
  );
  await world.test.db({}, (db) => closeWebhook(db, world.chief, id));
  await accept();
  assert.deepEqual(await round(0), { events: 1, delivered: 0, failed: 0 });
  assert.equal(heard.length, 0);
});
