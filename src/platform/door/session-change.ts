/** What a login or logout handler gives: the reply, and the token that the door puts in the cookie (null clears it). */
export interface SessionChange {
  readonly isSessionChange: true;
  readonly token: string | null;
  readonly reply: unknown;
}

/** Wraps a reply so that the door sets or clears the session cookie with it. */
export function changeSession<R>(token: string | null, reply: R): R {
  const change: SessionChange = { isSessionChange: true, token, reply };
  // The contract's reply type is what leaves the door; the wrapper never does.
  return change as R;
}

export function isSessionChange(value: unknown): value is SessionChange {
  return typeof value === 'object' && value !== null && 'isSessionChange' in value;
}
