import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { UnitId } from '../../../kernel/ids.ts';
import { addDays, type IsoDate, isoDate } from '../../../kernel/iso-date.ts';
import { applyPlan, type Organisation } from './apply-plan.ts';
import type { Change, NewUnit } from './change.ts';
import { erasOf } from './eras.ts';
import { type Interval, isWhole, overlap, partOf } from './interval.ts';
import { linesOf } from './lines.ts';
import { familiesOf, pathsOf } from './paths.ts';
import { planChange } from './plan-change.ts';
import { compare } from './rational.ts';
import { rollupOn } from './rollup.ts';
import { holdsOn, type Level, type UnitLife, versionOn } from './unit-life.ts';

const start = isoDate('2018-01-01');
const id = (n: number) => n as UnitId;

function unit(n: number, level: Level, parent: number | null, population: number | null): UnitLife {
  const name = `${level} ${n}`;
  const version = {
    name,
    shortName: name,
    altNames: [],
    level,
    kind: level,
    parentId: parent === null ? null : id(parent),
  };
  return {
    id: id(n),
    code: `c${n}`,
    population,
    from: start,
    to: null,
    versions: [{ ...version, from: start, to: null }],
  };
}

/** A province (1), three districts (2–4), nine communes (5–13); the communes of district 2 have no known population. */
function smallOrganisation(): Organisation {
  const units = [unit(1, 'province', null, null), ...[2, 3, 4].map((n) => unit(n, 'district', 1, null))];
  for (let n = 5; n <= 13; n += 1) {
    const district = 2 + Math.floor((n - 5) / 3);
    units.push(unit(n, 'commune', district, district === 2 ? null : 900 + 37 * n));
  }
  return { units: new Map(units.map((one) => [one.id, one])), successions: [] };
}

const aNumber = fc.nat({ max: 1000 });
const act = fc.record({
  kind: fc.constantFrom('merge', 'split', 'move', 'rename', 'abolish', 'create', 'mergeDistricts'),
  a: aNumber,
  b: aNumber,
  weights: fc.array(fc.option(fc.integer({ min: 1, max: 97 })), { minLength: 2, maxLength: 4 }),
  days: fc.integer({ min: 1, max: 200 }),
});
type Act = typeof act extends fc.Arbitrary<infer A> ? A : never;

function changeOf(
  { kind, a, b, weights }: Act,
  before: Organisation,
  on: IsoDate,
  next: number,
): Change | null {
  const living = (level: Level) =>
    [...before.units.values()].filter((one) => holdsOn(one, on) && versionOn(one, on)?.level === level);
  const communes = living('commune');
  const districts = living('district');
  const commune = communes[a % communes.length];
  const other = communes[b % communes.length];
  const district = districts[b % districts.length];
  if (!commune || !other || !district) return null;
  const parentId = versionOn(commune, on)?.parentId ?? id(1);
  const made = (code: string, level: Level, parent: UnitId): NewUnit => ({
    code,
    name: code,
    shortName: code,
    altNames: [],
    level,
    kind: level,
    parentId: parent,
    population: a % 3 === 0 ? null : 500 + b,
    areaKm2: null,
  });
  switch (kind) {
    case 'merge':
      return { kind, unitIds: [commune.id, other.id], into: made(commune.code, 'commune', parentId) };
    case 'mergeDistricts':
      return districts.length < 3
        ? null
        : {
            kind: 'merge',
            unitIds: districts.slice(0, 2).map((one) => one.id),
            into: made(`d${next}`, 'district', id(1)),
          };
    case 'split':
      return {
        kind,
        unitId: commune.id,
        into: weights.map((weight, i) => ({ unit: made(`c${next + i}`, 'commune', parentId), weight })),
      };
    case 'move':
      return { kind, unitId: commune.id, parentId: district.id };
    case 'rename':
      return { kind, unitId: commune.id, name: `n${next}`, shortName: 'n', altNames: [], unitKind: 'phuong' };
    case 'abolish':
      return communes.length < 4 ? null : { kind, unitId: commune.id };
    default:
      return { kind: 'create', unit: made(`c${next}`, 'commune', district.id) };
  }
}

/** Runs acts on the small organisation; those that are refused change nothing. */
function history(acts: readonly Act[]): Organisation {
  let now = smallOrganisation();
  let on = start;
  for (const one of acts) {
    on = addDays(on, one.days);
    const next = now.units.size + 1;
    const change = changeOf(one, now, on, next);
    const decision = change && planChange(now.units, change, on);
    if (!decision || !('plan' in decision)) continue;
    now = applyPlan(
      now,
      decision.plan,
      decision.plan.begun.map((_, i) => id(next + i)),
    );
  }
  return now;
}

function fills(intervals: readonly Interval[]): boolean {
  const sorted = intervals.toSorted((a, b) => compare(a.lo, b.lo));
  const [first, last] = [sorted[0], sorted.at(-1)];
  return (
    first !== undefined &&
    last !== undefined &&
    isWhole({ lo: first.lo, hi: last.hi }) &&
    sorted.every((one, i) => i === 0 || compare(sorted[i - 1]?.hi ?? one.lo, one.lo) === 0)
  );
}

const histories = fc.array(act, { minLength: 8, maxLength: 30 }).map(history);

test('read in the structure of any day, the parts of any unit sum to the whole, and all of it reaches the province', () => {
  fc.assert(
    fc.property(
      histories,
      fc.bigInt({ min: -1_000_000n, max: 1_000_000n }),
      ({ units, successions }, value) => {
        const families = familiesOf([...units.values()], successions);
        for (const era of erasOf([...units.values()])) {
          const rollup = rollupOn(families, era.from);
          for (const one of units.values()) {
            const pieces = pathsOf(families, one.id, era.from);
            assert.ok(fills(pieces.map((piece) => piece.interval)));
            assert.equal(
              pieces.reduce((sum, piece) => sum + partOf(value, piece.interval), 0n),
              value,
            );
            const atRoot = rollup.filter((piece) => piece.unitId === one.id && piece.intoId === 1);
            assert.equal(atRoot.length, 1);
            assert.ok(atRoot[0] && isWhole(atRoot[0].interval) && !atRoot[0].isEstimated);
          }
        }
      },
    ),
    { numRuns: 200 },
  );
});

test('the parts of a unit in the children of any unit sum to its part in that unit, less what is counted there itself', () => {
  fc.assert(
    fc.property(histories, fc.bigInt({ min: 0n, max: 99_999n }), ({ units, successions }, value) => {
      const families = familiesOf([...units.values()], successions);
      const day = erasOf([...units.values()]).at(-1)?.from ?? start;
      const rollup = rollupOn(families, day);
      const partIn = (unitId: UnitId, intoId: UnitId) =>
        rollup
          .filter((piece) => piece.unitId === unitId && piece.intoId === intoId)
          .reduce((sum, piece) => sum + partOf(value, piece.interval), 0n);
      for (const one of units.values())
        for (const parent of units.values()) {
          const children = [...units.values()].filter(
            (child) => versionOn(child, day)?.parentId === parent.id,
          );
          const below = children.reduce((sum, child) => sum + partIn(one.id, child.id), 0n);
          const own = pathsOf(families, one.id, day)
            .filter((piece) => piece.intoId === parent.id)
            .reduce((sum, piece) => sum + partOf(value, piece.interval), 0n);
          assert.equal(below + own, partIn(one.id, parent.id));
        }
    }),
    { numRuns: 60 },
  );
});

test('a unit keeps its figures whole in every structure of its own life', () => {
  fc.assert(
    fc.property(histories, ({ units, successions }) => {
      const families = familiesOf([...units.values()], successions);
      for (const era of erasOf([...units.values()]))
        for (const one of units.values())
          if (holdsOn(one, era.from))
            assert.deepEqual(
              pathsOf(families, one.id, era.from).map((p) => p.intoId),
              [one.id],
            );
    }),
  );
});

test('lines of descent fill the whole and agree with the paths', () => {
  fc.assert(
    fc.property(histories, ({ units, successions }) => {
      const families = familiesOf([...units.values()], successions);
      const last = erasOf([...units.values()]).at(-1)?.from ?? start;
      for (const one of units.values()) {
        const lines = linesOf(families, one.id);
        if (lines.length === 0) continue;
        assert.ok(fills(lines.map((line) => line.interval)));
        for (const piece of pathsOf(families, one.id, last))
          for (const line of lines)
            if (
              holdsOn(families.units.get(line.heirIds.at(-1) ?? id(0)) ?? one, last) &&
              overlap(piece.interval, line.interval)
            )
              assert.equal(piece.intoId, line.heirIds.at(-1));
      }
    }),
  );
});

test('three communes of known size merged: each gets its share back, by population, and the shares make the whole', () => {
  let now = smallOrganisation();
  const on = isoDate('2020-02-01');
  const into: NewUnit = {
    code: 'c8',
    name: 'Mới',
    shortName: 'Mới',
    altNames: [],
    level: 'commune',
    kind: 'xa',
    parentId: id(3),
    population: null,
    areaKm2: null,
  };
  const decision = planChange(now.units, { kind: 'merge', unitIds: [id(8), id(9), id(10)], into }, on);
  assert.ok('plan' in decision);
  now = applyPlan(now, decision.plan, [id(14)]);
  const families = familiesOf([...now.units.values()], now.successions);
  const back = pathsOf(families, id(14), isoDate('2019-06-01'));
  assert.deepEqual(
    back.map((piece) => [piece.intoId, partOf(3699n, piece.interval), piece.isEstimated]),
    [
      [8, 1196n, false],
      [9, 1233n, false],
      [10, 1270n, false],
    ],
  );
  assert.deepEqual(
    pathsOf(families, id(8), on).map((piece) => piece.intoId),
    [14],
  );
});

test('what was cut into equal shares for want of knowledge says so; merged again it is whole and exact', () => {
  let now = smallOrganisation();
  const part = (code: string): NewUnit => ({
    code,
    name: code,
    shortName: code,
    altNames: [],
    level: 'commune',
    kind: 'xa',
    parentId: id(2),
    population: null,
    areaKm2: null,
  });
  const into = ['x', 'y', 'z'].map((code) => ({ unit: part(code), weight: null }));
  const split = planChange(now.units, { kind: 'split', unitId: id(5), into }, isoDate('2020-02-01'));
  assert.ok('plan' in split);
  now = applyPlan(now, split.plan, [id(14), id(15), id(16)]);
  const merge = { kind: 'merge', unitIds: [id(14), id(15), id(16)], into: part('x') } as const;
  const merged = planChange(now.units, merge, isoDate('2021-01-01'));
  assert.ok('plan' in merged);
  now = applyPlan(now, merged.plan, [id(17)]);
  const families = familiesOf([...now.units.values()], now.successions);
  const apart = rollupOn(families, isoDate('2020-06-01')).filter((piece) => piece.unitId === 5);
  assert.deepEqual(
    apart
      .filter((piece) => piece.intoId > 13)
      .map((piece) => [partOf(100n, piece.interval), piece.isEstimated]),
    [
      [33n, true],
      [34n, true],
      [33n, true],
    ],
  );
  const again = rollupOn(families, isoDate('2021-06-01')).filter(
    (piece) => piece.unitId === 5 && piece.intoId === 17,
  );
  assert.ok(again.length === 1 && again[0] && isWhole(again[0].interval) && !again[0].isEstimated);
});
