import { sql } from 'kysely';
import type { UnitId } from '../../../kernel/ids.ts';
import type { IsoDate } from '../../../kernel/iso-date.ts';
import type { Db } from '../../../platform/database/index.ts';

export interface Claim {
  readonly indicator: string;
  readonly unitId: UnitId;
  readonly from: IsoDate;
  readonly to: IsoDate;
  readonly claim: 'percentOfPlan' | 'comparison' | 'fullYearEstimate' | 'fullYearPercent';
  /** Per cent, points or units as `claim` and `basis` say; null for a comparison in words only. */
  readonly value: string | null;
  /** For a comparison: what it is in, `unspecified` where the paper does not say; else null. */
  readonly basis: 'points' | 'percent' | 'unspecified' | null;
  /** The words of the paper. */
  readonly phrase: string | null;
  /** The paper. */
  readonly source: string;
}

export interface KeptClaim extends Claim {
  readonly id: bigint;
  readonly recordedOn: IsoDate;
}

interface Recorder {
  readonly accountId: number | null;
  readonly at: string;
  readonly on: IsoDate;
}

/** Writes a claim, or one that corrects another; null when its indicator is unknown. */
export async function insertClaim(
  db: Db,
  by: Recorder,
  claim: Claim,
  replaces: bigint | null,
): Promise<bigint | null> {
  const { rows } = await sql<{ id: bigint }>`
    insert into asserted_figure (replaces, indicator_id, unit_id, day_from, day_to, claim, value, basis, phrase, source,
      account_id, recorded_at, recorded_on)
    select ${replaces === null ? null : String(replaces)}::bigint, i.id, ${claim.unitId}::integer, ${claim.from}::date,
      ${claim.to}::date, ${claim.claim}, ${claim.value}::numeric, ${claim.basis}, ${claim.phrase}, ${claim.source},
      ${by.accountId}::integer, ${by.at}::timestamptz, ${by.on}::date
    from indicator i where i.code = ${claim.indicator}
    returning id`.execute(db);
  return rows[0]?.id ?? null;
}

/** Claims of units whose window ends within a window, as they stood on a day (null: as they stand). */
export async function selectClaims(
  db: Db,
  unitIds: readonly UnitId[],
  from: IsoDate,
  to: IsoDate,
  knownOn: IsoDate | null,
): Promise<readonly KeptClaim[]> {
  const { rows } = await sql<KeptClaim>`
    select a.id, i.code as indicator, a.unit_id as "unitId", a.day_from as "from", a.day_to as "to", a.claim, a.value, a.basis,
      a.phrase, a.source, a.recorded_on as "recordedOn"
    from asserted_figure a join indicator i on i.id = a.indicator_id
    where a.unit_id = any (${unitIds}) and a.day_to between ${from}::date and ${to}::date
      and (${knownOn}::date is null or a.recorded_on <= ${knownOn}::date)
      and not exists (select from asserted_figure b
        where b.replaces = a.id and (${knownOn}::date is null or b.recorded_on <= ${knownOn}::date))
    order by i.code, a.claim, a.id`.execute(db);
  return rows;
}
