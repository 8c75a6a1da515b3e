export type { Finding, FindingKind, Span } from './domain/finding.ts';
export { lintText } from './domain/lint-text.ts';
export { lintFile, type Proof } from './reading/lint-file.ts';
export { proofreadingRoutes } from './routes.ts';
