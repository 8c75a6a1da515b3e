import type { Actor } from '../../kernel/actor.ts';
import type { Input } from '../../kernel/contract.ts';
import type { UnitId } from '../../kernel/ids.ts';
import type { IsoDate } from '../../kernel/iso-date.ts';
import type { Db } from '../../platform/database/index.ts';
import { checkReach, decide, newUnit, type StructureWatch } from './actions.ts';
import type { orgContracts } from './contract.ts';
import type { Change, NewUnit, Plan, World } from './domain/change.ts';
import { childrenOn } from './domain/objections.ts';
import { versionOn } from './domain/unit-life.ts';
import { loadOrganisation } from './queries/organisation.ts';
import { incompleteAct } from './refusals.ts';

type Asked = Input<typeof orgContracts.foreseeChange>['body'];

function changeOf({ act, unitIds, into, parentId }: Asked): Change {
  const ids = unitIds as UnitId[];
  const made = into.map(newUnit);
  const given = <T>(value: T | undefined): T => {
    if (value === undefined) throw incompleteAct();
    return value;
  };
  switch (act) {
    case 'create':
      return { kind: act, unit: given(made[0]) };
    case 'merge':
      return { kind: act, unitIds: ids, into: given(made[0]) };
    case 'split':
      return { kind: act, unitId: given(ids[0]), into: made.map((unit) => ({ unit, weight: null })) };
    case 'rename': {
      const { kind: unitKind, ...unit }: NewUnit = given(made[0]);
      return { ...unit, kind: act, unitId: given(ids[0]), unitKind };
    }
    case 'move':
      return { kind: act, unitId: given(ids[0]), parentId: given(parentId) as UnitId };
    case 'abolish':
      return { kind: act, unitId: given(ids[0]) };
  }
}

/** Units whose figures belong elsewhere after the plan: those that end, and those that come under another parent. */
function unitsReadThrough(world: World, plan: Plan, on: IsoDate): readonly UnitId[] {
  const isMoved = ({ unitId, version, newParent }: Plan['reversioned'][number]) => {
    const unit = world.get(unitId);
    return newParent !== undefined || (unit && versionOn(unit, on)?.parentId) !== version.parentId;
  };
  const found = new Set<UnitId>(plan.ended);
  const add = (id: UnitId) => {
    found.add(id);
    for (const child of childrenOn(world, id, on)) add(child.id);
  };
  for (const one of plan.reversioned.filter(isMoved)) add(one.unitId);
  return [...found];
}

/** What an act would do, in numbers; nothing is written. @throws {Refusal} whatever the act itself would be refused for */
export async function foreseeChange(db: Db, actor: Actor, watch: StructureWatch, { body }: { body: Asked }) {
  const on = body.on as IsoDate;
  const { units } = await loadOrganisation(db);
  const change = changeOf(body);
  checkReach(actor, units, change, on);
  const plan = decide(units, change, on);
  await watch.beforeChange(db, plan.ended, on);
  const named = (id: UnitId) => {
    const unit = units.get(id);
    const version = unit && (versionOn(unit, on) ?? unit.versions.at(-1));
    return { id, code: unit?.code ?? '', name: version?.name ?? '' };
  };
  return {
    ended: plan.ended.map(named),
    begun: plan.begun.map(({ code, name }) => ({ code, name })),
    changed: plan.reversioned.map(({ unitId }) => named(unitId)),
    figures: await watch.countKept(db, unitsReadThrough(units, plan, on)),
  };
}
