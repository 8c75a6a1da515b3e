import { sql } from 'kysely';
import type { Window } from '../../../kernel/period.ts';
import type { Db } from '../../../platform/database/index.ts';

/** A figure of a unit that holds something not yet accepted by the level above. */
export interface Provisional {
  readonly unitId: number;
  readonly indicator: string;
}

/** Where figures of a window, up the tree of its last day, rest on submissions that nobody has accepted yet. */
export async function listProvisional(db: Db, { from, to }: Window): Promise<readonly Provisional[]> {
  const { rows } = await sql<Provisional>`
    select distinct r.into_id as "unitId", i.code as indicator
    from submission s
    join submission_cell c on c.submission_id = s.id
    join figure f on f.id = c.figure_id
    join indicator i on i.id = f.indicator_id
    join unit_era a on a.begins <= ${to}::date and (a.ends is null or a.ends > ${to}::date)
    join unit_rollup r on r.era_begins = a.begins and r.unit_id = f.unit_id
    where s.state = 'submitted' and not exists (select from figure b where b.reverses = f.id)
      and f.day_to <= ${to}::date and (i.kind = 'stock' or f.day_from >= ${from}::date)`.execute(db);
  return rows;
}
