/** The points of each unbroken stretch, scaled to the box. The scale begins at 0 unless values are below it. */
export function stretches(
  values: readonly (number | null)[],
  width: number,
  height: number,
): readonly string[] {
  const known = values.filter((value) => value !== null);
  const [low, high] = [Math.min(0, ...known), Math.max(0, ...known)];
  const range = high - low || 1;
  const step = values.length > 1 ? width / (values.length - 1) : 0;
  const lines: string[][] = [[]];
  for (const [n, value] of values.entries()) {
    if (value === null) lines.push([]);
    else
      lines
        .at(-1)
        ?.push(`${(n * step).toFixed(1)},${(height - ((value - low) / range) * height).toFixed(1)}`);
  }
  return lines.filter((points) => points.length > 0).map((points) => points.join(' '));
}
