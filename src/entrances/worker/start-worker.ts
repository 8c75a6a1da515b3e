import { figuresImport } from '../../modules/figures/index.ts';
import type { Store } from '../../platform/database/index.ts';
import {
  type JobKind,
  prepareJobs,
  startWorker as startJobs,
  type Worker,
} from '../../platform/jobs/index.ts';
import { keepHouse } from './keep-house.ts';
import { tellWebhooks } from './tell-webhooks.ts';

/** Every kind of job of the program. Couplings between duties stand here too, by name, so that they are read on one page. */
export const allJobs: readonly JobKind[] = [figuresImport];

/** Prepares the queue, begins to take jobs in this process and does what each new day asks for. */
export async function startWorker(store: Store): Promise<Worker> {
  await prepareJobs(store, allJobs);
  const jobs = await startJobs(store, allJobs);
  const stopKeeping = keepHouse(store);
  const stopTelling = tellWebhooks(store);
  return {
    async stop() {
      await stopTelling();
      await stopKeeping();
      await jobs.stop();
    },
  };
}
