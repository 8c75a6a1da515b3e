import { setTimeout as wait } from 'node:timers/promises';
import { type Db, inTransaction, type Store, type TransactionSettings } from '../database/index.ts';
import type { JobState } from './kind.ts';
import { findJob, requestCancel } from './queries.ts';
import { jobIsOver, noSuchJob } from './refusals.ts';

/** How a job stands. @throws {Refusal} jobs.no-such-job, also when it is out of reach */
export async function getJob(db: Db, id: number): Promise<JobState> {
  const job = await findJob(db, id);
  if (!job) throw noSuchJob({ id });
  return job;
}

/** Asks a job to end after its current step. @throws {Refusal} jobs.no-such-job, jobs.is-over */
export async function cancelJob(db: Db, id: number): Promise<void> {
  await getJob(db, id);
  if (!(await requestCancel(db, id))) throw jobIsOver({ id });
}

const isOver = (job: JobState) => job.state === 'done' || job.state === 'failed' || job.state === 'cancelled';

/**
 * Follows a job until it is over, giving its state at once and at each change, looked at twice a second. For server-sent
 * events; `signal` ends it when the listener has gone.
 * @throws {Refusal} jobs.no-such-job
 */
export async function* watchJob(
  store: Store,
  province: string,
  settings: TransactionSettings,
  id: number,
  signal?: AbortSignal,
): AsyncGenerator<JobState> {
  let before = '';
  while (!signal?.aborted) {
    const job = await inTransaction(store, province, { ...settings, readOnly: true }, (db) => getJob(db, id));
    const now = JSON.stringify(job);
    if (now !== before) yield job;
    before = now;
    if (isOver(job)) return;
    await wait(500, undefined, signal ? { signal } : {}).catch(() => {});
  }
}
