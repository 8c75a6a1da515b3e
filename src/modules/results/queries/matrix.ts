import { sql } from 'kysely';
import type { UnitId } from '../../../kernel/ids.ts';
import type { Db } from '../../../platform/database/index.ts';
import type { Deed, State } from '../domain/submission.ts';

export interface MatrixRow {
  readonly unit_id: UnitId;
  readonly submission_id: number;
  readonly version: number;
  readonly state: State;
  readonly filled: number;
  readonly act_kind: Deed | null;
  readonly act_title: string | null;
  readonly act_at: string | null;
}

/** The latest version of each unit for a form and period, with its last act; row-level security keeps to the reach. */
export async function listLatestByUnit(db: Db, form: string, period: string): Promise<readonly MatrixRow[]> {
  const { rows } = await sql<MatrixRow>`
    select s.unit_id, s.id as submission_id, s.version, s.state, c.filled, a.kind as act_kind, a.title as act_title,
      a.at as act_at
    from (
      select distinct on (unit_id) id, unit_id, version, state from submission
      where form_code = ${form} and period_code = ${period} order by unit_id, version desc
    ) s
    left join lateral (
      select count(*) filter (where c.value is not null)::int as filled from submission_cell c where c.submission_id = s.id
    ) c on true
    left join lateral (
      select k.kind, k.title,
        (k.on_day + (k.at at time zone 'Asia/Ho_Chi_Minh')::time) at time zone 'Asia/Ho_Chi_Minh' as at
      from submission_act k join submission v on v.id = k.submission_id
      where v.unit_id = s.unit_id and v.form_code = ${form} and v.period_code = ${period}
      order by k.id desc limit 1
    ) a on true`.execute(db);
  return rows;
}
