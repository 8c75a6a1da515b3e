import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { type TestStore, testStore } from '../../../platform/database/testing.ts';
import { openTestDoor, type TestDoor } from '../../../platform/door/testing.ts';
import { checkFigures } from '../../figures/index.ts';
import type { UnitIds } from '../../org/testing.ts';
import { resultsContracts as on } from '../contract.ts';
import { resultsRoutes } from '../routes.ts';
import { fullTexts, layResults, playerAt } from '../testing.ts';

let store: TestStore;
let door: TestDoor;
let id: UnitIds;
type Client = ReturnType<TestDoor['as']>;
let commune: Client;
let neighbour: Client;
let third: Client;
let district: Client;
let office: Client;

before(async () => {
  store = await testStore();
  id = await store.owner(layResults);
  door = await openTestDoor(store, resultsRoutes);
  const at = async (kind: string, code: string, account: number) =>
    door.as(await playerAt(store, kind, id(code), account));
  commune = await at('commune', '0111', 1);
  neighbour = await at('commune', '0112', 2);
  third = await at('commune', '0113', 3);
  district = await at('district', '011', 4);
  office = await at('office', 'vp', 6);
});
after(async () => {
  await door.close();
  await store.close();
});

const sheetOf = (code: string, period = '2020-07') => ({ unitId: id(code), form: 'monthly-commune', period });

async function cellsFor(client: Client, code: string, period?: string) {
  const { body } = await client(on.readSheet, { query: sheetOf(code, period) });
  return fullTexts(body);
}

const stand = async (client: Client, code: string, period?: string) => {
  const answer = await client(on.readObligation, { query: sheetOf(code, period) });
  assert.equal(answer.status, 200, answer.raw);
  return answer.body;
};

// The test world lives on 26/06/2020, 09:00: July 2020 closes on 14/07 and is due on the 15th at 17:00; June was due on 15/06.
describe('obligations through the door', () => {
  test('nobody has sent: July waits, June is missing, and it is the unit’s move', async () => {
    const july = await stand(commune, '0111');
    assert.deepEqual([july.standing, july.move, july.due], ['waiting', 'unit', '2020-07-15T10:00:59.999Z']);
    const june = await stand(commune, '0111', '2020-06');
    assert.deepEqual([june.standing, june.isLate, june.move], ['missing', true, 'unit']);
    assert.deepEqual(
      june.spans.map(({ standing, from }) => [standing, from.slice(0, 16)]),
      [
        ['waiting', '2020-06-13T17:00'],
        ['missing', '2020-06-15T10:01'],
      ],
    );
  });

  test('sent after it was due is late, before it is in time; both wait for the district', async () => {
    const cells = await cellsFor(commune, '0111', '2020-06');
    const june = await commune(on.submitFigures, { body: { ...sheetOf('0111', '2020-06'), cells } });
    assert.equal(june.status, 200, june.raw);
    assert.equal((await commune(on.submitFigures, { body: { ...sheetOf('0111'), cells } })).status, 200);
    const late = await stand(district, '0111', '2020-06');
    assert.deepEqual([late.standing, late.isLate, late.move], ['late', true, 'above']);
    assert.equal((await stand(district, '0111')).standing, 'onTime');
  });

  test('a figure not known yet is named with its reason; without the reason nothing is sent; it counts when it comes', async () => {
    const cells = (await cellsFor(neighbour, '0112')).filter(({ code }) => code !== 'V14');
    const unknown = { code: 'V14', text: '', isUnknown: true };
    const send = (...more: object[]) =>
      neighbour(on.submitFigures, { body: { ...sheetOf('0112'), cells: [...cells, ...more] as never } });
    const bare = await send(unknown);
    assert.equal(bare.code, 'results.wrong-figures');
    assert.match(bare.raw, /Ghi lý do chưa có số liệu/);
    const sent = await send({ ...unknown, note: 'Chờ công an xã' });
    assert.equal(sent.status, 200, sent.raw);
    const stands = await stand(neighbour, '0112');
    assert.deepEqual([stands.standing, stands.move], ['partial', 'unit']);
    assert.deepEqual(
      stands.missing.map(({ code, note }) => [code, note]),
      [['V14', 'Chờ công an xã']],
    );
    const params = { submissionId: sent.body.submissionId };
    const complete = (client: Client, code: string, text: string) =>
      client(on.completeSubmission, { params, body: { cells: [{ code, text }] } });
    assert.equal((await complete(neighbour, 'B01', '9')).code, 'results.not-missing');
    assert.equal((await complete(neighbour, 'V14', 'x')).code, 'results.wrong-figures');
    assert.equal((await complete(district, 'V14', '5')).status, 404);
    const completed = await complete(neighbour, 'V14', '5');
    assert.deepEqual([completed.status, completed.body.version], [200, 2], completed.raw);
    const whole = await stand(neighbour, '0112');
    assert.deepEqual([whole.standing, whole.move, whole.receivedAt], ['onTime', 'above', stands.receivedAt]);
    assert.deepEqual(await store.owner(checkFigures), []);
  });

  test('nothing to report is confirmed, not left blank; a figure in the form refuses it', async () => {
    const send = (cells: object[]) =>
      third(on.submitFigures, { body: { ...sheetOf('0113'), cells: cells as never, isNil: true } });
    const wrong = await send([{ code: 'V14', text: '3' }]);
    assert.equal(wrong.code, 'results.wrong-figures');
    const sent = await send([]);
    assert.equal(sent.status, 200, sent.raw);
    assert.equal((await stand(third, '0113')).standing, 'nil');
    const { body } = await third(on.readSheet, { query: sheetOf('0113') });
    const cell = (code: string) => body.cells.find((one) => one.code === code);
    assert.deepEqual([cell('V14')?.value, cell('B01')?.value], ['0', null], 'an event is 0, a state goes on');
    assert.deepEqual(await store.owner(checkFigures), []);
  });

  test('more time: by the level above, before it has run out, to a later day, with the reason in the history', async () => {
    const extend = (client: Client, code: string, untilDay: string, period = '2020-08') =>
      client(on.extendObligation, {
        body: { unitIds: [id(code)], form: 'monthly-commune', period, untilDay, reason: 'Mưa lũ' },
      });
    const other = door.as(await playerAt(store, 'district', id('012'), 9));
    assert.equal((await extend(commune, '0111', '2020-08-20')).status, 403);
    assert.equal((await extend(other, '0111', '2020-08-20')).code, 'results.not-yours-to-extend');
    assert.equal(
      (await extend(district, '0112', '2020-06-30', '2020-06')).code,
      'results.extension-too-late',
    );
    assert.equal((await extend(district, '0111', '2020-07-20', '2020-07')).code, 'results.nothing-to-extend');
    assert.equal((await extend(district, '0111', '2020-08-14')).code, 'results.extension-no-later');
    assert.equal((await stand(district, '0111', '2020-08')).may[0], 'extend');
    assert.equal((await extend(district, '0111', '2020-08-20')).status, 200);
    const stands = await stand(commune, '0111', '2020-08');
    assert.equal(stands.due, '2020-08-20T10:00:59.999Z');
    assert.deepEqual(
      stands.extensions.map(({ kind, reason, title }) => [kind, reason, title]),
      [['extension', 'Mưa lũ', 'district 4']],
    );
  });

  test('returned: who was in time gets the next working day for correcting', async () => {
    const { body: sheet } = await district(on.readSheet, { query: sheetOf('0111', '2020-06') });
    const params = { submissionId: sheet.submissionId ?? 0 };
    const body = { reason: 'Xem lại', cells: [] };
    assert.equal((await district(on.returnSubmission, { params, body })).status, 200);
    const june = await stand(commune, '0111', '2020-06');
    assert.deepEqual(
      [june.standing, june.extensions.length],
      ['missing', 0],
      'it was late, so it gets no day',
    );
    const { body: july } = await district(on.readSheet, { query: sheetOf('0111') });
    await district(on.returnSubmission, { params: { submissionId: july.submissionId ?? 0 }, body });
    const stands = await stand(commune, '0111');
    assert.deepEqual([stands.standing, stands.move, stands.extensions.length], ['waiting', 'unit', 0]);
  });

  test('the matrix: a letter for each unit and period, tallies, rates with their definitions, within reach', async () => {
    const query = { form: 'monthly-commune', from: '2020-05-01', to: '2020-08-31' };
    const { body, raw } = await district(on.readReportMatrix, { query });
    assert.deepEqual(
      body.periods.map(({ code }) => code),
      ['2020-05', '2020-06', '2020-07', '2020-08'],
      raw,
    );
    assert.deepEqual(
      body.units.map(({ unit, row }) => [unit.code, row]),
      [
        ['0111', 'mmww'],
        ['0112', 'mmow'],
        ['0113', 'mmnw'],
      ],
    );
    assert.deepEqual([body.total.due, body.total.completeness.done, body.total.timeliness.of], [8, 2, 8]);
    assert.match(body.definitions.timeliness.vi, /÷/);
    assert.deepEqual(
      body.units.map(({ rank }) => rank),
      [3, 1, 1],
    );
    const all = await office(on.readReportMatrix, { query });
    assert.equal(all.body.units.length, 10, '0133 owed May, 0134 owes from June');
    assert.deepEqual(
      all.body.units.filter(({ unit }) => ['0133', '0134'].includes(unit.code)).map(({ row }) => row),
      ['m---', '-mww'],
    );
    const narrowed = await office(on.readReportMatrix, { query: { ...query, unit: id('012') } });
    assert.equal(narrowed.body.units.length, 3);
    const own = await commune(on.readReportMatrix, { query });
    assert.deepEqual(
      own.body.units.map(({ unit }) => unit.code),
      ['0111'],
    );
    const foreign = await commune(on.readReportMatrix, { query: { ...query, unit: id('012') } });
    assert.equal(foreign.code, 'results.no-such-unit');
  });

  test('days and weeks are listed when asked for', async () => {
    const { body } = await commune(on.listPeriods, { query: { kind: 'week' } });
    assert.deepEqual([body.rows[0]?.code, body.rows[0]?.to], ['2020-W27', '2020-07-02']);
    assert.deepEqual([...body.kinds].sort(), ['half', 'month']);
    const days = await commune(on.listPeriods, { query: { kind: 'day' } });
    assert.equal(days.body.rows[0]?.code, '2020-06-26');
  });
});
