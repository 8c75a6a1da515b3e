import { sql } from 'kysely';
import type { Actor } from '../../../kernel/actor.ts';
import type { Db } from '../../../platform/database/index.ts';
import type { WindowOverride } from '../domain/reporting-period.ts';

/** Its day in the province's clock, which a sample province sets itself, at the hour it was. */
const doneAt = sql`(on_day + (at at time zone 'Asia/Ho_Chi_Minh')::time) at time zone 'Asia/Ho_Chi_Minh' as at`;

export interface Closing {
  readonly period_code: string;
  readonly act: 'close' | 'reopen';
  readonly title: string;
  readonly at: string;
  readonly on_day: string;
}

/** Periods whose days the province set itself. */
export async function listWindowOverrides(db: Db): Promise<ReadonlyMap<string, WindowOverride>> {
  const { rows } = await sql<WindowOverride & { code: string }>`
    select period_code as code, day_from as "from", day_to as "to", basis from period_window`.execute(db);
  return new Map(rows.map(({ code, from, to, basis }) => [code, { from, to, basis }]));
}

export async function findWindowOverride(db: Db, code: string): Promise<WindowOverride | null> {
  const { rows } = await sql<WindowOverride>`
    select day_from as "from", day_to as "to", basis from period_window where period_code = ${code}`.execute(
    db,
  );
  return rows[0] ?? null;
}

export async function insertWindowOverride(db: Db, code: string, of: WindowOverride): Promise<void> {
  await sql`
    insert into period_window (period_code, day_from, day_to, basis) values (${code}, ${of.from}, ${of.to}, ${of.basis})
    on conflict (period_code) do nothing`.execute(db);
}

/** The last act on each period that is closed now. */
export async function listClosings(db: Db): Promise<readonly Closing[]> {
  const { rows } = await sql<Closing>`
    select * from (
      select distinct on (period_code) period_code, act, title, ${doneAt}, on_day from period_closing order by period_code, id desc
    ) last where act = 'close'`.execute(db);
  return rows;
}

/** Whether a period is closed, and by whom; submissions and the closing itself queue on the same lock. */
export async function findClosing(db: Db, code: string): Promise<Closing | null> {
  const { rows } = await sql<Closing>`
    select period_code, act, title, ${doneAt}, on_day from period_closing where period_code = ${code} order by id desc limit 1`.execute(
    db,
  );
  return rows[0]?.act === 'close' ? rows[0] : null;
}

/** Submissions share the lock of their period, its closing holds it alone: none slips in while it closes. */
export async function lockPeriod(db: Db, code: string, how: 'shared' | 'alone'): Promise<void> {
  if (how === 'shared')
    await sql`select pg_advisory_xact_lock_shared(51, hashtext(current_schema() || ${code}))`.execute(db);
  else await sql`select pg_advisory_xact_lock(51, hashtext(current_schema() || ${code}))`.execute(db);
}

export async function insertClosing(
  db: Db,
  actor: Actor,
  row: { readonly code: string; readonly act: 'close' | 'reopen'; readonly reason: string | null },
): Promise<void> {
  await sql`
    insert into period_closing (period_code, act, reason, account_id, title, at, on_day)
    values (${row.code}, ${row.act}, ${row.reason}, ${actor.accountId}, ${actor.title}, ${actor.at}, ${actor.today})`.execute(
    db,
  );
}
