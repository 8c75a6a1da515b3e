import { sql } from 'kysely';
import type { IndicatorId } from '../../../../kernel/ids.ts';
import type { Db } from '../../../../platform/database/index.ts';
import type { Deed } from '../../domain/submission.ts';
import type { SheetKey } from '../submissions.ts';

export interface ObligationAct {
  readonly kind: Deed;
  /** By the clock of the province. */
  readonly at: string;
  readonly is_nil: boolean;
  /** Codes of the figures that its version left out as not known yet. */
  readonly missing: readonly string[];
}

/** What was done with the sheets of one obligation, in the order in which it happened, with what each version left out. */
export async function listObligationActs(db: Db, key: SheetKey): Promise<readonly ObligationAct[]> {
  const { rows } = await sql<ObligationAct>`
    select a.kind,
      (a.on_day + (a.at at time zone 'Asia/Ho_Chi_Minh')::time) at time zone 'Asia/Ho_Chi_Minh' as at, s.is_nil,
      (select coalesce(array_agg(i.code order by i.code), '{}') from indicator i where i.id = any (s.missing)) as missing
    from submission s join submission_act a on a.submission_id = s.id
    where s.unit_id = ${key.unitId} and s.form_code = ${key.form} and s.period_code = ${key.period}
    order by a.id`.execute(db);
  return rows;
}

/** Figures said to be not known yet of what stands, with their reasons. */
export async function listUnknownCells(
  db: Db,
  submissionId: number,
): Promise<readonly { readonly indicator_id: IndicatorId; readonly note: string }[]> {
  const { rows } = await sql<{ indicator_id: IndicatorId; note: string }>`
    select indicator_id, note from submission_cell where submission_id = ${submissionId} and is_unknown`.execute(
    db,
  );
  return rows;
}
