import { sql } from 'kysely';
import type { UnitId } from '../../../kernel/ids.ts';
import type { IsoDate } from '../../../kernel/iso-date.ts';
import type { Db } from '../../../platform/database/index.ts';
import type { FigureRow } from '../domain/figure-row.ts';

/** Takes the one lock under which the ledger grows; held until the transaction ends. */
export async function lockFigures(db: Db): Promise<void> {
  await sql`select lock_figures()`.execute(db);
}

/** Whether the totals stand for a structure that is still known. Read under the lock. */
export async function hasStructure(db: Db): Promise<boolean> {
  const { rows } = await sql`
    select from figure_structure s join unit_era e on e.begins = s.era_begins`.execute(db);
  return rows.length > 0;
}

export type RowProblem =
  | 'unknown-indicator'
  | 'computed'
  | 'wrong-window'
  | 'stock-needs-a-day'
  | 'too-precise'
  | 'unknown-unit'
  | 'out-of-reach'
  | 'unit-not-alive'
  | 'twice'
  | 'already-counted';

export interface FoundProblem {
  /** Place of the row among those given, from 0. */
  readonly at: number;
  readonly problem: RowProblem;
  readonly decimals: number | null;
  readonly unit: string | null;
  readonly bornOn: IsoDate | null;
  readonly lastDay: IsoDate | null;
  readonly other: {
    readonly from: IsoDate;
    readonly to: IsoDate;
    readonly recordedOn: IsoDate;
    readonly value: string;
  } | null;
}

/** `json`, not `jsonb`, and numbered here: 12,000 rows are unpacked in a third of the time. */
const given = (rows: readonly FigureRow[]) => sql`(
  select x.at, x.indicator as code, x."unitId" as unit_id, x."from" as day_from, x."to" as day_to, x.value,
    coalesce(x."sourceKey", '') as source_key
  from json_to_recordset(${JSON.stringify(rows.map((row, at) => ({ ...row, at })))}::json)
    as x (at integer, indicator text, "unitId" integer, "from" date, "to" date, value numeric, "sourceKey" text))`;

/**
 * What stands in the way of rows, one problem a row, judged as if the figures of `reversing` were already taken back.
 * Set-based: one statement for 40 rows as for 5,000.
 */
export async function selectProblems(
  db: Db,
  rows: readonly FigureRow[],
  reversing: readonly bigint[],
): Promise<readonly FoundProblem[]> {
  const result = await sql<FoundProblem>`
    with given as materialized (
      select r.*, max(r.day_to) over (partition by r.code, r.unit_id, r.source_key order by r.day_from, r.at
        rows between unbounded preceding and 1 preceding) >= r.day_from as is_twice
      from ${given(rows)} r
    )
    select g.at, p.problem, i.decimals, v.name as unit, lower(u.valid) as "bornOn", upper(u.valid) - 1 as "lastDay",
      case when f.id is not null then jsonb_build_object('from', f.day_from, 'to', f.day_to, 'recordedOn', f.recorded_on,
        'value', f.value::text) end as other
    from given g
    left join indicator i on i.code = g.code
    left join unit u on u.id = g.unit_id
    left join lateral (
      select n.name from unit_version n where n.unit_id = u.id order by n.valid desc limit 1) v on true
    left join lateral (
      -- Standing rows of an account never overlap: if any meets the window, the last to begin before its end does.
      select o.id, o.day_from, o.day_to, o.recorded_on, o.value from figure o
      where o.unit_id = g.unit_id and o.indicator_id = i.id and o.source_key = g.source_key and o.reverses is null
        and o.day_from <= g.day_to and o.id <> all (${reversing.map(String)}::bigint[])
        and not exists (select from figure b where b.reverses = o.id)
      order by o.day_from desc, o.version desc limit 1) f on f.day_to >= g.day_from
    cross join lateral (select case
      when i.id is null then 'unknown-indicator'
      when i.formula is not null then 'computed'
      when g.day_to < g.day_from or g.day_to - g.day_from > 400 then 'wrong-window'
      when i.kind = 'stock' and g.day_from <> g.day_to then 'stock-needs-a-day'
      when g.value is null or round(g.value, i.decimals) <> g.value then 'too-precise'
      when u.id is null then 'unknown-unit'
      when row_security_active('figure') and substr(current_setting('app.reach', true), g.unit_id, 1) <> '1'
        then 'out-of-reach'
      when not daterange(g.day_from, g.day_to, '[]') <@ u.valid then 'unit-not-alive'
      when g.is_twice then 'twice'
      when f.id is not null then 'already-counted'
      end as problem) p
    where p.problem is not null
    order by g.at`.execute(db);
  return result.rows;
}

export interface Entry {
  readonly source: 'submission' | 'import' | 'correction' | 'act' | 'sample';
  readonly sourceRef: string | null;
  readonly reason: string | null;
  readonly accountId: number | null;
  readonly at: string;
  readonly on: IsoDate;
}

/** Writes one entry: its new rows and the rows that take back others. Gives its number. */
export async function insertEntry(
  db: Db,
  entry: Entry,
  rows: readonly FigureRow[],
  reversing: readonly bigint[],
): Promise<bigint> {
  const result = await sql<{ id: bigint }>`
    with entry as (
      insert into figure_entry (source, source_ref, reason, account_id, recorded_at, recorded_on)
      values (${entry.source}, ${entry.sourceRef}, ${entry.reason}, ${entry.accountId}, ${entry.at}, ${entry.on})
      returning id
    ), reversed as (
      insert into figure (entry_id, reverses, indicator_id, unit_id, day_from, day_to, recorded_on, version, value, source_key)
      select e.id, f.id, f.indicator_id, f.unit_id, f.day_from, f.day_to, ${entry.on}::date, f.version, -f.value, f.source_key
      from entry e, figure f where f.id = any (${reversing.map(String)}::bigint[])
    ), added as (
      insert into figure (entry_id, indicator_id, unit_id, day_from, day_to, recorded_on, version, value, source_key)
      select e.id, i.id, g.unit_id, g.day_from, g.day_to, ${entry.on}::date, 1 + coalesce((
          select max(o.version) from figure o where o.unit_id = g.unit_id and o.indicator_id = i.id
            and o.source_key = g.source_key and o.day_from = g.day_from and o.reverses is null), 0),
        g.value, g.source_key
      from entry e, ${given(rows)} g join indicator i on i.code = g.code
    )
    select id from entry`.execute(db);
  return result.rows[0]?.id ?? 0n;
}

/** Adds an entry's rows to the totals of the unit and all above it; once for each entry, under the lock. */
export async function tally(db: Db, entryId: bigint): Promise<void> {
  await sql`select tally_figures(${String(entryId)})`.execute(db);
}

export interface LiveFigure {
  readonly id: bigint;
  readonly indicator: string;
  readonly unitId: UnitId;
  readonly from: IsoDate;
  readonly to: IsoDate;
  readonly value: string;
  readonly sourceKey: string;
  /** Record that it came from. */
  readonly sourceRef: string | null;
  /** When and why it was taken back; null while it stands. */
  readonly reversedOn: IsoDate | null;
  readonly reason: string | null;
}

const liveColumns = sql`f.id, i.code as indicator, f.unit_id as "unitId", f.day_from as "from", f.day_to as "to", f.value,
  f.source_key as "sourceKey", o.source_ref as "sourceRef", b.recorded_on as "reversedOn", e.reason`;
const liveFrom = sql`figure f join indicator i on i.id = f.indicator_id join figure_entry o on o.id = f.entry_id
  left join figure b on b.reverses = f.id left join figure_entry e on e.id = b.entry_id`;

/** A counted row within reach, standing or not. */
export async function findFigure(db: Db, id: bigint): Promise<LiveFigure | undefined> {
  const { rows } = await sql<LiveFigure>`
    select ${liveColumns} from ${liveFrom} where f.id = ${String(id)} and f.reverses is null`.execute(db);
  return rows[0];
}

/** Standing rows that came from one record, such as `submission:12`. */
export async function selectLiveOfSource(db: Db, sourceRef: string): Promise<readonly LiveFigure[]> {
  const { rows } = await sql<LiveFigure>`
    select ${liveColumns} from figure_entry s join ${liveFrom} on f.entry_id = s.id
    where s.source_ref = ${sourceRef} and f.reverses is null and b.id is null order by f.id`.execute(db);
  return rows;
}

/** Standing rows of exactly the same unit, indicator, window and account as those given. */
export async function selectLiveOfKeys(
  db: Db,
  keys: readonly Omit<FigureRow, 'value'>[],
): Promise<readonly LiveFigure[]> {
  const { rows } = await sql<LiveFigure>`
    select ${liveColumns} from ${given(keys.map((key) => ({ ...key, value: '0' })))} g
    join indicator n on n.code = g.code
    join ${liveFrom} on f.unit_id = g.unit_id and f.indicator_id = n.id and f.source_key = g.source_key
      and f.day_from = g.day_from and f.day_to = g.day_to
    where f.reverses is null and b.id is null order by f.id`.execute(db);
  return rows;
}

/** How many figures of units end on or after a day. */
export async function countFiguresFrom(db: Db, unitIds: readonly UnitId[], day: IsoDate): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select count(*)::int as n from figure f
    where f.unit_id = any (${unitIds}) and f.day_to >= ${day}::date and f.reverses is null
      and not exists (select from figure b where b.reverses = f.id)`.execute(db);
  return rows[0]?.n ?? 0;
}

/** Live figures of units, whenever they were counted. */
export async function countFiguresAt(db: Db, unitIds: readonly UnitId[]): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select count(*)::int as n from figure f
    where f.unit_id = any (${unitIds}) and f.reverses is null
      and not exists (select from figure b where b.reverses = f.id)`.execute(db);
  return rows[0]?.n ?? 0;
}
