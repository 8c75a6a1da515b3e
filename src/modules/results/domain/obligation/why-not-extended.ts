import type { Instant } from './instant.ts';

interface ExtensionFacts {
  /** Until when it is in time now. */
  readonly due: Instant;
  readonly until: Instant;
  readonly now: Instant;
  /** Whether it was received with all figures. */
  readonly isComplete: boolean;
}

/** Why an obligation cannot be given more time; null when it can. */
export function whyNotExtended(of: ExtensionFacts): 'received' | 'over' | 'no-later' | null {
  if (of.isComplete) return 'received';
  if (of.now > of.due) return 'over';
  return of.until <= of.due ? 'no-later' : null;
}
