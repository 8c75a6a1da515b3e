import { type Actor, mayActor } from '../../../kernel/actor.ts';
import type { Input } from '../../../kernel/contract.ts';
import type { UnitId } from '../../../kernel/ids.ts';
import { isoDate } from '../../../kernel/iso-date.ts';
import { tidy } from '../../../kernel/text.ts';
import type { Db, Store } from '../../../platform/database/index.ts';
import { findUnit } from '../../org/index.ts';
import type { accessContracts } from '../contract.ts';
import { rightsBeyond } from '../domain/giving.ts';
import { forgetIdentities } from '../identify.ts';
import { hashPassword } from '../passwords.ts';
import { hasAccount, insertAccount, setAccountActive, setPasswordHash } from '../queries/accounts.ts';
import {
  endHolding as endHolderRow,
  findPositionPlace,
  hasRole,
  insertHolder,
  insertPosition,
} from '../queries/positions.ts';
import { endPendingLogins } from '../queries/second-factor.ts';
import { endAllSessions, listRights } from '../queries/session.ts';
import {
  holdsAlready,
  noSuchAccount,
  noSuchPosition,
  noSuchRole,
  noSuchUnit,
  roleBeyondYours,
  usernameTaken,
  wrongPeriod,
} from '../refusals.ts';

/** Hashes the password that is given, with no transaction open. */
export const hashGiven = (
  _store: Store,
  _actor: Actor,
  input: { readonly body: { readonly password: string } },
) => hashPassword(input.body.password);

/**
 * Adds an account at the actor's own unit; its password must be changed at the first login.
 * @throws access.username-taken, access.no-such-unit for an actor who stands at no unit
 */
export async function addAccount(
  db: Db,
  actor: Actor,
  input: Input<typeof accessContracts.addAccount>,
  passwordHash: string,
) {
  const { username, name } = input.body;
  if (actor.unitId === null) throw noSuchUnit();
  const id = await insertAccount(db, {
    username,
    name: tidy(name),
    homeUnitId: actor.unitId,
    passwordHash,
    samplePassword: null,
    mustChangePassword: true,
    at: actor.at,
  });
  if (id === null) throw usernameTaken({ username });
  actor.tell({ subject: `account:${id}`, change: { username } });
  return { id };
}

/** Sets a password that must be changed at the next login, and ends all sessions. @throws access.no-such-account */
export async function resetPassword(
  db: Db,
  actor: Actor,
  input: Input<typeof accessContracts.resetPassword>,
  passwordHash: string,
) {
  const { accountId } = input.params;
  if (!(await setPasswordHash(db, accountId, passwordHash, true))) throw noSuchAccount();
  await endAllSessions(db, accountId, actor.at);
  await endPendingLogins(db, accountId);
  forgetIdentities(db, actor.province, accountId);
  actor.tell({ subject: `account:${accountId}` });
  return {};
}

/** Closes or reopens an account; closing ends its sessions. @throws access.no-such-account */
export async function setActive(db: Db, actor: Actor, input: Input<typeof accessContracts.setActive>) {
  const { accountId } = input.params;
  if (!(await setAccountActive(db, accountId, input.body.isActive))) throw noSuchAccount();
  if (!input.body.isActive) await endAllSessions(db, accountId, actor.at);
  forgetIdentities(db, actor.province, accountId);
  actor.tell({ subject: `account:${accountId}`, change: input.body });
  return {};
}

/** Nobody gives or takes more than he has himself. @throws access.role-beyond-yours */
async function mustCover(db: Db, actor: Actor, role: string, unitId: number): Promise<void> {
  const beyond = rightsBeyond(actor, await listRights(db, role), unitId as UnitId);
  if (beyond.length > 0) throw roleBeyondYours({ role, verbs: beyond.map(({ verb }) => verb).join(', ') });
}

/** Whether the position is within reach, with no right that the actor may not give. */
async function checkGiving(db: Db, actor: Actor, positionId: number): Promise<void> {
  const place = await findPositionPlace(db, positionId);
  if (place === null || !mayActor(actor, 'position.manage', place.unit_id as UnitId)) throw noSuchPosition();
  await mustCover(db, actor, place.role, place.unit_id);
}

/**
 * Makes a position at a unit within reach that lives on its first day.
 * @throws access.no-such-unit, access.no-such-role, access.role-beyond-yours
 */
export async function addPosition(db: Db, actor: Actor, input: Input<typeof accessContracts.addPosition>) {
  const { unitId, role, title, validFrom } = input.body;
  const isThere = (await findUnit(db, unitId, isoDate(validFrom))) !== undefined;
  if (!isThere || !mayActor(actor, 'position.manage', unitId as UnitId)) throw noSuchUnit();
  if (!(await hasRole(db, role))) throw noSuchRole({ role });
  await mustCover(db, actor, role, unitId);
  const from = isoDate(validFrom);
  const id = await insertPosition(db, { unitId, role, title: tidy(title), validFrom: from, validTo: null });
  actor.tell({ subject: `position:${id}`, change: input.body });
  return { id };
}

/**
 * Appoints an account to a position, or lets it deputise there for a period by a named paper.
 * @throws access.no-such-position, access.role-beyond-yours, access.no-such-account, access.wrong-period,
 * access.holds-already
 */
export async function appointHolder(
  db: Db,
  actor: Actor,
  input: Input<typeof accessContracts.appointHolder>,
) {
  const { positionId } = input.params;
  const { accountId, validFrom, validTo, deputisingBasis } = input.body;
  await checkGiving(db, actor, positionId);
  if (validTo === null ? deputisingBasis !== null : validTo < validFrom) throw wrongPeriod();
  if (!(await hasAccount(db, accountId))) throw noSuchAccount();
  const isNew = await insertHolder(db, {
    positionId,
    accountId,
    validFrom: isoDate(validFrom),
    validTo: validTo === null ? null : isoDate(validTo),
    deputisingBasis: deputisingBasis === null ? null : tidy(deputisingBasis),
    at: actor.at,
  });
  if (!isNew) throw holdsAlready();
  forgetIdentities(db, actor.province, accountId);
  actor.tell({ subject: `position:${positionId}`, change: input.body });
  return {};
}

/**
 * Ends the holding of a position with a day within it, past or to come.
 * @throws access.no-such-position, access.role-beyond-yours, access.wrong-period
 */
export async function endHolding(db: Db, actor: Actor, input: Input<typeof accessContracts.endHolding>) {
  const { positionId, holderId } = input.params;
  const { lastDay } = input.body;
  await checkGiving(db, actor, positionId);
  const accountId = await endHolderRow(db, positionId, holderId, isoDate(lastDay));
  if (accountId === null) throw wrongPeriod();
  forgetIdentities(db, actor.province, accountId);
  actor.tell({ subject: `position:${positionId}`, change: { holderId, lastDay } });
  return {};
}
