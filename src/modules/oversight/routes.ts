import { verifyChain } from '../../platform/audit/index.ts';
import { type EventRoute, eventRoute, type Route, route } from '../../platform/door/index.ts';
import { getJob, type JobKind, watchJob } from '../../platform/jobs/index.ts';
import { cancel, stop } from './actions.ts';
import { oversightContracts as on } from './contract.ts';
import { exportAudit, type Labelled } from './export-audit.ts';
import { listAudit, listJobPage, listReads } from './queries.ts';

/** What of the whole program this room names to people; only the roof knows it, and after all routes are made. */
export interface Program {
  readonly operations: () => readonly Labelled[];
  readonly jobKinds: () => readonly Pick<JobKind, 'name' | 'label'>[];
}

export const oversightRoutes = (program: Program): readonly Route[] => [
  route(on.listAudit, (db, _actor, { query }) => listAudit(db, query)),
  route(on.listReads, (db, _actor, { query }) => listReads(db, query)),
  route(on.exportAudit, (db, _actor, input) => exportAudit(db, input, program.operations())),
  route(on.listOperations, async () => ({ rows: [...program.operations()] })),
  route(on.verifyAudit, async (db) => {
    const { entries, head, faults } = await verifyChain(db);
    return { entries, head, faults: [...faults] };
  }),
  route(on.listJobs, async (db, _actor, { query }) => ({
    ...(await listJobPage(db, query)),
    kinds: program.jobKinds().map(({ name, label }) => ({ name, label })),
  })),
  route(on.readJob, (db, _actor, { params }) => getJob(db, params.jobId)),
  route(on.cancelJob, (db, actor, { params }) => cancel(db, actor, params.jobId)),
  route(on.stopJob, (db, actor, { params }) => stop(db, actor, params.jobId)),
];

export const oversightEvents: readonly EventRoute[] = [
  eventRoute(on.watchJob, (store, actor, { jobId }, signal) =>
    watchJob(
      store,
      actor.province,
      // Who may see all jobs may follow all of them; everybody follows his own.
      {
        reach: actor.reaches.get('job.read')?.units ?? '',
        accountId: actor.accountId,
        unitId: actor.unitId,
      },
      jobId,
      signal,
    ),
  ),
];
