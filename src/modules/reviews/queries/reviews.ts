import { sql } from 'kysely';
import type { Actor } from '../../../kernel/actor.ts';
import type { UnitId } from '../../../kernel/ids.ts';
import type { IsoDate } from '../../../kernel/iso-date.ts';
import type { Db } from '../../../platform/database/index.ts';
import type { ReviewState, ReviewStep } from '../domain/state.ts';

export interface ReviewRow {
  readonly id: number;
  readonly unitId: UnitId;
  readonly unitCode: string;
  readonly unitName: string;
  readonly hostId: UnitId;
  readonly hostCode: string;
  readonly hostName: string;
  readonly period: string;
  readonly from: IsoDate;
  readonly to: IsoDate;
  readonly meetingOn: IsoDate | null;
  readonly meetingTime: string | null;
  readonly place: string;
  readonly state: ReviewState;
  readonly version: number;
  readonly conclusions: number;
}

const columns = sql`r.id, r.unit_id as "unitId", u.code as "unitCode", uv.name as "unitName", r.host_unit_id as "hostId",
  h.code as "hostCode", hv.name as "hostName", r.period, r.day_from as "from", r.day_to as "to", r.meeting_on as "meetingOn",
  r.meeting_time as "meetingTime", r.place, r.state,
  coalesce((select max(version) from report where review_id = r.id), 0)::integer as version,
  (select count(*)::integer from conclusion where review_id = r.id and withdrawn_reason is null) as conclusions`;

// Names as they were on the closing day: a unit may have been renamed or ended since.
const joined = sql`review r
  join unit u on u.id = r.unit_id join unit_version uv on uv.unit_id = u.id and uv.valid @> r.day_to
  join unit h on h.id = r.host_unit_id join unit_version hv on hv.unit_id = h.id and hv.valid @> r.day_to`;

/** What an actor may see: within reach, and while it is being prepared only who works on it. */
export interface Sight {
  readonly reach: string;
  readonly seesPreparing: boolean;
}

const inSight = (sight: Sight) => sql`substr(${sight.reach}, r.unit_id, 1) = '1'
  and (${sight.seesPreparing} or r.state <> 'preparing')`;

/** A page of reviews, latest first, and how many there are. */
export async function listReviewRows(
  db: Db,
  sight: Sight,
  page: { readonly state: ReviewState | null; readonly offset: number; readonly limit: number },
): Promise<{ readonly rows: readonly ReviewRow[]; readonly total: number }> {
  const where = sql`${inSight(sight)} and (${page.state}::text is null or r.state = ${page.state})`;
  const { rows } = await sql<ReviewRow>`
    select ${columns} from ${joined} where ${where}
    order by r.day_to desc, r.id desc limit ${page.limit} offset ${page.offset}`.execute(db);
  const count = await sql<{ total: number }>`
    select count(*)::integer as total from review r where ${where}`.execute(db);
  return { rows, total: count.rows[0]?.total ?? 0 };
}

export async function findReviewRow(db: Db, id: number, sight: Sight): Promise<ReviewRow | undefined> {
  const { rows } = await sql<ReviewRow>`
    select ${columns} from ${joined} where r.id = ${id} and ${inSight(sight)}`.execute(db);
  return rows[0];
}

export async function findReviewOfPeriod(
  db: Db,
  period: string,
  unitId: number,
  sight: Sight,
): Promise<ReviewRow | undefined> {
  const { rows } = await sql<ReviewRow>`
    select ${columns} from ${joined} where r.period = ${period} and r.unit_id = ${unitId} and ${inSight(sight)}`.execute(
    db,
  );
  return rows[0];
}

/** Holds a review for one writer at a time until the transaction ends. */
export async function lockReviewRow(db: Db, id: number): Promise<void> {
  await sql`select from review where id = ${id} for update`.execute(db);
}

export interface NewReview {
  readonly unitId: number;
  readonly hostId: number;
  readonly period: string;
  readonly from: IsoDate;
  readonly to: IsoDate;
  readonly meetingOn: IsoDate | null;
  readonly meetingTime: string | null;
  readonly place: string;
}

/** The number of the new review; null when there is one for the unit and period. */
export async function insertReview(db: Db, review: NewReview): Promise<number | null> {
  const { rows } = await sql<{ id: number }>`
    insert into review (unit_id, host_unit_id, period, day_from, day_to, meeting_on, meeting_time, place, state)
    values (${review.unitId}, ${review.hostId}, ${review.period}, ${review.from}, ${review.to}, ${review.meetingOn},
      ${review.meetingTime}, ${review.place}, 'preparing')
    on conflict (unit_id, period) do nothing returning id`.execute(db);
  return rows[0]?.id ?? null;
}

export async function updateDetails(
  db: Db,
  id: number,
  details: Pick<NewReview, 'meetingOn' | 'meetingTime' | 'place'>,
): Promise<void> {
  await sql`
    update review set meeting_on = ${details.meetingOn}, meeting_time = ${details.meetingTime}, place = ${details.place}
    where id = ${id}`.execute(db);
}

/** Moves a review on; `null` leaves the state (the first step, `open`). */
export async function recordStep(
  db: Db,
  actor: Actor,
  step: {
    readonly reviewId: number;
    readonly step: ReviewStep;
    readonly state: ReviewState | null;
    readonly note: string | null;
  },
): Promise<void> {
  await sql`
    insert into review_step (review_id, step, note, account_id, title, taken_at, taken_on)
    values (${step.reviewId}, ${step.step}, ${step.note}, ${actor.accountId}, ${actor.title}, ${actor.at}, ${actor.today})`.execute(
    db,
  );
  if (step.state !== null)
    await sql`update review set state = ${step.state} where id = ${step.reviewId}`.execute(db);
}

export interface StepRow {
  readonly step: ReviewStep;
  readonly note: string | null;
  readonly title: string;
  readonly takenAt: string;
}

export async function listSteps(db: Db, reviewId: number): Promise<readonly StepRow[]> {
  const { rows } = await sql<StepRow>`
    select step, note, title, taken_at as "takenAt" from review_step where review_id = ${reviewId} order by id`.execute(
    db,
  );
  return rows;
}
