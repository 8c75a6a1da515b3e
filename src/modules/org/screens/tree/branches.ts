import { fold } from '../../../../kernel/text.ts';

interface Node {
  readonly id: number;
  readonly code: string;
  readonly name: string;
  readonly shortName: string;
  readonly parentId: number | null;
}

/** One line of the tree as it is shown. */
export interface Line<N extends Node> {
  readonly unit: N;
  readonly depth: number;
  /** How many units stand directly under it. */
  readonly below: number;
  readonly isOpen: boolean;
  /** Whether it fits what is searched for; without a search nothing does. */
  readonly isFound: boolean;
}

// As the server folds places: i for y, so that "Ly" finds "Li".
const folded = (text: string) => fold(text).replaceAll('y', 'i');

/** The units that fit a search in any spelling. */
export function findUnits<N extends Node>(units: readonly N[], search: string): ReadonlySet<number> {
  const words = folded(search).split(' ').filter(Boolean);
  if (words.length === 0) return new Set();
  const fits = ({ code, name, shortName }: N) => {
    const hay = folded(`${code} ${name} ${shortName}`);
    return words.every((word) => hay.includes(word));
  };
  return new Set(units.filter(fits).map(({ id }) => id));
}

/** Every unit above the given ones. */
export function above<N extends Node>(units: readonly N[], ids: Iterable<number>): ReadonlySet<number> {
  const parents = new Map(units.map(({ id, parentId }) => [id, parentId]));
  const found = new Set<number>();
  for (const id of ids) {
    for (let at = parents.get(id) ?? null; at !== null && !found.has(at); at = parents.get(at) ?? null)
      found.add(at);
  }
  return found;
}

/** The set with one of its members put in or taken out. */
export function flipped(ids: ReadonlySet<number>, id: number): ReadonlySet<number> {
  const next = new Set(ids);
  if (!next.delete(id)) next.add(id);
  return next;
}

/**
 * The lines of the tree from top to bottom: open branches only; with a search only what fits, what is above it, and what
 * is below an opened one.
 */
export function linesOf<N extends Node>(
  units: readonly N[],
  open: ReadonlySet<number>,
  search: string,
): readonly Line<N>[] {
  const byParent = new Map<number | null, N[]>();
  for (const unit of units) byParent.set(unit.parentId, [...(byParent.get(unit.parentId) ?? []), unit]);
  const found = findUnits(units, search);
  const way = above(units, found);
  const isSearched = search.trim() !== '';
  const walk = (parent: number | null, depth: number, isAll: boolean): readonly Line<N>[] =>
    (byParent.get(parent) ?? []).flatMap((unit) => {
      const isFound = found.has(unit.id);
      if (isSearched && !isAll && !isFound && !way.has(unit.id)) return [];
      const below = byParent.get(unit.id)?.length ?? 0;
      const isOpen = below > 0 && (open.has(unit.id) || (isSearched && way.has(unit.id)));
      const line = { unit, depth, below, isOpen, isFound };
      return isOpen ? [line, ...walk(unit.id, depth + 1, isAll || (isFound && open.has(unit.id)))] : [line];
    });
  return walk(null, 0, false);
}
