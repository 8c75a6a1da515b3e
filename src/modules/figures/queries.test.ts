import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { sql } from 'kysely';
import type { Actor } from '../../kernel/actor.ts';
import type { Decimal } from '../../kernel/decimal.ts';
import type { UnitId } from '../../kernel/ids.ts';
import { type IsoDate, isoDate } from '../../kernel/iso-date.ts';
import type { Window } from '../../kernel/period.ts';
import { Refusal } from '../../kernel/refusal.ts';
import { type TestStore, testStore } from '../../platform/database/testing.ts';
import { actorAt, type UnitIds, worldToday } from '../org/testing.ts';
import { assertFigure } from './actions/assert.ts';
import { correctFigure, replaceFigures, reverseFigures } from './actions/correct.ts';
import { recordFigures } from './actions/record.ts';
import type { FigureRow } from './domain/figure-row.ts';
import { selectClaims } from './queries/asserted.ts';
import { selectLiveOfKeys } from './queries/record.ts';
import { readFigures } from './read-figures.ts';
import { checkFigures } from './rebuild.ts';
import { readTargetTable } from './target-table.ts';
import { layFigures } from './testing.ts';

let world: TestStore;
let id: UnitIds;
let chief: Actor;
const window = (from: string, to: string): Window => ({ from: isoDate(from), to: isoDate(to) });
const may = window('2020-04-15', '2020-05-14');
const june = window('2020-05-15', '2020-06-14');
const toDate = window('2019-12-15', '2020-06-14');

before(async () => {
  world = await testStore();
  id = await world.owner((db) => layFigures(db));
  chief = await world.db({}, (db) => actorAt(db, id('vp'), 'all', ['figure.read', 'figure.import']));
});
after(() => world.close());

const flow = (unit: string, value: Decimal, { from, to }: Window = june, indicator = 'X01'): FigureRow => ({
  indicator,
  unitId: id(unit),
  from,
  to,
  value,
});
const stock = (unit: string, value: Decimal, day: string, indicator = 'X03'): FigureRow =>
  flow(unit, value, window(day, day), indicator);

const record = (
  rows: readonly FigureRow[],
  options: { today?: string; reach?: string; clip?: true; ref?: string } = {},
) => {
  const today = isoDate(options.today ?? worldToday);
  const actor: Actor = { ...chief, today, at: `${today}T02:00:00.000Z` };
  return world.db(options.reach === undefined ? {} : { reach: options.reach }, (db) =>
    recordFigures(db, actor, {
      source: 'submission',
      rows,
      ...(options.ref !== undefined && { sourceRef: options.ref }),
      ...(options.clip && { whenUnitEnds: 'clip' }),
    }),
  );
};

interface How {
  readonly structureAsOf?: IsoDate;
  readonly knownOn?: IsoDate;
  readonly reach?: string;
}

const read = async (unit: string, indicator: string, of: Window, how: How = {}) => {
  const asked = { units: [id(unit)], indicators: [indicator], windows: [of] };
  const { structureAsOf = worldToday, knownOn = null, reach } = how;
  const { all } = await world.db({ readOnly: true, ...(reach !== undefined && { reach }) }, (db) =>
    readFigures(db, { ...asked, structureAsOf, knownOn }),
  );
  return all[0] ?? assert.fail('no reading');
};
const value = async (...of: Parameters<typeof read>) => (await read(...of)).value;

async function refusalOf(work: Promise<unknown>): Promise<Refusal> {
  const error = await work.then(
    () => assert.fail('was not refused'),
    (reason: unknown) => reason,
  );
  assert.ok(error instanceof Refusal, String(error));
  return error;
}

test('figures of communes are there at once for the district and the province, in month and to date', async () => {
  await record([
    flow('0111', '10', may),
    flow('0111', '3'),
    flow('0112', '4'),
    flow('0121', '5.5', june, 'X02'),
  ]);
  assert.equal(await value('0111', 'X01', june), '3');
  assert.equal(await value('011', 'X01', june), '7');
  assert.equal(await value('011', 'X01', toDate), '17');
  assert.equal(await value('01', 'X02', june), '5.5');
  assert.equal(await value('012', 'X01', june), null, 'nothing counted is not zero');
});

test('the same figures a second time, or over days counted already, are refused and nothing is added', async () => {
  const again = await refusalOf(record([flow('0113', '1'), flow('0111', '3')]));
  assert.equal(again.kind.code, 'figures.already-counted');
  assert.equal(again.details[0]?.at, '/rows/1');
  assert.match(again.details[0]?.reason.vi ?? '', /15\/05\/2020 – 14\/06\/2020 đã ghi ngày 26\/06\/2020: 3/);
  const over = await refusalOf(record([flow('0111', '3', window('2020-06-01', '2020-06-26'))]));
  assert.equal(over.kind.code, 'figures.already-counted');
  assert.equal(await value('0113', 'X01', june), null);
});

test('two accounts of one unit add up when they are named', async () => {
  await record([{ ...flow('0122', '6'), sourceKey: 'payments' }, flow('0122', '1')]);
  assert.equal(await value('012', 'X01', june), '7');
});

test('every wrong row is named with its cause', async () => {
  const wrong = await refusalOf(
    record([
      flow('0131', '1', june, 'Y99'),
      flow('0131', '1', june, 'X05'),
      flow('0131', '1.5'),
      flow('0131', '1', june, 'X03'),
      flow('0131', '1'),
      flow('0131', '1'),
      { ...flow('0131', '1'), unitId: 9999 as UnitId },
      flow('0131', '1', window('2016-12-15', '2017-01-14')),
    ]),
  );
  assert.equal(wrong.kind.code, 'figures.wrong-rows');
  assert.deepEqual(
    wrong.details.map((one) => one.at),
    [0, 1, 2, 3, 4, 5, 6, 7].map((n) => `/rows/${n}`),
  );
});

test('a stock is the last count of each unit; what nobody counted again is carried forward and says so', async () => {
  await record([
    stock('0111', '100', '2020-05-14'),
    stock('0112', '50', '2020-05-14'),
    stock('0111', '90', '2020-06-14'),
  ]);
  assert.equal(await value('011', 'X03', may), '150');
  assert.equal(await value('011', 'X03', june), '140');
  const later = await read('0112', 'X03', june);
  assert.deepEqual([later.value, later.isCarriedForward, later.asAt], ['50', true, '2020-05-14']);
  assert.equal((await read('011', 'X03', june)).isCarriedForward, false);
  await record([stock('0112', '60', '2020-04-30')]);
  assert.equal(
    await value('011', 'X03', window('2020-04-15', '2020-04-30')),
    '60',
    'recorded late, for an earlier day',
  );
  assert.equal(await value('011', 'X03', june), '140');
});

test('a ratio is one of sums; a difference needs both sides', async () => {
  assert.equal(await value('011', 'X05', june), '5', '7 of 140');
  assert.equal(await value('011', 'X06', june), null);
});

test('a correction is a reversing row and a new one; the old knowledge can still be read', async () => {
  await record([flow('0132', '20')], { today: '2020-06-15' });
  const [figure] = await world.db({}, (db) => selectLiveOfKeys(db, [flow('0132', '20')]));
  assert.ok(figure);
  const correct = (today: string, to: Decimal | null) =>
    world.db({}, (db) =>
      correctFigure(
        db,
        { ...chief, today: isoDate(today) },
        { figureId: figure.id, value: to, reason: 'Đếm nhầm' },
      ),
    );
  await correct('2020-06-20', '25');
  assert.equal(await value('013', 'X01', june), '25');
  const known = (day: string) => value('013', 'X01', june, { knownOn: isoDate(day) });
  assert.deepEqual(
    [await known('2020-06-14'), await known('2020-06-19'), await known('2020-06-20')],
    [null, '20', '25'],
  );
  assert.equal((await refusalOf(correct('2020-06-21', '26'))).kind.code, 'figures.already-corrected');
});

test('a corrected stock falls back to the count before it; figures are replaced by what they are of', async () => {
  const replace = (rows: Parameters<typeof replaceFigures>[2]['rows']) =>
    world.db({}, (db) => replaceFigures(db, chief, { rows, reason: 'Đính chính' }));
  await replace([{ ...stock('0111', '0', '2020-06-14'), value: '95' }]);
  assert.equal(await value('011', 'X03', june), '145');
  await replace([{ ...stock('0111', '0', '2020-06-14'), value: null }]);
  const back = await read('0111', 'X03', june);
  assert.deepEqual([back.value, back.isCarriedForward], ['100', true]);
});

test('what came from one submission is taken back whole, and may then be sent again', async () => {
  const rows = [flow('0133', '8'), stock('0133', '4', '2020-06-14')];
  await record(rows, { ref: 'submission:7' });
  const take = () =>
    world.db({}, (db) => reverseFigures(db, chief, { sourceRef: 'submission:7', reason: 'Trả lại' }));
  assert.equal(await take(), 2);
  assert.equal(await take(), 0);
  assert.equal(await value('0133', 'X01', june), null);
  assert.equal(await value('0133', 'X03', june), null);
  await record(rows, { ref: 'submission:8' });
  assert.equal(await value('0133', 'X01', june), '8');
});

test('a commune reads and records its own figures only, and yet adds to the totals above it', async () => {
  const reach = (await world.db({}, (db) => actorAt(db, id('0121'), 'unit', ['figure.read']))).reaches.get(
    'figure.read',
  );
  assert.ok(reach);
  const own = { reach: reach.units };
  await record([flow('0121', '2')], own);
  assert.equal(await value('0121', 'X01', june, own), '2');
  assert.equal(await value('012', 'X01', june, own), null);
  assert.equal(await value('012', 'X01', june), '9');
  assert.equal((await refusalOf(record([flow('0123', '2')], own))).kind.code, 'figures.out-of-reach');
  const rows = await world.db({ ...own, readOnly: true }, async (db) =>
    Promise.all([
      sql<{ unit_id: number }>`select distinct unit_id from figure`.execute(db),
      sql<{ unit_id: number }>`select distinct unit_id from figure_total`.execute(db),
    ]),
  );
  for (const one of rows)
    assert.deepEqual(
      one.rows.map((row) => row.unit_id),
      [id('0121')],
    );
  await assert.rejects(world.db({}, (db) => sql`update figure set value = 0`.execute(db)));
  await assert.rejects(world.db({}, (db) => sql`delete from figure`.execute(db)));
  await assert.rejects(world.db({}, (db) => sql`update figure_total set value = 0`.execute(db)));
});

test('rows over an end of the window stay out of it and are counted as straddling', async () => {
  await record([flow('0123', '30', window('2020-06-10', '2020-06-20'))]);
  const reading = await read('0123', 'X01', june);
  assert.deepEqual([reading.value, reading.straddling], [null, 1]);
  assert.equal((await read('0123', 'X01', june, { knownOn: isoDate('2020-06-25') })).straddling, 0);
});

test('the table of targets comes in one read: period, to date, same window last year', async () => {
  await record([flow('0111', '9', window('2019-05-15', '2019-06-14'))]);
  const lines = await world.db({ readOnly: true }, (db) =>
    readTargetTable(db, {
      unitId: id('011'),
      indicators: ['X01', 'X05'],
      period: june,
      toDate,
      structureAsOf: worldToday,
      knownOn: null,
    }),
  );
  assert.deepEqual(
    lines.map((line) => [line.inPeriod.value, line.toDate.value, line.lastYear.value]),
    [
      ['7', '17', '9'],
      ['4.7', '11.3', null],
    ],
  );
});

test('claims of papers are kept apart, as they were known', async () => {
  const claim = {
    indicator: 'X01',
    unitId: id('01'),
    ...window('2019-12-15', '2020-06-26'),
    claim: 'percentOfPlan' as const,
    value: '38.7',
    basis: null,
    phrase: null,
    source: 'Báo cáo 1',
  };
  const first = await world.db({}, (db) =>
    assertFigure(db, { ...chief, today: isoDate('2020-06-20') }, claim),
  );
  await world.db({}, (db) => assertFigure(db, chief, { ...claim, value: '39.1' }, first));
  const known = async (day: string | null) =>
    (
      await world.db({}, (db) =>
        selectClaims(db, [id('01')], claim.from, claim.to, day === null ? null : isoDate(day)),
      )
    ).map((one) => one.value);
  assert.deepEqual([await known('2020-06-20'), await known(null)], [['38.7'], ['39.1']]);
  assert.equal(await value('01', 'X01', window('2019-12-15', '2020-06-26')), '89');
});

test('a reading before the records of units, or a window turned round, is refused', async () => {
  const early = await refusalOf(read('01', 'X01', june, { structureAsOf: isoDate('2010-01-01') }));
  assert.equal(early.kind.code, 'figures.no-structure');
  const turned = await refusalOf(read('01', 'X01', window('2020-06-14', '2020-05-15')));
  assert.equal(turned.kind.code, 'figures.wrong-window');
});

test('the check finds nothing, and finds a total that somebody altered', async () => {
  assert.deepEqual(await world.owner((db) => checkFigures(db)), []);
  await world.owner((db) =>
    sql`update figure_total set value = value + 1 where unit_id = ${id('0132')} and value = 25`.execute(db),
  );
  const [difference] = await world.owner((db) => checkFigures(db));
  assert.deepEqual([difference?.kept, difference?.counted], ['26', '25']);
});
