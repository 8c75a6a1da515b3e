/**
 * Seconds to wait after each failed attempt, as the Standard Webhooks recommend: at once, after seconds, then ever longer; ten
 * attempts over three days, so that a receiver that is down over a weekend loses nothing.
 */
const waits = [5, 300, 1800, 7200, 18_000, 36_000, 50_400, 72_000, 86_400] as const;

/** When to try again after so many attempts, as an instant; null when it is given up. */
export function nextAttempt(at: string, attempts: number): string | null {
  const seconds = waits[attempts - 1];
  return seconds === undefined ? null : new Date(Date.parse(at) + seconds * 1000).toISOString();
}
