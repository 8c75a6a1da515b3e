import type { UnitId } from '../../../kernel/ids.ts';
import type { IsoDate } from '../../../kernel/iso-date.ts';
import { cut, type Interval, whole, within } from './interval.ts';
import { holdsOn, type Succession, type UnitLife } from './unit-life.ts';

/** The part of a unit's figures that falls on another unit. */
export interface Piece {
  readonly intoId: UnitId;
  readonly interval: Interval;
  /** Rests on equal shares, because neither weights nor populations are known. */
  readonly isEstimated: boolean;
}

/** Units and successions, found by unit. */
export interface Families {
  readonly units: ReadonlyMap<UnitId, UnitLife>;
  readonly heirs: ReadonlyMap<UnitId, readonly Succession[]>;
  readonly elders: ReadonlyMap<UnitId, readonly Succession[]>;
}

function grouped(rows: readonly Succession[], by: 'fromId' | 'toId', other: 'fromId' | 'toId') {
  const groups = new Map<UnitId, Succession[]>();
  // In the order of the other side's number, so that a piece keeps its place in every structure.
  for (const row of rows.toSorted((a, b) => a[other] - b[other])) {
    const group = groups.get(row[by]);
    if (group) group.push(row);
    else groups.set(row[by], [row]);
  }
  return groups;
}

export function familiesOf(units: readonly UnitLife[], successions: readonly Succession[]): Families {
  return {
    units: new Map(units.map((unit) => [unit.id, unit])),
    heirs: grouped(successions, 'fromId', 'toId'),
    elders: grouped(successions, 'toId', 'fromId'),
  };
}

interface Share {
  readonly interval: Interval;
  readonly isEstimated: boolean;
}

/** Shares by weight; where one is unknown all are taken as equal, which is an estimate unless there is but one. */
function shares(weights: readonly (bigint | null)[]): readonly Share[] {
  const known = weights.filter((weight) => weight !== null);
  const isKnown = known.length === weights.length;
  const intervals = cut(isKnown ? known : weights.map(() => 1n));
  return intervals.map((interval) => ({ interval, isEstimated: !isKnown && weights.length > 1 }));
}

const weightOf = (row: Succession) => (row.weight === null ? null : BigInt(row.weight));

/** How a unit that ended was divided among its heirs, in the order of `Families.heirs`. */
export function sharesOfHeirs(heirs: readonly Succession[]): readonly Share[] {
  return shares(heirs.map(weightOf));
}

/** How a new unit is divided back: by population, and for a split elder by the share of it that came here. */
function sharesOfElders({ units, heirs }: Families, elders: readonly Succession[]): readonly Share[] {
  return shares(
    elders.map((row) => {
      const population = units.get(row.fromId)?.population ?? null;
      const siblings = heirs.get(row.fromId) ?? [];
      if (population === null) return null;
      if (siblings.length === 1) return BigInt(population);
      if (siblings.some((sibling) => sibling.weight === null)) return null;
      const all = siblings.reduce((sum, sibling) => sum + (sibling.weight ?? 0), 0);
      // Whole persons are exact enough for a share; at least one, since every share is positive.
      return BigInt(Math.max(1, Math.round((population * (row.weight ?? 0)) / all)));
    }),
  );
}

/** @throws {RangeError} when a succession or parent names a unit that is not there */
function unitOf(families: Families, id: UnitId): UnitLife {
  const unit = families.units.get(id);
  if (!unit) throw new RangeError(`no unit ${id}`);
  return unit;
}

/** Without heir (or elder) what was counted belongs to the unit above: an abolished district's own figures to the province. */
function above(families: Families, unit: UnitLife, day: IsoDate, isPast: boolean): readonly Piece[] {
  const parentId = (isPast ? unit.versions.at(-1) : unit.versions[0])?.parentId ?? null;
  if (parentId === null) throw new RangeError(`unit ${unit.id} has nobody to belong to on ${day}`);
  return pathsOf(families, parentId, day);
}

/**
 * Where figures of a unit belong in the structure of a day: itself while it lives, its heirs after its end, its elders
 * before its beginning. The intervals of the pieces fill 0..1 without gap or overlap.
 */
export function pathsOf(families: Families, id: UnitId, day: IsoDate): readonly Piece[] {
  const unit = unitOf(families, id);
  if (holdsOn(unit, day)) return [{ intoId: id, interval: whole, isEstimated: false }];
  const isPast = unit.from <= day;
  const rows = (isPast ? families.heirs : families.elders).get(id) ?? [];
  if (rows.length === 0) return above(families, unit, day, isPast);
  const cuts = isPast ? sharesOfHeirs(rows) : sharesOfElders(families, rows);
  return rows.flatMap((row, i) => {
    const share = cuts[i];
    if (!share) return [];
    return pathsOf(families, isPast ? row.toId : row.fromId, day).map((piece) => ({
      intoId: piece.intoId,
      interval: within(share.interval, piece.interval),
      isEstimated: share.isEstimated || piece.isEstimated,
    }));
  });
}
