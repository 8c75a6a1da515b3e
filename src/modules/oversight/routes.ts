import { verifyChain } from '../../platform/audit/index.ts';
import { type EventRoute, eventRoute, type Route, route } from '../../platform/door/index.ts';
import { getJob, watchJob } from '../../platform/jobs/index.ts';
import { cancel } from './actions.ts';
import { oversightContracts as on } from './contract.ts';
import { listAudit, listJobPage } from './queries.ts';

export const oversightRoutes: readonly Route[] = [
  route(on.listAudit, (db, _actor, { query }) => listAudit(db, query)),
  route(on.verifyAudit, async (db) => {
    const { entries, head, faults } = await verifyChain(db);
    return { entries, head, faults: [...faults] };
  }),
  route(on.listJobs, (db, _actor, { query }) => listJobPage(db, query)),
  route(on.readJob, (db, _actor, { params }) => getJob(db, params.jobId)),
  route(on.cancelJob, (db, actor, input) => cancel(db, actor, input)),
];

export const oversightEvents: readonly EventRoute[] = [
  eventRoute(on.watchJob, (store, actor, { jobId }, signal) =>
    watchJob(
      store,
      actor.province,
      { reach: '', accountId: actor.accountId, unitId: actor.unitId },
      jobId,
      signal,
    ),
  ),
];
