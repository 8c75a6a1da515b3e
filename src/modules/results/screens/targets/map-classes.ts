import { compareDecimals, type Decimal } from '../../../../kernel/decimal.ts';

/** What units are coloured by: per cent of plan, or the figure itself. */
export type By = 'percent' | 'value';

/** Tints of the accent, light to dark; with labels on them readable in ink. */
const tints = ['#eef1f9', '#d5ddf0', '#b7c4e4', '#94a7d6'] as const;

export interface SizeClass {
  readonly key: string;
  readonly colour: string;
  /** Highest value in it. */
  readonly upTo: Decimal;
}

/** Four classes with about as many units in each, so that one large unit does not make all others look alike. */
export function classesOfValues(values: readonly (Decimal | null)[]) {
  const known = values.filter((value) => value !== null).toSorted(compareDecimals);
  const count = Math.min(tints.length, new Set(known).size);
  const classes: SizeClass[] = tints.slice(0, count).map((colour, at) => ({
    key: `size-${at}`,
    colour,
    upTo: known[Math.ceil(((at + 1) * known.length) / count) - 1] ?? '0',
  }));
  const keyOf = (value: Decimal | null) =>
    value === null ? null : (classes.find((one) => compareDecimals(value, one.upTo) <= 0)?.key ?? null);
  return { classes, keyOf };
}
