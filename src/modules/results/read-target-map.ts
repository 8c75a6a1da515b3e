import { type Actor, mayActor } from '../../kernel/actor.ts';
import type { Input, Reply } from '../../kernel/contract.ts';
import type { Db } from '../../platform/database/index.ts';
import { readFigures, seesOf } from '../figures/index.ts';
import { selectUnits, type UnitOn } from '../org/index.ts';
import { type Asked, readAsked } from './asked.ts';
import type { resultsContracts as on } from './contract.ts';
import { findingsOf } from './domain/target-row.ts';
import { getMeasure } from './measures.ts';
import { listTargetsInForce } from './queries/targets.ts';
import { listTableUnits } from './queries/units.ts';
import { rulesOn } from './target-rules.ts';

type Level = 'district' | 'commune';

/** Units below the one asked for, at a level, within reach. Without districts (since 2025) a province has communes. */
async function listAreas(db: Db, actor: Actor, { unit, structureOn }: Asked, level: Level | undefined) {
  const all = await selectUnits(db, { on: structureOn });
  const children = (id: number) => all.filter((one) => one.parentId === id);
  const below = (ids: readonly UnitOn[]): readonly UnitOn[] =>
    ids.flatMap((one) => [one, ...below(children(one.id))]);
  const under = below(children(unit.id)).filter((one) => mayActor(actor, 'target.read', one.id));
  const shown = level ?? (under.some((one) => one.level === 'district') ? 'district' : 'commune');
  return { level: shown, areas: under.filter((one) => one.level === shown) };
}

/** One measure for every district or commune below a unit. */
export async function readTargetMap(
  db: Db,
  actor: Actor,
  { query }: Input<typeof on.readTargetMap>,
): Promise<Reply<typeof on.readTargetMap>> {
  const asked = await readAsked(db, actor, query);
  const { windows, structureOn, knownOn } = asked;
  const measure = await getMeasure(db, query.indicator);
  const { level, areas } = await listAreas(db, actor, asked, query.level);
  const ids = areas.map((one) => one.id);
  const readings = await readFigures(db, {
    units: ids,
    indicators: [measure.code],
    windows: [windows.toDate],
    structureAsOf: structureOn,
    knownOn,
    sees: seesOf(actor),
  });
  const targets = await listTargetsInForce(db, ids, [windows.year], knownOn ?? actor.today);
  const planOf = new Map(
    targets.filter((one) => one.indicator_id === measure.id).map((one) => [one.unit_id, one.value]),
  );
  const rules = await rulesOn(db, windows.own.to, windows.share);
  const { kind, direction, decimals } = measure;
  const unit = { vi: measure.unit_vi, en: measure.unit_en };
  const unknown = { planBefore: null, before: null, claimedPercent: null, claimedYear: null };
  return {
    level,
    areas: areas.map(({ id, code, name, level: ofUnit }) => {
      const reading = readings.get(id, measure.code, 0);
      const result = reading.value;
      const plan = planOf.get(id) ?? null;
      const found = findingsOf({ kind, direction, decimals, unit, plan, result, ...unknown }, rules);
      return {
        id,
        code,
        name,
        level: ofUnit,
        result,
        isHidden: reading.isHidden,
        plan,
        percentOfPlan: found.percent?.value ?? null,
        light: found.judgement?.light ?? null,
      };
    }),
  };
}

/** Units whose table the actor may see, from the top down. */
export async function listTargetUnits(
  db: Db,
  actor: Actor,
  { query }: Input<typeof on.listTargetUnits>,
): Promise<Reply<typeof on.listTargetUnits>> {
  const { structureOn, unit } = await readAsked(db, actor, query);
  const rows = await listTableUnits(db, structureOn, actor.reaches.get('target.read')?.units ?? '');
  return { start: unit.id, rows: [...rows] };
}
