import type { UnitId } from '../../../kernel/ids.ts';
import type { IsoDate } from '../../../kernel/iso-date.ts';
import { isWhole } from './interval.ts';
import { type Families, type Piece, pathsOf } from './paths.ts';
import { compare } from './rational.ts';
import { versionOn } from './unit-life.ts';

/** A piece of one unit's figures in another, which is itself, a successor, a predecessor, or a unit above them. */
export interface RollupPiece extends Piece {
  readonly unitId: UnitId;
}

/** The unit and all above it on a day, nearest first. */
function lineUp({ units }: Families, id: UnitId, day: IsoDate): readonly UnitId[] {
  const line: UnitId[] = [];
  for (let at: UnitId | null = id; at !== null; ) {
    if (line.includes(at)) throw new RangeError(`unit ${at} stands above itself on ${day}`);
    line.push(at);
    const unit = units.get(at);
    at = (unit && versionOn(unit, day)?.parentId) ?? null;
  }
  return line;
}

/** Joins adjoining pieces. What has become whole again is no estimate, however it was cut below. */
function joined(pieces: readonly Piece[]): readonly Piece[] {
  const result: Piece[] = [];
  for (const piece of pieces.toSorted((a, b) => compare(a.interval.lo, b.interval.lo))) {
    const last = result.at(-1);
    if (last && compare(last.interval.hi, piece.interval.lo) === 0)
      result[result.length - 1] = {
        intoId: last.intoId,
        interval: { lo: last.interval.lo, hi: piece.interval.hi },
        isEstimated: last.isEstimated || piece.isEstimated,
      };
    else result.push(piece);
  }
  return result.map((piece) => (isWhole(piece.interval) ? { ...piece, isEstimated: false } : piece));
}

/** For every unit there ever was: which part of it counts for which unit in the structure of a day. */
export function rollupOn(families: Families, day: IsoDate): readonly RollupPiece[] {
  return [...families.units.keys()].flatMap((unitId) => {
    const byTarget = new Map<UnitId, Piece[]>();
    for (const piece of pathsOf(families, unitId, day))
      for (const intoId of lineUp(families, piece.intoId, day)) {
        const pieces = byTarget.get(intoId);
        if (pieces) pieces.push({ ...piece, intoId });
        else byTarget.set(intoId, [{ ...piece, intoId }]);
      }
    return [...byTarget.values()].flatMap((pieces) => joined(pieces).map((piece) => ({ ...piece, unitId })));
  });
}
