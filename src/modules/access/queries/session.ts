import { sql } from 'kysely';
import type { IsoDate } from '../../../kernel/iso-date.ts';
import type { Db } from '../../../platform/database/index.ts';
import type { Right } from '../domain/reach.ts';

export interface LoginRow {
  readonly account_id: number;
  readonly username: string;
  readonly name: string;
  readonly password_hash: string;
  readonly is_active: boolean;
  readonly must_change_password: boolean;
}

export async function findLogin(db: Db, username: string): Promise<LoginRow | null> {
  const found = await sql<LoginRow>`select * from find_login(${username})`.execute(db);
  return found.rows[0] ?? null;
}

export interface NewSession {
  readonly accountId: number;
  readonly positionId: number | null;
  readonly tokenHash: Buffer;
  readonly device: string;
  readonly at: string;
  readonly expiresAt: string;
}

export async function insertSession(db: Db, one: NewSession): Promise<void> {
  await sql`select open_session(${one.accountId}, ${one.positionId}, ${one.tokenHash}, ${one.device}, ${one.at},
    ${one.expiresAt})`.execute(db);
}

export interface SessionRow {
  readonly session_id: number;
  readonly account_id: number;
  readonly username: string;
  readonly name: string;
  readonly position_id: number | null;
  readonly must_change_password: boolean;
  readonly last_seen_at: string;
}

/** The open session of a token: not revoked, not past its 12 hours, not idle for 30 minutes. */
export async function findSession(db: Db, tokenHash: Buffer, at: Date): Promise<SessionRow | null> {
  const found = await sql<SessionRow>`
    select * from find_session(${tokenHash}, ${at.toISOString()}, interval '30 minutes')`.execute(db);
  return found.rows[0] ?? null;
}

export async function touchSession(db: Db, sessionId: number, at: Date): Promise<void> {
  await sql`select touch_session(${sessionId}, ${at.toISOString()})`.execute(db);
}

export interface HeldPosition {
  readonly id: number;
  readonly title: string;
  readonly role: string;
  readonly unit_id: number;
  readonly unit_name: string;
  readonly deputising_basis: string | null;
}

/** Positions an account holds on a day: regular ones first, then those it deputises in. */
export async function listHeldPositions(
  db: Db,
  accountId: number,
  today: IsoDate,
): Promise<readonly HeldPosition[]> {
  const held = await sql<HeldPosition>`
    select p.id, p.title, p.role, p.unit_id, v.name as unit_name, h.deputising_basis
    from position_holder h
    join position p on p.id = h.position_id and p.valid @> ${today}::date
    join unit_version v on v.unit_id = p.unit_id and v.valid @> ${today}::date
    where h.account_id = ${accountId} and h.valid @> ${today}::date
    order by h.deputising_basis is not null, p.id`.execute(db);
  return held.rows;
}

export async function listRights(db: Db, role: string): Promise<readonly Right[]> {
  const rights =
    await sql<Right>`select verb, reach from role_right where role = ${role} order by verb`.execute(db);
  return rights.rows;
}

export async function setSessionPosition(db: Db, sessionId: number, positionId: number): Promise<void> {
  await sql`update session set position_id = ${positionId} where id = ${sessionId}`.execute(db);
}

/** Closes sessions of an account: one, or all but one, or all. */
export async function revokeSessions(
  db: Db,
  accountId: number,
  at: string,
  which: { readonly only?: number; readonly except?: number },
): Promise<number> {
  const closed = await sql`
    update session set revoked_at = ${at}
    where account_id = ${accountId} and revoked_at is null
      and (${which.only ?? null}::int is null or id = ${which.only ?? null})
      and (${which.except ?? null}::int is null or id <> ${which.except ?? null})
    returning 1`.execute(db);
  return closed.rows.length;
}

/** Ends every session of an account, whoever's it is; for a reset password or a closed account. */
export async function endAllSessions(db: Db, accountId: number, at: string): Promise<void> {
  await sql`select end_sessions(${accountId}, ${at})`.execute(db);
}

export async function listOpenSessions(db: Db, accountId: number, at: string) {
  const open = await sql<{ id: number; created_at: string; last_seen_at: string; device: string }>`
    select id, created_at, last_seen_at, device from session
    where account_id = ${accountId} and revoked_at is null and expires_at > ${at} order by last_seen_at desc
  `.execute(db);
  return open.rows;
}

export interface SampleAccountRow {
  readonly username: string;
  readonly sample_password: string;
  readonly title: string;
  readonly role: string;
  readonly unit_name: string;
}

/** Sample accounts for the login page; none outside a sample province, whose accounts have no such password. */
export async function listSampleAccounts(db: Db, today: IsoDate): Promise<readonly SampleAccountRow[]> {
  const rows = await sql<SampleAccountRow>`
    select s.username, s.sample_password, s.title, s.role, v.name as unit_name
    from sample_accounts(${today}) s
    join unit_version v on v.unit_id = s.unit_id and v.valid @> ${today}::date`.execute(db);
  return rows.rows;
}
