import type { Actor } from '../../../kernel/actor.ts';
import type { Input } from '../../../kernel/contract.ts';
import type { Db } from '../../../platform/database/index.ts';
import { changeSession } from '../../../platform/door/index.ts';
import type { accessContracts } from '../contract.ts';
import { forgetIdentities } from '../identify.ts';
import { hashPassword, isPassword } from '../passwords.ts';
import { findPasswordHash, setPasswordHash } from '../queries/accounts.ts';
import { describeSession, getHolder } from '../queries/describe-session.ts';
import { listHeldPositions, revokeSessions, setSessionPosition } from '../queries/session.ts';
import { noSuchPosition, samePassword, wrongPassword } from '../refusals.ts';

const own = (actor: Actor) => ({ accountId: actor.accountId ?? 0, sessionId: actor.sessionId ?? 0 });

/** Closes the present session and clears the cookie. */
export async function logOut(db: Db, actor: Actor) {
  const { accountId, sessionId } = own(actor);
  await revokeSessions(db, accountId, actor.at, { only: sessionId });
  forgetIdentities(actor.province, accountId);
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
  forgetIdentities(actor.province, accountId);
  actor.tell({ subject: `session:${input.params.sessionId}` });
  return {};
}

/**
 * Changes one's own password; all other sessions of the account end (S4).
 * @throws access.wrong-password, access.same-password
 */
export async function changePassword(
  db: Db,
  actor: Actor,
  input: Input<typeof accessContracts.changePassword>,
) {
  const { accountId, sessionId } = own(actor);
  const { current, next } = input.body;
  if (!(await isPassword(current, await findPasswordHash(db, accountId)))) throw wrongPassword();
  if (current.normalize('NFC') === next.normalize('NFC')) throw samePassword();
  await setPasswordHash(db, accountId, await hashPassword(next), false);
  await revokeSessions(db, accountId, actor.at, { except: sessionId });
  forgetIdentities(actor.province, accountId);
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
  forgetIdentities(actor.province, accountId);
  actor.tell({ subject: `position:${wanted.id}` });
  return describeSession(db, actor, { ...(await getHolder(db, actor)), position_id: wanted.id });
}
