import { setTimeout as wait } from 'node:timers/promises';
import type { Job } from 'pg-boss';
import { Refusal } from '../../kernel/refusal.ts';
import { asOwner, type Db, inTransaction, type Store } from '../database/index.ts';
import type { JobKind, Progress, RunningJob } from './kind.ts';
import { abandonJob, endJob, lockAttempt, saveProgress, type TakenJob, takeJob } from './queries.ts';
import { abandonedQueue, openQueue, retryLimit, type Ticket } from './queue.ts';
import { jobGaveUp } from './refusals.ts';

/** A process, or a part of one, that does jobs. */
export interface Worker {
  /** Takes no more jobs; those in hand finish their step and are taken up again by the next worker. */
  stop(): Promise<void>;
}

/** The job ended for another reason than its own: nothing to report, nothing to try again. */
class Ended extends Error {}

/** Reach of the house itself. Unit numbers are small and dense; a province has some hundreds. */
const everyUnit = '1'.repeat(4000);

function handOf(
  store: Store,
  province: string,
  taken: TakenJob,
  signal: AbortSignal,
): RunningJob<never>['step'] {
  const settings = {
    reach: taken.reach ?? everyUnit,
    accountId: taken.account_id,
    unitId: taken.unit_id,
    timeoutMs: 15 * 60_000,
  };
  return async <T extends Progress | undefined>(work: (db: Db) => Promise<T>) => {
    signal.throwIfAborted();
    return inTransaction(store, province, settings, async (db) => {
      const mine = await lockAttempt(db, taken.id, taken.attempt);
      if (!mine) throw new Ended('taken over');
      if (mine.isCancelled) throw new Ended('cancelled');
      const progress = await work(db);
      if (progress) await saveProgress(db, taken.id, progress);
      return progress;
    });
  };
}

async function runOne(store: Store, kind: JobKind, job: Job<Ticket>, stopping: AbortSignal): Promise<void> {
  const { province, jobId } = job.data;
  const taken = await asOwner(store, province, (db) => takeJob(db, jobId));
  if (!taken) return;
  const signal = AbortSignal.any([job.signal, stopping]);
  const end = (state: Parameters<typeof endJob>[3]) =>
    asOwner(store, province, (db) => endJob(db, jobId, taken.attempt, state));
  try {
    const result = await kind.run({
      id: jobId,
      province,
      input: taken.input as never,
      accountId: taken.account_id,
      unitId: taken.unit_id,
      place: taken.place,
      signal,
      step: handOf(store, province, taken, signal),
    });
    await end({ state: 'done', result: result ?? null });
  } catch (error) {
    if (error instanceof Ended) {
      if (error.message === 'cancelled') await end({ state: 'cancelled' });
      return;
    }
    // A refusal is an answer and comes again; what the database could not do just now may work in a moment.
    if (error instanceof Refusal && error.kind.status !== 503 && error.kind.status !== 507) {
      await end({ state: 'failed', message: error.reason });
      return;
    }
    throw error;
  }
}

/** Starts doing jobs of these kinds, as the application's role. `prepareJobs` must have run once. */
export async function startWorker(store: Store, kinds: readonly JobKind[]): Promise<Worker> {
  const queue = openQueue(store, 'app', { migrate: false, supervise: true });
  const stopping = new AbortController();
  let inHand = 0;
  await queue.start();
  await queue.work<Ticket>(abandonedQueue, async (jobs) => {
    for (const { data } of jobs)
      await asOwner(store, data.province, (db) =>
        abandonJob(db, data.jobId, jobGaveUp({ attempts: retryLimit + 1 }).reason),
      );
  });
  for (const kind of kinds) {
    await queue.work<Ticket>(
      kind.name,
      {
        localConcurrency: kind.atOnce ?? 1,
        pollingIntervalSeconds: 2,
        notifyPollingIntervalSeconds: 2,
        heartbeatRefreshSeconds: 5,
      },
      async ([job]) => {
        if (!job) return;
        inHand += 1;
        try {
          await runOne(store, kind, job, stopping.signal);
        } finally {
          inHand -= 1;
        }
      },
    );
  }
  return {
    async stop() {
      stopping.abort(new Error('the worker is stopping'));
      const end = performance.now() + 20_000;
      while (inHand > 0 && performance.now() < end) await wait(20);
      await queue.stop({ graceful: true, timeout: 5000 });
    },
  };
}
