import { type Actor, mayActor } from '../../../kernel/actor.ts';
import type { Input } from '../../../kernel/contract.ts';
import type { UnitId } from '../../../kernel/ids.ts';
import { isoDate } from '../../../kernel/iso-date.ts';
import { tidy } from '../../../kernel/text.ts';
import type { Db } from '../../../platform/database/index.ts';
import { findUnit } from '../../org/index.ts';
import type { accessContracts } from '../contract.ts';
import { forgetIdentities } from '../identify.ts';
import { hashPassword } from '../passwords.ts';
import { hasAccount, insertAccount, setAccountActive, setPasswordHash } from '../queries/accounts.ts';
import {
  endHolding as endHolderRow,
  findPositionUnit,
  hasRole,
  insertHolder,
  insertPosition,
} from '../queries/positions.ts';
import { endAllSessions } from '../queries/session.ts';
import {
  holdsAlready,
  noSuchAccount,
  noSuchPosition,
  noSuchRole,
  noSuchUnit,
  usernameTaken,
  wrongPeriod,
} from '../refusals.ts';

/**
 * Adds an account at the actor's own unit; its password must be changed at the first login.
 * @throws access.username-taken
 */
export async function addAccount(db: Db, actor: Actor, input: Input<typeof accessContracts.addAccount>) {
  const { username, name, password } = input.body;
  const id = await insertAccount(db, {
    username,
    name: tidy(name),
    homeUnitId: actor.unitId ?? 1,
    passwordHash: await hashPassword(password),
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
) {
  const { accountId } = input.params;
  if (!(await setPasswordHash(db, accountId, await hashPassword(input.body.password), true)))
    throw noSuchAccount();
  await endAllSessions(db, accountId, actor.at);
  forgetIdentities(actor.province, accountId);
  actor.tell({ subject: `account:${accountId}` });
  return {};
}

/** Closes or reopens an account; closing ends its sessions. @throws access.no-such-account */
export async function setActive(db: Db, actor: Actor, input: Input<typeof accessContracts.setActive>) {
  const { accountId } = input.params;
  if (!(await setAccountActive(db, accountId, input.body.isActive))) throw noSuchAccount();
  if (!input.body.isActive) await endAllSessions(db, accountId, actor.at);
  forgetIdentities(actor.province, accountId);
  actor.tell({ subject: `account:${accountId}`, change: input.body });
  return {};
}

/**
 * Makes a position at a unit within reach that lives on its first day.
 * @throws access.no-such-unit, access.no-such-role
 */
export async function addPosition(db: Db, actor: Actor, input: Input<typeof accessContracts.addPosition>) {
  const { unitId, role, title, validFrom } = input.body;
  const isThere = (await findUnit(db, unitId, isoDate(validFrom))) !== undefined;
  if (!isThere || !mayActor(actor, 'position.manage', unitId as UnitId)) throw noSuchUnit();
  if (!(await hasRole(db, role))) throw noSuchRole({ role });
  const from = isoDate(validFrom);
  const id = await insertPosition(db, { unitId, role, title: tidy(title), validFrom: from, validTo: null });
  actor.tell({ subject: `position:${id}`, change: input.body });
  return { id };
}

/**
 * Appoints an account to a position, or lets it deputise there for a period by a named paper.
 * @throws access.no-such-position, access.no-such-account, access.wrong-period, access.holds-already
 */
export async function appointHolder(
  db: Db,
  actor: Actor,
  input: Input<typeof accessContracts.appointHolder>,
) {
  const { positionId } = input.params;
  const { accountId, validFrom, validTo, deputisingBasis } = input.body;
  const unitId = await findPositionUnit(db, positionId);
  if (unitId === null || !mayActor(actor, 'position.manage', unitId as UnitId)) throw noSuchPosition();
  if (validTo === null ? deputisingBasis !== null : validTo < validFrom) throw wrongPeriod();
  if (!(await hasAccount(db, accountId))) throw noSuchAccount();
  const isNew = await insertHolder(db, {
    positionId,
    accountId,
    validFrom: isoDate(validFrom),
    validTo: validTo === null ? null : isoDate(validTo),
    deputisingBasis,
    at: actor.at,
  });
  if (!isNew) throw holdsAlready();
  forgetIdentities(actor.province, accountId);
  actor.tell({ subject: `position:${positionId}`, change: input.body });
  return {};
}

/**
 * Ends the holding of a position with a day within it, past or to come.
 * @throws access.no-such-position, access.wrong-period
 */
export async function endHolding(db: Db, actor: Actor, input: Input<typeof accessContracts.endHolding>) {
  const { positionId, holderId } = input.params;
  const { lastDay } = input.body;
  const unitId = await findPositionUnit(db, positionId);
  if (unitId === null || !mayActor(actor, 'position.manage', unitId as UnitId)) throw noSuchPosition();
  const accountId = await endHolderRow(db, positionId, holderId, isoDate(lastDay));
  if (accountId === null) throw wrongPeriod();
  forgetIdentities(actor.province, accountId);
  actor.tell({ subject: `position:${positionId}`, change: { holderId, lastDay } });
  return {};
}
