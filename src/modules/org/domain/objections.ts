import type { UnitId } from '../../../kernel/ids.ts';
import type { IsoDate } from '../../../kernel/iso-date.ts';
import type { NewUnit, Objection, World } from './change.ts';
import {
  holdsOn,
  type Level,
  lastsAsLongAs,
  type Span,
  type UnitLife,
  type UnitVersion,
  versionOn,
} from './unit-life.ts';

/** Levels under which a unit of a level may stand. */
export const mayStandUnder: Readonly<Record<Level, readonly Level[]>> = {
  province: [],
  district: ['province'],
  commune: ['district', 'province'],
  department: ['province'],
  division: ['department', 'district', 'affiliated', 'division'],
  affiliated: ['department', 'district', 'province'],
};

/** `code name`, as a refusal names a unit. */
export function nameOf(unit: UnitLife, day: IsoDate): string {
  return `${unit.code} ${(versionOn(unit, day) ?? unit.versions.at(-1))?.name ?? ''}`.trim();
}

/** Objects when a unit cannot be acted on: not there, not living before that day, or changed on or after it. */
export function objectToUnit(world: World, id: UnitId, on: IsoDate): Objection | null {
  const unit = world.get(id);
  if (!unit) return { no: 'unknown-unit', values: { unit: id } };
  const values = { unit: nameOf(unit, on), day: on };
  if (!holdsOn(unit, on) || unit.from === on)
    return { no: 'not-alive', values: { ...values, from: unit.from, to: unit.to ?? '…' } };
  const later = unit.versions.find((version) => version.from >= on)?.from;
  if (later) return { no: 'later-change', values: { ...values, later } };
  return null;
}

/** As `objectToUnit`, for an act that ends the unit: nothing may be recorded of its end yet, and it is not the root. */
export function objectToEnding(world: World, id: UnitId, on: IsoDate): Objection | null {
  const objection = objectToUnit(world, id, on);
  const unit = world.get(id);
  if (objection || !unit) return objection;
  const values = { unit: nameOf(unit, on), day: on };
  if (unit.to !== null) return { no: 'later-change', values: { ...values, later: unit.to } };
  if (versionOn(unit, on)?.parentId === null) return { no: 'root-stays', values };
  return null;
}

export function childrenOn(world: World, id: UnitId, on: IsoDate): readonly UnitLife[] {
  return [...world.values()].filter(
    (unit) =>
      (unit.to === null || unit.to > on) &&
      unit.versions.some((v) => v.parentId === id && (v.to === null || v.to > on)),
  );
}

function standsUnder(world: World, id: UnitId, above: UnitId, on: IsoDate): boolean {
  for (let at: UnitId | null = id; at !== null; ) {
    if (at === above) return true;
    const unit = world.get(at);
    at = (unit && versionOn(unit, on)?.parentId) ?? null;
  }
  return false;
}

/** Objects when a unit cannot stand under a parent for a span. `id` null: the unit is new. */
export function objectToParent(
  world: World,
  id: UnitId | null,
  level: Level,
  parentId: UnitId,
  span: Span,
  ended: readonly UnitId[] = [],
): Objection | null {
  const parent = world.get(parentId);
  if (!parent) return { no: 'unknown-unit', values: { unit: parentId } };
  const values = { parent: nameOf(parent, span.from), day: span.from };
  if (!holdsOn(parent, span.from) || !lastsAsLongAs(parent, span) || ended.includes(parentId))
    return { no: 'parent-not-alive', values: { ...values, to: parent.to ?? '…' } };
  if (id !== null && standsUnder(world, parentId, id, span.from)) return { no: 'cycle', values };
  const above = versionOn(parent, span.from);
  return above && mayStandUnder[level].includes(above.level)
    ? null
    : { no: 'wrong-parent', values: { ...values, level } };
}

/** Objects to new units whose code lives on in a unit that the same act does not end, or is given twice. */
export function objectToCodes(
  world: World,
  begun: readonly NewUnit[],
  ended: readonly UnitId[],
  on: IsoDate,
): Objection | null {
  const codes = begun.map((unit) => unit.code);
  const twice = codes.find((code, i) => codes.indexOf(code) !== i);
  if (twice !== undefined) return { no: 'code-taken', values: { code: twice, unit: twice } };
  for (const unit of world.values())
    if (codes.includes(unit.code) && (unit.to === null || unit.to > on) && !ended.includes(unit.id))
      return { no: 'code-taken', values: { code: unit.code, unit: nameOf(unit, on) } };
  return null;
}

/** The version of a unit that an act replaces from a day on. */
export function lastVersion(unit: UnitLife): UnitVersion {
  const version = unit.versions.at(-1);
  if (!version) throw new RangeError(`unit ${unit.id} has no version`);
  return version;
}
