import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { type TestStore, testStore } from '../../platform/database/testing.ts';
import { openTestDoor, type TestDoor } from '../../platform/door/testing.ts';
import type { UnitIds } from '../org/testing.ts';
import { resultsContracts as on } from './contract.ts';
import { resultsRoutes } from './routes.ts';
import { layResults, playerAt } from './testing.ts';

let store: TestStore;
let door: TestDoor;
let id: UnitIds;
type Client = ReturnType<TestDoor['as']>;
let commune: Client;
let neighbour: Client;
let district: Client;
let office: Client;
let director: Client;
let stranger: Client;

before(async () => {
  store = await testStore();
  id = await store.owner(layResults);
  door = await openTestDoor(store, resultsRoutes);
  const at = async (kind: string, code: string, account: number) =>
    door.as(await playerAt(store, kind, id(code), account));
  commune = await at('commune', '0111', 1);
  neighbour = await at('commune', '0112', 2);
  district = await at('district', '011', 3);
  office = await at('office', 'vp', 6);
  director = await at('director', 'so', 7);
  stranger = door.as(null);
});
after(async () => {
  await door.close();
  await store.close();
});

const decision = { number: '20/NQ-HĐND', date: '2019-12-10', issuer: 'HĐND tỉnh' };
const target = () => ({ unitId: id('01'), indicator: 'G02', year: 2020, value: '500', decision });

test('targets are set once by a decision, then adjusted; every decision stays', async () => {
  const set = await director(on.setTarget, { body: target() });
  assert.equal(set.status, 200, set.raw);
  const again = await director(on.setTarget, { body: { ...target(), value: '400' } });
  assert.equal(again.code, 'results.target-exists');
  assert.match(again.raw, /500 người theo 20\/NQ-HĐND/);

  const { targetId } = set.body;
  const change = {
    value: '450',
    decision: { ...decision, number: '31/NQ-HĐND', date: '2020-06-20' },
    reason: 'Dịch bệnh',
  };
  const adjusted = await director(on.adjustTarget, { params: { targetId }, body: change });
  assert.deepEqual([adjusted.status, adjusted.body.version], [200, 2]);
  const stale = await director(on.adjustTarget, {
    params: { targetId },
    body: { ...change, value: '440' },
  });
  assert.equal(stale.code, 'results.target-adjusted-meanwhile');
  assert.match(stale.raw, /450 người/);

  const query = { unitId: id('01'), indicator: 'G02', year: 2020 };
  const { body } = await director(on.listTargetVersions, { query });
  assert.deepEqual(
    body.versions.map((one) => [one.version, one.value, one.decision.number]),
    [
      [1, '500', '20/NQ-HĐND'],
      [2, '450', '31/NQ-HĐND'],
    ],
  );
  assert.deepEqual(body.may, ['adjust']);
});

test('two who adjust at once: one wins, the other learns who and what', async () => {
  const { body } = await director(on.setTarget, { body: { ...target(), indicator: 'G01', value: '6000' } });
  const adjust = (client: Client, value: string) =>
    client(on.adjustTarget, {
      params: { targetId: body.targetId },
      body: { value, decision, reason: 'Rà soát' },
    });
  const answers = await Promise.all([adjust(director, '5500'), adjust(office, '5000')]);
  assert.deepEqual(answers.map((one) => one.status).sort(), [200, 409]);
});

test('a figure finer than the indicator, a decision of tomorrow, an unknown code and an unchanged value are refused', async () => {
  const ask = (change: object) =>
    director(on.setTarget, { body: { ...target(), indicator: 'V02', ...change } });
  assert.equal((await ask({ value: '10.5' })).code, 'results.too-precise');
  assert.equal(
    (await ask({ decision: { ...decision, date: '2020-06-27' } })).code,
    'results.decision-in-future',
  );
  assert.equal((await ask({ indicator: 'Z99' })).code, 'results.no-such-indicator');
  assert.equal(
    (await ask({ indicator: 'V16' })).code,
    'results.no-such-indicator',
    'a heading has no target',
  );
  assert.equal((await ask({ unitId: 999 })).code, 'results.no-such-unit');
});

test('reach holds: a district sets its own communes, not another’s; a commune sets nothing; a stranger sees nothing', async () => {
  const body = { ...target(), indicator: 'P01', value: '10' };
  assert.equal((await district(on.setTarget, { body: { ...body, unitId: id('0111') } })).status, 200);
  assert.equal(
    (await district(on.setTarget, { body: { ...body, unitId: id('0121') } })).code,
    'results.no-such-unit',
  );
  assert.equal((await commune(on.setTarget, { body })).status, 403);
  assert.equal((await stranger(on.readTargetTable)).status, 401);
  const query = { unitId: id('0111'), indicator: 'P01', year: 2020 };
  assert.equal((await neighbour(on.listTargetVersions, { query })).body.versions.length, 0);
});
