import { sql } from 'kysely';
import type { UnitId } from '../../../kernel/ids.ts';
import type { IsoDate } from '../../../kernel/iso-date.ts';
import type { Db } from '../../../platform/database/index.ts';

interface Named {
  readonly id: UnitId;
  readonly code: string;
  readonly name: string;
}

export interface EventRow {
  readonly id: number | null;
  readonly kind: 'create' | 'merge' | 'split' | 'rename' | 'move' | 'abolish' | null;
  readonly on: IsoDate;
  readonly legalBasis: string | null;
  readonly needsCheck: boolean;
  readonly ended: Named[];
  readonly begun: Named[];
  readonly changed: (Named & {
    readonly nameBefore: string;
    readonly parent: string | null;
    readonly parentBefore: string | null;
  })[];
}

/**
 * Acts that hold from a day after `after` up to `until`, oldest first, with what each ended, began and changed. What came
 * in with the catalogue and names no act stands in a row of its day without kind or basis; the first load is no change.
 */
export async function selectEvents(
  db: Db,
  after: IsoDate | null,
  until: IsoDate | null,
): Promise<readonly EventRow[]> {
  const { rows } = await sql<EventRow>`
    with laid as (select min(lower(valid)) as on_date from unit
    ), act as (
      select id, kind, on_date, legal_basis, needs_check from unit_event
      union all
      select distinct null::integer, null, d.on_date, null, true
      from (
        select lower(valid) as on_date from unit_version where begun_by is null
        union select upper(valid) from unit where ended_by is null and upper(valid) is not null
      ) d, laid where d.on_date > laid.on_date
    )
    select e.id, e.kind, e.on_date as "on", e.legal_basis as "legalBasis", e.needs_check as "needsCheck",
      (select coalesce(jsonb_agg(jsonb_build_object('id', u.id, 'code', u.code, 'name', v.name) order by u.code), '[]')
       from unit u join unit_version v on v.unit_id = u.id and v.valid @> e.on_date - 1
       where upper(u.valid) = e.on_date and u.ended_by is not distinct from e.id) as ended,
      (select coalesce(jsonb_agg(jsonb_build_object('id', u.id, 'code', u.code, 'name', v.name) order by u.code), '[]')
       from unit u join unit_version v on v.unit_id = u.id and v.valid @> e.on_date
       where lower(u.valid) = e.on_date and u.begun_by is not distinct from e.id) as begun,
      (select coalesce(jsonb_agg(jsonb_build_object('id', u.id, 'code', u.code, 'name', v.name, 'nameBefore', o.name,
          'parent', p.name, 'parentBefore', q.name) order by u.code), '[]')
       from unit_version v
       join unit u on u.id = v.unit_id and lower(u.valid) < e.on_date
       join unit_version o on o.unit_id = u.id and o.valid @> e.on_date - 1
       left join unit_version p on p.unit_id = v.parent_id and p.valid @> e.on_date
       left join unit_version q on q.unit_id = o.parent_id and q.valid @> e.on_date - 1
       where lower(v.valid) = e.on_date and v.begun_by is not distinct from e.id) as changed
    from act e
    where (${after}::date is null or e.on_date > ${after}::date)
      and (${until}::date is null or e.on_date <= ${until}::date)
    order by e.on_date, e.id nulls last`.execute(db);
  return rows.filter(({ ended, begun, changed }) => ended.length + begun.length + changed.length > 0);
}
