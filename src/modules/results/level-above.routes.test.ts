import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { type TestStore, testStore } from '../../platform/database/testing.ts';
import { openTestDoor, type TestDoor } from '../../platform/door/testing.ts';
import { insertAccount, insertHolder, insertPosition, replaceRoles } from '../access/index.ts';
import { type UnitIds, worldBegins } from '../org/testing.ts';
import { resultsContracts as on } from './contract.ts';
import { resultsRoutes } from './routes.ts';
import { fullTexts, layResults, playerAt } from './testing.ts';

let store: TestStore;
let door: TestDoor;
let id: UnitIds;
type Client = ReturnType<TestDoor['as']>;
let district: Client;
let office: Client;

/** Somebody who may accept holds a position at district 011; nobody does at 012. */
async function appointDecider(): Promise<void> {
  const rights = [{ verb: 'submission.accept', reach: 'subtree' }];
  const [unitId, validFrom, at] = [id('011'), worldBegins, '2018-01-01T00:00:00Z'];
  await store.owner(async (db) => {
    await replaceRoles(db, [{ code: 'district-head', name_vi: 'Trưởng phòng', name_en: 'Head', rights }]);
    const accountId = await insertAccount(db, {
      username: 'huyen.mot',
      name: 'Trưởng phòng',
      homeUnitId: unitId,
      passwordHash: '-',
      samplePassword: null,
      mustChangePassword: false,
      at,
    });
    const positionId = await insertPosition(db, {
      unitId,
      role: 'district-head',
      title: 'Trưởng phòng',
      validFrom,
      validTo: null,
    });
    await insertHolder(db, {
      positionId,
      accountId: accountId ?? 0,
      validFrom,
      validTo: null,
      deputisingBasis: null,
      at,
    });
  });
}

before(async () => {
  store = await testStore();
  id = await store.owner(layResults);
  await appointDecider();
  door = await openTestDoor(store, resultsRoutes);
  district = door.as(await playerAt(store, 'district', id('011'), 3));
  office = door.as(await playerAt(store, 'office', id('vp'), 6));
});
after(async () => {
  await door.close();
  await store.close();
});

async function send(code: string, account: number, form = 'monthly-commune'): Promise<number> {
  const kind = form === 'monthly-commune' ? 'commune' : 'district';
  const client = door.as(await playerAt(store, kind, id(code), account));
  const query = { unitId: id(code), form, period: '2020-06' };
  const { body: sheet } = await client(on.readSheet, { query });
  const sent = await client(on.submitFigures, { body: { ...query, cells: fullTexts(sheet) } });
  assert.equal(sent.status, 200, sent.raw);
  return sent.body.submissionId;
}

const mayOf = async (client: Client, code: string, form = 'monthly-commune') => {
  const { body } = await client(on.listSubmissions, { query: { period: '2020-06', form } });
  const { body: sheet } = await client(on.readSheet, {
    query: { unitId: id(code), form, period: '2020-06' },
  });
  const listed = body.rows.find(({ unit }) => unit.code === code)?.may;
  assert.deepEqual(listed, sheet.may, 'list and sheet offer the same');
  return listed;
};

describe('figures are decided by the level above', () => {
  test('the office is not offered, and may not take, what is for a district to decide', async () => {
    const submissionId = await send('0111', 1);
    assert.deepEqual(await mayOf(district, '0111'), ['accept', 'return']);
    assert.deepEqual(await mayOf(office, '0111'), []);
    const refused = await office(on.acceptSubmission, { params: { submissionId } });
    assert.deepEqual([refused.status, refused.code], [403, 'results.not-level-above'], refused.raw);
    assert.match(refused.raw, /Số liệu của Xã Số 11 do Huyện Một duyệt/);
    const body = { reason: 'Xem lại', cells: [] };
    const returned = await office(on.returnSubmission, { params: { submissionId }, body });
    assert.equal(returned.code, 'results.not-level-above');
    assert.equal((await district(on.acceptSubmission, { params: { submissionId } })).status, 200);
  });

  test('where nobody may decide the office does, and the act says in whose place', async () => {
    const submissionId = await send('0121', 2);
    assert.deepEqual(await mayOf(office, '0121'), ['accept', 'return']);
    assert.equal((await office(on.acceptSubmission, { params: { submissionId } })).status, 200);
    const { body } = await office(on.readSheet, {
      query: { unitId: id('0121'), form: 'monthly-commune', period: '2020-06' },
    });
    assert.deepEqual(
      body.acts.map(({ kind, insteadOf }) => [kind, insteadOf]),
      [
        ['accept', 'Huyện Hai'],
        ['submit', null],
      ],
    );
  });

  test('what a district sends is for the office, in nobody’s place', async () => {
    const submissionId = await send('011', 4, 'monthly-district');
    assert.deepEqual(await mayOf(office, '011', 'monthly-district'), ['accept', 'return']);
    assert.equal((await office(on.acceptSubmission, { params: { submissionId } })).status, 200);
    const { body } = await office(on.readSheet, {
      query: { unitId: id('011'), form: 'monthly-district', period: '2020-06' },
    });
    assert.equal(body.acts[0]?.insteadOf, null);
  });
});
