import { accessRoutes, accessVerbs } from '../modules/access/index.ts';
import { catalogueRoutes, catalogueVerbs } from '../modules/catalogue/index.ts';
import { exchangeRoutes, exchangeVerbs } from '../modules/exchange/index.ts';
import { figuresRoutes, figuresVerbs, figuresWatch } from '../modules/figures/index.ts';
import { orgRoutes, orgVerbs } from '../modules/org/index.ts';
import { oversightEvents, oversightRoutes, oversightVerbs } from '../modules/oversight/index.ts';
import { proofreadingRoutes } from '../modules/proofreading/index.ts';
import { resultsRoutes, resultsVerbs } from '../modules/results/index.ts';
import { reviewsRoutes, reviewsVerbs } from '../modules/reviews/index.ts';
import { todayRoutes } from '../modules/today/index.ts';
import type { EventRoute, Route } from '../platform/door/index.ts';
import { webhookHosts } from './webhook-hosts.ts';
import { allJobs } from './worker/start-worker.ts';

/** Every verb a role may hold, with its label; the catalogue check holds roles against it. */
export const allVerbs = [
  ...orgVerbs,
  ...accessVerbs,
  ...catalogueVerbs,
  ...oversightVerbs,
  ...figuresVerbs,
  ...resultsVerbs,
  ...reviewsVerbs,
  ...exchangeVerbs,
];

/** Every route of the program: what the door serves and OpenAPI prints. */
export const allRoutes: readonly Route[] = [
  ...orgRoutes(figuresWatch),
  ...accessRoutes(allVerbs),
  ...catalogueRoutes,
  ...oversightRoutes({
    operations: () => allRoutes.map(({ contract: { id, summary } }) => ({ id, label: summary })),
    jobKinds: () => allJobs,
  }),
  ...figuresRoutes,
  ...proofreadingRoutes,
  ...resultsRoutes,
  ...reviewsRoutes,
  ...exchangeRoutes(webhookHosts),
  ...todayRoutes,
];

/** Every stream of events. */
export const allEvents: readonly EventRoute[] = [...oversightEvents];
