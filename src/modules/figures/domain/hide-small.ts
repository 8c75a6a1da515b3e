import { addDecimals, compareDecimals, type Decimal, subtractDecimals } from '../../../kernel/decimal.ts';

/** One unit of a structure with its count; null when nothing is known of it. */
export interface Place {
  readonly id: number;
  readonly parentId: number | null;
  readonly value: Decimal | null;
}

/** Members of a sum: the units below with a count, and what the parent counted itself, which has no unit of its own. */
interface Member {
  readonly id: number | null;
  readonly value: Decimal;
}

const isZero = (value: Decimal) => compareDecimals(value, '0') === 0;
const bySize = (a: Member, b: Member) =>
  // Nothing counted is known to all: it hides another count only when there is nothing else.
  Number(isZero(a.value)) - Number(isZero(b.value)) || compareDecimals(a.value, b.value);

function membersOf(parent: Place, children: readonly Place[]): readonly Member[] {
  const known = children.flatMap(({ id, value }) => (value === null ? [] : [{ id, value }]));
  const own = known.reduce((rest, { value }) => subtractDecimals(rest, value), parent.value ?? '0');
  return isZero(own) ? known : [...known, { id: null, value: own }];
}

/**
 * Units whose counts are not shown to somebody: those above 0 and below `least`, and as many others as it takes that none
 * can be worked out from sums that are shown. In every sum of a unit, either nothing is hidden, or at least two terms are
 * (the unit itself is one), and hidden terms below a shown sum come to `least` or more. Structures are trees, so with two
 * unknown terms in each sum no single one is determined. What a unit counted itself stands for a place that is hidden with
 * it. `isSeen` tells the units that the reader may see in any case; their counts cannot hide another.
 */
export function hideSmall(
  places: readonly Place[],
  least: number,
  isSeen: (id: number) => boolean,
): ReadonlySet<number> {
  const bound = String(least);
  const isSmall = (value: Decimal) => !isZero(value) && compareDecimals(value, bound) < 0;
  const hidden = new Set<number>();
  const ownHidden = new Set<number>();
  for (const { id, value } of places) if (value !== null && isSmall(value) && !isSeen(id)) hidden.add(id);

  const childrenOf = new Map<number, Place[]>();
  for (const place of places)
    if (place.parentId !== null) {
      const siblings = childrenOf.get(place.parentId) ?? [];
      siblings.push(place);
      childrenOf.set(place.parentId, siblings);
    }
  const sums = places.flatMap((parent) => {
    const children = childrenOf.get(parent.id) ?? [];
    return parent.value === null || children.length === 0
      ? []
      : [{ parent, members: membersOf(parent, children) }];
  });

  /** Hides one more term of a sum where too little is hidden in it; false when it is safe, or nothing is left to hide. */
  function guard({ parent, members }: (typeof sums)[number]): boolean {
    const isHidden = (one: Member) => (one.id === null ? ownHidden.has(parent.id) : hidden.has(one.id));
    for (const one of members) if (one.id === null && isSmall(one.value)) ownHidden.add(parent.id);
    const inside = members.filter(isHidden);
    const sum = inside.map(({ value }) => value).reduce(addDecimals, '0');
    const isParentHidden = hidden.has(parent.id);
    if (!isParentHidden && inside.length === 0) return false;
    if (isParentHidden && inside.length > 0) return false;
    if (inside.length > 1 && compareDecimals(sum, bound) >= 0) return false;
    const next = members
      .filter((one) => !isHidden(one) && (one.id === null || !isSeen(one.id)))
      .toSorted(bySize)[0];
    if (next?.id != null) hidden.add(next.id);
    else if (next) ownHidden.add(parent.id);
    else if (!isParentHidden && !isSeen(parent.id)) hidden.add(parent.id);
    else return false;
    return true;
  }
  for (let isChanged = true; isChanged; ) isChanged = sums.map(guard).some(Boolean);
  return hidden;
}
