import type { UnitId } from '../../../kernel/ids.ts';
import { type Interval, within } from './interval.ts';
import { type Families, sharesOfHeirs } from './paths.ts';

/** A part of a unit that ended, with every unit through which it went to the last one. */
export interface Line {
  readonly interval: Interval;
  readonly heirIds: readonly UnitId[];
}

/**
 * Lines of descent of a unit; none while it has no heir. A stock of the old unit stands, piece by piece, until the first
 * of a piece's heirs counts it.
 */
export function linesOf(families: Families, id: UnitId): readonly Line[] {
  const heirs = families.heirs.get(id) ?? [];
  const cuts = heirs.length === 0 ? [] : sharesOfHeirs(heirs);
  return heirs.flatMap((heir, i): readonly Line[] => {
    const share = cuts[i];
    if (!share) return [];
    const further = linesOf(families, heir.toId);
    if (further.length === 0) return [{ interval: share.interval, heirIds: [heir.toId] }];
    return further.map((line) => ({
      interval: within(share.interval, line.interval),
      heirIds: [heir.toId, ...line.heirIds],
    }));
  });
}
