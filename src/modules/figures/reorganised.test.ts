import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import fc from 'fast-check';
import { sql } from 'kysely';
import type { Actor } from '../../kernel/actor.ts';
import { addDecimals } from '../../kernel/decimal.ts';
import type { UnitId } from '../../kernel/ids.ts';
import { addDays, type IsoDate, isoDate } from '../../kernel/iso-date.ts';
import { Refusal } from '../../kernel/refusal.ts';
import type { Db } from '../../platform/database/index.ts';
import { type TestStore, testStore } from '../../platform/database/testing.ts';
import { listEras, selectUnits, type UnitOn } from '../org/index.ts';
import { actorAt, mergeInTest, moveInTest, splitInTest, type UnitIds } from '../org/testing.ts';
import { correctFigure } from './actions/correct.ts';
import { recordFigures } from './actions/record.ts';
import { type SummedRow, selectLedger, selectTotals } from './queries/read.ts';
import { readFigures } from './read-figures.ts';
import { figuresWatch } from './rebuild.ts';
import { layFigures } from './testing.ts';

let world: TestStore;
let id: UnitIds;
let chief: Actor;
const begin = isoDate('2019-01-01');

before(async () => {
  world = await testStore();
  id = await world.owner((db) => layFigures(db));
  const made = await world.db({}, (db) => actorAt(db, id('01'), 'all', ['unit.change', 'figure.import']));
  const reaches = new Map(
    [...made.reaches].map(([verb, reach]) => [verb, { ...reach, kind: 'all' as const }]),
  );
  chief = { ...made, reaches };
});
after(() => world.close());

const step = fc.record({
  kind: fc.constantFrom('merge', 'split', 'move', 'flow', 'flow', 'stock', 'stock', 'stock', 'correct'),
  a: fc.nat({ max: 997 }),
  b: fc.nat({ max: 997 }),
  value: fc.nat({ max: 5000 }),
  weights: fc.array(fc.option(fc.integer({ min: 1, max: 9 })), { minLength: 2, maxLength: 3 }),
  days: fc.integer({ min: 1, max: 40 }),
});
type Step = typeof step extends fc.Arbitrary<infer S> ? S : never;

const pick = <T>(from: readonly T[], n: number): T | undefined => from[n % from.length];

async function take(db: Db, { kind, a, b, value, weights }: Step, on: IsoDate, n: number): Promise<unknown> {
  const actor: Actor = { ...chief, today: on, at: `${on}T01:00:00.000Z` };
  const communes = await selectUnits(db, { on, level: 'commune' });
  const one = pick(communes, a);
  const other = pick(communes, b);
  if (!one || !other) return;
  const act = { on, actor, watch: figuresWatch };
  switch (kind) {
    case 'merge':
      return one === other || communes.length < 3
        ? undefined
        : mergeInTest(db, { ...act, units: [one, other], code: one.code });
    case 'split':
      return splitInTest(db, {
        ...act,
        unit: one,
        parts: weights.map((weight, i) => ({ code: `s${n}.${i}`, weight })),
      });
    case 'move':
      return moveInTest(db, { ...act, unit: one, parentId: id(pick(['011', '012', '013'], b) ?? '011') });
    case 'correct': {
      const { rows } = await sql<{ id: bigint }>`
        select id from figure f where reverses is null and not exists (select from figure r where r.reverses = f.id)
        order by id`.execute(db);
      const figure = pick(rows, a);
      return (
        figure &&
        correctFigure(db, actor, {
          figureId: figure.id,
          value: b % 4 === 0 ? null : String(value),
          reason: 'thử',
        })
      );
    }
    default: {
      const days = kind === 'stock' ? { from: on, to: on } : { from: addDays(on, -(a % 9)), to: on };
      const row = {
        indicator: kind === 'stock' ? 'X03' : 'X01',
        unitId: one.id,
        ...days,
        value: String(value),
      };
      return recordFigures(db, actor, { source: 'act', rows: [row] });
    }
  }
}

const text = (rows: readonly SummedRow[]) =>
  rows
    .filter((row) => row.row_count > 0)
    .map((row) =>
      [
        row.unit_id,
        row.indicator_id,
        Number(row.value),
        row.in_window === null ? null : row.in_window > 0,
        row.estimated > 0,
        row.last_day,
      ].join(),
    )
    .sort();

/** Totals must be what the ledger says; the fast read and the read of the ledger must agree for every unit. */
async function checkTotals(db: Db, today: IsoDate): Promise<void> {
  const { rows } = await sql<{ n: number; era: IsoDate }>`
    select s.era_begins as era, (select count(*)::int from (
      (select * from figure_total where (value, row_count, estimated_count) <> (0, 0, 0)
        except select * from ledger_total(s.era_begins))
      union all
      (select * from ledger_total(s.era_begins) where (value, row_count, estimated_count) <> (0, 0, 0)
        except select * from figure_total)) d) as n
    from figure_structure s`.execute(db);
  assert.equal(rows[0]?.n, 0, 'totals differ from the ledger');
  const { rows: indicators } = await sql<{
    id: number;
    kind: string;
  }>`select id, kind from indicator where formula is null`.execute(db);
  const ids = (kind: string) => indicators.filter((one) => one.kind === kind).map((one) => one.id) as never[];
  const units = (await selectUnits(db, { on: today })).map((unit) => unit.id);
  const windows = [
    { from: begin, to: today },
    { from: addDays(today, -30), to: today },
  ];
  const wanted = { units, flows: ids('flow'), stocks: ids('stock'), windows };
  const era = rows[0]?.era ?? begin;
  assert.deepEqual(text(await selectLedger(db, era, null, wanted)), text(await selectTotals(db, wanted)));
}

/** Read in the structure of any day, the province's totals are the same, and parents are their own rows plus children. */
async function checkStructures(db: Db, today: IsoDate): Promise<void> {
  const totals = new Set<string>();
  const windows = [{ from: isoDate('2018-01-01'), to: today }];
  for (const era of await listEras(db)) {
    const units = await selectUnits(db, { on: era.from });
    const asked = { units: units.map((unit) => unit.id), indicators: ['X01', 'X03'], windows, knownOn: null };
    const readings = await readFigures(db, { ...asked, structureAsOf: era.from });
    const root = id('01');
    totals.add([readings.get(root, 'X01', 0).value, readings.get(root, 'X03', 0).value].join());
    const sum = (of: readonly UnitOn[], code: string) =>
      of.map((unit) => readings.get(unit.id, code, 0).value ?? '0').reduce(addDecimals, '0');
    for (const code of ['X01', 'X03'])
      assert.equal(
        sum(
          units.filter((unit) => unit.level === 'commune'),
          code,
        ),
        readings.get(root, code, 0).value ?? '0',
      );
  }
  assert.equal(totals.size, 1, `the province has several totals: ${[...totals].join(' | ')}`);
}

class RollBack extends Error {}

test('whatever is merged, split, moved, counted and corrected: totals are the ledger, and the province is the same in every structure', async () => {
  let acts = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 22 }), async (steps) => {
      await world
        .db({}, async (db) => {
          let on = begin;
          for (const [n, one] of steps.entries()) {
            on = addDays(on, one.days);
            try {
              await take(db, one, on, n);
              if (['merge', 'split', 'move'].includes(one.kind)) acts += 1;
            } catch (error) {
              if (!(error instanceof Refusal)) throw error;
            }
            await checkTotals(db, on);
          }
          await checkStructures(db, on);
          throw new RollBack();
        })
        .catch((error: unknown) => {
          if (!(error instanceof RollBack)) throw error;
        });
    }),
    { numRuns: 25 },
  );
  assert.ok(acts > 40, `only ${acts} reorganisations were tried`);
});

const oneWorld = async (work: (db: Db) => Promise<void>) => {
  await world
    .db({}, async (db) => {
      await work(db);
      throw new RollBack();
    })
    .catch((error: unknown) => {
      if (!(error instanceof RollBack)) throw error;
    });
};

const stockOf = async (db: Db, unitIds: readonly UnitId[], day: string, structureAsOf: string) => {
  const windows = [{ from: isoDate(day), to: isoDate(day) }];
  const asked = {
    units: unitIds,
    indicators: ['X03'],
    windows,
    structureAsOf: isoDate(structureAsOf),
    knownOn: null,
  };
  return (await readFigures(db, asked)).all.map((one) => one.value);
};

const count = (db: Db, unitId: UnitId, day: string, value: string) =>
  recordFigures(
    db,
    { ...chief, today: isoDate(day) },
    {
      source: 'act',
      rows: [{ indicator: 'X03', unitId, from: isoDate(day), to: isoDate(day), value }],
    },
  );

test('a stock of merged communes is carried forward until the new one counts, and is never counted twice', () =>
  oneWorld(async (db) => {
    await count(db, id('0111'), '2019-12-01', '40');
    await count(db, id('0112'), '2019-12-01', '60');
    const units = (await selectUnits(db, { on: begin, level: 'commune' })).filter((unit) =>
      ['0111', '0112'].includes(unit.code),
    );
    const on = isoDate('2020-02-01');
    const [merged] = await mergeInTest(db, {
      on,
      actor: { ...chief, today: on },
      watch: figuresWatch,
      units,
      code: '0111',
    });
    assert.ok(merged);
    const around = [merged, id('01')];
    assert.deepEqual(await stockOf(db, around, '2020-02-10', '2020-02-10'), ['100', '100']);
    await count(db, merged, '2020-03-01', '103');
    assert.deepEqual(await stockOf(db, around, '2020-02-10', '2020-02-10'), ['100', '100']);
    assert.deepEqual(await stockOf(db, around, '2020-03-01', '2020-03-01'), ['103', '103']);
    assert.deepEqual(await stockOf(db, [id('0111'), id('0112'), id('01')], '2020-03-01', '2019-06-01'), [
      '52',
      '51',
      '103',
    ]);
    assert.deepEqual(await stockOf(db, [id('0111'), id('0112'), id('01')], '2020-02-10', '2019-06-01'), [
      '40',
      '60',
      '100',
    ]);
  }));

test('a stock of a split commune stands, part by part, until each part counts', () =>
  oneWorld(async (db) => {
    await count(db, id('0121'), '2019-12-01', '100');
    const unit = (await selectUnits(db, { on: begin, level: 'commune' })).find((one) => one.code === '0121');
    assert.ok(unit);
    const on = isoDate('2020-02-01');
    const parts = [
      { code: '0124', weight: 1 },
      { code: '0125', weight: 3 },
    ];
    const [small, large] = await splitInTest(db, {
      on,
      actor: { ...chief, today: on },
      watch: figuresWatch,
      unit,
      parts,
    });
    assert.ok(small && large);
    assert.deepEqual(await stockOf(db, [small, large, id('012')], '2020-02-10', '2020-02-10'), [
      '25',
      '75',
      '100',
    ]);
    await count(db, large, '2020-03-01', '80');
    assert.deepEqual(await stockOf(db, [small, large, id('012')], '2020-03-01', '2020-03-01'), [
      '25',
      '80',
      '105',
    ]);
    assert.deepEqual(await stockOf(db, [id('0121'), id('012')], '2020-03-01', '2019-06-01'), ['105', '105']);
  }));

test('a unit that ends within the window: refused with day and successor, or cut to its last day when asked', () =>
  oneWorld(async (db) => {
    const units = (await selectUnits(db, { on: begin, level: 'commune' })).filter((unit) =>
      ['0131', '0132'].includes(unit.code),
    );
    const on = isoDate('2020-02-01');
    const actor = { ...chief, today: isoDate('2020-02-15') };
    await mergeInTest(db, { on, actor, watch: figuresWatch, units, code: '0139' });
    const row = {
      indicator: 'X01',
      unitId: id('0131'),
      from: isoDate('2020-01-15'),
      to: isoDate('2020-02-14'),
      value: '7',
    };
    const refused = await recordFigures(db, actor, { source: 'act', rows: [row] }).catch(
      (error: unknown) => error,
    );
    assert.ok(refused instanceof Refusal);
    assert.equal(refused.kind.code, 'figures.unit-not-alive');
    assert.match(refused.details[0]?.reason.vi ?? '', /đến 31\/01\/2020.*Kế thừa: .*\(0139\)/);
    const { clipped } = await recordFigures(db, actor, { source: 'act', rows: [row], whenUnitEnds: 'clip' });
    assert.deepEqual(clipped, [{ at: 0, from: '2020-01-15', to: '2020-01-31' }]);
  }));

test('units with figures on or after a day cannot be merged on that day', () =>
  oneWorld(async (db) => {
    await count(db, id('0111'), '2020-03-01', '40');
    const units = (await selectUnits(db, { on: begin, level: 'commune' })).slice(0, 2);
    const act = { on: isoDate('2020-02-01'), actor: chief, watch: figuresWatch, units, code: '0111' };
    const refused = await mergeInTest(db, act).catch((error: unknown) => error);
    assert.ok(refused instanceof Refusal);
    assert.equal(refused.kind.code, 'figures.figures-from-then');
  }));
