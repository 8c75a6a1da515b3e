import { sql } from 'kysely';
import type { IsoDate } from '../../../kernel/iso-date.ts';
import type { PageRows, SortBy } from '../../../kernel/list-query.ts';
import type { Db } from '../../../platform/database/index.ts';

export interface AccountListRow {
  readonly id: number;
  readonly username: string;
  readonly name: string;
  readonly is_active: boolean;
  readonly must_change_password: boolean;
  readonly has_second_factor: boolean;
  readonly last_login_at: string | null;
  readonly positions: readonly {
    readonly id: number;
    readonly title: string;
    readonly unit: { readonly id: number; readonly name: string };
    readonly deputisingBasis: string | null;
  }[];
  readonly total: number;
}

export type AccountState = 'active' | 'closed' | 'mustChange' | 'noPosition';

export interface AccountFilter {
  readonly today: IsoDate;
  /** Folded. */
  readonly search: string;
  readonly state: AccountState | null;
  readonly sort: SortBy<'username' | 'name' | 'lastLogin'>;
}

const orders = {
  username: sql`a.username`,
  name: sql`lower(extensions.unaccent(a.name))`,
  lastLogin: sql`a.last_login_at`,
} as const;

/** Accounts within the reach that the door has set, with the positions each holds on the day. */
export async function listAccountRows(
  db: Db,
  { today, search, state, sort }: AccountFilter,
  { limit, offset }: PageRows,
): Promise<readonly AccountListRow[]> {
  const rows = await sql<AccountListRow>`
    select a.id, a.username, a.name, a.is_active, a.must_change_password,
      a.second_factor_at is not null as has_second_factor, a.last_login_at, held.positions,
      count(*) over ()::int as total
    from account a
    cross join lateral (
      select coalesce(jsonb_agg(jsonb_build_object('id', p.id, 'title', p.title, 'deputisingBasis', h.deputising_basis,
        'unit', jsonb_build_object('id', p.unit_id, 'name', v.name)) order by p.id), '[]') as positions
      from position_holder h
      join position p on p.id = h.position_id and p.valid @> ${today}::date
      join unit_version v on v.unit_id = p.unit_id and v.valid @> ${today}::date
      where h.account_id = a.id and h.valid @> ${today}::date) held
    where (${search} = '' or position(${search} in lower(extensions.unaccent(a.username || ' ' || a.name))) > 0)
      and case ${state}::text when 'active' then a.is_active when 'closed' then not a.is_active
        when 'mustChange' then a.is_active and a.must_change_password
        when 'noPosition' then a.is_active and held.positions = '[]' else true end
    order by ${orders[sort.key]} ${sort.isDescending ? sql`desc nulls last` : sql`asc nulls last`}, a.id
    limit ${limit} offset ${offset}`.execute(db);
  return rows.rows;
}

export interface NewAccount {
  readonly username: string;
  readonly name: string;
  readonly homeUnitId: number;
  readonly passwordHash: string;
  readonly samplePassword: string | null;
  readonly mustChangePassword: boolean;
  readonly at: string;
}

/** Gives the id, or null when the username is taken. */
export async function insertAccount(db: Db, one: NewAccount): Promise<number | null> {
  const added = await sql<{ id: number }>`
    insert into account (username, name, home_unit_id, password_hash, sample_password, must_change_password, created_at)
    values (${one.username}, ${one.name}, ${one.homeUnitId}, ${one.passwordHash}, ${one.samplePassword},
      ${one.mustChangePassword}, ${one.at})
    on conflict (username) do nothing returning id`.execute(db);
  return added.rows[0]?.id ?? null;
}

export async function findAccountId(db: Db, username: string): Promise<number | null> {
  const found = await sql<{ id: number }>`select id from account where username = ${username}`.execute(db);
  return found.rows[0]?.id ?? null;
}

/** Whether there is such an account within reach. */
export async function hasAccount(db: Db, id: number): Promise<boolean> {
  const found = await sql`select from account where id = ${id}`.execute(db);
  return found.rows.length === 1;
}

export async function findPasswordHash(db: Db, accountId: number): Promise<string | null> {
  const found = await sql<{ password_hash: string }>`
    select password_hash from account where id = ${accountId}`.execute(db);
  return found.rows[0]?.password_hash ?? null;
}

/** Sets a password and opens a locked account. Gives false when the account is out of reach. */
export async function setPasswordHash(
  db: Db,
  accountId: number,
  hash: string,
  mustChange: boolean,
): Promise<boolean> {
  const done = await sql`
    update account set password_hash = ${hash}, must_change_password = ${mustChange}, sample_password = null
    where id = ${accountId} returning 1`.execute(db);
  return done.rows.length === 1;
}

export async function setAccountActive(db: Db, accountId: number, isActive: boolean): Promise<boolean> {
  const done =
    await sql`update account set is_active = ${isActive} where id = ${accountId} returning 1`.execute(db);
  return done.rows.length === 1;
}
