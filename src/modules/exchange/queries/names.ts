import { sql } from 'kysely';
import type { IsoDate } from '../../../kernel/iso-date.ts';
import type { Db } from '../../../platform/database/index.ts';
import type { Mapping } from '../domain/their-names.ts';

/** A partner's mapping with what our codes are called today. */
export async function listNamedMappings(
  db: Db,
  partnerId: number,
  today: IsoDate,
): Promise<readonly (Mapping & { readonly name: string | null })[]> {
  const { rows } = await sql<Mapping & { name: string | null }>`
    select m.kind, m.theirs, m.their_option as "theirOption", m.ours, coalesce(c.name_vi, v.name) as name
    from exchange_mapping m
    left join indicator_card c on m.kind = 'indicator' and c.code = m.ours
    left join unit u on m.kind = 'unit' and u.code = m.ours and u.valid @> ${today}::date
    left join unit_version v on v.unit_id = u.id and v.valid @> ${today}::date
    where m.partner_id = ${partnerId} order by m.kind, m.theirs, m.their_option`.execute(db);
  return rows;
}
