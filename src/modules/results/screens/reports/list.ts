import type { Static } from 'typebox';
import type { resultsContracts, StateReply } from '../../contract.ts';

/** Units and where they stand, as the server lists them. */
export type List = Static<(typeof resultsContracts)['listSubmissions']['reply']>;
export type Row = List['rows'][number];

/** In the order in which they want attention. */
export const states = [
  'missing',
  'draft',
  'submitted',
  'returned',
  'accepted',
] as const satisfies readonly StateReply[];

/** Units from which the level above has nothing it could decide on or use. */
export const owed = (rows: readonly Row[]): readonly Row[] =>
  rows.filter(({ state }) => state === 'missing' || state === 'draft' || state === 'returned');
