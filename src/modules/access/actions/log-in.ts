import { createHash } from 'node:crypto';
import type { Actor } from '../../../kernel/actor.ts';
import type { Input } from '../../../kernel/contract.ts';
import type { Db } from '../../../platform/database/index.ts';
import { changeSession } from '../../../platform/door/index.ts';
import type { accessContracts } from '../contract.ts';
import { addressClosedUntil, addressLimit, usernameClosedUntil, usernameLimit } from '../domain/lock-out.ts';
import { isPassword } from '../passwords.ts';
import { describeSession } from '../queries/describe-session.ts';
import { findFailures, forgetFailures, keepFailures } from '../queries/login-failures.ts';
import { findLogin, insertSession, listHeldPositions } from '../queries/session.ts';
import { loginLocked, wrongLogin } from '../refusals.ts';
import { newToken, tokenHash } from '../token.ts';

const sessionHours = 12;

const keysOf = (username: string, address: string) => ({
  username: `username:${createHash('sha256').update(username).digest('hex')}`,
  address: `address:${address}`,
});

/**
 * Logs in and sets the cookie. A refusal is returned, not thrown, so that the failure just noted is committed. An
 * unknown username takes the same time, gives the same answers and closes the same way as a known one.
 */
export async function logIn(db: Db, actor: Actor, input: Input<typeof accessContracts.logIn>) {
  const at = new Date(actor.at);
  const username = input.body.username.normalize('NFC').trim().toLowerCase();
  const keys = keysOf(username, input.from.address);
  const until =
    addressClosedUntil(await findFailures(db, keys.address), at) ??
    usernameClosedUntil(await findFailures(db, keys.username), at);
  if (until) return loginLocked({ seconds: Math.ceil((until.getTime() - at.getTime()) / 1000) });

  const login = await findLogin(db, username);
  const fits = await isPassword(input.body.password, login?.password_hash ?? null);
  if (!login || !fits || !login.is_active) {
    await keepFailures(db, keys.address, at, addressLimit.windowMs);
    await keepFailures(db, keys.username, at, usernameLimit.windowMs);
    return wrongLogin();
  }

  const positions = await listHeldPositions(db, login.account_id, actor.today);
  const token = newToken();
  const positionId = positions[0]?.id ?? null;
  await insertSession(db, {
    accountId: login.account_id,
    positionId,
    tokenHash: tokenHash(token),
    device: input.from.device,
    at: actor.at,
    expiresAt: new Date(at.getTime() + sessionHours * 3_600_000).toISOString(),
  });
  await forgetFailures(db, keys.username);
  actor.tell({ subject: `account:${login.account_id}` });
  return changeSession(token, await describeSession(db, actor, { ...login, position_id: positionId }));
}
