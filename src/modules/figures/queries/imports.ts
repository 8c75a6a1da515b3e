import { sql } from 'kysely';
import type { UnitId } from '../../../kernel/ids.ts';
import type { IsoDate } from '../../../kernel/iso-date.ts';
import type { Db } from '../../../platform/database/index.ts';

/** A file of figures and how far it has come. */
export interface ImportState {
  readonly id: number;
  readonly fileName: string;
  readonly receivedAt: string;
  readonly receivedOn: IsoDate;
  readonly accountId: number | null;
  readonly rows: number;
  readonly done: number;
  readonly recorded: number;
  readonly unchanged: number;
  readonly refused: number;
  readonly isDone: boolean;
}

const columns = sql`id, file_name as "fileName", received_at as "receivedAt", received_on as "receivedOn",
  account_id as "accountId", row_count as rows, done_count as done, recorded_count as recorded,
  unchanged_count as unchanged, refused_count as refused, is_done as "isDone"`;

export async function findImport(db: Db, id: number): Promise<ImportState | undefined> {
  const { rows } = await sql<ImportState>`select ${columns} from figure_import where id = ${id}`.execute(db);
  return rows[0];
}

/** The latest import of the same content within reach. */
export async function findImportByHash(db: Db, hash: Buffer): Promise<ImportState | undefined> {
  const { rows } = await sql<ImportState>`
    select ${columns} from figure_import where content_hash = ${hash} order by id desc limit 1`.execute(db);
  return rows[0];
}

export async function listImportRows(db: Db, limit: number, offset: number): Promise<readonly ImportState[]> {
  const { rows } = await sql<ImportState>`
    select ${columns} from figure_import order by id desc limit ${limit} offset ${offset}`.execute(db);
  return rows;
}

export async function insertImport(
  db: Db,
  one: {
    readonly fileName: string;
    readonly hash: Buffer;
    readonly unitId: UnitId;
    readonly accountId: number | null;
    readonly at: string;
    readonly on: IsoDate;
  },
): Promise<number> {
  const { rows } = await sql<{ id: number }>`
    insert into figure_import (file_name, content_hash, unit_id, account_id, received_at, received_on)
    values (${one.fileName}, ${one.hash}, ${one.unitId}, ${one.accountId}, ${one.at}, ${one.on}) returning id`.execute(
    db,
  );
  return rows[0]?.id ?? 0;
}

/** A line as it goes into the waiting room; one that could not be read is refused at once. */
export interface ReadRow {
  readonly no: number;
  readonly sheet: string;
  readonly line: number;
  readonly unit: string | null;
  readonly indicator: string | null;
  readonly from: string | null;
  readonly to: string | null;
  readonly value: string | null;
  readonly account: string;
  readonly column: string | null;
  readonly vi: string | null;
  readonly en: string | null;
}

/** Adds lines to the waiting room. Not by COPY, which row-level security forbids. */
export async function insertImportRows(
  db: Db,
  id: number,
  unitId: UnitId,
  rows: readonly ReadRow[],
): Promise<void> {
  await sql`
    insert into figure_import_row (import_id, no, unit_id, sheet, line, unit_code, indicator_code, day_from, day_to, value,
      source_key, outcome, problem_column, problem_vi, problem_en)
    select ${id}, r.no, ${unitId}, r.sheet, r.line, r.unit, r.indicator, r."from", r."to", r.value, r.account,
      case when r.vi is not null then 'refused' end, r."column", r.vi, r.en
    from json_to_recordset(${JSON.stringify(rows)}::json) as r (no integer, sheet text, line integer, unit text,
      indicator text, "from" date, "to" date, value numeric, account text, "column" text, vi text, en text)`.execute(
    db,
  );
}

/** Says how many lines there are: the file was read to its end. */
export async function closeReading(db: Db, id: number, count: number): Promise<void> {
  await sql`update figure_import set row_count = ${count}, is_done = ${count} = 0 where id = ${id}`.execute(
    db,
  );
}

/** A waiting line with the unit that its code names in its window, if any. */
export interface WaitingRow {
  readonly no: number;
  readonly unitCode: string;
  readonly unitId: UnitId | null;
  readonly indicator: string;
  readonly from: IsoDate;
  readonly to: IsoDate;
  readonly value: string;
  readonly sourceKey: string;
}

/** Holds an import for one chunk: of two workers one goes on, the other waits and finds it further. */
export async function lockImport(db: Db, id: number): Promise<ImportState | undefined> {
  const { rows } = await sql<ImportState>`
    select ${columns} from figure_import where id = ${id} for no key update`.execute(db);
  return rows[0];
}

/**
 * The waiting lines of the next so many numbers. A code that lives in only a part of the window still names its unit, so
 * that the refusal can tell when it ended.
 */
export async function selectWaiting(
  db: Db,
  id: number,
  after: number,
  upTo: number,
): Promise<readonly WaitingRow[]> {
  const { rows } = await sql<WaitingRow>`
    select w.no, w.unit_code as "unitCode", u.id as "unitId", w.indicator_code as indicator, w.day_from as "from",
      w.day_to as "to", w.value, w.source_key as "sourceKey"
    from figure_import_row w
    left join lateral (
      select x.id from unit x
      where x.code = w.unit_code and x.valid && daterange(least(w.day_from, w.day_to), greatest(w.day_from, w.day_to), '[]')
      order by x.valid @> daterange(least(w.day_from, w.day_to), greatest(w.day_from, w.day_to), '[]') desc, x.valid limit 1
    ) u on true
    where w.import_id = ${id} and w.no > ${after} and w.no <= ${upTo} and w.outcome is null
    order by w.no`.execute(db);
  return rows;
}

export interface Outcome {
  readonly no: number;
  readonly outcome: 'unchanged' | 'refused';
  readonly column: string | null;
  readonly vi: string | null;
  readonly en: string | null;
}

/** Writes what became of lines, and moves the cursor; a line that it passes without an outcome is recorded. */
export async function saveOutcomes(
  db: Db,
  id: number,
  done: number,
  outcomes: readonly Outcome[],
): Promise<void> {
  if (outcomes.length > 0)
    await sql`
    update figure_import_row w set outcome = o.outcome, problem_column = o."column", problem_vi = o.vi, problem_en = o.en
    from json_to_recordset(${JSON.stringify(outcomes)}::json)
      as o (no integer, outcome text, "column" text, vi text, en text)
    where w.import_id = ${id} and w.no = o.no`.execute(db);
  await sql`
    update figure_import i set done_count = ${done}, is_done = ${done} >= i.row_count,
      recorded_count = i.recorded_count + c.recorded, unchanged_count = i.unchanged_count + c.unchanged,
      refused_count = i.refused_count + c.refused
    from (
      select count(*) filter (where outcome is null)::int as recorded,
        count(*) filter (where outcome = 'unchanged')::int as unchanged,
        count(*) filter (where outcome = 'refused')::int as refused
      from figure_import_row where import_id = ${id} and no > (select done_count from figure_import where id = ${id})
        and no <= ${done}) c
    where i.id = ${id}`.execute(db);
}

export interface RefusedRow {
  readonly sheet: string;
  readonly line: number;
  readonly column: string | null;
  readonly unitCode: string | null;
  readonly indicator: string | null;
  readonly from: IsoDate | null;
  readonly to: IsoDate | null;
  readonly value: string | null;
  readonly vi: string;
  readonly en: string;
}

/** Refused lines in the order of the file. */
export async function selectRefused(db: Db, id: number, limit: number): Promise<readonly RefusedRow[]> {
  const { rows } = await sql<RefusedRow>`
    select sheet, line, problem_column as "column", unit_code as "unitCode", indicator_code as indicator, day_from as "from",
      day_to as "to", value, problem_vi as vi, problem_en as en
    from figure_import_row where import_id = ${id} and outcome = 'refused' order by no limit ${limit}`.execute(
    db,
  );
  return rows;
}

/** Lets `work` write and takes back all that it wrote; the transaction goes on. */
export async function withoutTrace<T>(db: Db, work: () => Promise<T>): Promise<T> {
  await sql`savepoint without_trace`.execute(db);
  const result = await work();
  await sql`rollback to savepoint without_trace`.execute(db);
  return result;
}
