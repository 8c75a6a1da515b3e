import { type Actor, mayActor } from '../../kernel/actor.ts';
import type { UnitId } from '../../kernel/ids.ts';
import type { IsoDate } from '../../kernel/iso-date.ts';
import type { Db } from '../../platform/database/index.ts';
import { selectHeirs } from '../org/index.ts';
import { type LevelAbove, type Place, placeAbove } from './domain/level-above.ts';
import {
  findTerritory,
  listDecidingTerritories,
  listTerritoriesAbove,
  type TerritoryAbove,
} from './queries/levels-above.ts';

async function levelOf(
  db: Db,
  actor: Actor,
  { above_id, name, lives }: TerritoryAbove,
  deciding: ReadonlySet<UnitId>,
): Promise<LevelAbove> {
  const heirs = lives ? [] : await selectHeirs(db, above_id, actor.today);
  const units = [above_id, ...heirs.map(({ unit }) => unit.id)];
  return { units, name, hasDecider: units.some((unit) => deciding.has(unit)) };
}

/** The levels above each unit on a day, the nearest first. */
async function listLevels(
  db: Db,
  actor: Actor,
  units: readonly UnitId[],
  closesOn: IsoDate,
): Promise<ReadonlyMap<UnitId, readonly LevelAbove[]>> {
  const deciding = await listDecidingTerritories(db, actor.today);
  const levels = new Map<UnitId, LevelAbove>();
  const chains = new Map<UnitId, LevelAbove[]>();
  for (const row of await listTerritoriesAbove(db, units, closesOn, actor.today)) {
    const level = levels.get(row.above_id) ?? (await levelOf(db, actor, row, deciding));
    levels.set(row.above_id, level);
    chains.set(row.unit_id, [...(chains.get(row.unit_id) ?? []), level]);
  }
  return chains;
}

const ownTerritory = async (db: Db, { unitId, today }: Actor) =>
  unitId === null ? null : findTerritory(db, unitId, today);

/** Of some units, those whose figures for a period that closes on a day are the actor's to decide. */
export async function listUnitsDecided(
  db: Db,
  actor: Actor,
  units: readonly UnitId[],
  closesOn: IsoDate,
): Promise<ReadonlySet<UnitId>> {
  const asked = units.filter((unit) => mayActor(actor, 'submission.accept', unit));
  if (asked.length === 0) return new Set();
  const own = await ownTerritory(db, actor);
  const levels = await listLevels(db, actor, asked, closesOn);
  return new Set(asked.filter((unit) => placeAbove(levels.get(unit) ?? [], own) !== 'not-level-above'));
}

/** In whose place the actor decides on a unit's figures, and the name of the level whose turn it is. */
export async function findPlace(
  db: Db,
  actor: Actor,
  unit: UnitId,
  closesOn: IsoDate,
): Promise<{ readonly place: Place; readonly level: string }> {
  const levels = (await listLevels(db, actor, [unit], closesOn)).get(unit) ?? [];
  const turn = levels.find(({ hasDecider }) => hasDecider) ?? levels[0];
  return { place: placeAbove(levels, await ownTerritory(db, actor)), level: turn?.name ?? '–' };
}
