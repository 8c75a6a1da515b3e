import { createHash } from 'node:crypto';
import type { Actor } from '../../../kernel/actor.ts';
import type { Input } from '../../../kernel/contract.ts';
import { type Db, inTransaction, type Store } from '../../../platform/database/index.ts';
import { changeSession } from '../../../platform/door/index.ts';
import type { accessContracts } from '../contract.ts';
import { addressClosedUntil, addressLimit, usernameClosedUntil, usernameLimit } from '../domain/lock-out.ts';
import { isPassword } from '../passwords.ts';
import { describeSession } from '../queries/describe-session.ts';
import { countFailure, forgetFailures, lockFailures, uncountFailure } from '../queries/login-failures.ts';
import { findLogin, insertSession, type LoginRow, listHeldPositions } from '../queries/session.ts';
import { loginLocked, wrongLogin } from '../refusals.ts';
import { newToken, tokenHash } from '../token.ts';

const sessionHours = 12;

type In = Input<typeof accessContracts.logIn>;

const nobody = { reach: '', accountId: null, unitId: null };

function keysOf({ body, from }: In) {
  const username = body.username.normalize('NFC').trim().toLowerCase();
  const hashed = createHash('sha256').update(username).digest('hex');
  return { name: username, username: `username:${hashed}`, address: `address:${from.address}` };
}

/** Counts an attempt, always in the order address, username; or gives until when no attempt is taken. */
async function countAttempt(db: Db, keys: ReturnType<typeof keysOf>, at: Date): Promise<Date | null> {
  const byAddress = await lockFailures(db, keys.address, at);
  const byUsername = await lockFailures(db, keys.username, at);
  const until = addressClosedUntil(byAddress, at) ?? usernameClosedUntil(byUsername, at);
  if (until) return until;
  await countFailure(db, keys.address, at, addressLimit.windowMs);
  await countFailure(db, keys.username, at, usernameLimit.windowMs);
  return null;
}

/**
 * Says whose login it is. The attempt is counted as failed before the password is looked at, or guesses sent side by side
 * would all pass; no transaction is open while the password is compared. An unknown username takes the same time, gives the
 * same answers and closes the same way as a known one.
 * @throws access.login-locked, access.wrong-login
 */
export async function checkLogin(store: Store, actor: Actor, input: In): Promise<LoginRow> {
  const at = new Date(actor.at);
  const keys = keysOf(input);
  const { until, login } = await inTransaction(store, actor.province, nobody, async (db) => {
    const until = await countAttempt(db, keys, at);
    return { until, login: until ? null : await findLogin(db, keys.name) };
  });
  if (until) throw loginLocked({ seconds: Math.ceil((until.getTime() - at.getTime()) / 1000) });
  const fits = await isPassword(input.body.password, login?.password_hash ?? null);
  if (!login || !fits || !login.is_active) throw wrongLogin();
  return login;
}

/** Opens the session of a checked login and sets the cookie. */
export async function logIn(db: Db, actor: Actor, input: In, login: LoginRow) {
  const positions = await listHeldPositions(db, login.account_id, actor.today);
  const token = newToken();
  const positionId = positions[0]?.id ?? null;
  await insertSession(db, {
    accountId: login.account_id,
    positionId,
    tokenHash: tokenHash(token),
    device: input.from.device,
    at: actor.at,
    expiresAt: new Date(Date.parse(actor.at) + sessionHours * 3_600_000).toISOString(),
  });
  const keys = keysOf(input);
  await uncountFailure(db, keys.address);
  await forgetFailures(db, keys.username);
  actor.tell({ subject: `account:${login.account_id}` });
  return changeSession(token, await describeSession(db, actor, { ...login, position_id: positionId }));
}
