import type { Decimal } from '../../../kernel/decimal.ts';
import type { IsoDate } from '../../../kernel/iso-date.ts';

/** One decision about a target: the first sets it, each later one adjusts it. Rows are kept for ever. */
export interface TargetRow {
  readonly id: number;
  readonly value: Decimal;
  readonly setOn: IsoDate;
  readonly recordedOn: IsoDate;
}

/**
 * The target in force as it was known on a day: the last row recorded by then, in order of recording. Null when none was.
 * The day of the decision does not count: a decision that nobody had recorded could not have been in a report.
 */
export function effectiveTarget<Row extends TargetRow>(rows: readonly Row[], knownOn: IsoDate): Row | null {
  const known = rows.filter((row) => row.recordedOn <= knownOn);
  return known.reduce<Row | null>((last, row) => (last === null || row.id > last.id ? row : last), null);
}
