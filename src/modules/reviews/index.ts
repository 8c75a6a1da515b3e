export { reviewsVerbs } from './access.ts';
export { openReview } from './actions/open-review.ts';
export { insertLimitations, type Limitation } from './queries/limitations.ts';
export { insertSigningRights, type NewSigningRight } from './queries/signatures.ts';
export type { ReportJson } from './report-json.ts';
export { reportFile, reportJson } from './report-of-period.ts';
export { reviewsRoutes } from './routes.ts';
