import { type RawBuilder, sql } from 'kysely';
import type { IsoDate } from '../../kernel/iso-date.ts';
import type { Words } from '../../kernel/words.ts';
import type { Db } from '../../platform/database/index.ts';

/** From when on: an instant at which the reader last looked, else the last seven days of the province. */
export interface Since {
  readonly instant: string | null;
  readonly today: IsoDate;
}

const after = (at: RawBuilder<unknown>, on: RawBuilder<unknown>, { instant, today }: Since) => sql`
  case when ${instant}::timestamptz is null then ${on} >= ${today}::date - 7 else ${at} > ${instant}::timestamptz end`;

/** An act's day in the province with its time of day: the clock of a sample province stands on another day. */
const shownAt = (at: RawBuilder<unknown>, on: RawBuilder<unknown>) => sql`
  ((${on} + (${at} at time zone 'Asia/Ho_Chi_Minh')::time) at time zone 'Asia/Ho_Chi_Minh')`;

/** Title of the position that an account held regularly on a day. */
const titleOf = (account: RawBuilder<unknown>, on: RawBuilder<unknown>) => sql`
  (select p.title from position_holder h join position p on p.id = h.position_id
   where h.account_id = ${account} and h.valid @> ${on} order by h.deputising_basis nulls first, p.id limit 1)`;

export interface ActNews {
  readonly kind: 'submit' | 'accept' | 'return' | 'correct' | 'complete';
  readonly form_code: string;
  readonly form_name: Words;
  readonly period_code: string;
  readonly units: number;
  readonly unit_id: number;
  readonly unit_name: string;
  readonly reason: string | null;
  readonly title: string;
  readonly at: string;
}

/** Acts on sheets in reach, those of one kind on one form and period together. */
export async function selectActs(db: Db, reach: string, since: Since): Promise<readonly ActNews[]> {
  const { rows } = await sql<ActNews>`
    select a.kind, s.form_code, jsonb_build_object('vi', f.name_vi, 'en', f.name_en) as form_name, s.period_code,
      count(distinct a.unit_id)::int as units, max(a.unit_id) as unit_id, max(v.name) as unit_name,
      (array_agg(a.reason order by a.id desc))[1] as reason, (array_agg(a.title order by a.id desc))[1] as title,
      max(${shownAt(sql`a.at`, sql`a.on_day`)}) as at
    from submission_act a
    join submission s on s.id = a.submission_id
    join report_form f on f.code = s.form_code
    join unit_version v on v.unit_id = a.unit_id and v.valid @> a.on_day
    where substr(${reach}, a.unit_id, 1) = '1' and ${after(sql`a.at`, sql`a.on_day`, since)}
    group by a.kind, s.form_code, f.name_vi, f.name_en, s.period_code
    order by max(a.at) desc limit 20`.execute(db);
  return rows;
}

export interface EntryNews {
  readonly source: 'import' | 'correction' | 'act';
  readonly reason: string | null;
  readonly figures: number;
  readonly units: number;
  readonly title: string | null;
  readonly at: string;
}

/** Entries of figures in reach that came otherwise than by a sheet. */
export async function selectEntries(db: Db, reach: string, since: Since): Promise<readonly EntryNews[]> {
  const { rows } = await sql<EntryNews>`
    select e.source, e.reason, f.figures, f.units, ${titleOf(sql`e.account_id`, sql`e.recorded_on`)} as title,
      ${shownAt(sql`e.recorded_at`, sql`e.recorded_on`)} as at
    from figure_entry e
    cross join lateral (
      select count(*)::int as figures, count(distinct g.unit_id)::int as units from figure g
      where g.entry_id = e.id and g.reverses is null and substr(${reach}, g.unit_id, 1) = '1') f
    where e.source in ('import', 'correction', 'act') and f.figures > 0
      and ${after(sql`e.recorded_at`, sql`e.recorded_on`, since)}
    order by e.id desc limit 20`.execute(db);
  return rows;
}

export interface TargetNews {
  readonly decision: string;
  readonly targets: number;
  readonly is_adjusted: boolean;
  readonly title: string;
  readonly at: string;
}

/** Decisions on targets in reach; what came with the sample is no news. */
export async function selectTargets(db: Db, reach: string, since: Since): Promise<readonly TargetNews[]> {
  const { rows } = await sql<TargetNews>`
    select decision_number as decision, count(*)::int as targets, bool_or(version > 1) as is_adjusted,
      (array_agg(title order by id desc))[1] as title, 
      max(${shownAt(sql`recorded_at`, sql`recorded_on`)}) as at
    from target
    where not is_sample and account_id is not null and substr(${reach}, unit_id, 1) = '1'
      and ${after(sql`recorded_at`, sql`recorded_on`, since)}
    group by decision_number order by max(recorded_at) desc limit 10`.execute(db);
  return rows;
}

export interface EventNews {
  readonly kind: string;
  readonly on: IsoDate;
  readonly legalBasis: string;
  readonly title: string | null;
  readonly at: string;
}

/** Acts on the organisation that people recorded. */
export async function selectEvents(db: Db, since: Since): Promise<readonly EventNews[]> {
  const { rows } = await sql<EventNews>`
    select e.kind, e.on_date as "on", e.legal_basis as "legalBasis",
      ${titleOf(sql`e.account_id`, sql`e.recorded_on`)} as title,
      ${shownAt(sql`e.recorded_at`, sql`e.recorded_on`)} as at
    from unit_event e
    where e.account_id is not null and ${after(sql`e.recorded_at`, sql`e.recorded_on`, since)}
    order by e.id desc limit 10`.execute(db);
  return rows;
}

export interface DayNews {
  readonly day: IsoDate;
  readonly isRemoved: boolean;
  readonly name: Words | null;
  readonly title: string | null;
  readonly at: string;
}

/** Days that people entered into the calendar or took out. */
export async function selectDays(db: Db, since: Since): Promise<readonly DayNews[]> {
  const { rows } = await sql<DayNews>`
    select c.day, c.kind is null as "isRemoved",
      case when c.name_vi is not null then jsonb_build_object('vi', c.name_vi, 'en', c.name_en) end as name,
      ${titleOf(sql`c.account_id`, sql`c.recorded_on`)} as title,
      ${shownAt(sql`c.recorded_at`, sql`c.recorded_on`)} as at
    from calendar_change c
    where c.account_id is not null and ${after(sql`c.recorded_at`, sql`c.recorded_on`, since)}
    order by c.id desc limit 10`.execute(db);
  return rows;
}

export interface StepNews {
  readonly reviewId: number;
  readonly period: string;
  readonly step: 'markReady' | 'takeBack' | 'hold' | 'sign' | 'startVersion';
  readonly title: string;
  readonly at: string;
}

/** Steps of reviews in reach that everybody who may read them sees: from the day a review is ready. */
export async function selectSteps(db: Db, reach: string, since: Since): Promise<readonly StepNews[]> {
  const { rows } = await sql<StepNews>`
    select s.review_id as "reviewId", r.period, s.step, s.title,
      ${shownAt(sql`s.taken_at`, sql`s.taken_on`)} as at
    from review_step s join review r on r.id = s.review_id
    where s.step <> 'open' and r.state <> 'preparing' and substr(${reach}, r.unit_id, 1) = '1'
      and ${after(sql`s.taken_at`, sql`s.taken_on`, since)}
    order by s.id desc limit 10`.execute(db);
  return rows;
}
