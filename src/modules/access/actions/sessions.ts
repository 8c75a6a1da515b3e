import type { Actor } from '../../../kernel/actor.ts';
import type { Input } from '../../../kernel/contract.ts';
import { type Db, inTransaction, type Store } from '../../../platform/database/index.ts';
import { changeSession } from '../../../platform/door/index.ts';
import type { accessContracts } from '../contract.ts';
import { forgetIdentities } from '../identify.ts';
import { hashPassword, isPassword } from '../passwords.ts';
import { findPasswordHash, setPasswordHash } from '../queries/accounts.ts';
import { describeSession, getHolder } from '../queries/describe-session.ts';
import { endPendingLogins } from '../queries/second-factor.ts';
import { listHeldPositions, revokeSessions, setSessionPosition } from '../queries/session.ts';
import { noSuchPosition, samePassword, wrongPassword } from '../refusals.ts';

const own = (actor: Actor) => ({ accountId: actor.accountId ?? 0, sessionId: actor.sessionId ?? 0 });

/** Closes the present session and clears the cookie. */
export async function logOut(db: Db, actor: Actor) {
  const { accountId, sessionId } = own(actor);
  await revokeSessions(db, accountId, actor.at, { only: sessionId });
  forgetIdentities(db, actor.province, accountId);
  actor.tell({ subject: `account:${accountId}` });
  return changeSession(null, {});
}

/** Closes one session of one's own, such as on a lost phone. */
export async function revokeSession(
  db: Db,
  actor: Actor,
  input: Input<typeof accessContracts.revokeSession>,
) {
  const { accountId } = own(actor);
  await revokeSessions(db, accountId, actor.at, { only: input.params.sessionId });
  forgetIdentities(db, actor.province, accountId);
  actor.tell({ subject: `session:${input.params.sessionId}` });
  return {};
}

type PasswordChange = Input<typeof accessContracts.changePassword>;

/** What changing a password takes time for, done with no transaction open. */
export async function checkPassword(store: Store, actor: Actor, { body }: PasswordChange) {
  const { accountId } = own(actor);
  const stored = await inTransaction(
    store,
    actor.province,
    { reach: '', accountId, unitId: null, readOnly: true },
    (db) => findPasswordHash(db, accountId),
  );
  const isRight = await isPassword(body.current, stored);
  return { isRight, next: isRight ? await hashPassword(body.next) : '' };
}

/**
 * Changes one's own password; all other sessions of the account end (S4).
 * @throws access.wrong-password, access.same-password
 */
export async function changePassword(
  db: Db,
  actor: Actor,
  input: PasswordChange,
  checked: Awaited<ReturnType<typeof checkPassword>>,
) {
  const { accountId, sessionId } = own(actor);
  const { current, next } = input.body;
  if (!checked.isRight) throw wrongPassword();
  if (current.normalize('NFC') === next.normalize('NFC')) throw samePassword();
  await setPasswordHash(db, accountId, checked.next, false);
  await revokeSessions(db, accountId, actor.at, { except: sessionId });
  await endPendingLogins(db, accountId);
  forgetIdentities(db, actor.province, accountId);
  actor.tell({ subject: `account:${accountId}` });
  return {};
}

/**
 * Goes on in another position held today.
 * @throws access.no-such-position
 */
export async function takePosition(db: Db, actor: Actor, input: Input<typeof accessContracts.takePosition>) {
  const { accountId, sessionId } = own(actor);
  const held = await listHeldPositions(db, accountId, actor.today);
  const wanted = held.find((p) => p.id === input.body.positionId);
  if (!wanted) throw noSuchPosition();
  await setSessionPosition(db, sessionId, wanted.id);
  forgetIdentities(db, actor.province, accountId);
  actor.tell({ subject: `position:${wanted.id}` });
  return describeSession(db, actor, { ...(await getHolder(db, actor)), position_id: wanted.id });
}
