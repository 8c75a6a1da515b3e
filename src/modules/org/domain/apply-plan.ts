import type { UnitId } from '../../../kernel/ids.ts';
import type { Plan, World } from './change.ts';
import type { Succession, UnitLife, UnitVersion } from './unit-life.ts';

export interface Organisation {
  readonly units: World;
  readonly successions: readonly Succession[];
}

function closed(versions: readonly UnitVersion[], on: UnitVersion['from']): readonly UnitVersion[] {
  return versions.map((version, i) => (i === versions.length - 1 ? { ...version, to: on } : version));
}

/** The organisation after an act. `ids` are the numbers given to the units that it begins, in their order. */
export function applyPlan(before: Organisation, plan: Plan, ids: readonly UnitId[]): Organisation {
  const { on } = plan;
  const units = new Map(before.units);
  for (const id of plan.ended) {
    const unit = units.get(id);
    if (unit) units.set(id, { ...unit, to: on, versions: closed(unit.versions, on) });
  }
  plan.begun.forEach((unit, i) => {
    const id = ids[i];
    if (id === undefined) throw new RangeError(`no number for ${unit.code}`);
    const { code, population, ...rest } = unit;
    const life: UnitLife = {
      id,
      code,
      population,
      from: on,
      to: null,
      versions: [{ ...rest, from: on, to: null }],
    };
    units.set(id, life);
  });
  for (const { unitId, version, newParent } of plan.reversioned) {
    const unit = units.get(unitId);
    const parentId = newParent === undefined ? version.parentId : (ids[newParent] ?? null);
    if (unit)
      units.set(unitId, { ...unit, versions: [...closed(unit.versions, on), { ...version, parentId }] });
  }
  const successions = plan.successions.flatMap(({ fromId, begun, weight }) => {
    const toId = ids[begun];
    return toId === undefined ? [] : [{ on, fromId, toId, weight }];
  });
  return { units, successions: [...before.successions, ...successions] };
}
