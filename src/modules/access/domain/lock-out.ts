/** What is remembered of failed logins, of a username or of a network address. */
export interface Failures {
  readonly count: number;
  readonly since: Date | null;
  readonly lastAt: Date | null;
}

/** Ten wrong passwords within 15 minutes close a username for 15 minutes at most: a stranger must not lock a victim out longer (S5). */
export const usernameLimit = { tries: 10, windowMs: 15 * 60_000 } as const;
/** A hundred failures within an hour close an address, against one password tried on many accounts. */
export const addressLimit = { tries: 100, windowMs: 60 * 60_000 } as const;

/**
 * Until when a username stays closed: after the fifth failure 2 s, then 4, 8, 16, 32; from the tenth on for a whole
 * window after the last. Null below five: people mistype.
 */
export function usernameClosedUntil(failures: Failures, at: Date): Date | null {
  const { count, since, lastAt } = failures;
  if (count < 5 || since === null || lastAt === null) return null;
  const isFull = count >= usernameLimit.tries;
  const until = new Date(lastAt.getTime() + (isFull ? usernameLimit.windowMs : 1000 * 2 ** (count - 4)));
  return until > at ? until : null;
}

/** Until when an address stays closed: to the end of the hour in which it used up its tries. */
export function addressClosedUntil(failures: Failures, at: Date): Date | null {
  if (failures.count < addressLimit.tries || failures.since === null) return null;
  const until = new Date(failures.since.getTime() + addressLimit.windowMs);
  return until > at ? until : null;
}
