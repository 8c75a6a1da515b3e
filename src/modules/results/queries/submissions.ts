import { sql } from 'kysely';
import type { Actor } from '../../../kernel/actor.ts';
import type { Decimal } from '../../../kernel/decimal.ts';
import type { IndicatorId, UnitId } from '../../../kernel/ids.ts';
import type { IsoDate } from '../../../kernel/iso-date.ts';
import type { Db } from '../../../platform/database/index.ts';
import type { Deed, State } from '../domain/submission.ts';

/** What a submission is about: one unit's form for one period. */
export interface SheetKey {
  readonly unitId: number;
  readonly form: string;
  readonly period: string;
}

export interface SubmissionRow {
  readonly id: number;
  readonly unit_id: UnitId;
  readonly form_code: string;
  readonly period_code: string;
  readonly day_from: IsoDate;
  readonly day_to: IsoDate;
  readonly version: number;
  readonly state: State;
  readonly note: string;
  readonly saved_at: string;
  readonly is_nil: boolean;
  /** By the clock of the province. */
  readonly received_at: string | null;
  readonly complete_at: string | null;
  /** Required figures said to be not known yet. */
  readonly missing: readonly IndicatorId[];
}

const columns = sql`id, unit_id, form_code, period_code, day_from, day_to, version, state, note, saved_at, is_nil,
  received_at, complete_at, missing`;

/** Whoever enters, sends or decides on a sheet waits here for the other, until the transaction ends. */
export async function lockSheet(db: Db, key: SheetKey): Promise<void> {
  const name = `${key.unitId} ${key.form} ${key.period}`;
  await sql`select pg_advisory_xact_lock(52, hashtext(current_schema() || ${name}))`.execute(db);
}

/** The latest version of a sheet. */
export async function findLatest(db: Db, key: SheetKey): Promise<SubmissionRow | undefined> {
  const { rows } = await sql<SubmissionRow>`
    select ${columns} from submission
    where unit_id = ${key.unitId} and form_code = ${key.form} and period_code = ${key.period}
    order by version desc limit 1`.execute(db);
  return rows[0];
}

export async function findVersion(
  db: Db,
  key: SheetKey,
  version: number,
): Promise<SubmissionRow | undefined> {
  const { rows } = await sql<SubmissionRow>`
    select ${columns} from submission
    where unit_id = ${key.unitId} and form_code = ${key.form} and period_code = ${key.period} and version = ${version}`.execute(
    db,
  );
  return rows[0];
}

/** Values of what was last sent for a sheet, by indicator. */
export async function listSentValues(db: Db, key: SheetKey): Promise<ReadonlyMap<string, Decimal | null>> {
  const { rows } = await sql<{ code: string; value: Decimal | null }>`
    select i.code, trim_scale(c.value) as value
    from submission s join submission_cell c on c.submission_id = s.id join indicator i on i.id = c.indicator_id
    where s.unit_id = ${key.unitId} and s.form_code = ${key.form} and s.period_code = ${key.period}
      and s.state in ('submitted', 'accepted')`.execute(db);
  return new Map(rows.map(({ code, value }) => [code, value]));
}

/** A submission held until the transaction ends: of two who decide at once, the second finds it decided. */
export async function lockSubmission(db: Db, id: number): Promise<SubmissionRow | undefined> {
  const { rows } = await sql<SubmissionRow>`
    select ${columns} from submission where id = ${id} for update`.execute(db);
  return rows[0];
}

/** When what stands was sent, and what is still missing in it. */
export interface Receipt {
  readonly receivedAt: string;
  readonly completeAt: string | null;
  readonly isNil: boolean;
  readonly missing: readonly IndicatorId[];
}

export interface NewSubmission extends SheetKey {
  readonly from: IsoDate;
  readonly to: IsoDate;
  readonly version: number;
  readonly state: State;
  readonly note: string;
  readonly receipt?: Receipt;
}

export async function insertSubmission(db: Db, actor: Actor, one: NewSubmission): Promise<number> {
  const { rows } = await sql<{ id: number }>`
    insert into submission (unit_id, form_code, period_code, day_from, day_to, version, state, note, saved_at,
      is_nil, received_at, complete_at, missing)
    values (${one.unitId}, ${one.form}, ${one.period}, ${one.from}, ${one.to}, ${one.version}, ${one.state}, ${one.note},
      ${actor.at}, ${one.receipt?.isNil ?? false}, ${one.receipt?.receivedAt ?? null},
      ${one.receipt?.completeAt ?? null}, ${one.receipt?.missing ?? []})
    returning id`.execute(db);
  return rows[0]?.id ?? 0;
}

export async function updateSubmission(
  db: Db,
  actor: Actor,
  id: number,
  change: { readonly state: State; readonly note?: string; readonly receipt?: Receipt },
): Promise<void> {
  await sql`
    update submission set state = ${change.state}, note = coalesce(${change.note ?? null}, note), saved_at = ${actor.at},
      is_nil = coalesce(${change.receipt?.isNil ?? null}, is_nil),
      received_at = coalesce(${change.receipt?.receivedAt ?? null}, received_at),
      complete_at = coalesce(${change.receipt?.completeAt ?? null}, complete_at),
      missing = coalesce(${change.receipt?.missing ?? null}, missing)
    where id = ${id}`.execute(db);
}

export interface CellRow {
  readonly indicator_id: IndicatorId;
  readonly code: string;
  readonly text: string;
  readonly value: Decimal | null;
  readonly note: string;
  readonly figure_id: bigint | null;
  readonly is_unknown: boolean;
}

export async function listCells(db: Db, submissionId: number): Promise<readonly CellRow[]> {
  const { rows } = await sql<CellRow>`
    select c.indicator_id, i.code, c.text, trim_scale(c.value) as value, c.note, c.figure_id,
      c.is_unknown
    from submission_cell c join indicator i on i.id = c.indicator_id where c.submission_id = ${submissionId}`.execute(
    db,
  );
  return rows;
}

export interface NewCell {
  readonly indicatorId: IndicatorId;
  readonly text: string;
  readonly value: Decimal | null;
  readonly note: string;
  /** "Chưa có số liệu"; the note says why. */
  readonly isUnknown: boolean;
}

/** Writes the cells of a draft; a cell that is not given keeps what it had. */
export async function upsertCells(
  db: Db,
  submission: { readonly id: number; readonly unitId: number },
  cells: readonly NewCell[],
): Promise<void> {
  await sql`
    insert into submission_cell as c (submission_id, unit_id, indicator_id, text, value, note, is_unknown)
    select ${submission.id}, ${submission.unitId}, "indicatorId", text, value, note, "isUnknown"
    from jsonb_to_recordset(${JSON.stringify(cells)}::jsonb)
      as n ("indicatorId" integer, text text, value numeric, note text, "isUnknown" boolean)
    on conflict (submission_id, indicator_id) do update
      set text = excluded.text, value = excluded.value, note = excluded.note, is_unknown = excluded.is_unknown
    where (c.text, c.note, c.is_unknown) is distinct from (excluded.text, excluded.note, excluded.is_unknown)`.execute(
    db,
  );
}

/** Ties the cells of a version to the ledger rows of one entry. */
export async function linkFigures(db: Db, submissionId: number, entryId: bigint): Promise<void> {
  await sql`
    update submission_cell c set figure_id = f.id
    from figure f
    where c.submission_id = ${submissionId} and f.entry_id = ${String(entryId)} and f.reverses is null
      and f.unit_id = c.unit_id and f.indicator_id = c.indicator_id`.execute(db);
}

/** A version that corrects another stands on its ledger rows, but for those that were changed. */
export async function inheritFigures(db: Db, from: number, to: number): Promise<void> {
  await sql`
    update submission_cell c set figure_id = o.figure_id
    from submission_cell o
    where c.submission_id = ${to} and o.submission_id = ${from} and o.indicator_id = c.indicator_id and c.figure_id is null
      and c.value is not distinct from o.value`.execute(db);
}

export interface CountedCell {
  readonly indicator: string;
  readonly unitId: UnitId;
  readonly from: IsoDate;
  readonly to: IsoDate;
}

/** The standing ledger rows of a version, as what they count. */
export async function listCountedCells(db: Db, submissionId: number): Promise<readonly CountedCell[]> {
  const { rows } = await sql<CountedCell>`
    select i.code as indicator, f.unit_id as "unitId", f.day_from as "from", f.day_to as "to"
    from submission_cell c
    join figure f on f.id = c.figure_id
    join indicator i on i.id = f.indicator_id
    where c.submission_id = ${submissionId}`.execute(db);
  return rows;
}

export interface ActRow {
  readonly id: number;
  readonly version: number;
  readonly kind: Deed;
  readonly title: string;
  readonly at: string;
  readonly reason: string | null;
  readonly instead_of: string | null;
}

/** When an act was done: its day in the province's clock, which a sample province sets itself, at the hour it was. */
const doneAt = sql`(a.on_day + (a.at at time zone 'Asia/Ho_Chi_Minh')::time) at time zone 'Asia/Ho_Chi_Minh' as at`;

/** Every act on every version of a sheet, latest first. */
export async function listActs(db: Db, key: SheetKey): Promise<readonly ActRow[]> {
  const { rows } = await sql<ActRow>`
    select a.id, s.version, a.kind, a.title, ${doneAt}, a.reason, a.instead_of
    from submission s join submission_act a on a.submission_id = s.id
    where s.unit_id = ${key.unitId} and s.form_code = ${key.form} and s.period_code = ${key.period}
    order by a.id desc limit 200`.execute(db);
  return rows;
}

/** The last act on one version. */
export async function findLastAct(db: Db, submissionId: number): Promise<ActRow | undefined> {
  const { rows } = await sql<ActRow>`
    select a.id, s.version, a.kind, a.title, ${doneAt}, a.reason, a.instead_of
    from submission_act a join submission s on s.id = a.submission_id
    where a.submission_id = ${submissionId} order by a.id desc limit 1`.execute(db);
  return rows[0];
}

export async function insertAct(
  db: Db,
  actor: Actor,
  act: {
    readonly submissionId: number;
    readonly unitId: number;
    readonly kind: Deed;
    readonly reason: string | null;
    readonly insteadOf?: string | null;
  },
): Promise<number> {
  const { rows } = await sql<{ id: number }>`
    insert into submission_act (submission_id, unit_id, kind, reason, instead_of, account_id, title, at, on_day)
    values (${act.submissionId}, ${act.unitId}, ${act.kind}, ${act.reason}, ${act.insteadOf ?? null}, ${actor.accountId}, ${actor.title}, ${actor.at},
      ${actor.today})
    returning id`.execute(db);
  return rows[0]?.id ?? 0;
}

export async function insertRemarks(
  db: Db,
  act: { readonly id: number; readonly submissionId: number; readonly unitId: number },
  remarks: readonly { readonly indicatorId: number; readonly reason: string }[],
): Promise<void> {
  if (remarks.length === 0) return;
  await sql`
    insert into submission_remark (act_id, submission_id, unit_id, indicator_id, reason)
    select ${act.id}, ${act.submissionId}, ${act.unitId}, "indicatorId", reason
    from jsonb_to_recordset(${JSON.stringify(remarks)}::jsonb) as r ("indicatorId" integer, reason text)`.execute(
    db,
  );
}

/** Remarks of the last act on a version, by indicator. */
export async function listRemarks(db: Db, submissionId: number): Promise<ReadonlyMap<number, string>> {
  const { rows } = await sql<{ indicator_id: number; reason: string }>`
    select distinct on (indicator_id) indicator_id, reason from submission_remark
    where submission_id = ${submissionId} order by indicator_id, act_id desc`.execute(db);
  return new Map(rows.map((row) => [row.indicator_id, row.reason]));
}
