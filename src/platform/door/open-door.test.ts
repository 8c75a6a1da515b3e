import assert from 'node:assert/strict';
import { mkdir, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { sql } from 'kysely';
import { Type } from 'typebox';
import { contract } from '../../kernel/contract.ts';
import { refusal } from '../../kernel/refusal.ts';
import { checkAnchors, verifyChain } from '../audit/index.ts';
import { type TestStore, testStore } from '../database/testing.ts';
import { route } from './route.ts';
import { openTestDoor, type TestDoor } from './testing.ts';

const strict = { additionalProperties: false };
const words = { vi: 'thử', en: 'test' };
const taken = refusal({ code: 'notes.taken', status: 409, reason: words, next: words });
const on = {
  read: contract({
    id: 'notes.read',
    method: 'GET',
    path: '/api/notes/:noteId',
    verb: 'note.read',
    summary: words,
    params: Type.Object({ noteId: Type.Integer() }),
    reply: Type.Object({ reach: Type.String() }),
  }),
  kept: contract({
    id: 'notes.kept',
    method: 'GET',
    path: '/api/kept-notes/:noteId',
    verb: 'note.read',
    summary: words,
    params: Type.Object({ noteId: Type.Integer() }),
    reply: Type.Object({ text: Type.String() }),
  }),
  write: contract({
    id: 'notes.write',
    method: 'POST',
    path: '/api/notes',
    verb: 'note.write',
    summary: words,
    body: Type.Object({ text: Type.String({ minLength: 1, maxLength: 20 }), count: Type.Integer() }, strict),
    reply: Type.Object({ times: Type.Integer() }),
  }),
  refuse: contract({
    id: 'notes.refuse',
    method: 'POST',
    path: '/api/notes/refuse',
    verb: 'note.write',
    summary: words,
  }),
  send: contract({
    id: 'notes.send',
    method: 'POST',
    path: '/api/notes/file',
    verb: 'note.write',
    summary: words,
    takesFile: true,
    reply: Type.Object({ bytes: Type.Integer() }),
  }),
  crash: contract({
    id: 'notes.crash',
    method: 'GET',
    path: '/api/notes/crash',
    verb: 'anyone',
    summary: words,
  }),
};
let times = 0;
const keptNotes = ['một', 'hai'].map((text) => Object.freeze({ text, secret: 'must not leave' }));
const routes = [
  route(on.read, async (db) => {
    const row = await sql<{ reach: string }>`select current_setting('app.reach') as reach`.execute(db);
    return { reach: row.rows[0]?.reach ?? '', secret: 'must not leave' };
  }),
  route(on.kept, async (_db, _actor, { params }) => keptNotes[params.noteId] ?? { text: '' }),
  route(on.write, async (_db, actor, { body }) => {
    times += 1;
    actor.tell({ subject: 'note:1', change: { count: body.count } });
    return { times };
  }),
  route(on.refuse, async () => {
    throw taken();
  }),
  route(on.send, async (_db, _actor, { file }) => ({ bytes: file?.bytes ?? 0 })),
  route(on.crash, async () => {
    throw new Error('secret detail 012189000123');
  }),
];

const writer = {
  verbs: { 'note.write': { kind: 'unit', units: '01' }, 'note.read': { kind: 'unit', units: '01' } },
} as const;
const body = { text: 'a', count: 1 };

let store: TestStore;
let door: TestDoor;
before(async () => {
  store = await testStore();
  door = await openTestDoor(store, routes);
  // The first player has number 0, which raw requests below name in their cookie.
  door.as(writer);
});
after(async () => {
  await door.close();
  await store.close();
});

const entries = () =>
  store.owner(async (db) => {
    const rows = await sql<{ outcome: string; operation: string }>`
      select outcome, operation from audit_entry order by seq`.execute(db);
    return rows.rows.map((r) => `${r.operation} ${r.outcome}`);
  });

test('a stranger is asked to log in, an account without the verb is refused and logged', async () => {
  assert.equal((await door.as(null)(on.read, { params: { noteId: 1 } })).code, 'door.not-signed-in');
  assert.equal((await door.as({ verbs: {} })(on.write, { body })).code, 'door.not-allowed');
  assert.ok((await entries()).includes('notes.write refused'));
});

test('the transaction carries the reach of the verb; undeclared fields cannot leave', async () => {
  const answer = await door.as(writer)(on.read, { params: { noteId: 7 } });
  assert.deepEqual(answer.body, { reach: '01' });
});

test('a frozen reply, shaped once, is each time the same and each its own; undeclared fields cannot leave it either', async () => {
  const call = door.as(writer);
  for (const noteId of [0, 1, 0, 1]) {
    const answer = await call(on.kept, { params: { noteId } });
    assert.deepEqual(answer.body, { text: ['một', 'hai'][noteId] });
    assert.match(String(answer.headers['content-type']), /^application\/json; charset=utf-8/);
  }
  const stranger = await door.as(null)(on.kept, { params: { noteId: 0 } });
  assert.equal(stranger.status, 401);
});

test('a write without our header, or from another origin, is refused', async () => {
  const call = door.as(writer);
  assert.equal((await call(on.write, { body, headers: { 'x-giaoban': '' } })).code, 'door.cross-site');
  assert.equal(
    (await call(on.write, { body, headers: { origin: 'https://evil.example' } })).code,
    'door.cross-site',
  );
});

test('the body is read strictly: no coercion, no unknown field, and the value is not echoed', async () => {
  const call = door.as(writer);
  const wrong = await call(on.write, { body: { text: 'a', count: '5' } });
  assert.equal(wrong.status, 400);
  assert.match(wrong.raw, /"at":"body\/count"/);
  const extra = await call(on.write, { body: { ...body, role: 'admin-secret' } });
  assert.equal(extra.code, 'door.wrong-shape');
  assert.doesNotMatch(extra.raw, /admin-secret/);
});

test('one key, one effect: 20 at once give one act and the same answer; another request with it is refused', async () => {
  const call = door.as(writer);
  const before = times;
  const headers = { 'idempotency-key': 'key-0000-1' };
  const all = await Promise.all(Array.from({ length: 20 }, () => call(on.write, { body, headers })));
  assert.equal(times, before + 1);
  assert.deepEqual(new Set(all.map((a) => a.raw)).size, 1);
  const other = await call(on.write, { body: { ...body, count: 2 }, headers });
  assert.equal(other.code, 'door.key-reused');
});

const form = (text: string) =>
  `--b\r\ncontent-disposition: form-data; name="file"; filename="a.csv"\r\n\r\n${text}\r\n--b--\r\n`;
const ofForm = {
  cookie: 'giaoban_session=test.0',
  'x-giaoban': '1',
  'content-type': 'multipart/form-data; boundary=b',
};

test('one key serves one file: another file of the same name with it is refused', async () => {
  const headers = { ...ofForm, 'idempotency-key': 'one-key-of-a-file' };
  const send = (text: string) =>
    door.door.app.inject({ method: 'POST', url: '/api/notes/file', headers, payload: form(text) });
  assert.deepEqual((await send('một')).json(), { bytes: 5 });
  assert.equal((await send('một')).headers['idempotent-replay'], 'true');
  assert.equal((await send('hai')).json().code, 'door.key-reused');
});

test('a file whose sender goes away in the middle leaves nothing behind', async () => {
  const cut = await door.door.app.inject({
    method: 'POST',
    url: '/api/notes/file',
    headers: ofForm,
    payload: form('cut short').slice(0, -12),
  });
  assert.ok(cut.statusCode >= 400 && cut.statusCode < 500, cut.body);
  assert.deepEqual(await readdir(join(tmpdir(), `giaoban-test-${process.pid}`)), []);
});

test('behind a proxy the address is the one that the proxy saw, whatever the sender adds', async (t) => {
  process.env.GIAOBAN_TRUST_PROXY = '1';
  t.after(() => delete process.env.GIAOBAN_TRUST_PROXY);
  const behind = await openTestDoor(store, routes);
  t.after(() => behind.close());
  const headers = { 'x-forwarded-for': '127.0.0.1, 203.0.113.7', 'x-forwarded-proto': 'https' };
  assert.equal((await behind.door.app.inject({ url: '/metrics', headers })).statusCode, 404);
});

test('a refusal is a problem document in both languages and is logged after the rollback', async () => {
  const answer = await door.as(writer)(on.refuse);
  assert.equal(answer.status, 409);
  assert.deepEqual((answer.body as unknown as { reason: unknown }).reason, words);
  assert.ok((await entries()).includes('notes.refuse refused'));
});

test('a bug shows its request id and nothing of its text', async () => {
  const answer = await door.as(null)(on.crash);
  assert.equal(answer.status, 500);
  assert.doesNotMatch(answer.raw, /012189000123|secret/);
});

test('huge, deep and poisoned JSON is refused in time', async () => {
  const { app } = door.door;
  const send = (payload: string) =>
    app.inject({
      method: 'POST',
      url: '/api/notes',
      headers: { 'x-giaoban': '1', 'content-type': 'application/json', cookie: 'giaoban_session=test.0' },
      payload,
    });
  assert.equal((await send(`{"text":"${'a'.repeat(3_000_000)}"}`)).statusCode, 413);
  assert.equal((await send('['.repeat(100_000) + ']'.repeat(100_000))).statusCode, 400);
  assert.equal((await send('{"__proto__":{"x":1},"text":"a","count":1}')).statusCode, 400);
  assert.equal((await send('{"text":')).statusCode, 400);
});

test('OpenAPI 3.1 names every operation', async () => {
  const answer = await door.door.app.inject('/api/openapi.json');
  const paths = answer.json().paths;
  assert.equal(paths['/api/notes/{noteId}'].get.operationId, 'notes.read');
  assert.equal((await door.door.app.inject('/api/docs')).statusCode, 200);
});

test('security headers stand on every answer; scripts only from this host', async () => {
  const { headers } = await door.door.app.inject('/healthz');
  assert.match(String(headers['content-security-policy']), /script-src 'self'(;|$)/);
  assert.equal(headers['x-content-type-options'], 'nosniff');
  assert.ok(headers['x-request-id']);
});

test('the chain of all this is whole; an altered, removed or inserted entry is found', async () => {
  const clean = await store.owner(verifyChain);
  assert.deepEqual(clean.faults, []);
  const damage = (work: (db: Parameters<typeof verifyChain>[0]) => Promise<unknown>) =>
    store
      .owner(async (db) => {
        await work(db);
        const report = await verifyChain(db);
        throw Object.assign(new Error('undo'), { faults: report.faults.map((f) => f.fault) });
      })
      .catch((error: { faults?: string[] }) => error.faults);
  assert.deepEqual(await damage((db) => sql`update audit_entry set verb = 'x' where seq = 2`.execute(db)), [
    'altered',
  ]);
  assert.deepEqual(await damage((db) => sql`delete from audit_entry where seq = 2`.execute(db)), [
    'gap',
    'unlinked',
  ]);
  const inserted = await damage((db) =>
    sql`insert into audit_entry select seq + 1000, at, account_id, position_id, verb, operation, outcome, subject, detail,
      request_id, previous_hash, sha256(hash) from audit_entry where seq = 2`.execute(db),
  );
  assert.ok(inserted?.includes('altered') && inserted.includes('head'));
});

test('anchors that cannot be read do not pass for none', async (t) => {
  const folder = await mkdtemp(join(tmpdir(), 'giaoban-anchors-'));
  t.after(() => rm(folder, { recursive: true }));
  assert.deepEqual(await store.owner((db) => checkAnchors(db, 'test', folder)), []);
  await mkdir(join(folder, 'test.jsonl'));
  await assert.rejects(
    store.owner((db) => checkAnchors(db, 'test', folder)),
    { code: 'EISDIR' },
  );
});

test('the app role can neither alter nor write past the function', async () => {
  const tryIt = (statement: string) => store.db({}, (db) => sql.raw(statement).execute(db));
  await assert.rejects(tryIt('update audit_entry set verb = verb'), /permission denied/);
  await assert.rejects(tryIt('delete from audit_entry'), /permission denied/);
  await assert.rejects(tryIt('update audit_head set seq = 0'), /permission denied/);
});
