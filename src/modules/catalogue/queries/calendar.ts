import { sql } from 'kysely';
import type { IsoDate } from '../../../kernel/iso-date.ts';
import { type SpecialDayKind, type WorkingCalendar, workingCalendar } from '../../../kernel/working-days.ts';
import type { Db } from '../../../platform/database/index.ts';

export interface CalendarDayRow {
  readonly day: IsoDate;
  readonly kind: SpecialDayKind;
  readonly name_vi: string;
  readonly name_en: string;
  readonly counterpart: IsoDate | null;
  readonly basis: string;
  readonly needs_check: boolean;
}

/** Listed days of a year. */
export async function listCalendarDayRows(db: Db, year: number): Promise<readonly CalendarDayRow[]> {
  const { rows } = await sql<CalendarDayRow>`
    select day, kind, name_vi, name_en, counterpart, basis, needs_check from calendar_day
    where day >= make_date(${year}, 1, 1) and day < make_date(${year + 1}, 1, 1) order by day`.execute(db);
  return rows;
}

/** Working days of each month of a year, January first. */
export async function countWorkingDays(db: Db, year: number): Promise<readonly number[]> {
  const { rows } = await sql<{ count: number }>`
    select working_days_between(make_date(${year}, m, 1) - 1, (make_date(${year}, m, 1) + interval '1 month')::date - 1) as count
    from generate_series(1, 12) m order by m`.execute(db);
  return rows.map(({ count }) => count);
}

/** The whole calendar as the kernel reckons with it. */
export async function readWorkingCalendar(db: Db): Promise<WorkingCalendar> {
  const { rows } = await sql<{
    date: IsoDate;
    kind: SpecialDayKind;
  }>`select day as date, kind from calendar_day`.execute(db);
  return workingCalendar(rows);
}

/** The n-th working day after a day, answered by the database. */
export async function addWorkingDays(db: Db, day: IsoDate, count: number): Promise<IsoDate> {
  const { rows } = await sql<{
    day: IsoDate;
  }>`select add_working_days(${day}::date, ${count}::integer) as day`.execute(db);
  const found = rows[0];
  if (!found) throw new Error('add_working_days gave no row');
  return found.day;
}

export async function findCalendarDay(db: Db, day: IsoDate): Promise<CalendarDayRow | undefined> {
  const { rows } = await sql<CalendarDayRow>`
    select day, kind, name_vi, name_en, counterpart, basis, needs_check from calendar_day
    where day = ${day} for update`.execute(db);
  return rows[0];
}

export interface CalendarChange {
  readonly day: IsoDate;
  /** Null takes the day out of the calendar. */
  readonly kind: SpecialDayKind | null;
  readonly name_vi: string | null;
  readonly name_en: string | null;
  readonly counterpart: IsoDate | null;
  readonly basis: string;
  readonly needs_check: boolean;
}

export interface Recording {
  readonly at: string;
  readonly today: IsoDate;
  readonly accountId: number | null;
}

/** Writes changes and their history; of several for one day the last must stand alone. */
export async function writeCalendarChanges(
  db: Db,
  changes: readonly CalendarChange[],
  by: Recording,
): Promise<void> {
  const json = JSON.stringify(changes);
  const given = sql`jsonb_to_recordset(${json}::jsonb) as c (day date, kind text, name_vi text, name_en text,
    counterpart date, basis text, needs_check boolean)`;
  await sql`
    insert into calendar_change (day, kind, name_vi, name_en, counterpart, basis, recorded_at, recorded_on, account_id)
    select day, kind, name_vi, name_en, counterpart, basis, ${by.at}, ${by.today}, ${by.accountId} from ${given}`.execute(
    db,
  );
  await sql`delete from calendar_day d using ${given} where d.day = c.day and c.kind is null`.execute(db);
  await sql`
    insert into calendar_day (day, kind, name_vi, name_en, counterpart, basis, needs_check)
    select day, kind, name_vi, name_en, counterpart, basis, needs_check from ${given} where kind is not null
    on conflict (day) do update set kind = excluded.kind, name_vi = excluded.name_vi, name_en = excluded.name_en,
      counterpart = excluded.counterpart, basis = excluded.basis, needs_check = excluded.needs_check`.execute(
    db,
  );
}

export interface ChangeRow {
  readonly id: number;
  readonly day: IsoDate;
  readonly kind: SpecialDayKind | null;
  readonly name_vi: string | null;
  readonly name_en: string | null;
  readonly basis: string;
  readonly recorded_at: string;
  readonly recorded_on: IsoDate;
  /** Of the position that the account held regularly on that day. */
  readonly title: string | null;
}

/** History of a year's days, latest first. */
export async function listChangeRows(db: Db, year: number): Promise<readonly ChangeRow[]> {
  const { rows } = await sql<ChangeRow>`
    select c.id, c.day, c.kind, c.name_vi, c.name_en, c.basis, c.recorded_at, c.recorded_on,
      (select p.title from position_holder h join position p on p.id = h.position_id
       where h.account_id = c.account_id and h.valid @> c.recorded_on
       order by h.deputising_basis nulls first, p.id limit 1) as title
    from calendar_change c
    where day >= make_date(${year}, 1, 1) and day < make_date(${year + 1}, 1, 1)
    order by c.id desc limit 500`.execute(db);
  return rows;
}
