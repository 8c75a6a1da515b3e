import { sql } from 'kysely';
import type { Db } from '../../../platform/database/index.ts';
import type { Failures } from '../domain/lock-out.ts';

/** What is counted of a key, locked until the transaction ends: attempts made side by side come one after another. */
export async function lockFailures(db: Db, key: string, at: Date): Promise<Failures> {
  const { rows } = await sql<{ count: number; since: string; last_at: string }>`
    insert into login_failure (key, count, since, last_at)
    values (${key}, 0, ${at.toISOString()}, ${at.toISOString()})
    on conflict (key) do update set key = excluded.key
    returning count, since, last_at`.execute(db);
  const row = rows[0];
  return row
    ? { count: row.count, since: new Date(row.since), lastAt: new Date(row.last_at) }
    : { count: 0, since: null, lastAt: null };
}

/** Counts one attempt; a window that has passed begins anew. */
export async function countFailure(db: Db, key: string, at: Date, windowMs: number): Promise<void> {
  const now = at.toISOString();
  await sql`
    update login_failure set last_at = ${now},
      count = case when since > ${now}::timestamptz - ${windowMs} * interval '1 ms' then count + 1 else 1 end,
      since = case when since > ${now}::timestamptz - ${windowMs} * interval '1 ms' then since else ${now} end
    where key = ${key}`.execute(db);
}

/** Takes back one counted attempt that turned out right. */
export async function uncountFailure(db: Db, key: string): Promise<void> {
  await sql`update login_failure set count = greatest(count - 1, 0) where key = ${key}`.execute(db);
}

export async function forgetFailures(db: Db, key: string): Promise<void> {
  await sql`delete from login_failure where key = ${key}`.execute(db);
}
