import { type Actor, mayActor } from '../../kernel/actor.ts';
import type { Input } from '../../kernel/contract.ts';
import type { UnitId } from '../../kernel/ids.ts';
import type { IsoDate } from '../../kernel/iso-date.ts';
import { tidy } from '../../kernel/text.ts';
import type { Db } from '../../platform/database/index.ts';
import type { orgContracts } from './contract.ts';
import { applyPlan } from './domain/apply-plan.ts';
import type { Change, NewUnit, Plan, World } from './domain/change.ts';
import { nameOf } from './domain/objections.ts';
import { planChange } from './domain/plan-change.ts';
import {
  endUnits,
  endVersions,
  holdKeys,
  insertEvent,
  insertSuccessions,
  insertUnits,
  insertVersions,
  loadOrganisation,
  lockOrganisation,
} from './queries/organisation.ts';
import { saveStructure } from './queries/structure.ts';
import { objections, outOfReach } from './refusals.ts';
import { searchText } from './search-text.ts';

/** A room above that keeps something by structure. The roof passes it in, since this room knows no floor above it. */
export interface StructureWatch {
  /** May refuse an act that would end units on a day, by throwing. */
  readonly beforeChange: (db: Db, ended: readonly UnitId[], on: IsoDate) => Promise<void>;
  /** How many of its records stand at these units, to be told before an act that they will be read through. */
  readonly countKept: (db: Db, units: readonly UnitId[]) => Promise<number>;
  /** Runs in the act's transaction, when the new structure is written. */
  readonly afterChange: (db: Db, today: IsoDate) => Promise<void>;
}

interface Act {
  readonly change: Change;
  readonly on: IsoDate;
  readonly legalBasis: string;
}

function unitsTouched(change: Change): readonly UnitId[] {
  switch (change.kind) {
    case 'create':
      return [change.unit.parentId];
    case 'merge':
      return [...change.unitIds, change.into.parentId];
    case 'split':
      return [change.unitId, ...change.into.map((part) => part.unit.parentId)];
    case 'move':
      return [change.unitId, change.parentId];
    default:
      return [change.unitId];
  }
}

export function checkReach(actor: Actor, world: World, change: Change, on: IsoDate): void {
  for (const id of unitsTouched(change)) {
    const unit = world.get(id);
    if (unit && !mayActor(actor, 'unit.change', id)) throw outOfReach({ unit: nameOf(unit, on) });
  }
}

/** The plan of an act. @throws {Refusal} org.* by what the decision objects to */
export function decide(world: World, change: Change, on: IsoDate): Plan {
  const decision = planChange(world, change, on);
  if ('no' in decision) throw objections[decision.no]({ day: on, ...decision.values });
  return decision.plan;
}

async function writePlan(db: Db, actor: Actor, act: Act, plan: Plan): Promise<readonly UnitId[]> {
  const { on, ended, begun, reversioned, successions } = plan;
  const eventId = await insertEvent(db, {
    kind: act.change.kind,
    on,
    legalBasis: tidy(act.legalBasis),
    needsCheck: false,
    at: actor.at,
    recordedOn: actor.today,
    accountId: actor.accountId,
  });
  await endUnits(db, ended, on, eventId);
  await endVersions(
    db,
    reversioned.map((one) => one.unitId),
    on,
  );
  const span = { from: on, to: null };
  const ids = await insertUnits(
    db,
    begun.map((unit) => ({ ...unit, ...span, begunBy: eventId, endedBy: null })),
  );
  const idOf = (index: number) => ids[index] as UnitId;
  await insertVersions(
    db,
    [
      ...begun.map((unit, i) => ({ ...unit, ...span, unitId: idOf(i) })),
      ...reversioned.map(({ unitId, version, newParent }) => ({
        ...version,
        unitId,
        parentId: newParent === undefined ? version.parentId : idOf(newParent),
      })),
    ].map((row) => ({
      ...row,
      searchText: searchText(row.name, row.shortName, ...row.altNames),
      begunBy: eventId,
    })),
  );
  await insertSuccessions(
    db,
    successions.map(({ begun: index, ...row }) => ({ ...row, eventId, toId: idOf(index) })),
  );
  await holdKeys(db);
  return ids;
}

/**
 * One official act on the organisation, with everything that follows from it, in one transaction. Gives the numbers of
 * the units it began. @throws {Refusal} org.* as listed in refusals.ts; what the watch refuses
 */
async function changeOrganisation(db: Db, actor: Actor, watch: StructureWatch, act: Act) {
  await lockOrganisation(db);
  const before = await loadOrganisation(db);

  checkReach(actor, before.units, act.change, act.on);
  const plan = decide(before.units, act.change, act.on);
  await watch.beforeChange(db, plan.ended, act.on);

  const unitIds = await writePlan(db, actor, act, plan);
  await saveStructure(db, applyPlan(before, plan, unitIds));

  for (const id of [...plan.ended, ...plan.reversioned.map((one) => one.unitId), ...unitIds])
    actor.tell({
      subject: `unit:${id}`,
      change: { act: act.change.kind, on: act.on, legalBasis: act.legalBasis },
    });
  await watch.afterChange(db, actor.today);
  return { unitIds: [...unitIds] };
}

type In<K extends keyof typeof orgContracts> = Input<(typeof orgContracts)[K]>;
type Body = In<'createUnit'>['body']['unit'];

export const newUnit = (body: Body): NewUnit => ({
  code: body.code,
  name: tidy(body.name),
  shortName: tidy(body.shortName),
  altNames: (body.altNames ?? []).map(tidy),
  level: body.level,
  kind: body.kind,
  parentId: body.parentId as UnitId,
  population: body.population ?? null,
  areaKm2: body.areaKm2 ?? null,
});

const actOf = ({ on, legalBasis }: { on: string; legalBasis: string }, change: Change): Act => ({
  change,
  on: on as IsoDate,
  legalBasis,
});

export function createUnit(db: Db, actor: Actor, watch: StructureWatch, { body }: In<'createUnit'>) {
  return changeOrganisation(db, actor, watch, actOf(body, { kind: 'create', unit: newUnit(body.unit) }));
}

export function mergeUnits(db: Db, actor: Actor, watch: StructureWatch, { body }: In<'mergeUnits'>) {
  const unitIds = body.unitIds as UnitId[];
  return changeOrganisation(
    db,
    actor,
    watch,
    actOf(body, { kind: 'merge', unitIds, into: newUnit(body.into) }),
  );
}

export function splitUnit(db: Db, actor: Actor, watch: StructureWatch, { params, body }: In<'splitUnit'>) {
  const into = body.into.map(({ unit, weight }) => ({ unit: newUnit(unit), weight }));
  return changeOrganisation(
    db,
    actor,
    watch,
    actOf(body, { kind: 'split', unitId: params.unitId as UnitId, into }),
  );
}

export function renameUnit(db: Db, actor: Actor, watch: StructureWatch, { params, body }: In<'renameUnit'>) {
  const names = {
    name: tidy(body.name),
    shortName: tidy(body.shortName),
    altNames: (body.altNames ?? []).map(tidy),
  };
  const change: Change = { kind: 'rename', unitId: params.unitId as UnitId, ...names, unitKind: body.kind };
  return changeOrganisation(db, actor, watch, actOf(body, change));
}

export function moveUnit(db: Db, actor: Actor, watch: StructureWatch, { params, body }: In<'moveUnit'>) {
  const change: Change = { kind: 'move', unitId: params.unitId as UnitId, parentId: body.parentId as UnitId };
  return changeOrganisation(db, actor, watch, actOf(body, change));
}

export function abolishUnit(
  db: Db,
  actor: Actor,
  watch: StructureWatch,
  { params, body }: In<'abolishUnit'>,
) {
  return changeOrganisation(
    db,
    actor,
    watch,
    actOf(body, { kind: 'abolish', unitId: params.unitId as UnitId }),
  );
}
