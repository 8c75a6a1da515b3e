import assert from 'node:assert/strict';
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { isoDate } from '../../kernel/iso-date.ts';
import { type TestStore, testStore } from '../../platform/database/testing.ts';
import { openTestDoor, type TestDoor } from '../../platform/door/testing.ts';
import { openWorkbook } from '../../platform/sheets/index.ts';
import { recordFigures } from '../figures/index.ts';
import { actorAt, type UnitIds } from '../org/testing.ts';
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

test('the table is exported as it is narrowed, sorted and chosen, its days and knowledge in the head', async () => {
  const query = { unitId: id('01'), period: '2020-H1' };
  const all = await director(on.exportTargetTable, { query });
  assert.equal(all.status, 200, all.raw);
  assert.match(String(all.headers['content-disposition']), /chi-tieu_01_2020-H1_2020-06-14\.xlsx/);
  const read = async (answer: typeof all) => {
    const path = join(await mkdtemp(join(tmpdir(), 'giaoban-')), 'table.xlsx');
    await writeFile(path, answer.bytes);
    const book = await openWorkbook(path);
    const [sheet] = book.sheets;
    const lines: string[] = [];
    for await (const rows of book.rows(sheet?.name ?? ''))
      for (const row of rows) lines.push(row.cells.map((cell) => cell.text).join('|'));
    await book.close();
    return lines;
  };
  const lines = await read(all);
  assert.match(lines[1] ?? '', /lũy kế 15\/12\/2019 – 14\/06\/2020 · cùng kỳ 15\/12\/2018 – 14\/06\/2019/);
  assert.match(lines[2] ?? '', /Theo tổ chức ngày 26\/06\/2020 · số biết đến hết ngày 26\/06\/2020/);
  assert.match(lines[3] ?? '', /^TT\|Chỉ tiêu\|ĐVT\|TH cùng kỳ năm 2019\|KH năm 2020\|TH lũy kế\|% TH\/KH\|/);
  const narrowed = await read(
    await director(on.exportTargetTable, {
      query: { ...query, light: 'planned', sort: '-plan', columns: 'plan', language: 'en' },
    }),
  );
  assert.deepEqual(narrowed.slice(4, 6), ['No.|Indicator|Unit|Plan of 2020|Notes', narrowed[5]]);
  assert.match(narrowed[5] ?? '', /5500|5000/, 'the largest plan first');
  const foreign = await commune(on.exportTargetTable, { query });
  assert.equal(foreign.code, 'results.no-such-unit');
});

test('small counts of a confidential indicator are hidden on table, map and series, and cannot be worked out', async () => {
  await store.db({}, async (db) => {
    const actor = await actorAt(db, id('01'), 'all', []);
    const window = { from: isoDate('2020-05-15'), to: isoDate('2020-06-14') };
    const row = (unit: string, value: string) => ({ indicator: 'N03', unitId: id(unit), ...window, value });
    const rows = [row('0111', '3'), row('0112', '20'), row('0121', '9')];
    await recordFigures(db, actor, { source: 'sample', rows });
  });
  const asked = { period: '2020-H1', unitId: id('01') };
  const map = async (reader: Client, level: string) => {
    const { body } = await reader(on.readTargetMap, { query: { ...asked, indicator: 'N03', level } });
    const known = body.areas.filter((area) => area.result !== null || area.isHidden);
    return known.map((area) => [area.code, area.isHidden ? 'hidden' : area.result]);
  };
  assert.deepEqual(await map(office, 'commune'), [
    ['0111', 'hidden'],
    ['0112', 'hidden'],
    ['0121', '9'],
  ]);
  assert.deepEqual(await map(office, 'district'), [
    ['011', '23'],
    ['012', '9'],
  ]);
  const query = { ...asked, unitId: id('0112') };
  const rowOf = async (reader: Client) =>
    (await reader(on.readTargetTable, { query })).body.rows.find((one) => one.code === 'N03');
  const hidden = await rowOf(office);
  assert.deepEqual([hidden?.result, hidden?.isResultHidden], [null, true]);
  const series = await office(on.readTargetSeries, { query });
  assert.ok(series.body.rows.find((one) => one.code === 'N03')?.values.every((value) => value === null));
  const all = await playerAt(store, 'office', id('vp'), 8);
  const entitled = door.as({
    ...all,
    verbs: { ...all.verbs, 'figure.confidential': { kind: 'all', units: '1'.repeat(99) } },
  });
  assert.equal(
    (await rowOf(entitled))?.result,
    '20',
    'the table kept for another is not given to this reader',
  );
  assert.deepEqual((await map(entitled, 'commune'))[0], ['0111', '3']);
});
