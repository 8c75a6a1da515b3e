import { sql } from 'kysely';
import type { IsoDate } from '../../../kernel/iso-date.ts';
import type { Db } from '../../../platform/database/index.ts';
import type { Paging } from './accounts.ts';

export interface PositionListRow {
  readonly id: number;
  readonly title: string;
  readonly role: string;
  readonly unit_id: number;
  readonly unit_name: string;
  readonly valid_from: IsoDate;
  readonly valid_to: IsoDate | null;
  readonly holders: readonly {
    readonly accountId: number;
    readonly name: string;
    readonly validFrom: IsoDate;
    readonly validTo: IsoDate | null;
    readonly deputisingBasis: string | null;
  }[];
  readonly total: number;
}

/** Positions of units within reach, with all who held them; last days are inclusive. */
export async function listPositionRows(
  db: Db,
  reach: string,
  today: IsoDate,
  paging: Paging,
): Promise<readonly PositionListRow[]> {
  const rows = await sql<PositionListRow>`
    select p.id, p.title, p.role, p.unit_id, coalesce(v.name, '') as unit_name,
      lower(p.valid) as valid_from, upper(p.valid) - 1 as valid_to,
      (select coalesce(jsonb_agg(jsonb_build_object('accountId', a.id, 'name', a.name, 'validFrom', lower(h.valid),
          'validTo', upper(h.valid) - 1, 'deputisingBasis', h.deputising_basis) order by lower(h.valid) desc), '[]')
       from position_holder h join account a on a.id = h.account_id where h.position_id = p.id) as holders,
      count(*) over ()::int as total
    from position p
    left join unit_version v on v.unit_id = p.unit_id and v.valid @> ${today}::date
    where substr(${reach}, p.unit_id, 1) = '1'
      and (${paging.search} = ''
        or position(${paging.search} in extensions.unaccent(lower(p.title || ' ' || coalesce(v.name, '')))) > 0)
    order by p.id limit ${paging.limit} offset ${paging.offset}`.execute(db);
  return rows.rows;
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

export async function findPositionUnit(db: Db, positionId: number): Promise<number | null> {
  const found = await sql<{ unit_id: number }>`select unit_id from position where id = ${positionId}`.execute(
    db,
  );
  return found.rows[0]?.unit_id ?? null;
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

export async function listRoleRows(db: Db): Promise<readonly RoleRow[]> {
  const rows = await sql<RoleRow>`
    select code, name_vi, name_en,
      (select coalesce(jsonb_agg(jsonb_build_object('verb', verb, 'reach', reach) order by verb), '[]')
       from role_right where role = code) as rights
    from role order by code`.execute(db);
  return rows.rows;
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
