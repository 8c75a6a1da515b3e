import assert from 'node:assert/strict';
import { type AddressInfo, connect } from 'node:net';
import { after, before, test } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { contract } from '../../kernel/contract.ts';
import type { AccountId } from '../../kernel/ids.ts';
import { listProvinces } from '../database/index.ts';
import { type TestStore, testStore } from '../database/testing.ts';
import { type Door, openDoor } from './open-door.ts';
import { eventRoute } from './route.ts';

const words = { vi: 'thử', en: 'test' };
const stream = (id: string) =>
  contract({ id: `notes.${id}`, method: 'GET', path: `/api/${id}`, verb: 'note.read', summary: words });
const big = 'x'.repeat(64 * 1024);
let produced = 0;
const events = [
  eventRoute(stream('quiet'), async function* (_store, _actor, _params, signal) {
    yield 'first';
    await wait(60_000, undefined, { signal }).catch(() => undefined);
  }),
  eventRoute(stream('flood'), async function* (_store, _actor, _params, signal) {
    while (!signal.aborted) {
      produced += 1;
      yield big;
    }
  }),
];

let store: TestStore;
let door: Door;
let may = true;
let url: string;
before(async () => {
  store = await testStore();
  const provinces = await listProvinces(store.store);
  door = await openDoor(
    {
      store: store.store,
      routes: [],
      events,
      heartbeatMs: 50,
      identify: async (province) => ({
        province: province.code,
        sessionId: 1,
        accountId: 1 as AccountId,
        positionId: null,
        unitId: null,
        title: '',
        reaches: new Map(may ? [['note.read', { kind: 'all', units: '1' } as const]] : []),
        mustChangePassword: false,
        mustSetUpSecondFactor: false,
      }),
      provinces: async () => provinces,
      clock: () => new Date('2020-06-26T02:00:00Z'),
      temporaryFolder: '/tmp',
      requestsPerMinute: 0,
      defaultLanguage: 'vi',
    },
    'silent',
  );
  url = await door.app.listen({ host: '127.0.0.1', port: 0 });
});
after(() => store.close());

const headers = { cookie: 'giaoban_session=test.1' };
const open = async (path: string) => {
  const answer = await fetch(`${url}${path}`, { headers });
  assert.equal(answer.status, 200);
  assert.equal(answer.headers.get('x-content-type-options'), 'nosniff');
  return answer;
};

test('a silent stream gives signs of life, and ends when the right to it ends', async () => {
  const answer = await open('/api/quiet');
  let text = '';
  for await (const part of answer.body ?? []) {
    text += Buffer.from(part).toString();
    if (text.split(':\n\n').length > 3) may = false;
  }
  may = true;
  assert.match(text, /^data: "first"\n\n(:\n\n){3,}$/);
});

test('a reader who does not read makes the source wait', async () => {
  const { port } = door.app.server.address() as AddressInfo;
  const reader = connect(port, '127.0.0.1');
  reader.pause();
  reader.write(`GET /api/flood HTTP/1.1\r\nhost: x\r\ncookie: ${headers.cookie}\r\n\r\n`);
  await wait(500);
  const then = produced;
  await wait(300);
  assert.ok(then > 0 && then < 500 && produced === then, `${then} then ${produced} of 64 KiB`);
  reader.destroy();
});

test('a door that closes does not wait for its streams', async () => {
  const answer = await open('/api/quiet');
  const begun = performance.now();
  await door.drain();
  const took = performance.now() - begun;
  assert.ok(took < 3_000, `${took} ms`);
  assert.match(await answer.text(), /first/);
});
