import { sql } from 'kysely';
import type { Db } from '../../../platform/database/index.ts';
import type { PeriodRule } from '../domain/match-period.ts';
import type { Mapping } from '../domain/their-names.ts';

export interface Partner {
  readonly id: number;
  readonly code: string;
  readonly name: string;
  readonly periodRule: PeriodRule;
  readonly dataSet: string;
  readonly defaultOption: string;
}

const columns = sql`id, code, name, period_rule as "periodRule", data_set as "dataSet", default_option as "defaultOption"`;

export async function listPartnerRows(db: Db): Promise<readonly (Partner & { readonly mappings: number })[]> {
  const { rows } = await sql<Partner & { mappings: number }>`
    select ${columns}, (select count(*)::int from exchange_mapping m where m.partner_id = p.id) as mappings
    from exchange_partner p order by name, code`.execute(db);
  return rows;
}

export async function findPartner(db: Db, code: string): Promise<Partner | undefined> {
  const { rows } = await sql<Partner>`select ${columns} from exchange_partner where code = ${code}`.execute(
    db,
  );
  return rows[0];
}

/** Gives the new partner's number; null when the code is taken. */
export async function insertPartner(db: Db, one: Omit<Partner, 'id'>): Promise<number | null> {
  const { rows } = await sql<{ id: number }>`
    insert into exchange_partner (code, name, period_rule, data_set, default_option)
    values (${one.code}, ${one.name}, ${one.periodRule}, ${one.dataSet}, ${one.defaultOption})
    on conflict do nothing returning id`.execute(db);
  return rows[0]?.id ?? null;
}

export async function updatePartner(db: Db, id: number, one: Omit<Partner, 'id' | 'code'>): Promise<void> {
  await sql`
    update exchange_partner set name = ${one.name}, period_rule = ${one.periodRule}, data_set = ${one.dataSet},
      default_option = ${one.defaultOption} where id = ${id}`.execute(db);
}

/** A partner's mapping in the order of its kinds and names. */
export async function listMappings(db: Db, partnerId: number): Promise<readonly Mapping[]> {
  const { rows } = await sql<Mapping>`
    select kind, theirs, their_option as "theirOption", ours from exchange_mapping
    where partner_id = ${partnerId} order by kind, theirs, their_option`.execute(db);
  return rows;
}

/** Puts a whole mapping in the place of the former one. */
export async function replaceMappings(
  db: Db,
  partnerId: number,
  mappings: readonly Mapping[],
): Promise<void> {
  await sql`delete from exchange_mapping where partner_id = ${partnerId}`.execute(db);
  await sql`
    insert into exchange_mapping (partner_id, kind, theirs, their_option, ours)
    select ${partnerId}, m.kind, m.theirs, m."theirOption", m.ours
    from json_to_recordset(${JSON.stringify(mappings)}::json)
      as m (kind text, theirs text, "theirOption" text, ours text)`.execute(db);
}
