import { sql } from 'kysely';
import { type IsoDate, isoDate } from '../../../../kernel/iso-date.ts';
import type { Db } from '../../../../platform/database/index.ts';
import type { CalendarChange, DueRule } from '../../domain/obligation/due.ts';
import { type Instant, readInstant } from '../../domain/obligation/instant.ts';

/** The rule of the level that fills a form; undefined where nobody set one, so that it is never late. */
export async function findDueRule(db: Db, form: string): Promise<DueRule | undefined> {
  const { rows } = await sql<DueRule>`
    select d.working_days as "workingDays", d.cut_off as "cutOff", d.follows_calendar as "followsCalendar"
    from report_form f join report_form_due d on d.form_code = f.code and d.level = f.level
    where f.code = ${form}`.execute(db);
  return rows[0];
}

/**
 * History of the calendar by the clock of the province, in the order of recording. What came with the first catalogue was
 * law before the province began and counts as known from the start.
 */
export async function listCalendarHistory(db: Db): Promise<readonly CalendarChange[]> {
  const { rows } = await sql<{ day: IsoDate; kind: CalendarChange['kind']; at: string | null }>`
    select day, kind, case when account_id is not null or recorded_at > min(recorded_at) over () then
        (recorded_on + (recorded_at at time zone 'Asia/Ho_Chi_Minh')::time) at time zone 'Asia/Ho_Chi_Minh' end as at
    from calendar_change order by id`.execute(db);
  return rows.map(({ day, kind, at }) => ({
    day: isoDate(day),
    kind,
    at: at === null ? (0 as Instant) : readInstant(at),
  }));
}
