import type { Decimal } from '../../../kernel/decimal.ts';
import type { UnitId } from '../../../kernel/ids.ts';
import type { IsoDate } from '../../../kernel/iso-date.ts';

/** One counted fact to be recorded. */
export interface FigureRow {
  readonly indicator: string;
  readonly unitId: UnitId;
  /** First and last day counted; for a stock both are the day of the count. */
  readonly from: IsoDate;
  readonly to: IsoDate;
  readonly value: Decimal;
  /** Names one of several accounts of the same unit that add up, such as `payments`; left out: the unit's own. */
  readonly sourceKey?: string;
}

/** A unit's life as a row meets it: `lastDay` null while no end is known. */
export interface Life {
  readonly bornOn: IsoDate;
  readonly lastDay: IsoDate | null;
}

/** The row with its window cut to the unit's life; null when nothing is left of it. */
export function clipToLife(row: FigureRow, { bornOn, lastDay }: Life): FigureRow | null {
  const from = row.from < bornOn ? bornOn : row.from;
  const to = lastDay !== null && row.to > lastDay ? lastDay : row.to;
  return from <= to ? { ...row, from, to } : null;
}
