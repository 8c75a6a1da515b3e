import type { Language } from '../../kernel/words.ts';
import type { Province, Store } from '../database/index.ts';
import type { EventRoute, Route } from './route.ts';
import type { Identify } from './who.ts';

/** What the entrance gives the door to work with. */
export interface House {
  readonly store: Store;
  readonly routes: readonly Route[];
  /** Streams of events; none in most tests. */
  readonly events?: readonly EventRoute[];
  /** Milliseconds between two signs of life of a stream; 15 s when left out, less in tests. */
  readonly heartbeatMs?: number;
  readonly identify: Identify;
  readonly provinces: () => Promise<readonly Province[]>;
  /** The only clock of the program; tests put their own. */
  readonly clock: () => Date;
  /** Folder for files on their way in. */
  readonly temporaryFolder: string;
  /** Requests per minute of one session or address; 0 turns the limit off (benchmarks). */
  readonly requestsPerMinute: number;
  readonly defaultLanguage: Language;
}
