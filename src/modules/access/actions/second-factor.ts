import QRCode from 'qrcode';
import type { Actor } from '../../../kernel/actor.ts';
import type { Input } from '../../../kernel/contract.ts';
import { tidy } from '../../../kernel/text.ts';
import { type Db, inTransaction, type Store } from '../../../platform/database/index.ts';
import { sealerOf } from '../../../platform/secrets/index.ts';
import { codeKeys, countAttempt, forgetAttempts, mustBeOpen } from '../attempts.ts';
import { aboutSecret, fitsAndIsTaken, openSecret } from '../check-code.ts';
import type { accessContracts } from '../contract.ts';
import { forgetIdentities } from '../identify.ts';
import { newRecoveryCodes, newSecret, otpAddress, recoveryHash, stepOf } from '../one-time-code.ts';
import { isPassword } from '../passwords.ts';
import { findPasswordHash, hasAccount } from '../queries/accounts.ts';
import { getHolder } from '../queries/describe-session.ts';
import { hasRole } from '../queries/positions.ts';
import {
  beginSecret,
  confirmSecret,
  endSecondFactorOf,
  isFactorRequired,
  readSecondFactorRow,
  setFactorRequired,
  takeStep,
} from '../queries/second-factor.ts';
import { endAllSessions, listHeldPositions, revokeSessions } from '../queries/session.ts';
import {
  factorIsOn,
  factorIsRequired,
  noSuchAccount,
  noSuchRole,
  wrongCode,
  wrongPassword,
} from '../refusals.ts';

const ownId = (actor: Actor) => actor.accountId ?? 0;

async function isRequiredOf(db: Db, actor: Actor): Promise<boolean> {
  const held = await listHeldPositions(db, ownId(actor), actor.today);
  return isFactorRequired(
    db,
    held.map(({ role }) => role),
  );
}

/** Whether one's own second factor is on, must be, and how many recovery codes are left. */
export async function readSecondFactor(db: Db, actor: Actor) {
  const row = await readSecondFactorRow(db, ownId(actor));
  return {
    confirmedAt: row.confirmed_at,
    isRequired: await isRequiredOf(db, actor),
    recoveryCodesLeft: row.codes_left,
  };
}

/** A new secret and the same sealed, with no transaction open. */
export async function drawSecret(store: Store, actor: Actor) {
  const secret = newSecret();
  const sealer = await sealerOf(store);
  return { secret, sealed: sealer.seal(secret, aboutSecret(actor.province, ownId(actor))) };
}

/** Gives a secret to be put into an app; nothing is asked at the log-in before it is confirmed. @throws access.factor-is-on */
export async function beginSecondFactor(
  db: Db,
  actor: Actor,
  { secret, sealed }: Awaited<ReturnType<typeof drawSecret>>,
) {
  if (!(await beginSecret(db, ownId(actor), sealed, actor.at))) throw factorIsOn();
  const { username } = await getHolder(db, actor);
  actor.tell({ subject: `account:${ownId(actor)}` });
  return { secret, picture: await QRCode.toDataURL(otpAddress(secret, username), { margin: 2, width: 240 }) };
}

/** The secret that was begun, opened. */
export const openBegun = (store: Store, actor: Actor) => openSecret(store, actor.province, ownId(actor));

/**
 * Puts the second factor in force when the code shows that the app has the secret. Sessions opened by the password alone end.
 * @throws access.factor-is-on, access.wrong-code
 */
export async function confirmSecondFactor(
  db: Db,
  actor: Actor,
  { body }: Input<typeof accessContracts.confirmSecondFactor>,
  secret: string | null,
) {
  const accountId = ownId(actor);
  if ((await readSecondFactorRow(db, accountId)).confirmed_at !== null) throw factorIsOn();
  const step = secret === null ? null : stepOf(secret, body.code.trim(), new Date(actor.at));
  if (step === null || !(await takeStep(db, accountId, step))) throw wrongCode();
  const recoveryCodes = [...newRecoveryCodes()];
  const hashes = recoveryCodes.map((code) => recoveryHash(accountId, code));
  await confirmSecret(db, accountId, hashes, actor.at);
  await revokeSessions(db, accountId, actor.at, { except: actor.sessionId ?? 0 });
  forgetIdentities(db, actor.province, accountId);
  actor.tell({ subject: `account:${accountId}` });
  return { recoveryCodes };
}

type End = Input<typeof accessContracts.endSecondFactor>;

/** Password and code, both; counted like attempts at the log-in. @throws access.login-locked, access.wrong-password, access.wrong-code */
export async function checkBoth(store: Store, actor: Actor, { body, from }: End): Promise<void> {
  const accountId = ownId(actor);
  const at = new Date(actor.at);
  const keys = codeKeys(accountId, from.address);
  const settings = { reach: '', accountId, unitId: null };
  const { until, stored } = await inTransaction(store, actor.province, settings, async (db) => ({
    until: await countAttempt(db, keys, at),
    stored: await findPasswordHash(db, accountId),
  }));
  mustBeOpen(until, at);
  if (!(await isPassword(body.password, stored))) throw wrongPassword();
  if (!(await fitsAndIsTaken(store, actor, accountId, body.code))) throw wrongCode();
  await inTransaction(store, actor.province, settings, (db) => forgetAttempts(db, keys));
}

/** Takes one's own second factor off. @throws access.factor-is-required */
export async function endSecondFactor(db: Db, actor: Actor) {
  if (await isRequiredOf(db, actor)) throw factorIsRequired();
  await endSecondFactorOf(db, ownId(actor));
  forgetIdentities(db, actor.province, ownId(actor));
  actor.tell({ subject: `account:${ownId(actor)}` });
  return {};
}

/** Takes off the second factor of somebody whose phone is lost; the reason stands in the log. @throws access.no-such-account */
export async function resetSecondFactor(
  db: Db,
  actor: Actor,
  { params, body }: Input<typeof accessContracts.resetSecondFactor>,
) {
  const { accountId } = params;
  if (!(await hasAccount(db, accountId))) throw noSuchAccount();
  await endSecondFactorOf(db, accountId);
  await endAllSessions(db, accountId, actor.at);
  forgetIdentities(db, actor.province, accountId);
  actor.tell({ subject: `account:${accountId}`, change: { reason: tidy(body.reason) } });
  return {};
}

/** Asks all holders of a role for a second factor, or no longer. @throws access.no-such-role */
export async function requireSecondFactor(
  db: Db,
  actor: Actor,
  { params, body }: Input<typeof accessContracts.requireSecondFactor>,
) {
  if (!(await hasRole(db, params.role))) throw noSuchRole({ role: params.role });
  await setFactorRequired(db, params.role, body.isRequired);
  actor.tell({ subject: `role:${params.role}`, change: body });
  return {};
}
