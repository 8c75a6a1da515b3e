import type { Actor } from '../../kernel/actor.ts';
import type { Db } from '../../platform/database/index.ts';
import { notAllowed } from '../../platform/door/index.ts';
import { cancelJob, getJob } from '../../platform/jobs/index.ts';

/** Asks a job within reach to end after its present step. @throws jobs.no-such-job, jobs.is-over */
export async function stop(db: Db, actor: Actor, jobId: number) {
  await cancelJob(db, jobId);
  actor.tell({ subject: `job:${jobId}` });
  return {};
}

/** As `stop`, for one's own job. @throws jobs.no-such-job, jobs.is-over, door.not-allowed */
export async function cancel(db: Db, actor: Actor, jobId: number) {
  const job = await getJob(db, jobId);
  if (job.accountId !== actor.accountId) throw notAllowed({ verb: 'job.cancel' });
  return stop(db, actor, jobId);
}
