import type { Static } from 'typebox';
import type { resultsContracts } from '../../contract.ts';

/** Units and where they stand, as the server lists them. */
export type List = Static<(typeof resultsContracts)['listSubmissions']['reply']>;
