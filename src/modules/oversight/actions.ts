import type { Actor } from '../../kernel/actor.ts';
import type { Input } from '../../kernel/contract.ts';
import type { Db } from '../../platform/database/index.ts';
import { notAllowed } from '../../platform/door/index.ts';
import { cancelJob, getJob } from '../../platform/jobs/index.ts';
import type { oversightContracts } from './contract.ts';

/**
 * Asks a job to end after its present step: one's own, or another's with the verb for it.
 * @throws jobs.no-such-job, jobs.is-over, door.not-allowed
 */
export async function cancel(db: Db, actor: Actor, input: Input<typeof oversightContracts.cancelJob>) {
  const job = await getJob(db, input.params.jobId);
  if (job.accountId !== actor.accountId && !actor.reaches.has('job.cancel'))
    throw notAllowed({ verb: 'job.cancel' });
  await cancelJob(db, job.id);
  actor.tell({ subject: `job:${job.id}` });
  return {};
}
