import { preparedRoute, type Route, route } from '../../platform/door/index.ts';
import { proofreadingContracts as on } from './contract.ts';
import { lintSent, lintTyped } from './lint-sent.ts';

export const proofreadingRoutes: readonly Route[] = [
  route(on.lint, async (_db, _actor, { body }) => lintTyped(body.text)),
  // Reading a file may take seconds, which must not hold a connection of the database.
  preparedRoute(
    on.lintFile,
    (_store, _actor, { file }) => lintSent(file),
    async (_db, _actor, _input, proof) => proof,
  ),
];
