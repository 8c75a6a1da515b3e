import type { ComponentType } from 'react';
import type { Words } from '../kernel/words.ts';

/** One screen of a room, as the entrance lists it. Its code is loaded when it is first opened. */
export interface Screen {
  /** Path below `/`, such as `organisation/units/:unitId`. */
  readonly path: string;
  readonly title: Words;
  /** The verb without which the screen is not offered; null for everybody who is logged in. */
  readonly verb: string | null;
  /** The door of the left rail that is lit while the screen is open. */
  readonly door: string;
  /** Found by the search box. Screens about one record are not. */
  readonly isListed: boolean;
  readonly load: () => Promise<ComponentType>;
}
