import { sql } from 'kysely';
import type { Actor } from '../../../kernel/actor.ts';
import type { IsoDate } from '../../../kernel/iso-date.ts';
import type { Db } from '../../../platform/database/index.ts';

export interface ConclusionBody {
  readonly text: string;
  readonly leadUnitId: number;
  readonly coUnitIds: readonly number[];
  readonly deadline: IsoDate | null;
  readonly basis: string | null;
}

interface UnitName {
  readonly id: number;
  readonly code: string;
  readonly name: string;
}

export interface ConclusionRow {
  readonly id: number;
  readonly ordinal: number;
  readonly text: string;
  readonly leadUnit: UnitName;
  readonly coUnits: readonly UnitName[];
  readonly deadline: IsoDate | null;
  readonly basis: string | null;
  readonly agendaItemId: number | null;
  readonly revision: number;
  readonly withdrawnReason: string | null;
}

/** Conclusions in order, those withdrawn among them. Units under the names of the closing day. */
export async function listConclusions(db: Db, reviewId: number): Promise<readonly ConclusionRow[]> {
  const { rows } = await sql<ConclusionRow>`
    select c.id, c.ordinal, c.text, jsonb_build_object('id', u.id, 'code', u.code, 'name', v.name) as "leadUnit",
      coalesce((
        select jsonb_agg(jsonb_build_object('id', w.id, 'code', w.code, 'name', x.name) order by w.code)
        from conclusion_unit k join unit w on w.id = k.unit_id
        join unit_version x on x.unit_id = w.id and x.valid @> r.day_to
        where k.conclusion_id = c.id), '[]') as "coUnits",
      c.deadline, c.basis, c.agenda_item_id as "agendaItemId", c.revision, c.withdrawn_reason as "withdrawnReason"
    from conclusion c
    join review r on r.id = c.review_id
    join unit u on u.id = c.lead_unit_id
    join unit_version v on v.unit_id = u.id and v.valid @> r.day_to
    where c.review_id = ${reviewId} order by c.ordinal, c.id`.execute(db);
  return rows;
}

async function writeUnits(db: Db, conclusionId: number, unitIds: readonly number[]): Promise<void> {
  await sql`delete from conclusion_unit where conclusion_id = ${conclusionId}`.execute(db);
  await sql`
    insert into conclusion_unit (conclusion_id, unit_id) select ${conclusionId}, unnest(${unitIds}::integer[])`.execute(
    db,
  );
}

export async function insertConclusion(
  db: Db,
  actor: Actor,
  reviewId: number,
  body: ConclusionBody & { readonly agendaItemId: number | null },
): Promise<number> {
  const { rows } = await sql<{ id: number }>`
    insert into conclusion (review_id, ordinal, text, lead_unit_id, deadline, basis, agenda_item_id, account_id, concluded_at)
    select ${reviewId}, coalesce(max(ordinal), 0) + 1, ${body.text}, ${body.leadUnitId}, ${body.deadline}, ${body.basis},
      ${body.agendaItemId}, ${actor.accountId}, ${actor.at}
    from conclusion where review_id = ${reviewId}
    returning id`.execute(db);
  const id = rows[0]?.id ?? 0;
  await writeUnits(db, id, body.coUnitIds);
  return id;
}

/** Writes a conclusion over the revision that was read; null when it is another one meanwhile. */
export async function updateConclusion(
  db: Db,
  of: { readonly id: number; readonly reviewId: number; readonly revision: number },
  body: ConclusionBody,
): Promise<number | null> {
  const { rows } = await sql<{ revision: number }>`
    update conclusion set text = ${body.text}, lead_unit_id = ${body.leadUnitId}, deadline = ${body.deadline},
      basis = ${body.basis}, revision = revision + 1
    where id = ${of.id} and review_id = ${of.reviewId} and revision = ${of.revision} and withdrawn_reason is null
    returning revision`.execute(db);
  const revision = rows[0]?.revision;
  if (revision === undefined) return null;
  await writeUnits(db, of.id, body.coUnitIds);
  return revision;
}

export async function withdraw(db: Db, reviewId: number, id: number, reason: string): Promise<boolean> {
  const { rows } = await sql`
    update conclusion set withdrawn_reason = ${reason}
    where id = ${id} and review_id = ${reviewId} and withdrawn_reason is null returning id`.execute(db);
  return rows.length === 1;
}

export interface OpenConclusion {
  readonly id: number;
  readonly text: string;
  readonly leadUnit: string;
  readonly deadline: IsoDate;
}

/** Conclusions of earlier reviews of the unit whose deadline is over. */
export async function listOverdueConclusions(
  db: Db,
  unitId: number,
  before: IsoDate,
  today: IsoDate,
): Promise<readonly OpenConclusion[]> {
  const { rows } = await sql<OpenConclusion>`
    select c.id, c.text, v.name as "leadUnit", c.deadline
    from conclusion c
    join review r on r.id = c.review_id
    join unit_version v on v.unit_id = c.lead_unit_id and v.valid @> r.day_to
    where r.unit_id = ${unitId} and r.day_to < ${before} and c.deadline < ${today} and c.withdrawn_reason is null
    order by c.deadline, c.id`.execute(db);
  return rows;
}

/** Whether all these units live on a day. */
export async function allUnitsLive(db: Db, unitIds: readonly number[], on: IsoDate): Promise<boolean> {
  const wanted = [...new Set(unitIds)];
  const { rows } = await sql<{ count: number }>`
    select count(*)::integer as count from unit where id = any (${wanted}::integer[]) and valid @> ${on}::date`.execute(
    db,
  );
  return rows[0]?.count === wanted.length;
}
