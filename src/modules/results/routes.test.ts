import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { isoDate } from '../../kernel/iso-date.ts';
import { type TestStore, testStore } from '../../platform/database/testing.ts';
import { openTestDoor, type TestDoor } from '../../platform/door/testing.ts';
import { checkFigures, readFigures } from '../figures/index.ts';
import { type UnitIds, worldToday } from '../org/testing.ts';
import { resultsContracts as on } from './contract.ts';
import { resultsRoutes } from './routes.ts';
import { fullTexts, layResults, playerAt } from './testing.ts';

let store: TestStore;
let door: TestDoor;
let id: UnitIds;
type Client = ReturnType<TestDoor['as']>;
let commune: Client;
let neighbour: Client;
let district: Client;
let colleague: Client;
let otherDistrict: Client;
let office: Client;

before(async () => {
  store = await testStore();
  id = await store.owner(layResults);
  door = await openTestDoor(store, resultsRoutes);
  const at = async (kind: string, code: string, account: number) =>
    door.as(await playerAt(store, kind, id(code), account));
  commune = await at('commune', '0111', 1);
  neighbour = await at('commune', '0112', 2);
  district = await at('district', '011', 3);
  colleague = await at('district', '011', 4);
  otherDistrict = await at('district', '012', 5);
  office = await at('office', 'vp', 6);
});
after(async () => {
  await door.close();
  await store.close();
});

const sheetOf = (code: string, period = '2020-06') => ({
  unitId: id(code),
  form: 'monthly-commune',
  period,
});

async function read(client: Client, code: string, period = '2020-06') {
  const answer = await client(on.readSheet, { query: sheetOf(code, period) });
  assert.equal(answer.status, 200, answer.raw);
  return answer.body;
}

async function submit(client: Client, code: string, period: string, text = '7') {
  const sheet = await read(client, code, period);
  return client(on.submitFigures, { body: { ...sheetOf(code, period), cells: fullTexts(sheet, text) } });
}

const june = { from: isoDate('2020-05-15'), to: isoDate('2020-06-14') };

const provinceValue = (indicator: string) =>
  store.db({}, async (db) => {
    const what = { units: [id('01')], indicators: [indicator], windows: [june] };
    const { all } = await readFigures(db, { ...what, structureAsOf: worldToday, knownOn: null });
    return all[0]?.value ?? null;
  });

const noDifference = async () => assert.deepEqual(await store.owner(checkFigures), []);

describe('entering and sending', () => {
  test('the form has the counted figures of the level, empty at first', async () => {
    const sheet = await read(commune, '0111');
    assert.deepEqual([sheet.state, sheet.version, sheet.obstacle], ['missing', 0, null]);
    assert.deepEqual(sheet.may, ['save', 'submit']);
    const codes = sheet.cells.map((cell) => cell.code);
    assert.ok(codes.includes('V01') && codes.includes('P02.HOUSEHOLDS') && !codes.includes('G02'));
    assert.ok(!codes.some((code) => code.startsWith('K')), 'the package has a report of its own');
    assert.deepEqual(
      sheet.rules.filter((rule) => rule.greater === 'T01'),
      [{ lesser: 'T02', greater: 'T01' }],
    );
  });

  test('a draft keeps what was typed, right or wrong, and says what is wrong', async () => {
    const cells = [
      { code: 'V14', text: '1.234' },
      { code: 'G03', text: 'mười' },
      { code: 'T01', text: '5' },
      { code: 'T02', text: '6' },
    ];
    const saved = await commune(on.saveDraft, { body: { ...sheetOf('0111'), cells } });
    assert.equal(saved.status, 200, saved.raw);
    assert.deepEqual(saved.body.problems.map((one) => one.code).sort(), ['G03', 'T02']);
    const sheet = await read(commune, '0111');
    const cell = (code: string) => sheet.cells.find((one) => one.code === code);
    assert.deepEqual([cell('V14')?.value, cell('G03')?.text], ['1234', 'mười']);
    assert.match(cell('T02')?.problem?.vi ?? '', /Không được lớn hơn/);
  });

  test('another device that saved meanwhile is not written over unasked', async () => {
    const cells = [{ code: 'V14', text: '8' }];
    const stale = { ...sheetOf('0111'), cells, basedOn: '2020-06-26T01:00:00.000Z' };
    assert.equal((await commune(on.saveDraft, { body: stale })).code, 'results.draft-moved-on');
    const { savedAt } = await read(commune, '0111');
    assert.equal((await commune(on.saveDraft, { body: { ...stale, basedOn: savedAt } })).status, 200);
  });

  test('the level above sees that a draft is begun, not what is in it', async () => {
    const sheet = await read(district, '0111');
    assert.deepEqual([sheet.state, sheet.may], ['draft', []]);
    assert.ok(sheet.cells.every((cell) => cell.text === ''));
  });

  test('nothing is sent while a cell is wrong or blank; each is named', async () => {
    const sent = await commune(on.submitFigures, { body: { ...sheetOf('0111'), cells: [] } });
    assert.equal(sent.code, 'results.wrong-figures');
    const { details } = sent.body as unknown as { details: { at: string; reason: { vi: string } }[] };
    assert.ok(details.some((one) => one.at === 'G03' && /không phải là số/.test(one.reason.vi)));
    assert.ok(details.some((one) => one.at === 'B01' && /nhập 0/.test(one.reason.vi)));
    assert.equal(await provinceValue('V14'), null);
  });

  test('what is sent counts at once, up to the province', async () => {
    const sent = await submit(commune, '0111', '2020-06');
    assert.deepEqual([sent.status, sent.body.state, sent.body.version], [200, 'submitted', 1], sent.raw);
    assert.equal(await provinceValue('V14'), '7');
    await noDifference();
  });

  test('sent twice: the same key gets the first answer, without one it is told what to do', async () => {
    const cells = fullTexts(await read(neighbour, '0112'));
    const body = { ...sheetOf('0112'), cells };
    const headers = { 'idempotency-key': 'one-press' };
    const first = await neighbour(on.submitFigures, { body, headers });
    const second = await neighbour(on.submitFigures, { body, headers });
    assert.deepEqual(second.body, first.body);
    assert.equal(second.headers['idempotent-replay'], 'true');
    const third = await neighbour(on.submitFigures, { body });
    assert.deepEqual([third.status, third.code], [409, 'results.already-submitted']);
    assert.match(third.raw, /Không cần gửi lại/);
    assert.equal(await provinceValue('V14'), '14');
  });

  test('a unit out of reach, a form of another level, a strange cell and a period to come are refused', async () => {
    const body = { ...sheetOf('0121'), cells: [] };
    assert.equal((await commune(on.saveDraft, { body })).code, 'results.no-such-unit');
    assert.equal((await commune(on.readSheet, { query: sheetOf('0121') })).code, 'results.no-such-unit');
    const own = sheetOf('0111', '2020-05');
    const draft = (change: object) => commune(on.saveDraft, { body: { ...own, cells: [], ...change } });
    assert.equal((await draft({ form: 'monthly-district' })).code, 'results.form-not-for-unit');
    assert.equal((await draft({ form: 'nothing' })).code, 'results.no-such-form');
    assert.equal((await draft({ cells: [{ code: 'G02', text: '1' }] })).code, 'results.not-in-form');
    assert.equal((await draft({ period: '2020-13' })).code, 'results.no-such-period');
    assert.equal((await draft({ period: '2020-08' })).code, 'results.period-not-begun');
  });

  test('a unit that ended within the period names its successor', async () => {
    const gone = door.as(await playerAt(store, 'commune', id('0133'), 9));
    const answer = await gone(on.saveDraft, { body: { ...sheetOf('0133'), cells: [] } });
    assert.deepEqual([answer.status, answer.code], [409, 'results.unit-ended']);
    assert.match(answer.raw, /Kế thừa: Xã Số 34/);
    const sheet = await read(gone, '0133');
    assert.equal(sheet.obstacle?.code, 'results.unit-ended');
    assert.deepEqual(
      sheet.may.filter((one) => one === 'accept'),
      [],
    );
  });

  test('its successor sends for the whole period, counted from its first day', async () => {
    const heir = door.as(await playerAt(store, 'commune', id('0134'), 10));
    const sent = await submit(heir, '0134', '2020-06', '4');
    assert.equal(sent.status, 200, sent.raw);
    assert.equal(await provinceValue('V14'), '18');
  });
});

describe('accepting, returning, correcting', () => {
  const latest = async (code: string, period = '2020-06') =>
    (await read(office, code, period)).submissionId ?? 0;

  test('two who accept at once: one wins, the other gets 409 with who and when', async () => {
    const submissionId = await latest('0111');
    const accept = (client: Client) => client(on.acceptSubmission, { params: { submissionId } });
    const answers = await Promise.all([accept(district), accept(colleague)]);
    const won = answers.find((one) => one.status === 200);
    const lost = answers.find((one) => one.status === 409);
    assert.equal(won?.body.state, 'accepted');
    assert.equal(lost?.code, 'results.accepted-meanwhile');
    assert.match(lost?.raw ?? '', /09:00 26\/06\/2020 bởi district [34]/);
  });

  test('a district decides on its own communes only, and nobody on his own unit’s figures', async () => {
    const submissionId = await latest('0112');
    assert.equal(
      (await otherDistrict(on.acceptSubmission, { params: { submissionId } })).code,
      'results.no-such-submission',
    );
    assert.equal((await commune(on.acceptSubmission, { params: { submissionId } })).status, 403);
    const query = { unitId: id('011'), form: 'monthly-district', period: '2020-06' };
    const { body: sheet } = await district(on.readSheet, { query });
    const sent = await district(on.submitFigures, { body: { ...query, cells: fullTexts(sheet) } });
    const own = { submissionId: sent.body.submissionId };
    assert.equal((await colleague(on.acceptSubmission, { params: own })).code, 'results.own-submission');
    assert.equal((await office(on.acceptSubmission, { params: own })).status, 200);
  });

  test('returned figures leave every total; the reasons stand at their cells; the unit mends them in a new version', async () => {
    const submissionId = await latest('0112');
    const cells = [{ code: 'V14', reason: 'Cao bất thường, kiểm tra lại' }];
    const back = await district(on.returnSubmission, {
      params: { submissionId },
      body: { reason: 'Xem lại', cells },
    });
    assert.deepEqual([back.status, back.body.state], [200, 'returned'], back.raw);
    assert.equal(await provinceValue('V14'), '11');
    await noDifference();
    const late = await colleague(on.acceptSubmission, { params: { submissionId } });
    assert.equal(late.code, 'results.returned-meanwhile');

    const returned = await read(neighbour, '0112');
    assert.equal(returned.state, 'returned');
    assert.equal(returned.cells.find((cell) => cell.code === 'V14')?.remark, cells[0]?.reason);
    const saved = await neighbour(on.saveDraft, {
      body: { ...sheetOf('0112'), cells: [{ code: 'V14', text: '5' }] },
    });
    assert.equal(saved.body.version, 2);
    const mended = await read(neighbour, '0112');
    assert.equal(
      mended.cells.find((cell) => cell.code === 'V14')?.remark,
      cells[0]?.reason,
      'still said in the draft',
    );
    assert.equal(mended.cells.find((cell) => cell.code === 'B03')?.text, '7', 'what was right is kept');
    const sent = await neighbour(on.submitFigures, { body: { ...sheetOf('0112'), cells: [] } });
    assert.deepEqual([sent.status, sent.body.version], [200, 2], sent.raw);
    assert.equal(await provinceValue('V14'), '16');
    const first = await neighbour(on.readSheet, { query: { ...sheetOf('0112'), version: 1 } });
    assert.equal(
      first.body.cells.find((cell) => cell.code === 'V14')?.text,
      '7',
      'the first version stays as sent',
    );
    await noDifference();
  });

  test('a correction is a new version with its reason; the old one and its ledger rows are kept', async () => {
    const submissionId = await latest('0111');
    const correct = (body: object) =>
      district(on.correctSubmission, { params: { submissionId }, body: body as never });
    const cells = [{ code: 'V14', text: '9', reason: 'Đếm sót 2 người' }];
    assert.equal(
      (await correct({ reason: 'Đính chính', cells: [{ code: 'V14', text: '7' }] })).code,
      'results.nothing-changed',
    );
    assert.equal(
      (await correct({ reason: 'Đính chính', cells: [{ code: 'V14', text: 'x' }] })).code,
      'results.wrong-figures',
    );
    const done = await correct({ reason: 'Kiểm tra hồ sơ', cells });
    assert.deepEqual([done.status, done.body.version, done.body.changed], [200, 2, 1], done.raw);
    assert.equal(await provinceValue('V14'), '18');
    assert.equal(
      (await correct({ reason: 'Lần nữa', cells })).code,
      'results.not-accepted',
      'the replaced version is closed',
    );
    const sheet = await read(commune, '0111');
    assert.deepEqual(
      sheet.acts.map((act) => [act.version, act.kind, act.reason]),
      [
        [2, 'correct', 'Kiểm tra hồ sơ'],
        [1, 'accept', null],
        [1, 'submit', null],
      ],
    );
    await noDifference();
  });

  test('a closed period takes nothing new, but corrections with a reason', async () => {
    const period = '2020-05';
    assert.equal((await submit(commune, '0111', period)).status, 200);
    const submissionId = await latest('0111', period);
    assert.equal((await district(on.acceptSubmission, { params: { submissionId } })).status, 200);
    assert.equal((await district(on.closePeriod, { params: { period } })).status, 403);
    assert.equal((await office(on.closePeriod, { params: { period } })).status, 200);
    assert.equal((await office(on.closePeriod, { params: { period } })).code, 'results.closed-already');
    const late = await submit(neighbour, '0112', period);
    assert.deepEqual([late.status, late.code], [409, 'results.period-closed']);
    assert.match(late.raw, /office 6/);
    const body = { reason: 'Đối chiếu hồ sơ', cells: [{ code: 'V14', text: '10' }] };
    assert.equal((await district(on.correctSubmission, { params: { submissionId }, body })).status, 200);
    assert.equal(
      (await office(on.reopenPeriod, { params: { period }, body: { reason: 'Xã báo muộn' } })).status,
      200,
    );
    assert.equal((await submit(neighbour, '0112', period)).status, 200);
    await noDifference();
  });

  test('the list shows who is missing, within reach', async () => {
    const { body } = await district(on.listSubmissions, { query: { period: '2020-06' } });
    assert.deepEqual(
      body.rows.map((row) => [row.unit.code, row.state, row.may]),
      [
        ['0111', 'accepted', ['correct']],
        ['0112', 'submitted', ['accept', 'return']],
        ['0113', 'missing', []],
      ],
    );
    const own = await commune(on.listSubmissions, { query: { period: '2020-06' } });
    assert.deepEqual(
      own.body.rows.map((row) => row.unit.code),
      ['0111'],
    );
    const all = await office(on.listSubmissions, { query: { period: '2020-06' } });
    assert.equal(all.body.rows.length, 9);
    assert.deepEqual(
      all.body.forms.map((form) => form.code),
      ['monthly-commune', 'monthly-district', 'monthly-department'],
    );
  });
});
