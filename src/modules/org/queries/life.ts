import { sql } from 'kysely';
import type { UnitId } from '../../../kernel/ids.ts';
import type { IsoDate } from '../../../kernel/iso-date.ts';
import type { Db } from '../../../platform/database/index.ts';
import type { Level } from '../domain/unit-life.ts';

interface LifeEvent {
  readonly kind: 'create' | 'merge' | 'split' | 'rename' | 'move' | 'abolish';
  readonly on: IsoDate;
  readonly legalBasis: string;
  readonly needsCheck: boolean;
}

interface LifeVersion {
  readonly validFrom: IsoDate;
  readonly validTo: IsoDate | null;
  readonly name: string;
  readonly shortName: string;
  readonly altNames: readonly string[];
  readonly level: Level;
  readonly kind: string;
  readonly parent: { readonly id: UnitId; readonly name: string } | null;
  readonly begunBy: LifeEvent | null;
}

interface Relative {
  readonly id: UnitId;
  readonly code: string;
  readonly name: string;
  readonly validFrom: IsoDate;
  readonly validTo: IsoDate | null;
  readonly weight: number | null;
  /** Of the older unit, what went to the newer one, in per cent with two decimals. */
  readonly sharePercent: string;
  readonly isEstimated: boolean;
}

/** A unit with its whole life: what it came from, what it was called, what became of it. */
export interface UnitStory {
  readonly id: UnitId;
  readonly code: string;
  readonly validFrom: IsoDate;
  readonly validTo: IsoDate | null;
  readonly population: number | null;
  readonly areaKm2: string | null;
  readonly begunBy: LifeEvent | null;
  readonly endedBy: LifeEvent | null;
  readonly versions: readonly LifeVersion[];
  readonly cameFrom: readonly Relative[];
  readonly became: readonly Relative[];
}

const event = (alias: string) => sql`
  case when ${sql.ref(`${alias}.id`)} is not null then jsonb_build_object('kind', ${sql.ref(`${alias}.kind`)},
    'on', ${sql.ref(`${alias}.on_date`)}, 'legalBasis', ${sql.ref(`${alias}.legal_basis`)},
    'needsCheck', ${sql.ref(`${alias}.needs_check`)}) end`;

/** Relatives by succession, under the name they had when it happened. */
const relatives = (side: 'from_unit_id' | 'to_unit_id', other: 'from_unit_id' | 'to_unit_id') => sql`(
  select coalesce(jsonb_agg(jsonb_build_object('id', r.id, 'code', r.code, 'name', v.name, 'validFrom', lower(r.valid),
    'validTo', upper(r.valid) - 1, 'weight', s.weight, 'isEstimated', s.unknown > 0 and s.heirs > 1,
    'sharePercent', round(case when s.unknown = 0 then 100.0 * s.weight / s.weights else 100.0 / s.heirs end, 2)::text)
    order by r.code), '[]')
  from (
    select *, count(*) over heirs as heirs, sum(weight) over heirs as weights, count(*) filter (where weight is null) over heirs as unknown
    from unit_succession window heirs as (partition by event_id, from_unit_id)
  ) s
  join unit_event e on e.id = s.event_id
  join unit r on r.id = ${sql.ref(`s.${other}`)}
  join unit_version v on v.unit_id = r.id
    and v.valid @> case when lower(r.valid) < e.on_date then e.on_date - 1 else e.on_date end
  where ${sql.ref(`s.${side}`)} = u.id)`;

export async function findStory(db: Db, id: number): Promise<UnitStory | undefined> {
  const { rows } = await sql<UnitStory>`
    select u.id, u.code, lower(u.valid) as "validFrom", upper(u.valid) - 1 as "validTo", u.population,
      u.area_km2 as "areaKm2", ${event('b')} as "begunBy", ${event('n')} as "endedBy",
      (select jsonb_agg(jsonb_build_object('validFrom', lower(v.valid), 'validTo', upper(v.valid) - 1, 'name', v.name,
          'shortName', v.short_name, 'altNames', v.alt_names, 'level', v.level, 'kind', v.kind,
          'parent', (select jsonb_build_object('id', p.unit_id, 'name', p.name) from unit_version p
            where p.unit_id = v.parent_id and p.valid @> lower(v.valid)),
          'begunBy', ${event('c')}) order by v.valid)
        from unit_version v left join unit_event c on c.id = v.begun_by where v.unit_id = u.id) as versions,
      ${relatives('to_unit_id', 'from_unit_id')} as "cameFrom", ${relatives('from_unit_id', 'to_unit_id')} as became
    from unit u
    left join unit_event b on b.id = u.begun_by
    left join unit_event n on n.id = u.ended_by
    where u.id = ${id}`.execute(db);
  return rows[0];
}
