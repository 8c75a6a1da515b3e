import type { UnitId } from '../../../kernel/ids.ts';
import type { IsoDate } from '../../../kernel/iso-date.ts';
import type { Change, Decision, NewUnit, Objection, Plan, World } from './change.ts';
import {
  childrenOn,
  lastVersion,
  nameOf,
  objectToCodes,
  objectToEnding,
  objectToParent,
  objectToUnit,
} from './objections.ts';

const nothing = (on: IsoDate): Plan => ({ on, ended: [], begun: [], reversioned: [], successions: [] });

function firstOf(objections: Iterable<Objection | null>): Objection | null {
  for (const objection of objections) if (objection) return objection;
  return null;
}

function objectToBegun(world: World, units: readonly NewUnit[], ended: readonly UnitId[], on: IsoDate) {
  const span = { from: on, to: null };
  return (
    objectToCodes(world, units, ended, on) ??
    firstOf(units.map((unit) => objectToParent(world, null, unit.level, unit.parentId, span, ended)))
  );
}

function childlessness(world: World, id: UnitId, on: IsoDate): Objection | null {
  const children = childrenOn(world, id, on);
  const unit = world.get(id);
  if (children.length === 0 || !unit) return null;
  return { no: 'has-children', values: { unit: nameOf(unit, on), count: children.length } };
}

function planMerge(world: World, change: Extract<Change, { kind: 'merge' }>, on: IsoDate): Decision {
  const { unitIds, into } = change;
  if (new Set(unitIds).size !== unitIds.length) return { no: 'same-twice', values: {} };
  if (unitIds.length < 2) return { no: 'too-few', values: { least: 2 } };
  const objection = firstOf(unitIds.map((id) => objectToEnding(world, id, on)));
  if (objection) return objection;
  const units = unitIds.map((id) => world.get(id)).filter((unit) => unit !== undefined);
  if (units.some((unit) => lastVersion(unit).level !== into.level))
    return { no: 'unlike-levels', values: { units: units.map((unit) => nameOf(unit, on)).join(', ') } };
  const children = unitIds.flatMap((id) => childrenOn(world, id, on));
  const wrong =
    firstOf(children.map((child) => objectToUnit(world, child.id, on))) ??
    objectToBegun(world, [into], unitIds, on);
  if (wrong) return wrong;
  return {
    plan: {
      ...nothing(on),
      ended: unitIds,
      begun: [into],
      // What stood under the merged units stands under the new one.
      reversioned: children.map((child) => ({
        unitId: child.id,
        version: { ...lastVersion(child), from: on },
        newParent: 0,
      })),
      successions: unitIds.map((fromId) => ({ fromId, begun: 0, weight: null })),
    },
  };
}

function planSplit(world: World, change: Extract<Change, { kind: 'split' }>, on: IsoDate): Decision {
  const { unitId, into } = change;
  if (into.length < 2) return { no: 'too-few', values: { least: 2 } };
  const units = into.map((part) => part.unit);
  const objection = objectToEnding(world, unitId, on) ?? childlessness(world, unitId, on);
  if (objection) return objection;
  const unit = world.get(unitId);
  if (unit && units.some((part) => part.level !== lastVersion(unit).level))
    return { no: 'unlike-levels', values: { units: nameOf(unit, on) } };
  const wrong = objectToBegun(world, units, [unitId], on);
  if (wrong) return wrong;
  const successions = into.map(({ weight }, begun) => ({ fromId: unitId, begun, weight }));
  return { plan: { ...nothing(on), ended: [unitId], begun: units, successions } };
}

function planRename(world: World, change: Extract<Change, { kind: 'rename' }>, on: IsoDate): Decision {
  const objection = objectToUnit(world, change.unitId, on);
  const unit = world.get(change.unitId);
  if (objection || !unit) return objection ?? { no: 'unknown-unit', values: { unit: change.unitId } };
  const before = lastVersion(unit);
  const { name, shortName, altNames, unitKind: kind } = change;
  if (
    name === before.name &&
    shortName === before.shortName &&
    kind === before.kind &&
    altNames.join() === before.altNames.join()
  )
    return { no: 'nothing-changes', values: { unit: nameOf(unit, on) } };
  const version = { ...before, from: on, name, shortName, altNames, kind };
  return { plan: { ...nothing(on), reversioned: [{ unitId: unit.id, version }] } };
}

function planMove(world: World, change: Extract<Change, { kind: 'move' }>, on: IsoDate): Decision {
  const { unitId, parentId } = change;
  const objection = objectToUnit(world, unitId, on);
  const unit = world.get(unitId);
  if (objection || !unit) return objection ?? { no: 'unknown-unit', values: { unit: unitId } };
  const before = lastVersion(unit);
  const values = { unit: nameOf(unit, on), day: on };
  if (before.parentId === null) return { no: 'root-stays', values };
  if (before.parentId === parentId) return { no: 'nothing-changes', values };
  const version = { ...before, from: on, parentId };
  const wrong = objectToParent(world, unitId, before.level, parentId, version);
  return wrong ?? { plan: { ...nothing(on), reversioned: [{ unitId, version }] } };
}

/**
 * Decides on one act: what it ends, begins and changes, or why it cannot be. Every unit named must live before that day
 * and not have changed on or after it; children are never left without a living parent.
 */
export function planChange(world: World, change: Change, on: IsoDate): Decision {
  switch (change.kind) {
    case 'create':
      return (
        objectToBegun(world, [change.unit], [], on) ?? { plan: { ...nothing(on), begun: [change.unit] } }
      );
    case 'merge':
      return planMerge(world, change, on);
    case 'split':
      return planSplit(world, change, on);
    case 'rename':
      return planRename(world, change, on);
    case 'move':
      return planMove(world, change, on);
    case 'abolish':
      return (
        objectToEnding(world, change.unitId, on) ??
        childlessness(world, change.unitId, on) ?? { plan: { ...nothing(on), ended: [change.unitId] } }
      );
  }
}
