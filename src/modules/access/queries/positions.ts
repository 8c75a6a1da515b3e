import { sql } from 'kysely';
import type { IsoDate } from '../../../kernel/iso-date.ts';
import type { PageRows, SortBy } from '../../../kernel/list-query.ts';
import type { Db } from '../../../platform/database/index.ts';
import type { Right } from '../domain/reach.ts';

export interface PositionListRow {
  readonly id: number;
  readonly title: string;
  readonly role: string;
  /** What the role gives. */
  readonly rights: readonly Right[];
  readonly unit_id: number;
  readonly unit_name: string;
  readonly valid_from: IsoDate;
  readonly valid_to: IsoDate | null;
  readonly holders: readonly {
    readonly id: number;
    readonly accountId: number;
    readonly name: string;
    readonly validFrom: IsoDate;
    readonly validTo: IsoDate | null;
    readonly deputisingBasis: string | null;
  }[];
  readonly total: number;
}

export interface PositionFilter {
  readonly reach: string;
  /** One position only. */
  readonly id?: number;
  readonly today: IsoDate;
  /** Folded. */
  readonly search: string;
  readonly role: string | null;
  readonly state: 'held' | 'vacant' | 'deputised' | null;
  readonly sort: SortBy<'title' | 'unit'>;
}

const orders = {
  title: sql`lower(extensions.unaccent(p.title))`,
  unit: sql`lower(extensions.unaccent(v.name))`,
} as const;

/** Positions of units within reach, with all who held them; last days are inclusive. */
export async function listPositionRows(
  db: Db,
  { reach, id, today, search, role, state, sort }: PositionFilter,
  { limit, offset }: PageRows,
): Promise<readonly PositionListRow[]> {
  const rows = await sql<PositionListRow>`
    select p.id, p.title, p.role, p.unit_id, coalesce(v.name, '') as unit_name,
      (select coalesce(jsonb_agg(jsonb_build_object('verb', r.verb, 'reach', r.reach)), '[]')
       from role_right r where r.role = p.role) as rights,
      lower(p.valid) as valid_from, upper(p.valid) - 1 as valid_to, held.holders, count(*) over ()::int as total
    from position p
    left join unit_version v on v.unit_id = p.unit_id and v.valid @> ${today}::date
    cross join lateral (
      select coalesce(jsonb_agg(jsonb_build_object('id', h.id, 'accountId', a.id, 'name', a.name,
          'validFrom', lower(h.valid), 'validTo', upper(h.valid) - 1, 'deputisingBasis', h.deputising_basis)
          order by lower(h.valid) desc, h.id desc), '[]') as holders,
        coalesce(bool_or(h.valid @> ${today}::date), false) as is_held,
        coalesce(bool_or(h.valid @> ${today}::date and h.deputising_basis is not null), false) as is_deputised
      from position_holder h join account a on a.id = h.account_id where h.position_id = p.id) held
    where substr(${reach}, p.unit_id, 1) = '1'
      and (${id ?? null}::integer is null or p.id = ${id ?? null})
      and (${role}::text is null or p.role = ${role})
      and (${search} = ''
        or position(${search} in lower(extensions.unaccent(p.title || ' ' || coalesce(v.name, '')))) > 0)
      and case ${state}::text when 'held' then held.is_held when 'vacant' then not held.is_held
        when 'deputised' then held.is_deputised else true end
    order by ${orders[sort.key]} ${sort.isDescending ? sql`desc` : sql`asc`}, p.id
    limit ${limit} offset ${offset}`.execute(db);
  return rows.rows;
}

export interface TitleRow {
  readonly id: number;
  readonly title: string;
  readonly role: string;
  readonly unit_id: number;
  readonly unit_name: string;
}

/** Titles of the positions there are on a day, in the order of their units' levels. */
export async function listTitleRows(db: Db, on: IsoDate): Promise<readonly TitleRow[]> {
  const { rows } = await sql<TitleRow>`
    select p.id, p.title, p.role, p.unit_id, v.name as unit_name
    from position p join unit_version v on v.unit_id = p.unit_id and v.valid @> ${on}::date
    where p.valid @> ${on}::date order by p.id`.execute(db);
  return rows;
}

export interface NewPosition {
  readonly unitId: number;
  readonly role: string;
  readonly title: string;
  readonly validFrom: IsoDate;
  readonly validTo: IsoDate | null;
}

export async function insertPosition(db: Db, one: NewPosition): Promise<number> {
  const added = await sql<{ id: number }>`
    insert into position (unit_id, role, title, valid)
    values (${one.unitId}, ${one.role}, ${one.title}, daterange(${one.validFrom}, ${one.validTo}, '[]'))
    returning id`.execute(db);
  return added.rows[0]?.id ?? 0;
}

/** Where a position stands, and with which role. */
export async function findPositionPlace(
  db: Db,
  positionId: number,
): Promise<{ readonly unit_id: number; readonly role: string } | null> {
  const found = await sql<{ unit_id: number; role: string }>`
    select unit_id, role from position where id = ${positionId}`.execute(db);
  return found.rows[0] ?? null;
}

export interface NewHolder {
  readonly positionId: number;
  readonly accountId: number;
  readonly validFrom: IsoDate;
  readonly validTo: IsoDate | null;
  readonly deputisingBasis: string | null;
  readonly at: string;
}

/** Appoints a holder; gives false when the account holds the position in that period already. */
export async function insertHolder(db: Db, one: NewHolder): Promise<boolean> {
  const added = await sql`
    insert into position_holder (position_id, account_id, valid, deputising_basis, appointed_at)
    values (${one.positionId}, ${one.accountId}, daterange(${one.validFrom}, ${one.validTo}, '[]'),
      ${one.deputisingBasis}, ${one.at})
    on conflict do nothing returning 1`.execute(db);
  return added.rows.length === 1;
}

/**
 * Ends a holding with a day within it, and gives its account; null when there is none that lasts over that day. A holding is
 * never made longer so: a deputy's days stand in his paper.
 */
export async function endHolding(
  db: Db,
  positionId: number,
  holderId: number,
  lastDay: IsoDate,
): Promise<number | null> {
  const { rows } = await sql<{ account_id: number }>`
    update position_holder set valid = daterange(lower(valid), ${lastDay}, '[]')
    where id = ${holderId} and position_id = ${positionId} and valid @> ${lastDay}::date
    returning account_id`.execute(db);
  return rows[0]?.account_id ?? null;
}

export async function hasRole(db: Db, code: string): Promise<boolean> {
  const found = await sql`select 1 from role where code = ${code}`.execute(db);
  return found.rows.length === 1;
}

export interface RoleRow {
  readonly code: string;
  readonly name_vi: string;
  readonly name_en: string;
  readonly rights: readonly { readonly verb: string; readonly reach: string }[];
}

/** Roles with their rights and how many positions hold each on a day. */
export async function listRoleRows(
  db: Db,
  on: IsoDate,
): Promise<readonly (RoleRow & { readonly positions: number; readonly needs_second_factor: boolean })[]> {
  const { rows } = await sql<RoleRow & { readonly positions: number; readonly needs_second_factor: boolean }>`
    select r.code, r.name_vi, r.name_en,
      (select coalesce(jsonb_agg(jsonb_build_object('verb', verb, 'reach', reach) order by verb), '[]')
       from role_right where role = r.code) as rights,
      (select count(*)::int from position p where p.role = r.code and p.valid @> ${on}::date) as positions,
      exists (select from second_factor_role f where f.role = r.code) as needs_second_factor
    from role r order by r.code`.execute(db);
  return rows;
}

/** Replaces roles and their rights by what the catalogue publishes; a role in use is never removed. */
export async function replaceRoles(db: Db, roles: readonly RoleRow[]): Promise<void> {
  const json = JSON.stringify(roles);
  await sql`
    insert into role (code, name_vi, name_en)
    select code, name_vi, name_en from jsonb_to_recordset(${json}::jsonb) as r (code text, name_vi text, name_en text)
    on conflict (code) do update set name_vi = excluded.name_vi, name_en = excluded.name_en`.execute(db);
  await sql`delete from role_right`.execute(db);
  await sql`
    insert into role_right (role, verb, reach)
    select r.code, x.verb, x.reach
    from jsonb_to_recordset(${json}::jsonb) as r (code text, rights jsonb),
      jsonb_to_recordset(r.rights) as x (verb text, reach text)`.execute(db);
}
