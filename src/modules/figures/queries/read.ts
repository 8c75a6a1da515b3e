import { sql } from 'kysely';
import type { IndicatorId, UnitId } from '../../../kernel/ids.ts';
import type { IsoDate } from '../../../kernel/iso-date.ts';
import type { Window } from '../../../kernel/period.ts';
import type { Db } from '../../../platform/database/index.ts';

/** One line per unit, indicator and window in which anything was counted. */
export interface SummedRow {
  readonly unit_id: UnitId;
  readonly indicator_id: IndicatorId;
  /** From 1. */
  readonly window_no: number;
  readonly value: string | null;
  readonly row_count: number;
  /** Counts of a stock within the window; null for flows. */
  readonly in_window: number | null;
  readonly straddling: number;
  readonly estimated: number;
  readonly last_day: IsoDate | null;
}

export interface Wanted {
  readonly units: readonly UnitId[];
  readonly flows: readonly IndicatorId[];
  readonly stocks: readonly IndicatorId[];
  readonly windows: readonly Window[];
}

const from = (windows: readonly Window[]) => windows.map((window) => window.from);
const to = (windows: readonly Window[]) => windows.map((window) => window.to);

/** From the kept totals: today's structure, all that is known. */
export async function selectTotals(
  db: Db,
  { units, flows, stocks, windows }: Wanted,
): Promise<readonly SummedRow[]> {
  const { rows } = await sql<SummedRow>`
    select * from read_totals(${units}::integer[], ${flows}::integer[], ${stocks}::integer[], ${from(windows)}::date[],
      ${to(windows)}::date[])`.execute(db);
  return rows;
}

/** From the ledger: the structure of any era, as known on any day (null: all that is known). */
export async function selectLedger(
  db: Db,
  era: IsoDate,
  knownOn: IsoDate | null,
  { units, flows, stocks, windows }: Wanted,
): Promise<readonly SummedRow[]> {
  const { rows } = await sql<SummedRow>`
    select * from read_ledger(${era}::date, ${units}::integer[], ${flows}::integer[], ${stocks}::integer[], ${knownOn}::date,
      ${from(windows)}::date[], ${to(windows)}::date[])`.execute(db);
  return rows;
}
