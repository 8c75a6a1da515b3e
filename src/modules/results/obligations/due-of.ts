import type { IsoDate } from '../../../kernel/iso-date.ts';
import type { Db } from '../../../platform/database/index.ts';
import { type CalendarChange, type DueRule, dueInstant } from '../domain/obligation/due.ts';
import { type Instant, readInstant } from '../domain/obligation/instant.ts';
import type { Extension } from '../domain/obligation/standing.ts';
import { findDueRule, listCalendarHistory } from '../queries/obligations/due-rules.ts';
import { type ExtensionRow, listExtensions } from '../queries/obligations/extensions.ts';
import type { SheetKey } from '../queries/submissions.ts';

/** Of a form without a rule of its own: the least that NĐ 09/2019/NĐ-CP, Điều 8.5 leaves. */
const leastByLaw: DueRule = { workingDays: 1, cutOff: '17:00', followsCalendar: true };

/** What tells when a form is due. */
export interface DueTerms {
  readonly rule: DueRule;
  readonly history: readonly CalendarChange[];
}

export async function loadDueTerms(db: Db, form: string): Promise<DueTerms> {
  return { rule: (await findDueRule(db, form)) ?? leastByLaw, history: await listCalendarHistory(db) };
}

/** When a form that closes on a day is due, before extensions, as known at an instant. */
export const firstDue = ({ rule, history }: DueTerms, closesOn: IsoDate, knownAt: Instant): Instant =>
  dueInstant(rule, closesOn, history, knownAt);

export const asExtension = (row: ExtensionRow): Extension => ({
  until: readInstant(row.until),
  at: readInstant(row.given_at),
});

/** Until when one obligation is in time, as known at an instant, extensions and days for correcting counted. */
export async function readDue(
  db: Db,
  terms: DueTerms,
  { unitId, form, period }: SheetKey,
  closesOn: IsoDate,
  knownAt: Instant,
): Promise<Instant> {
  const rows = await listExtensions(db, { units: [unitId], form, period });
  const untils = rows.map(({ until }) => readInstant(until));
  return Math.max(firstDue(terms, closesOn, knownAt), ...untils) as Instant;
}
