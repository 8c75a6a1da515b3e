import { accessScreens } from '../../modules/access/screens/index.tsx';
import { catalogueScreens } from '../../modules/catalogue/screens/index.tsx';
import { exchangeScreens } from '../../modules/exchange/screens/index.tsx';
import { orgScreens } from '../../modules/org/screens/index.tsx';
import { oversightScreens } from '../../modules/oversight/screens/index.tsx';
import { proofreadingScreens } from '../../modules/proofreading/screens/index.tsx';
import { resultsScreens } from '../../modules/results/screens/index.tsx';
import { reviewsScreens } from '../../modules/reviews/screens/index.tsx';
import { todayScreens } from '../../modules/today/screens/index.tsx';
import type { Screen } from '../../ui/screen.ts';

/** Every screen of the office, room by room: the one place where rooms and entrance meet. */
export const screens: readonly Screen[] = [
  ...todayScreens,
  ...resultsScreens,
  ...orgScreens,
  ...reviewsScreens,
  ...proofreadingScreens,
  ...accessScreens,
  ...catalogueScreens,
  ...oversightScreens,
  ...exchangeScreens,
];

/** Whether a holder of these verbs is offered the screen. The server decides again for itself. */
export function mayOpen(screen: Screen, verbs: ReadonlySet<string>): boolean {
  return screen.verb === null || verbs.has(screen.verb);
}
