import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { type TestStore, testStore } from '../../platform/database/testing.ts';
import { openTestDoor, type TestDoor } from '../../platform/door/testing.ts';
import type { UnitIds } from '../org/testing.ts';
import { resultsContracts } from '../results/contract.ts';
import { resultsRoutes } from '../results/index.ts';
import { fullTexts, layResults, playerAt } from '../results/testing.ts';
import { todayContracts as on } from './contract.ts';
import { todayRoutes } from './routes.ts';

let store: TestStore;
let door: TestDoor;
let id: UnitIds;
type Client = ReturnType<TestDoor['as']>;
let commune: Client;
let neighbour: Client;
let district: Client;
let otherDistrict: Client;
let director: Client;

before(async () => {
  store = await testStore();
  id = await store.owner(layResults);
  door = await openTestDoor(store, [...resultsRoutes, ...todayRoutes]);
  const at = async (kind: string, code: string, account: number) =>
    door.as(await playerAt(store, kind, id(code), account));
  commune = await at('commune', '0111', 1);
  neighbour = await at('commune', '0112', 2);
  district = await at('district', '011', 3);
  otherDistrict = await at('district', '012', 5);
  director = await at('director', 'vp', 6);
});
after(async () => {
  await door.close();
  await store.close();
});

const sheet = () => ({ unitId: id('0111'), form: 'monthly-commune', period: '2020-06' });

async function duties(client: Client) {
  const { status, body, raw } = await client(on.listDuties, {});
  assert.equal(status, 200, raw);
  return body.rows.filter(({ period, form }) => period.code === '2020-06' && form.code === sheet().form);
}
const kinds = async (client: Client) => (await duties(client)).map(({ kind }) => kind);

async function acts(client: Client) {
  const { status, body, raw } = await client(on.listFigureNews, { query: {} });
  assert.equal(status, 200, raw);
  return body.acts;
}

describe('what waits, and what is new', () => {
  test('a commune has its own form to enter, with its clock, and sees no other', async () => {
    const [own, another] = await duties(commune);
    assert.equal(another, undefined);
    assert.equal(own?.kind, 'enter');
    assert.equal(own?.count, 1);
    assert.equal(own?.of, 1);
    assert.deepEqual(
      own?.units.map((unit) => unit.id),
      [id('0111')],
    );
    assert.equal(own?.closesOn, '2020-06-14');
    assert.ok((own?.workingDaysLeft ?? 0) < 0, 'the closing is past');
  });

  test('its district has all of its communes to chase, and nobody else’s', async () => {
    const [chase] = await duties(district);
    assert.equal(chase?.kind, 'chase');
    assert.equal(chase?.count, chase?.of);
    const theirs = (await duties(otherDistrict)).flatMap(({ units }) => units.map((unit) => unit.id));
    assert.ok(theirs.length > 0 && !theirs.includes(id('0111')));
  });

  test('a sheet that is sent waits for the district; returned, it waits for the commune again', async () => {
    const { body } = await commune(resultsContracts.readSheet, { query: sheet() });
    const sent = await commune(resultsContracts.submitFigures, {
      body: { ...sheet(), cells: fullTexts(body) },
    });
    assert.equal(sent.status, 200, sent.raw);
    assert.deepEqual(await kinds(commune), []);
    assert.deepEqual(await kinds(district), ['accept', 'chase']);
    assert.deepEqual(await kinds(otherDistrict), ['chase']);
    assert.deepEqual(await kinds(director), ['chase'], 'a director accepts no sheet of a commune');

    const now = await district(resultsContracts.readSheet, { query: sheet() });
    const returned = await district(resultsContracts.returnSubmission, {
      params: { submissionId: now.body.submissionId ?? 0 },
      body: { reason: 'Số hộ nghèo chưa khớp với danh sách', cells: [] },
    });
    assert.equal(returned.status, 200, returned.raw);
    assert.deepEqual(await kinds(commune), ['returned']);
  });

  test('news of a sheet reach its commune, district and director, and nobody beside', async () => {
    for (const client of [commune, district, director]) {
      const seen = await acts(client);
      assert.deepEqual(seen.map(({ kind }) => kind).sort(), ['return', 'submit']);
      const back = seen.find(({ kind }) => kind === 'return');
      assert.equal(back?.reason, 'Số hộ nghèo chưa khớp với danh sách');
      assert.equal(back?.unit?.id, id('0111'));
      assert.match(back?.at ?? '', /^2020-06-/, 'told by the clock of the province');
    }
    assert.deepEqual(await acts(neighbour), []);
    assert.deepEqual(await acts(otherDistrict), []);
  });

  test('nothing is new to who has looked since', async () => {
    const { body } = await commune(on.listFigureNews, { query: {} });
    const again = await commune(on.listFigureNews, { query: { since: body.asOf } });
    assert.deepEqual(again.body.acts, []);
  });

  test('without the verb there is a refusal', async () => {
    assert.equal((await commune(on.listReviewNews, { query: {} })).status, 403);
    assert.equal((await commune(on.listHouseNews, { query: {} })).status, 403);
  });
});
