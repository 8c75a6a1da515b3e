import type { IsoDate } from '../../kernel/iso-date.ts';
import type { Db } from '../../platform/database/index.ts';
import type { StructureWatch } from '../org/index.ts';
import { countFiguresAt, countFiguresFrom } from './queries/record.ts';
import {
  eraOn,
  readTotalsState,
  rebuildTotals,
  selectDifferences,
  type TotalDifference,
  takeStatistics,
} from './queries/structure.ts';
import { figuresFromThen, noStructure } from './refusals.ts';

/** Makes all totals anew in the structure of a day. @throws figures.no-structure */
export async function rebuildFigures(db: Db, today: IsoDate): Promise<void> {
  const era = await eraOn(db, today);
  if (era === null) throw noStructure({ day: today });
  await rebuildTotals(db, era);
}

/**
 * Moves the totals into today's structure when the day has passed into another era (a reorganisation recorded ahead takes
 * effect, the sample clock is moved). Gives whether it did.
 */
export async function keepFiguresToday(db: Db, today: IsoDate): Promise<boolean> {
  const { era, wanted } = await readTotalsState(db, today);
  if (wanted === null || era === wanted) return false;
  await rebuildTotals(db, wanted);
  return true;
}

/** Takes statistics of the ledger, as the owner of the tables; after a bulk load, which would outrun the database's own. */
export function analyzeFigures(db: Db): Promise<void> {
  return takeStatistics(db);
}

/** Recomputes every total from the ledger, as the owner of the tables; gives what differs. Nothing should. */
export function checkFigures(db: Db): Promise<readonly TotalDifference[]> {
  return selectDifferences(db);
}

/** What this room has to say when the organisation changes; handed to `orgRoutes` by the roof. */
export const figuresWatch: StructureWatch = {
  async beforeChange(db, ended, on) {
    const count = ended.length === 0 ? 0 : await countFiguresFrom(db, ended, on);
    if (count > 0) throw figuresFromThen({ count, units: ended.join(', '), day: on });
  },
  countKept: (db, units) => countFiguresAt(db, units),
  afterChange: (db, today) => rebuildFigures(db, today),
};
