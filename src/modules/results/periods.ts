import { type Actor, mayActor } from '../../kernel/actor.ts';
import type { Input, Reply } from '../../kernel/contract.ts';
import { addDays, type IsoDate } from '../../kernel/iso-date.ts';
import { period, periodWindow, readPeriod, reportingYear, type Window } from '../../kernel/period.ts';
import { periodLabel } from '../../kernel/period-label.ts';
import type { Db } from '../../platform/database/index.ts';
import type { resultsContracts as on } from './contract.ts';
import { currentPeriod, periodsOfYear, remainderOf, type WindowOverride } from './domain/reporting-period.ts';
import { weekClosingFrom } from './domain/week-closing.ts';
import { listPeriodKinds } from './queries/forms.ts';
import { type Closing, findWindowOverride, listClosings, listWindowOverrides } from './queries/periods.ts';
import { noSuchPeriod } from './refusals.ts';

export interface PeriodDays {
  readonly window: Window;
  readonly basis: string | null;
}

/** The days of a period from what the province set for it, if anything. @throws results.no-such-period */
export function daysOf(code: string, override: WindowOverride | null | undefined): PeriodDays {
  if (!readPeriod(code)) throw noSuchPeriod({ period: code });
  return override
    ? { window: { from: override.from, to: override.to }, basis: override.basis }
    : { window: periodWindow(code), basis: null };
}

/** The days of a period: the province's own where it set some, else those of NĐ 09/2019. @throws results.no-such-period */
export async function getWindow(db: Db, code: string): Promise<PeriodDays> {
  return daysOf(code, await findWindowOverride(db, code));
}

/** The period that the province is in or has just ended. */
export async function getCurrentPeriod(db: Db, actor: Actor): Promise<string> {
  const overrides = await listWindowOverrides(db);
  return currentPeriod(actor.today, (code) => daysOf(code, overrides.get(code)).window);
}

/**
 * The days that a form counts: the period's own, or what is left of it after its months; null when nothing is.
 * @throws results.no-such-period
 */
export async function getFormWindow(
  db: Db,
  code: string,
  covers: 'period' | 'remainder',
): Promise<PeriodDays | null> {
  const days = await getWindow(db, code);
  if (covers === 'period') return days;
  const overrides = await listWindowOverrides(db);
  const window = remainderOf(period(code), days.window, (one) => daysOf(one, overrides.get(one)).window);
  return window && { window, basis: days.basis };
}

export function periodReply(code: string, { window, basis }: PeriodDays) {
  return { code, label: periodLabel(code), from: window.from, to: window.to, basis };
}

/** Periods that people choose from: days and weeks, latest first, or the longer ones of this plan year and the one before. */
function listCodes(kind: 'day' | 'week' | undefined, today: IsoDate): readonly string[] {
  if (kind === 'day') return Array.from({ length: 92 }, (_, at) => addDays(today, -at));
  if (kind === 'week') return Array.from({ length: 53 }, (_, at) => weekClosingFrom(addDays(today, -7 * at)));
  const year = reportingYear(today);
  return [...periodsOfYear(year), ...periodsOfYear(year - 1)];
}

/** Periods with who closed them. */
export async function listPeriods(
  db: Db,
  actor: Actor,
  { query }: Pick<Input<typeof on.listPeriods>, 'query'> = { query: {} },
): Promise<Reply<typeof on.listPeriods>> {
  const overrides = await listWindowOverrides(db);
  const closings = new Map((await listClosings(db)).map((one) => [one.period_code, one]));
  const windowOf = (code: string) => daysOf(code, overrides.get(code));
  const rows = listCodes(query.kind, actor.today).map((code) => ({
    ...periodReply(code, windowOf(code)),
    kind: readPeriod(code)?.kind ?? '',
    closing: closingReply(closings.get(code) ?? null),
  }));
  const kinds = [...(await listPeriodKinds(db, actor.today))];
  return { current: currentPeriod(actor.today, (code) => windowOf(code).window), kinds, rows };
}

export const closingReply = (closing: Closing | null) => closing && { title: closing.title, at: closing.at };

export const mayClose = (actor: Actor) => mayActor(actor, 'period.close');
