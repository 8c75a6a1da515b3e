import type { Store } from '../../platform/database/index.ts';
import {
  type JobKind,
  prepareJobs,
  startWorker as startJobs,
  type Worker,
} from '../../platform/jobs/index.ts';

/** Every kind of job of the program. Couplings between duties stand here too, by name, so that they are read on one page. */
export const allJobs: readonly JobKind[] = [];

/** Prepares the queue and begins to take jobs in this process. */
export async function startWorker(store: Store): Promise<Worker> {
  await prepareJobs(store, allJobs);
  return startJobs(store, allJobs);
}
