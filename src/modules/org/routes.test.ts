import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { sql } from 'kysely';
import { isoDate } from '../../kernel/iso-date.ts';
import { type TestStore, testStore } from '../../platform/database/testing.ts';
import { openTestDoor, type TestDoor } from '../../platform/door/testing.ts';
import { orgContracts as on } from './contract.ts';
import { readReachStrings } from './reach.ts';
import { orgRoutes } from './routes.ts';
import { layUnits, type UnitIds } from './testing.ts';

let store: TestStore;
let door: TestDoor;
let id: UnitIds;
const all = { kind: 'all', units: '' } as const;
const chief = { verbs: { 'unit.read': all, 'unit.change': all } };
const reader = { accountId: 2, verbs: { 'unit.read': all } };
const watch = {
  beforeChange: async () => {},
  countKept: async (_db: unknown, units: readonly number[]) => units.length * 10,
  afterChange: async () => {},
};

before(async () => {
  store = await testStore();
  id = await store.owner((db) => layUnits(db));
  door = await openTestDoor(store, orgRoutes(watch));
});
after(async () => {
  await door.close();
  await store.close();
});

const made = (code: string, parent: string, level: 'commune' | 'district' = 'commune') => ({
  code,
  name: `Xã ${code}`,
  shortName: code,
  level,
  kind: 'xa',
  parentId: id(parent),
});
const empty = { unitIds: [], into: [] };

test('an act is foreseen in numbers and leaves nothing behind', async () => {
  const call = door.as(chief);
  const before = await call(on.listUnits, { query: { on: '2020-07-01' } });
  const merge = {
    act: 'merge',
    on: '2020-07-01',
    unitIds: [id('0111'), id('0112')],
    into: [made('0119', '011')],
  };
  const { body } = await call(on.foreseeChange, { body: merge });
  assert.deepEqual(
    [body.ended.map(({ code }) => code), body.begun, body.changed, body.figures],
    [['0111', '0112'], [{ code: '0119', name: 'Xã 0119' }], [], 20],
  );
  const districts = { ...merge, unitIds: [id('011'), id('012')], into: [made('019', '01', 'district')] };
  const { body: wider } = await call(on.foreseeChange, { body: districts });
  assert.equal(wider.changed.length, 6);
  assert.equal(wider.figures, 80, 'two districts and the six communes that come under the new one');
  const move = { ...empty, act: 'move', on: '2020-07-01', unitIds: [id('0113')], parentId: id('012') };
  assert.equal((await call(on.foreseeChange, { body: move })).body.figures, 10);
  const renaming = { ...move, act: 'rename', into: [{ ...made('0113', '011'), name: 'Xã Tên Mới' }] };
  const { body: named } = await call(on.foreseeChange, { body: renaming });
  assert.deepEqual([named.changed.length, named.figures], [1, 0]);
  const after = await call(on.listUnits, { query: { on: '2020-07-01' } });
  assert.deepEqual(after.body, before.body);
});

test('what would be refused is refused when it is foreseen; so is half an act', async () => {
  const call = door.as(chief);
  const abolition = { ...empty, act: 'abolish', on: '2020-07-01', unitIds: [id('011')] };
  assert.equal((await call(on.foreseeChange, { body: abolition })).code, 'org.has-children');
  const nothing = { ...empty, act: 'split', on: '2020-07-01' };
  assert.equal((await call(on.foreseeChange, { body: nothing })).code, 'org.incomplete-act');
  assert.equal((await door.as(reader)(on.foreseeChange, { body: abolition })).status, 403);
});

test('what happened between two days is told act by act, and a share with its estimate', async () => {
  const call = door.as(chief);
  const basis = { on: '2020-08-01', legalBasis: 'Nghị quyết 2/NQ (mẫu)' };
  const params = { unitId: id('0121') };
  const into = [made('0125', '012'), made('0126', '012')];
  const weighed = into.map((unit, i) => ({ unit, weight: i + 1 }));
  assert.equal((await call(on.splitUnit, { params, body: { ...basis, into: weighed } })).status, 200);
  const later = { on: '2020-09-01', legalBasis: basis.legalBasis, parentId: id('013') };
  assert.equal((await call(on.moveUnit, { params: { unitId: id('0122') }, body: later })).status, 200);
  const events = (query: object) => door.as(reader)(on.listUnitEvents, { query });
  const { body } = await events({ after: '2020-06-26', until: '2020-08-31' });
  assert.deepEqual(
    body.rows.map(({ kind, ended, begun }) => [kind, ended[0]?.code, begun.map(({ code }) => code)]),
    [['split', '0121', ['0125', '0126']]],
  );
  const { body: moved } = await events({ after: '2020-08-01' });
  assert.deepEqual(
    moved.rows.flatMap(({ changed }) => changed.map((one) => [one.code, one.parentBefore, one.parent])),
    [['0122', 'Huyện Hai', 'Huyện Ba']],
  );
  assert.deepEqual((await events({ after: '2020-09-01' })).body.rows, []);
  const { body: life } = await door.as(reader)(on.getUnit, { params });
  assert.deepEqual(
    life.became.map(({ code, sharePercent, isEstimated }) => [code, sharePercent, isEstimated]),
    [
      ['0125', '33.33', false],
      ['0126', '66.67', false],
    ],
  );
});

test('the units of a day go out as a sheet', async () => {
  const query = { on: '2020-06-26', columns: 'code,name' };
  const { status, headers } = await door.as(reader)(on.exportUnits, { query });
  assert.equal(status, 200);
  assert.match(String(headers['content-disposition']), /don-vi-2020-06-26\.xlsx/);
});

test('a field or unit is watched over by a position that there is, within reach, and not twice', async () => {
  const positions = await store.owner(async (db) => {
    await sql`insert into role (code, name_vi, name_en) values ('leader', 'Lãnh đạo', 'Leader')`.execute(db);
    const { rows } = await sql<{ id: number }>`
      insert into position (unit_id, role, title, valid)
      values (${id('so')}, 'leader', 'Phó Giám đốc', '[2020-01-01,)'),
        (${id('013')}, 'leader', 'Trưởng phòng', '[2020-01-01,)') returning id`.execute(db);
    return rows.map((row) => row.id);
  });
  const local = {
    verbs: {
      'unit.change': {
        kind: 'subtree',
        units: (await store.owner((db) => readReachStrings(db, id('013'), isoDate('2020-06-26')))).subtree,
      },
    },
  } as const;
  const basis = { on: '2020-06-26', legalBasis: 'Thông báo 3/TB (mẫu)' };
  const assign = (player: typeof local | typeof chief, body: object) =>
    door.as(player)(on.assignPortfolio, { body: { ...basis, ...body } });
  const [head = 0, districtHead = 0] = positions;
  const refused = async (player: typeof local | typeof chief, body: object) =>
    (await assign(player, body)).code;
  assert.equal(await refused(chief, { positionId: 4000, unitId: id('013') }), 'org.no-such-position');
  assert.equal(await refused(local, { positionId: districtHead, unitId: id('012') }), 'org.out-of-reach');
  assert.equal(await refused(local, { positionId: head, unitId: id('013') }), 'org.out-of-reach');
  assert.equal(await refused(local, { positionId: head, fieldCode: 'labour' }), 'org.out-of-reach');
  assert.equal((await assign(local, { positionId: districtHead, unitId: id('013') })).status, 200);
  assert.equal(await refused(chief, { positionId: head, unitId: id('013') }), 'org.later-change');
  assert.equal((await assign(chief, { positionId: head, fieldCode: 'labour' })).status, 200);
});
