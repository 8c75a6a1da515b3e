import { type Actor, mayActor } from '../../kernel/actor.ts';
import { decimal } from '../../kernel/decimal.ts';
import type { UnitId } from '../../kernel/ids.ts';
import type { IsoDate } from '../../kernel/iso-date.ts';
import type { Db } from '../../platform/database/index.ts';
import { selectUnits } from '../org/index.ts';
import { hideSmall } from './domain/hide-small.ts';
import type { Indicator } from './domain/indicator.ts';
import type { SummedRow } from './queries/read.ts';

/** Whether a reader may see small counts of confidential indicators at a unit. */
export type Sees = (unitId: UnitId) => boolean;

export const seesOf =
  (actor: Actor): Sees =>
  (unitId) =>
    mayActor(actor, 'figure.confidential', unitId);

/** For those who enter and accept the very figures. */
export const seesAll: Sees = () => true;

export const keyOf = (unitId: number, indicator: string, window: number) =>
  `${unitId} ${indicator} ${window}`;

interface Asked {
  readonly units: readonly UnitId[];
  readonly windows: readonly unknown[];
  readonly structureAsOf: IsoDate;
  readonly sees?: Sees | undefined;
}

/**
 * Counts that the reader is not shown, of all units in his reach: which they are depends on the whole tree and not on what
 * is asked, or two questions together would answer a third. Windows are taken one by one: a difference of two windows, such
 * as one day more, can still give a small count away to whoever may choose his days (docs/trust.md, S6).
 */
export async function hiddenCounts<A extends Asked>(
  db: Db,
  asked: A,
  counted: readonly Indicator[],
  sum: (db: Db, asked: A, counted: readonly Indicator[]) => Promise<readonly SummedRow[]>,
): Promise<ReadonlySet<string>> {
  const sees = asked.sees ?? (() => false);
  const guarded = counted.filter((one) => one.hideBelow !== null);
  if (guarded.length === 0 || asked.units.every(sees)) return new Set();
  const tree = await selectUnits(db, { on: asked.structureAsOf });
  const known = new Set(tree.map(({ id }) => id));
  // A unit that has ended stands in no tree: it is judged alone.
  const alone = asked.units.filter((id) => !known.has(id)).map((id) => ({ id, parentId: null }));
  const units = [...tree, ...alone];
  const rows = await sum(db, { ...asked, units: units.map(({ id }) => id) }, guarded);
  const values = new Map(
    rows.map((row) => [`${row.indicator_id} ${row.window_no} ${row.unit_id}`, row] as const),
  );
  const keys = guarded.flatMap((indicator) =>
    asked.windows.flatMap((_, window) => {
      const places = units.map(({ id, parentId }) => {
        const row = values.get(`${indicator.id} ${window + 1} ${id}`);
        return { id, parentId, value: row?.value == null || row.row_count === 0 ? null : decimal(row.value) };
      });
      const hidden = hideSmall(places, indicator.hideBelow ?? 0, (id) => sees(id as UnitId));
      return [...hidden].map((id) => keyOf(id, indicator.code, window));
    }),
  );
  return new Set(keys);
}
