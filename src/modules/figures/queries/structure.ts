import { sql } from 'kysely';
import type { UnitId } from '../../../kernel/ids.ts';
import type { IsoDate } from '../../../kernel/iso-date.ts';
import type { Db } from '../../../platform/database/index.ts';

/** First day of the era that a day belongs to; null when the organisation does not reach so far back. */
export async function eraOn(db: Db, day: IsoDate): Promise<IsoDate | null> {
  const { rows } = await sql<{ begins: IsoDate }>`
    select begins from unit_era where begins <= ${day}::date and (ends is null or ends > ${day}::date)`.execute(
    db,
  );
  return rows[0]?.begins ?? null;
}

export interface TotalsState {
  /** Structure that the totals stand for; null before the first unit. */
  readonly era: IsoDate | null;
  readonly lastRecordedOn: IsoDate;
  /** Era of the day asked for. */
  readonly wanted: IsoDate | null;
}

export async function readTotalsState(db: Db, day: IsoDate): Promise<TotalsState> {
  const { rows } = await sql<TotalsState>`
    select s.era_begins as era, s.last_recorded_on as "lastRecordedOn",
      (select e.begins from unit_era e where e.begins <= ${day}::date and (e.ends is null or e.ends > ${day}::date)) as wanted
    from figure_structure s`.execute(db);
  const state = rows[0];
  if (!state) throw new Error('figure_structure is empty: the migration fills it');
  return state;
}

/**
 * Whether units are made of the same parts in two eras: the province always, and whatever no act touched. Their totals are
 * then the same in both.
 */
export async function isSameInBoth(
  db: Db,
  a: IsoDate,
  b: IsoDate,
  units: readonly UnitId[],
): Promise<boolean> {
  const { rows } = await sql<{ differs: boolean }>`
    with part as (
      select era_begins, unit_id, into_id, piece, lo_num, lo_den, hi_num, hi_den, is_estimated from unit_rollup
      where era_begins in (${a}::date, ${b}::date) and into_id = any (${units}::integer[]))
    select exists (
      select from part group by unit_id, into_id, piece, lo_num, lo_den, hi_num, hi_den, is_estimated having count(*) <> 2
    ) as differs`.execute(db);
  return rows[0]?.differs === false;
}

/** Makes all totals anew, in the structure of an era. */
export async function rebuildTotals(db: Db, era: IsoDate): Promise<void> {
  await sql`select rebuild_totals(${era}::date)`.execute(db);
}

export interface TotalDifference {
  readonly unit_id: number;
  readonly indicator: string;
  readonly day_from: IsoDate;
  readonly day_to: IsoDate;
  readonly kept: string | null;
  readonly counted: string | null;
  readonly kept_rows: number | null;
  readonly counted_rows: number | null;
}

/** Totals that differ from the ledger, as the owner of the tables. */
export async function selectDifferences(db: Db): Promise<readonly TotalDifference[]> {
  const { rows } = await sql<TotalDifference>`
    select c.unit_id, i.code as indicator, c.day_from, c.day_to, c.kept, c.counted, c.kept_rows, c.counted_rows
    from check_totals() c join indicator i on i.id = c.indicator_id`.execute(db);
  return rows;
}

export async function takeStatistics(db: Db): Promise<void> {
  await sql`analyze figure, figure_entry, figure_total`.execute(db);
}
