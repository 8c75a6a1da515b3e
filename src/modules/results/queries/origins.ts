import { sql } from 'kysely';
import type { Db } from '../../../platform/database/index.ts';
import type { Deed, State } from '../domain/submission.ts';

export interface OriginRow {
  readonly figure_id: string;
  readonly unit_id: number;
  readonly form_code: string;
  readonly period_code: string;
  readonly version: number;
  readonly state: State;
  readonly sent: { readonly title: string; readonly at: string } | null;
  readonly decided: { readonly kind: Deed; readonly title: string; readonly at: string } | null;
}

const doneAt = sql`(a.on_day + (a.at at time zone 'Asia/Ho_Chi_Minh')::time) at time zone 'Asia/Ho_Chi_Minh'`;

/** The version in which each figure came, with who sent it and what was last decided; nothing for other figures. */
export async function listOriginRows(db: Db, figureIds: readonly string[]): Promise<readonly OriginRow[]> {
  const { rows } = await sql<OriginRow>`
    select distinct on (c.figure_id) c.figure_id::text, s.unit_id, s.form_code, s.period_code, s.version, s.state,
      sent.act as sent, decided.act as decided
    from submission_cell c
    join submission s on s.id = c.submission_id
    left join lateral (
      select jsonb_build_object('title', a.title, 'at', ${doneAt}) as act from submission_act a
      where a.submission_id = s.id and a.kind in ('submit', 'correct', 'complete') order by a.id limit 1
    ) sent on true
    left join lateral (
      select jsonb_build_object('kind', a.kind, 'title', a.title, 'at', ${doneAt}) as act from submission_act a
      where a.submission_id = s.id and a.kind in ('accept', 'return') order by a.id desc limit 1
    ) decided on true
    where c.figure_id = any (${figureIds}::bigint[])
    order by c.figure_id, s.version`.execute(db);
  return rows;
}
