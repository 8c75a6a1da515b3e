import { createHash } from 'node:crypto';
import type { Db } from '../../platform/database/index.ts';
import { addressClosedUntil, addressLimit, usernameClosedUntil, usernameLimit } from './domain/lock-out.ts';
import { countFailure, forgetFailures, lockFailures, uncountFailure } from './queries/login-failures.ts';
import { loginLocked } from './refusals.ts';

/** What wrong attempts are counted by: whose secret is guessed, and from where. */
export interface AttemptKeys {
  readonly whose: string;
  readonly address: string;
}

const hashed = (text: string) => createHash('sha256').update(text).digest('hex');
const addressKey = (address: string) => `address:${address}`;

/** Keys of guesses at a password. */
export const passwordKeys = (username: string, address: string): AttemptKeys => ({
  whose: `username:${hashed(username)}`,
  address: addressKey(address),
});

/** Keys of guesses at a one-time code: who guesses has the password already, so nobody else is locked out by them. */
export const codeKeys = (accountId: number, address: string): AttemptKeys => ({
  whose: `code:${accountId}`,
  address: addressKey(address),
});

/** Counts an attempt, always in the order address, whose; or gives until when no attempt is taken. */
export async function countAttempt(db: Db, keys: AttemptKeys, at: Date): Promise<Date | null> {
  const byAddress = await lockFailures(db, keys.address, at);
  const byWhose = await lockFailures(db, keys.whose, at);
  const until = addressClosedUntil(byAddress, at) ?? usernameClosedUntil(byWhose, at);
  if (until) return until;
  await countFailure(db, keys.address, at, addressLimit.windowMs);
  await countFailure(db, keys.whose, at, usernameLimit.windowMs);
  return null;
}

/** Takes back what was counted once the attempt turned out right. */
export async function forgetAttempts(db: Db, keys: AttemptKeys): Promise<void> {
  await uncountFailure(db, keys.address);
  await forgetFailures(db, keys.whose);
}

/** @throws access.login-locked when there is an instant until which nothing is taken */
export function mustBeOpen(until: Date | null, at: Date): void {
  if (until) throw loginLocked({ seconds: Math.ceil((until.getTime() - at.getTime()) / 1000) });
}
