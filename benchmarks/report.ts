/** The middle one of an odd number of runs; the mean of the two middle ones of an even number. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const high = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? high : (high + (sorted[middle - 1] ?? Number.NaN)) / 2;
}

/** The value below which so many of a hundred lie. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil((share / 100) * sorted.length) - 1)] ?? Number.NaN;
}

/** Prints the figures of one benchmark, rounded to three digits that count: a line for people, a line of JSON for machines. */
export function report(name: string, figures: Readonly<Record<string, number>>): void {
  const rounded = Object.fromEntries(
    Object.entries(figures).map(([key, value]) => [key, Number(value.toPrecision(3))]),
  );
  const line = Object.entries(rounded).map(([key, value]) => `${key} ${value}`);
  process.stdout.write(`${name}: ${line.join(', ')}\n${JSON.stringify({ name, ...rounded })}\n`);
}
