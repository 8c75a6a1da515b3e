export { accessVerbs } from './access.ts';
export { usernamePattern } from './domain/username.ts';
export { identifyIn } from './identify.ts';
export { hashPassword } from './passwords.ts';
export { findAccountId, insertAccount, setPasswordHash } from './queries/accounts.ts';
export type { LabelledVerb } from './queries/lists.ts';
export { hasRole, insertHolder, insertPosition, type RoleRow, replaceRoles } from './queries/positions.ts';
export { endAllSessions } from './queries/session.ts';
export { accessRoutes } from './routes.ts';
