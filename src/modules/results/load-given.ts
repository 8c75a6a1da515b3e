import { addDays, type IsoDate } from '../../kernel/iso-date.ts';
import { closedOn, type PeriodCode, period, periodWindow, reportingYear } from '../../kernel/period.ts';
import type { Db } from '../../platform/database/index.ts';
import { periodsOfYear } from './domain/reporting-period.ts';
import { getFormWindow } from './periods.ts';
import { type FormPeriod, insertActsOfSheets, insertSheetsOfLedger } from './queries/backfill.ts';
import { listForms } from './queries/forms.ts';
import { insertWindowOverride } from './queries/periods.ts';
import { requireWhatIsCounted } from './queries/published-forms.ts';

/** A review that closes on a day of its own. */
interface LateReview {
  readonly period: PeriodCode;
  readonly closesOn: IsoDate;
  readonly basis: string;
}

/** Lets a review close later than by law; the month that follows begins the day after, so that no day counts twice. */
export async function setReviewWindow(db: Db, { period: code, closesOn, basis }: LateReview): Promise<void> {
  await insertWindowOverride(db, code, { ...closedOn(code, closesOn), basis });
  const year = reportingYear(closesOn);
  const next = periodsOfYear(year).find(
    (one) => period(one).kind === 'month' && closesOn < periodWindow(one).to,
  );
  if (next === undefined) return;
  await insertWindowOverride(db, next, { from: addDays(closesOn, 1), to: periodWindow(next).to, basis });
}

/** Every form of a year with its days, up to a day. */
async function formPeriodsOf(db: Db, year: number, today: IsoDate): Promise<readonly FormPeriod[]> {
  const due: FormPeriod[] = [];
  for (const code of periodsOfYear(year)) {
    const { kind } = period(code);
    for (const form of await listForms(db, kind, periodWindow(code).to)) {
      const days = await getFormWindow(db, code, form.covers);
      if (days && days.window.to <= today) due.push({ form: form.code, period: code, ...days.window });
    }
  }
  return due;
}

/**
 * Makes the sheets in which the sample ledger would have come, so that its figures too are traced to who sent and accepted
 * them. Those that close on the sample's own day still wait to be accepted. As the owner of the tables.
 */
export async function loadSampleSheets(db: Db, today: IsoDate): Promise<void> {
  const year = reportingYear(today);
  const due = [...(await formPeriodsOf(db, year - 1, today)), ...(await formPeriodsOf(db, year, today))];
  await insertSheetsOfLedger(
    db,
    due.filter(({ to }) => to < today),
    'accepted',
    today,
  );
  await insertSheetsOfLedger(
    db,
    due.filter(({ to }) => to >= today),
    'submitted',
    today,
  );
  await insertActsOfSheets(db, today);
  await requireWhatIsCounted(db, periodWindow(String(year)).from);
}
