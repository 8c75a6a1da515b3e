import { sql } from 'kysely';
import type { Db } from '../../../platform/database/index.ts';
import type { Failures } from '../domain/lock-out.ts';

export async function findFailures(db: Db, key: string): Promise<Failures> {
  const found = await sql<{ count: number; since: string; last_at: string }>`
    select count, since, last_at from login_failure where key = ${key}`.execute(db);
  const row = found.rows[0];
  return row
    ? { count: row.count, since: new Date(row.since), lastAt: new Date(row.last_at) }
    : { count: 0, since: null, lastAt: null };
}

/** Keeps the count of a key; guesses made side by side are all counted, since the later waits for the row. */
export async function keepFailures(db: Db, key: string, at: Date, windowMs: number): Promise<void> {
  await sql`
    insert into login_failure as f (key, count, since, last_at)
    values (${key}, 1, ${at.toISOString()}, ${at.toISOString()})
    on conflict (key) do update set
      count = case when f.since > excluded.since - ${windowMs} * interval '1 ms' then f.count + 1 else 1 end,
      since = case when f.since > excluded.since - ${windowMs} * interval '1 ms' then f.since else excluded.since end,
      last_at = excluded.last_at`.execute(db);
}

export async function forgetFailures(db: Db, key: string): Promise<void> {
  await sql`delete from login_failure where key = ${key}`.execute(db);
}
