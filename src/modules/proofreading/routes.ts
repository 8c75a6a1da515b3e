import { type Route, route } from '../../platform/door/index.ts';
import { proofreadingContracts as on } from './contract.ts';
import { lintSent, lintTyped } from './lint-sent.ts';

export const proofreadingRoutes: readonly Route[] = [
  route(on.lint, async (_db, _actor, { body }) => lintTyped(body.text)),
  route(on.lintFile, (_db, _actor, { file }) => lintSent(file)),
];
