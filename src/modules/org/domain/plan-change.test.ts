import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { UnitId } from '../../../kernel/ids.ts';
import { isoDate } from '../../../kernel/iso-date.ts';
import type { Change, NewUnit, ObjectionCode, World } from './change.ts';
import { planChange } from './plan-change.ts';
import type { Level, UnitLife } from './unit-life.ts';

const id = (n: number) => n as UnitId;
const on = isoDate('2020-02-01');

function unit(
  n: number,
  level: Level,
  parent: number | null,
  to: string | null = null,
  begins = '2018-01-01',
): UnitLife {
  const span = { from: isoDate(begins), to: to === null ? null : isoDate(to) };
  const parentId = parent === null ? null : id(parent);
  const version = {
    name: `Tên ${n}`,
    shortName: `Tên ${n}`,
    altNames: [],
    level,
    kind: level,
    parentId,
    ...span,
  };
  return { id: id(n), code: `c${n}`, population: null, ...span, versions: [version] };
}

const world: World = new Map(
  [
    unit(1, 'province', null),
    unit(2, 'district', 1),
    unit(3, 'district', 1),
    unit(4, 'commune', 2),
    unit(5, 'commune', 2),
    unit(6, 'commune', 3, '2025-07-01'),
    unit(7, 'department', 1),
    unit(8, 'division', 7),
    unit(9, 'division', 8),
    unit(10, 'commune', 3, null, '2020-02-01'),
  ].map((one) => [one.id, one]),
);

const made = (values: Partial<NewUnit>): NewUnit => ({
  code: 'new',
  name: 'Mới',
  shortName: 'Mới',
  altNames: [],
  level: 'commune',
  kind: 'xa',
  parentId: id(2),
  population: null,
  areaKm2: null,
  ...values,
});
const twice = [made({}), made({})].map((one) => ({ unit: one, weight: null }));

const refused: readonly (readonly [string, Change, ObjectionCode])[] = [
  ['a unit that is not there', { kind: 'abolish', unitId: id(99) }, 'unknown-unit'],
  ['a unit on its first day', { kind: 'abolish', unitId: id(10) }, 'not-alive'],
  [
    'a unit whose end is recorded',
    { kind: 'merge', unitIds: [id(6), id(5)], into: made({}) },
    'later-change',
  ],
  ['the province', { kind: 'abolish', unitId: id(1) }, 'root-stays'],
  ['moving the province', { kind: 'move', unitId: id(1), parentId: id(2) }, 'root-stays'],
  ['a district with communes', { kind: 'abolish', unitId: id(2) }, 'has-children'],
  [
    'a commune merged with a district',
    { kind: 'merge', unitIds: [id(4), id(3)], into: made({}) },
    'unlike-levels',
  ],
  ['a merger of one', { kind: 'merge', unitIds: [id(4)], into: made({}) }, 'too-few'],
  ['a merger of the same twice', { kind: 'merge', unitIds: [id(4), id(4)], into: made({}) }, 'same-twice'],
  ['a code that lives', { kind: 'create', unit: made({ code: 'c5' }) }, 'code-taken'],
  ['a code given twice', { kind: 'split', unitId: id(4), into: twice }, 'code-taken'],
  [
    'a parent that ends first',
    { kind: 'create', unit: made({ level: 'affiliated', parentId: id(6) }) },
    'parent-not-alive',
  ],
  [
    'a parent that the act ends',
    { kind: 'merge', unitIds: [id(4), id(5)], into: made({ parentId: id(4) }) },
    'parent-not-alive',
  ],
  ['a commune under a commune', { kind: 'create', unit: made({ parentId: id(4) }) }, 'wrong-parent'],
  ['a division under its own child', { kind: 'move', unitId: id(8), parentId: id(9) }, 'cycle'],
  ['a move to where it stands', { kind: 'move', unitId: id(4), parentId: id(2) }, 'nothing-changes'],
];

for (const [what, change, code] of refused)
  test(`refused: ${what}`, () => {
    const decision = planChange(world, change, on);
    assert.ok('no' in decision);
    assert.equal(decision.no, code);
  });

test('a merger may keep the code and name of one of its members', () => {
  const decision = planChange(
    world,
    { kind: 'merge', unitIds: [id(4), id(5)], into: made({ code: 'c4' }) },
    on,
  );
  assert.ok('plan' in decision);
  assert.deepEqual(decision.plan.ended, [4, 5]);
  assert.deepEqual(decision.plan.successions, [
    { fromId: 4, begun: 0, weight: null },
    { fromId: 5, begun: 0, weight: null },
  ]);
});

test('communes of merged districts stand under the new district from that day on', () => {
  const into = made({ code: 'c23', level: 'district', parentId: id(1) });
  const decision = planChange(world, { kind: 'merge', unitIds: [id(2), id(3)], into }, isoDate('2020-03-01'));
  assert.ok('plan' in decision);
  assert.deepEqual(
    decision.plan.reversioned.map((one) => [one.unitId, one.newParent, one.version.to]),
    [
      [4, 0, null],
      [5, 0, null],
      [6, 0, '2025-07-01'],
      [10, 0, null],
    ],
  );
});

test('a unit whose end is already recorded can still be renamed before it', () => {
  const change: Change = {
    kind: 'rename',
    unitId: id(6),
    name: 'Khác',
    shortName: 'Khác',
    altNames: [],
    unitKind: 'phuong',
  };
  const decision = planChange(world, change, on);
  assert.ok('plan' in decision);
  assert.deepEqual(decision.plan.reversioned[0]?.version.to, '2025-07-01');
});
