import type { Actor } from '../../../kernel/actor.ts';
import type { Input } from '../../../kernel/contract.ts';
import { type Db, inTransaction, type Store } from '../../../platform/database/index.ts';
import { changeSession } from '../../../platform/door/index.ts';
import { codeKeys, countAttempt, forgetAttempts, mustBeOpen, passwordKeys } from '../attempts.ts';
import { fitsAndIsTaken } from '../check-code.ts';
import type { accessContracts } from '../contract.ts';
import { isPassword } from '../passwords.ts';
import { describeSession } from '../queries/describe-session.ts';
import {
  findPendingLogin,
  hasSecondFactor,
  insertPendingLogin,
  takePendingLogin,
} from '../queries/second-factor.ts';
import { findLogin, insertSession, type LoginRow, listHeldPositions } from '../queries/session.ts';
import { loginIsOver, wrongCode, wrongLogin } from '../refusals.ts';
import { newToken, tokenHash } from '../token.ts';

const sessionHours = 12;
/** Time to take the phone out. */
const codeMinutes = 5;

type In = Input<typeof accessContracts.logIn>;
type Step = Input<typeof accessContracts.enterCode>;

const nobody = { reach: '', accountId: null, unitId: null };
const later = ({ at }: Actor, ms: number) => new Date(Date.parse(at) + ms).toISOString();
const nameIn = ({ body }: In) => body.username.normalize('NFC').trim().toLowerCase();

/**
 * Says whose login it is. The attempt is counted as failed before the password is looked at, or guesses sent side by side
 * would all pass; no transaction is open while the password is compared. An unknown username takes the same time, gives the
 * same answers and closes the same way as a known one.
 * @throws access.login-locked, access.wrong-login
 */
export async function checkLogin(store: Store, actor: Actor, input: In): Promise<LoginRow> {
  const at = new Date(actor.at);
  const name = nameIn(input);
  const { until, login } = await inTransaction(store, actor.province, nobody, async (db) => {
    const until = await countAttempt(db, passwordKeys(name, input.from.address), at);
    return { until, login: until ? null : await findLogin(db, name) };
  });
  mustBeOpen(until, at);
  const fits = await isPassword(input.body.password, login?.password_hash ?? null);
  if (!login || !fits || !login.is_active) throw wrongLogin();
  return login;
}

/** Opens a session for somebody who has shown all that is asked, and sets the cookie. */
async function open(db: Db, actor: Actor, device: string, login: LoginRow) {
  const positions = await listHeldPositions(db, login.account_id, actor.today);
  const token = newToken();
  const positionId = positions[0]?.id ?? null;
  await insertSession(db, {
    accountId: login.account_id,
    positionId,
    tokenHash: tokenHash(token),
    device,
    at: actor.at,
    expiresAt: later(actor, sessionHours * 3_600_000),
  });
  actor.tell({ subject: `account:${login.account_id}` });
  return changeSession(token, await describeSession(db, actor, { ...login, position_id: positionId }));
}

/** Keeps a half-done log-in for as long as it takes to read a code. */
export async function awaitCode(db: Db, actor: Actor, accountId: number): Promise<string> {
  const token = newToken();
  await insertPendingLogin(db, tokenHash(token), accountId, actor.at, later(actor, codeMinutes * 60_000));
  actor.tell({ subject: `account:${accountId}`, change: { awaits: 'code' } });
  return token;
}

/** Opens the session of a checked login, or asks for the code where the account has a second factor. */
export async function logIn(db: Db, actor: Actor, input: In, login: LoginRow) {
  await forgetAttempts(db, passwordKeys(nameIn(input), input.from.address));
  if (await hasSecondFactor(db, login.account_id))
    return { needsCode: true as const, token: await awaitCode(db, actor, login.account_id) };
  return open(db, actor, input.from.device, login);
}

/**
 * The second step: whose log-in waits under the token, and whether the code is his. Counted and closed like passwords.
 * @throws access.login-is-over, access.login-locked, access.wrong-code
 */
export async function checkCode(store: Store, actor: Actor, { body, from }: Step): Promise<LoginRow> {
  const at = new Date(actor.at);
  const { login, until } = await inTransaction(store, actor.province, nobody, async (db) => {
    const login = await findPendingLogin(db, tokenHash(body.token), actor.at);
    const until = await countAttempt(db, codeKeys(login?.account_id ?? 0, from.address), at);
    return { login, until };
  });
  if (!login) throw loginIsOver();
  mustBeOpen(until, at);
  if (!(await fitsAndIsTaken(store, actor, login.account_id, body.code))) throw wrongCode();
  return login;
}

/** Opens the session that waited for its code; once. @throws access.login-is-over */
export async function enterCode(db: Db, actor: Actor, { body, from }: Step, login: LoginRow) {
  if (!(await takePendingLogin(db, tokenHash(body.token)))) throw loginIsOver();
  await forgetAttempts(db, codeKeys(login.account_id, from.address));
  return open(db, actor, from.device, login);
}
