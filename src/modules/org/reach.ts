import type { UnitId } from '../../kernel/ids.ts';
import type { IsoDate } from '../../kernel/iso-date.ts';
import type { Db } from '../../platform/database/index.ts';
import { highestUnitId, listElders, listWhollyWithin } from './queries/structure.ts';

/** Reaches of a unit as strings of 0 and 1 by unit number, all of one length. */
export interface ReachStrings {
  readonly unit: string;
  readonly subtree: string;
  readonly all: string;
}

function string(length: number, ids: readonly UnitId[]): string {
  const digits = new Array<string>(length).fill('0');
  for (const id of ids) digits[id - 1] = '1';
  return digits.join('');
}

/** The reach of who has every unit there is on this server in this province, ended ones and those to come included. */
export async function readEveryUnit(db: Db): Promise<string> {
  return '1'.repeat(await highestUnitId(db));
}

/**
 * What a unit reaches on a day: itself, or itself and all below it. Units that ended and went wholly into one of them are
 * within reach too: a new commune inherits the records of the communes it was merged from.
 */
export async function readReachStrings(db: Db, unitId: UnitId, day: IsoDate): Promise<ReachStrings> {
  const [length, elders, within] = await Promise.all([
    highestUnitId(db),
    listElders(db, unitId),
    listWhollyWithin(db, unitId, day),
  ]);
  return {
    unit: string(length, [unitId, ...elders]),
    subtree: string(length, [unitId, ...within]),
    all: '1'.repeat(length),
  };
}
