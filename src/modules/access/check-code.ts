import type { Actor } from '../../kernel/actor.ts';
import { inTransaction, type Store } from '../../platform/database/index.ts';
import { sealerOf } from '../../platform/secrets/index.ts';
import { isAppCode, recoveryHash, stepOf } from './one-time-code.ts';
import { findSealedSecret, takeRecoveryCode, takeStep } from './queries/second-factor.ts';

/** What a sealed secret belongs to. */
export const aboutSecret = (province: string, accountId: number) => `second factor ${province} ${accountId}`;

/** The secret of an account, opened; null when there is none. @throws secrets.cannot-open */
export async function openSecret(store: Store, province: string, accountId: number): Promise<string | null> {
  const settings = { reach: '', accountId, unitId: null, readOnly: true };
  const sealed = await inTransaction(store, province, settings, (db) => findSealedSecret(db, accountId));
  return sealed === null ? null : (await sealerOf(store)).open(sealed, aboutSecret(province, accountId));
}

/**
 * Whether a code is one of the account's, now used up: of the app within a step of 30 s either way, or a recovery code. The
 * use is committed at once, so that a code is good for one attempt whatever becomes of the rest.
 * @throws secrets.cannot-open for a code of the app; recovery codes need no key
 */
export async function fitsAndIsTaken(
  store: Store,
  { province, at }: Pick<Actor, 'province' | 'at'>,
  accountId: number,
  typed: string,
): Promise<boolean> {
  const code = typed.trim();
  const settings = { reach: '', accountId, unitId: null };
  if (!isAppCode(code))
    return inTransaction(store, province, settings, (db) =>
      takeRecoveryCode(db, accountId, recoveryHash(accountId, code), at),
    );
  const secret = await openSecret(store, province, accountId);
  const step = secret === null ? null : stepOf(secret, code, new Date(at));
  if (step === null) return false;
  return inTransaction(store, province, settings, (db) => takeStep(db, accountId, step));
}
