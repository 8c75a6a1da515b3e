import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { type IsoDate, isoDate } from '../../kernel/iso-date.ts';
import { type TestStore, testStore } from '../../platform/database/testing.ts';
import { openTestDoor, type TestDoor } from '../../platform/door/testing.ts';
import { assertFigure, checkFigures, recordFigures } from '../figures/index.ts';
import { actorAt, type UnitIds, worldToday } from '../org/testing.ts';
import { resultsContracts as on } from './contract.ts';
import { loadSampleSheets, setReviewWindow } from './load-given.ts';
import { insertGivenTargets } from './queries/targets.ts';
import { resultsRoutes } from './routes.ts';
import { layResults, playerAt } from './testing.ts';

let store: TestStore;
let door: TestDoor;
let id: UnitIds;
let director: ReturnType<TestDoor['as']>;
const day = isoDate;

type Count = readonly [indicator: string, unit: string, from: string, to: string, value: string];

/** Half a year of the neutral province that gives the figures of the review of June 2020. */
const counts: readonly Count[] = [
  ['G01', '011', '2019-12-15', '2020-01-14', '1000'],
  ['G01', '012', '2020-01-15', '2020-06-14', '1470'],
  ['G01', '013', '2020-06-15', '2020-06-26', '500'],
  ['G01', '011', '2018-12-15', '2019-06-14', '2829'],
  ['G01', '011', '2019-06-15', '2019-07-14', '99'],
  ['G02', 'so', '2020-05-15', '2020-06-14', '91'],
  ['V03', 'so', '2020-06-15', '2020-06-26', '7'],
  ['P01', '0111', '2020-06-14', '2020-06-14', '30'],
  ['P01', '0112', '2019-12-31', '2019-12-31', '20'],
  ['P02.HOUSEHOLDS', '0111', '2020-06-14', '2020-06-14', '100'],
  ['P02.HOUSEHOLDS', '0112', '2020-06-14', '2020-06-14', '100'],
  ['K02.B.APPROVED', '0111', '2020-06-26', '2020-06-26', '2957200000'],
  ['K02.B.PAID', '0111', '2020-06-26', '2020-06-26', '2773200000'],
];

async function record(rows: readonly Count[], recordedOn: IsoDate): Promise<void> {
  await store.db({}, async (db) => {
    const actor = {
      ...(await actorAt(db, id('01'), 'all', [])),
      today: recordedOn,
      at: `${recordedOn}T03:00:00Z`,
    };
    const figures = rows.map(([indicator, unit, from, to, value]) => ({
      indicator,
      unitId: id(unit),
      from: day(from),
      to: day(to),
      value,
    }));
    await recordFigures(db, actor, { source: 'sample', rows: figures });
  });
}

async function claim(
  indicator: string,
  said: { claim: string; value: string | null; basis?: string; phrase?: string },
) {
  await store.db({}, async (db) => {
    const actor = await actorAt(db, id('01'), 'all', []);
    const window = { from: day('2019-12-15'), to: day('2020-06-26') };
    const claim = {
      indicator,
      unitId: id('01'),
      ...window,
      source: 'review-news-2020',
      basis: null,
      phrase: null,
      ...said,
    };
    await assertFigure(db, actor, claim as Parameters<typeof assertFigure>[2]);
  });
}

before(async () => {
  store = await testStore();
  id = await store.owner(layResults);
  await store.owner(async (db) => {
    await setReviewWindow(db, {
      period: '2020-H1' as never,
      closesOn: day('2020-06-26'),
      basis: 'Giao ban 26/06/2020',
    });
    const decision = { number: '20/NQ-HĐND', date: day('2019-12-10'), issuer: 'HĐND tỉnh' };
    const target = {
      unitId: id('01'),
      year: 2020,
      decision,
      title: 'HĐND',
      isSample: false,
      needsCheck: false,
    };
    const given = [
      { ...target, indicator: 'G01', value: '6000' },
      { ...target, indicator: 'G01', year: 2019, value: '6000' },
      { ...target, indicator: 'G02', value: '500' },
      { ...target, indicator: 'P02', value: '20' },
      { ...target, indicator: 'G01', value: '2000', unitId: id('011') },
    ];
    await insertGivenTargets(db, given, { at: '2019-12-10T03:00:00Z', on: day('2019-12-10') });
  });
  await record(
    counts.filter(([, , , to]) => to < '2020-06-15'),
    day('2020-06-15'),
  );
  await record(
    counts.filter(([, , , to]) => to >= '2020-06-15'),
    day('2020-06-26'),
  );
  await claim('V01', { claim: 'percentOfPlan', value: '38.7' });
  await claim('V04', { claim: 'percentOfPlan', value: '13.85' });
  await claim('G01', { claim: 'comparison', value: '5', basis: 'unspecified', phrase: 'cao hơn 5%' });
  for (const code of ['G01', 'G02', 'V01', 'V04'])
    await claim(code, { claim: 'fullYearPercent', value: '100' });
  door = await openTestDoor(store, resultsRoutes);
  director = door.as(await playerAt(store, 'director', id('so'), 7));
});
after(async () => {
  await door.close();
  await store.close();
});

async function table(query: object = {}) {
  const answer = await director(on.readTargetTable, { query });
  assert.equal(answer.status, 200, answer.raw);
  const rows = new Map(answer.body.rows.map((row) => [row.code, row]));
  return {
    ...answer.body,
    row: (code: string) => {
      const row = rows.get(code);
      assert.ok(row, code);
      return row;
    },
  };
}

describe('the table of targets', () => {
  test('of the first half of 2020, closing on 26/06, gives the figures of the review to the digit', async () => {
    const { period, lastYear, share, row, rows } = await table();
    assert.deepEqual([period.code, period.from, period.to], ['2020-H1', '2019-12-15', '2020-06-26']);
    assert.deepEqual(lastYear, { from: '2018-12-15', to: '2019-06-26' });
    assert.deepEqual(share, { part: 6, whole: 12 });
    assert.equal(rows.filter((one) => one.partOf === null).length, 65);
    const seen = (code: string) => {
      const { plan, result, percentOfPlan, percentOrigin, light, estimate } = row(code);
      return [plan, result, percentOfPlan, percentOrigin, light, estimate?.percentOfPlan ?? null];
    };
    assert.deepEqual(seen('G01'), ['6000', '2970', '49.5', 'counted', 'green', '99']);
    assert.deepEqual(seen('G02'), ['500', '91', '18.2', 'counted', 'red', '36.4']);
    assert.deepEqual(seen('V01'), [null, null, '38.7', 'asserted', 'red', '77.4']);
    assert.deepEqual(seen('V04'), [null, null, '13.85', 'asserted', 'red', '27.7']);
    assert.deepEqual(row('K02.B.OUTSTANDING').result, '184000000');
    assert.deepEqual([row('K02.B.PAID').shift, row('K02.B.PAID').unit.vi], [-6, 'triệu đồng']);
  });

  test('doubts the claim of 100 % for three of the four, with what it would take', async () => {
    const { row } = await table();
    assert.deepEqual(row('G01').warnings, []);
    assert.match(row('G02').warnings[0]?.text.vi ?? '', /409 trong 500 người \(81,8% kế hoạch\)/);
    assert.match(row('V01').warnings[0]?.text.vi ?? '', /61,3% kế hoạch/);
    assert.match(row('V04').warnings[0]?.text.vi ?? '', /86,15% kế hoạch/);
  });

  test('compares in points and in per cent, keeps the raw phrase apart, and says what the figure leaves out', async () => {
    const { row } = await table();
    const { before, changePercent, changePoints, claimedChange, notes } = row('G01');
    assert.deepEqual([before, changePercent, changePoints], ['2829', '4.98', '2.35']);
    assert.deepEqual(claimedChange, { basis: 'unspecified', value: '5', phrase: 'cao hơn 5%' });
    assert.ok(notes.some((note) => /Cùng kỳ năm trước: 1 dòng vắt qua/.test(note.vi)));
  });

  test('a percentage only is never summed: the province’s count stays unknown', async () => {
    assert.equal((await table()).row('V01').result, null);
    assert.equal(
      (await table({ unitId: id('011') })).row('V01').percentOfPlan,
      null,
      'a claim is its unit’s alone',
    );
  });

  test('a state is the last count of each unit; a rate is made of sums', async () => {
    const { row } = await table({ unitId: id('011') });
    assert.deepEqual([row('P01').result, row('P02').result], ['50', '25']);
    const rate = (await table()).row('P02');
    assert.deepEqual([rate.plan, rate.percentOfPlan, rate.light, rate.pace], ['20', '125', 'amber', null]);
    assert.equal(rate.estimate?.method, 'lastKnown');
  });

  test('closing on another day, or another period, reads other windows', async () => {
    assert.equal((await table({ closesOn: '2020-06-14' })).row('G01').result, '2470');
    const month = await table({ period: '2020-01' });
    assert.deepEqual([month.row('G01').result, month.share], ['1000', { part: 1, whole: 12 }]);
    const wrong = await director(on.readTargetTable, { query: { closesOn: '2019-12-01' } });
    assert.equal(wrong.code, 'results.wrong-closing-day');
  });

  test('as known on a day: what was recorded later is not there, nor a target not yet decided', async () => {
    const then = await table({ knownOn: '2020-06-20' });
    assert.deepEqual([then.row('G01').result, then.row('V01').percentOfPlan], ['2470', null]);
    assert.equal((await table({ knownOn: '2019-12-01' })).row('G01').plan, null);
  });

  test('in the structure of another day: the commune that ended is a unit of that day only', async () => {
    const query = { unitId: id('0133'), structureOn: '2020-05-31' };
    assert.equal((await table(query)).unit.name, 'Xã Số 33');
    assert.equal(
      (await director(on.readTargetTable, { query: { unitId: id('0133') } })).code,
      'results.no-such-unit',
    );
  });

  test('a commune sees its own table only', async () => {
    const commune = door.as(await playerAt(store, 'commune', id('0111'), 1));
    const own = await commune(on.readTargetTable);
    assert.equal(own.body.unit.code, '0111');
    const other = await commune(on.readTargetTable, { query: { unitId: id('01') } });
    assert.deepEqual([other.status, other.code], [404, 'results.no-such-unit']);
    const { body } = await commune(on.listTargetUnits);
    assert.deepEqual(
      body.rows.map((one) => one.code),
      ['0111'],
    );
  });
});

describe('beside the table', () => {
  test('months up to the closing, the last one drawn out to it', async () => {
    const { body } = await director(on.readTargetSeries);
    assert.equal(body.months.length, 6);
    assert.deepEqual(body.months.at(-1), { code: '2020-06', from: '2020-05-15', to: '2020-06-26' });
    assert.deepEqual(body.rows.find((row) => row.code === 'G02')?.values, [
      null,
      null,
      null,
      null,
      null,
      '91',
    ]);
  });

  test('districts with their own plan and light', async () => {
    const { body } = await director(on.readTargetMap, { query: { indicator: 'G01' } });
    assert.deepEqual(
      body.areas.map((area) => [area.code, area.result, area.plan, area.percentOfPlan, area.light]),
      [
        ['011', '1000', '2000', '50', 'green'],
        ['012', '1470', null, null, null],
        ['013', '500', null, null, null],
      ],
    );
    const communes = await director(on.readTargetMap, { query: { indicator: 'P01', unitId: id('011') } });
    assert.deepEqual([communes.body.level, communes.body.areas.length], ['commune', 3]);
  });

  test('periods carry their own days and the reason', async () => {
    const { body } = await director(on.listPeriods);
    assert.equal(body.current, '2020-H1');
    const of = (code: string) => body.rows.find((row) => row.code === code);
    assert.equal(of('2020-H1')?.basis, 'Giao ban 26/06/2020');
    assert.deepEqual([of('2020-07')?.from, of('2020-07')?.to], ['2020-06-27', '2020-07-14']);
    assert.equal(of('2020-06')?.basis, null);
  });
});

describe('sheets of a ledger that came without them', () => {
  test('name who sent and who accepted, cell by cell, and leave the ledger as it is', async () => {
    await store.owner((db) => loadSampleSheets(db, worldToday));
    const office = door.as(await playerAt(store, 'office', id('vp'), 6));
    const sheet = { unitId: id('so'), form: 'monthly-department', period: '2020-06' };
    const { body } = await office(on.readSheet, { query: sheet });
    assert.deepEqual([body.state, body.cells.find((cell) => cell.code === 'G02')?.text], ['accepted', '91']);
    assert.deepEqual(
      body.acts.map((act) => act.kind),
      ['accept', 'submit'],
    );
    const closing = await office(on.readSheet, {
      query: { ...sheet, form: 'closing-department', period: '2020-H1' },
    });
    assert.deepEqual(
      [closing.body.state, closing.body.period.from, closing.body.period.to],
      ['submitted', '2020-06-15', '2020-06-26'],
    );
    assert.equal(closing.body.cells.find((cell) => cell.code === 'V03')?.value, '7');
    assert.deepEqual(await store.owner(checkFigures), []);
  });

  test('can be returned as any other: their rows are taken back', async () => {
    const office = door.as(await playerAt(store, 'office', id('vp'), 6));
    const query = { unitId: id('so'), form: 'closing-department', period: '2020-H1' };
    const { body } = await office(on.readSheet, { query });
    const params = { submissionId: body.submissionId ?? 0 };
    const back = await office(on.returnSubmission, { params, body: { reason: 'Đếm lại', cells: [] } });
    assert.equal(back.status, 200, back.raw);
    assert.equal((await table()).row('V03').result, null);
    assert.deepEqual(await store.owner(checkFigures), []);
  });
});
