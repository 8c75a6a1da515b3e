import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { sql } from 'kysely';
import type { Actor } from '../../kernel/actor.ts';
import type { UnitId } from '../../kernel/ids.ts';
import { isoDate } from '../../kernel/iso-date.ts';
import { Refusal } from '../../kernel/refusal.ts';
import { type TestStore, testStore } from '../../platform/database/testing.ts';
import { abolishUnit, createUnit, mergeUnits, moveUnit, renameUnit, splitUnit } from './actions.ts';
import { assignField } from './assignments.ts';
import { getUnit, getUnitByCode, listSuccessors, listUnits, listWorkFields } from './queries/describe.ts';
import { readReachStrings } from './reach.ts';
import { actorAt, layUnits, type UnitIds, worldToday } from './testing.ts';

let world: TestStore;
let id: UnitIds;
let chief: Actor;
const from = { address: '', device: '' };
const nobody = { beforeChange: async () => {}, countKept: async () => 0, afterChange: async () => {} };
const basis = { on: '2020-02-01', legalBasis: 'Nghị quyết 1/NQ (mẫu)' };

before(async () => {
  world = await testStore();
  id = await world.owner((db) => layUnits(db));
  chief = await world.db({}, (db) => actorAt(db, id('vp'), 'all', ['unit.read', 'unit.change']));
});
after(() => world.close());

const made = (code: string, parent: string) => ({
  code,
  name: `Xã ${code}`,
  shortName: code,
  level: 'commune' as const,
  kind: 'xa',
  parentId: id(parent) as number,
});

const codes = (on: string, parent?: string) =>
  world.db({ readOnly: true }, async (db) => {
    const filter = parent === undefined ? { on } : { on, parentId: id(parent) };
    return (await listUnits(db, chief, filter)).rows.map((row) => row.code);
  });

async function refusalOf(work: Promise<unknown>): Promise<string> {
  const error = await work.then(
    () => assert.fail('was not refused'),
    (reason: unknown) => reason,
  );
  assert.ok(error instanceof Refusal, String(error));
  return error.kind.code;
}

test('a merger, a split, a move and a renaming leave the tree of every day readable', async () => {
  const merged = await world.db({}, (db) =>
    mergeUnits(db, chief, nobody, {
      params: {},
      query: {},
      body: { ...basis, unitIds: [id('0111'), id('0112')], into: made('0111', '011') },
      from,
    }),
  );
  await world.db({}, (db) =>
    splitUnit(db, chief, nobody, {
      params: { unitId: id('0121') },
      query: {},
      body: {
        ...basis,
        into: [
          { unit: made('0124', '012'), weight: 1 },
          { unit: made('0125', '013'), weight: 3 },
        ],
      },
      from,
    }),
  );
  await world.db({}, (db) =>
    moveUnit(db, chief, nobody, {
      params: { unitId: id('0131') },
      query: {},
      body: { ...basis, parentId: id('012') },
      from,
    }),
  );
  await world.db({}, (db) =>
    renameUnit(db, chief, nobody, {
      params: { unitId: id('0133') },
      query: {},
      body: { ...basis, name: 'Phường Mỹ Ly', shortName: 'Mỹ Ly', kind: 'phuong' },
      from,
    }),
  );
  assert.deepEqual(await codes('2020-01-31', '011'), ['0111', '0112', '0113']);
  assert.deepEqual(await codes('2020-02-01', '011'), ['0111', '0113']);
  assert.deepEqual(await codes('2020-02-01', '012'), ['0122', '0123', '0124', '0131']);
  assert.deepEqual(await codes('2020-02-01', '013'), ['0125', '0132', '0133']);
  const life = await world.db({}, (db) => getUnit(db, chief, merged.unitIds[0] ?? 0));
  assert.deepEqual(
    life.cameFrom.map((unit) => unit.code),
    ['0111', '0112'],
  );
  assert.equal(life.begunBy?.legalBasis, basis.legalBasis);
  assert.deepEqual(life.may, ['rename', 'move', 'split', 'merge', 'abolish']);
});

test('a re-used code names another unit from its new first day on', async () => {
  const [old, now] = await world.db({}, (db) =>
    Promise.all([
      getUnitByCode(db, '0111', isoDate('2020-01-31')),
      getUnitByCode(db, '0111', isoDate('2020-02-01')),
    ]),
  );
  assert.equal(old.id, id('0111'));
  assert.notEqual(now.id, old.id);
  assert.deepEqual([old.validTo, now.validTo], ['2020-01-31', null]);
});

test('a code that ended is refused with its successors; a split tells its shares', async () => {
  assert.equal(
    await refusalOf(world.db({}, (db) => getUnitByCode(db, '0112', worldToday))),
    'org.unit-ended',
  );
  assert.equal(
    await refusalOf(world.db({}, (db) => getUnitByCode(db, '0999', worldToday))),
    'org.no-such-unit',
  );
  const heirs = await world.db({}, (db) => listSuccessors(db, '0121', isoDate('2020-01-01'), worldToday));
  assert.deepEqual(
    heirs.rows.map((heir) => [heir.unit.code, heir.sharePercent, heir.isEstimated]),
    [
      ['0124', '25.00', false],
      ['0125', '75.00', false],
    ],
  );
});

test('names are found without diacritics, in decomposed form and with i for y', async () => {
  const find = (search: string) =>
    world.db({}, async (db) => (await listUnits(db, chief, { search })).rows.map((row) => row.code));
  assert.deepEqual(await find('huyen hai'), ['012']);
  assert.deepEqual(await find('Mỹ Ly'.normalize('NFD')), ['0133']);
  assert.deepEqual(await find('mi li'), ['0133']);
});

test('reach: a unit with all below it, and what was merged into them; a part of a split unit is nobody’s', async () => {
  const [commune, district] = await world.db({}, async (db) => {
    const now = await getUnitByCode(db, '0111', worldToday);
    return Promise.all([
      readReachStrings(db, now.id, worldToday),
      readReachStrings(db, id('012'), worldToday),
    ]);
  });
  const holds = (string: string, unit: UnitId) => string[unit - 1] === '1';
  assert.ok(holds(commune.unit, id('0112')), 'a predecessor');
  assert.ok(!holds(commune.unit, id('0113')));
  assert.ok(holds(district.subtree, id('0131')), 'moved in');
  assert.ok(!holds(district.subtree, id('0121')), 'split over two districts');
  assert.ok(!holds(district.subtree, id('01')) && !holds(district.unit, id('0122')));
  assert.equal(commune.unit.length, district.all.length);
});

test('acts are refused: out of reach, on ended units, by the watch; and nothing is written then', async () => {
  const local = await world.db({}, (db) => actorAt(db, id('012'), 'subtree', ['unit.change']));
  const create = (actor: Actor, unit: ReturnType<typeof made>, watch = nobody) =>
    world.db({}, (db) =>
      createUnit(db, actor, watch, { params: {}, query: {}, body: { ...basis, unit }, from }),
    );
  assert.equal(await refusalOf(create(local, made('0119', '011'))), 'org.out-of-reach');
  assert.equal(await refusalOf(create(chief, made('0122', '012'))), 'org.code-taken');
  const abolish = (unit: UnitId) =>
    world.db({}, (db) =>
      abolishUnit(db, chief, nobody, { params: { unitId: unit }, query: {}, body: basis, from }),
    );
  assert.equal(await refusalOf(abolish(id('0112'))), 'org.not-alive');
  assert.equal(await refusalOf(abolish(id('013'))), 'org.has-children');
  assert.equal(await refusalOf(abolish(id('01'))), 'org.root-stays');
  const events = await world.owner(
    async (db) => (await sql`select 1 from unit_event`.execute(db)).rows.length,
  );
  assert.equal(events, 4);
});

test('the database itself refuses a child without a living parent and two lives of one code', async () => {
  await assert.rejects(
    world.db({}, (db) =>
      sql`update unit_version set valid = daterange('2018-01-01', '2019-01-01') where unit_id = ${id('012')}`.execute(
        db,
      ),
    ),
  );
  await assert.rejects(
    world.db({}, (db) => sql`insert into unit (code, valid) values ('0122', '[2019-01-01,)')`.execute(db)),
  );
  await assert.rejects(world.db({}, (db) => sql`delete from unit_version`.execute(db)));
});

test('a field of work goes to another unit on a day; the old holder keeps the time before', async () => {
  await world.db({}, (db) =>
    assignField(db, chief, {
      params: { code: 'labour' },
      query: {},
      body: { ...basis, unitId: id('vp') },
      from,
    }),
  );
  const holder = (on: string) =>
    world.db({}, async (db) => (await listWorkFields(db, chief, on)).rows[0]?.holder?.unitId);
  assert.equal(await holder('2020-01-31'), id('nv'));
  assert.equal(await holder('2020-02-01'), id('vp'));
});

test('of twenty mergers of the same units at once one is done, nineteen are refused', async () => {
  const body = { on: '2020-05-01', legalBasis: basis.legalBasis, unitIds: [id('0122'), id('0123')] };
  const outcomes = await Promise.allSettled(
    Array.from({ length: 20 }, (_, n) =>
      world.db({}, (db) =>
        mergeUnits(db, chief, nobody, {
          params: {},
          query: {},
          body: { ...body, into: made(`09${n}`, '012') },
          from,
        }),
      ),
    ),
  );
  assert.equal(outcomes.filter((one) => one.status === 'fulfilled').length, 1);
  for (const one of outcomes)
    if (one.status === 'rejected') assert.equal((one.reason as Refusal).kind.code, 'org.not-alive');
});
