import { sql } from 'kysely';
import type { Words } from '../../kernel/words.ts';
import type { Db } from '../database/index.ts';
import type { JobState, Progress } from './kind.ts';

/** A job as the worker takes it. */
export interface TakenJob {
  readonly id: number;
  readonly kind: string;
  readonly input: unknown;
  readonly place: unknown;
  readonly attempt: number;
  readonly account_id: number | null;
  readonly unit_id: number | null;
  readonly reach: string | null;
}

const seen = sql`id, kind, state, done::float8 as done, total::float8 as total, message, result,
  cancel_requested as "cancelRequested", account_id as "accountId", queued_at as "queuedAt", begun_at as "begunAt",
  ended_at as "endedAt"`;

export async function insertJob(
  db: Db,
  job: {
    readonly kind: string;
    readonly input: string;
    readonly accountId: number | null;
    readonly unitId: number | null;
    readonly reach: string | null;
  },
): Promise<number> {
  const { rows } = await sql<{ id: number }>`
    insert into job (kind, input, account_id, unit_id, reach)
    values (${job.kind}, ${job.input}::jsonb, ${job.accountId}, ${job.unitId}, ${job.reach})
    returning id`.execute(db);
  const id = rows[0]?.id;
  if (id === undefined) throw new Error('insert gave no id');
  return id;
}

export async function findJob(db: Db, id: number): Promise<JobState | undefined> {
  const { rows } = await sql<JobState>`select ${seen} from job where id = ${id}`.execute(db);
  return rows[0];
}

/** The newest jobs in reach; of one account or in one state when given. */
export async function listJobs(
  db: Db,
  filter: {
    readonly accountId?: number;
    readonly state?: string | null;
    readonly limit: number;
    readonly offset: number;
  },
): Promise<JobState[]> {
  const { rows } = await sql<JobState>`
    select ${seen} from job
    where (${filter.accountId ?? null}::int is null or account_id = ${filter.accountId ?? null})
      and (${filter.state ?? null}::text is null or state = ${filter.state ?? null})
    order by id desc limit ${filter.limit} offset ${filter.offset}`.execute(db);
  return rows;
}

/** Marks the wish to cancel; a job that nobody has taken yet is cancelled at once. */
export async function requestCancel(db: Db, id: number): Promise<boolean> {
  const { rows } = await sql`
    update job set cancel_requested = true,
      state = case when state = 'queued' then 'cancelled' else state end,
      ended_at = case when state = 'queued' then clock_timestamp() else ended_at end
    where id = ${id} and state in ('queued', 'running') returning id`.execute(db);
  return rows.length > 0;
}

/** The next attempt at a job: whoever held it before can write no more. */
export async function takeJob(db: Db, id: number): Promise<TakenJob | undefined> {
  const { rows } = await sql<TakenJob>`
    update job set attempt = attempt + 1, state = 'running', begun_at = coalesce(begun_at, clock_timestamp())
    where id = ${id} and state in ('queued', 'running')
    returning id, kind, input, place, attempt, account_id, unit_id, reach`.execute(db);
  return rows[0];
}

/** Locks the job for one step of this attempt; undefined when another worker has taken it. */
export async function lockAttempt(
  db: Db,
  id: number,
  attempt: number,
): Promise<{ readonly isCancelled: boolean } | undefined> {
  const { rows } = await sql<{ isCancelled: boolean }>`
    select cancel_requested as "isCancelled" from job
    where id = ${id} and attempt = ${attempt} and state = 'running' for no key update`.execute(db);
  return rows[0];
}

export async function saveProgress(db: Db, id: number, progress: Progress): Promise<void> {
  const json = (value: unknown) => (value === undefined ? null : JSON.stringify(value));
  await sql`
    update job set place = coalesce(${json(progress.place)}::jsonb, place), done = coalesce(${progress.done ?? null}, done),
      total = coalesce(${progress.total ?? null}, total), message = coalesce(${json(progress.message)}::jsonb, message)
    where id = ${id}`.execute(db);
}

/** Ends an attempt; nothing happens when it is not the current one. */
export async function endJob(
  db: Db,
  id: number,
  attempt: number,
  end: {
    readonly state: 'done' | 'failed' | 'cancelled';
    readonly result?: unknown;
    readonly message?: Words;
  },
): Promise<void> {
  const result = end.result === undefined ? null : JSON.stringify(end.result);
  const message = end.message === undefined ? null : JSON.stringify(end.message);
  await sql`
    update job set state = ${end.state}, ended_at = clock_timestamp(), place = null, result = ${result}::jsonb,
      message = coalesce(${message}::jsonb, message)
    where id = ${id} and attempt = ${attempt} and state = 'running'`.execute(db);
}

/** Ends a job whose attempts are used up, whoever held it. */
export async function abandonJob(db: Db, id: number, message: Words): Promise<void> {
  await sql`
    update job set state = case when cancel_requested then 'cancelled' else 'failed' end, ended_at = clock_timestamp(),
      attempt = attempt + 1, message = ${JSON.stringify(message)}::jsonb
    where id = ${id} and state in ('queued', 'running')`.execute(db);
}
