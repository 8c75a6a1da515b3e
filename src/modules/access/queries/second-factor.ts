import { sql } from 'kysely';
import type { Db } from '../../../platform/database/index.ts';
import type { LoginRow } from './session.ts';

export async function hasSecondFactor(db: Db, accountId: number): Promise<boolean> {
  const { rows } = await sql<{ has: boolean }>`select has_second_factor(${accountId}) as has`.execute(db);
  return rows[0]?.has ?? false;
}

/** Keeps a log-in whose password was right until its code comes. */
export async function insertPendingLogin(
  db: Db,
  tokenHash: Buffer,
  accountId: number,
  at: string,
  expiresAt: string,
): Promise<void> {
  await sql`select add_pending_login(${tokenHash}, ${accountId}, ${at}, ${expiresAt})`.execute(db);
}

export async function findPendingLogin(db: Db, tokenHash: Buffer, at: string): Promise<LoginRow | null> {
  const { rows } = await sql<LoginRow>`select * from find_pending_login(${tokenHash}, ${at})`.execute(db);
  return rows[0] ?? null;
}

/** Ends a pending log-in; false when another has ended it. */
export async function takePendingLogin(db: Db, tokenHash: Buffer): Promise<boolean> {
  const { rows } = await sql<{ id: number | null }>`select take_pending_login(${tokenHash}) as id`.execute(
    db,
  );
  return typeof rows[0]?.id === 'number';
}

export async function endPendingLogins(db: Db, accountId: number): Promise<void> {
  await sql`select end_pending_logins(${accountId})`.execute(db);
}

/** The sealed secret of one's own second factor, begun or in force. */
export async function findSealedSecret(db: Db, accountId: number): Promise<string | null> {
  const { rows } = await sql<{ sealed_secret: string }>`
    select sealed_secret from second_factor where account_id = ${accountId}`.execute(db);
  return rows[0]?.sealed_secret ?? null;
}

/** Begins anew with another secret. False when a second factor is in force. */
export async function beginSecret(db: Db, accountId: number, sealed: string, at: string): Promise<boolean> {
  const { rows } = await sql`
    insert into second_factor (account_id, sealed_secret, begun_at)
    select id, ${sealed}, ${at} from account where id = ${accountId} and second_factor_at is null
    on conflict (account_id) do update set sealed_secret = excluded.sealed_secret, begun_at = excluded.begun_at,
      used_steps = '{}'
    returning 1`.execute(db);
  return rows.length === 1;
}

/** Takes the code of a step; false when it was taken before. Two that come at once wait for each other. */
export async function takeStep(db: Db, accountId: number, step: number): Promise<boolean> {
  const { rows } = await sql`
    update second_factor set used_steps = (array_append(used_steps, ${step}::bigint))[greatest(cardinality(used_steps) - 48, 1):]
    where account_id = ${accountId} and ${step}::bigint <> all (used_steps) returning 1`.execute(db);
  return rows.length === 1;
}

export async function takeRecoveryCode(
  db: Db,
  accountId: number,
  codeHash: Buffer,
  at: string,
): Promise<boolean> {
  const { rows } = await sql`
    update recovery_code set used_at = ${at}
    where account_id = ${accountId} and code_hash = ${codeHash} and used_at is null returning 1`.execute(db);
  return rows.length === 1;
}

/** Puts the second factor in force with its recovery codes. */
export async function confirmSecret(
  db: Db,
  accountId: number,
  codeHashes: readonly Buffer[],
  at: string,
): Promise<void> {
  await sql`update account set second_factor_at = ${at} where id = ${accountId}`.execute(db);
  await sql`delete from recovery_code where account_id = ${accountId}`.execute(db);
  for (const hash of codeHashes)
    await sql`insert into recovery_code (account_id, code_hash) values (${accountId}, ${hash})`.execute(db);
}

/** Takes the second factor off, with its codes and whatever waits for one. */
export async function endSecondFactorOf(db: Db, accountId: number): Promise<void> {
  await sql`select end_second_factor(${accountId})`.execute(db);
}

export interface SecondFactorRow {
  readonly confirmed_at: string | null;
  readonly codes_left: number;
}

export async function readSecondFactorRow(db: Db, accountId: number): Promise<SecondFactorRow> {
  const { rows } = await sql<SecondFactorRow>`
    select second_factor_at as confirmed_at, (select count(*)::int from recovery_code c
      where c.account_id = a.id and c.used_at is null) as codes_left
    from account a where id = ${accountId}`.execute(db);
  return rows[0] ?? { confirmed_at: null, codes_left: 0 };
}

/** Whether one of these roles asks its holders for a second factor. */
export async function isFactorRequired(db: Db, roles: readonly string[]): Promise<boolean> {
  const { rows } = await sql`select from second_factor_role where role = any (${roles}) limit 1`.execute(db);
  return rows.length === 1;
}

export async function setFactorRequired(db: Db, role: string, isRequired: boolean): Promise<void> {
  await (isRequired
    ? sql`insert into second_factor_role (role) values (${role}) on conflict do nothing`
    : sql`delete from second_factor_role where role = ${role}`
  ).execute(db);
}
