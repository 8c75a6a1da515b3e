/**
 * Shares a whole number out in proportion to weights so that the parts sum to it exactly (largest remainders; of equal
 * ones the first). No part exceeds its cap, if caps are given: what is over goes to the others.
 * @throws {RangeError} when there is something to share and nobody to take it
 */
export function shareOut(
  total: number,
  weights: readonly number[],
  caps?: readonly number[],
): readonly number[] {
  const parts = weights.map(() => 0);
  const capOf = (at: number) => ((weights[at] ?? 0) > 0 ? (caps?.[at] ?? Number.POSITIVE_INFINITY) : 0);
  let left = total;
  while (left > 0) {
    const open = parts.flatMap((part, at) => (part < capOf(at) ? [at] : []));
    const sum = open.reduce((all, at) => all + (weights[at] ?? 0), 0);
    if (open.length === 0 || !(sum > 0)) throw new RangeError(`${left} of ${total} cannot be shared out`);
    const wanted = open.map((at) => ({ at, exact: (left * (weights[at] ?? 0)) / sum }));
    const before = left;
    for (const { at, exact } of wanted) {
      const taken = Math.min(Math.floor(exact), capOf(at) - (parts[at] ?? 0), left);
      parts[at] = (parts[at] ?? 0) + taken;
      left -= taken;
    }
    // Fewer than one each is left, or caps were hit: hand out ones by largest remainder, then see who is still open.
    const byRemainder = wanted.toSorted((a, b) => (b.exact % 1) - (a.exact % 1) || a.at - b.at);
    if (left < byRemainder.length || left === before) {
      for (const { at } of byRemainder) {
        if (left === 0) break;
        if ((parts[at] ?? 0) >= capOf(at)) continue;
        parts[at] = (parts[at] ?? 0) + 1;
        left -= 1;
      }
    }
  }
  return parts;
}

/** Share of a whole number that has come about after `done` of `steps` equal steps; all of it at the end. */
export function cumulated(total: number, done: number, steps: number): number {
  return done >= steps ? total : Math.floor((total * done) / steps);
}
