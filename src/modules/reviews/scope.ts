import type { Actor } from '../../kernel/actor.ts';
import type { IsoDate } from '../../kernel/iso-date.ts';
import { type Period, period, type Window } from '../../kernel/period.ts';
import type { Db } from '../../platform/database/index.ts';
import { findUnit, selectUnits, selectWorkFields, type UnitOn } from '../org/index.ts';
import { readTableAsked } from '../results/index.ts';
import { asReader } from './as-reader.ts';
import type { ReviewRow } from './queries/reviews.ts';
import { noProvinceUnit } from './refusals.ts';

/** What a review is about: whose figures, of which days, held by whom. */
export interface Scope {
  readonly period: Period;
  readonly window: Window;
  readonly unit: UnitOn;
  readonly host: UnitOn;
}

/** The department that holds most fields of work on a day: it reports on them. */
async function getHost(db: Db, on: IsoDate): Promise<UnitOn> {
  const departments = await selectUnits(db, { on, level: 'department' });
  const units = new Map((await selectUnits(db, { on })).map((unit) => [unit.id, unit]));
  const held = new Map<number, number>();
  for (const { holder } of await selectWorkFields(db, on)) {
    const unit = holder && units.get(holder.unitId);
    const id = unit?.level === 'department' ? unit.id : unit?.parentId;
    if (id !== null && id !== undefined) held.set(id, (held.get(id) ?? 0) + 1);
  }
  const [first] = departments.toSorted((a, b) => (held.get(b.id) ?? 0) - (held.get(a.id) ?? 0));
  if (!first) throw noProvinceUnit({ day: on });
  return first;
}

/** The days of a period: as `results` keeps them, or closed on another day. @throws results.no-such-period */
async function getWindow(db: Db, actor: Actor, code: string, closesOn: IsoDate | undefined): Promise<Window> {
  const query = { period: code, ...(closesOn !== undefined && { closesOn }) };
  return (await readTableAsked(db, asReader(actor), query)).windows.own;
}

/**
 * The scope of a period before there is a review: the province and its department on the closing day.
 * @throws results.no-such-period, results.wrong-closing-day, reviews.no-unit
 */
export async function findScope(
  db: Db,
  actor: Actor,
  of: { readonly period: string; readonly closesOn?: IsoDate },
): Promise<Scope> {
  const window = await getWindow(db, actor, of.period, of.closesOn);
  const [unit] = await selectUnits(db, { on: window.to, level: 'province' });
  if (!unit) throw noProvinceUnit({ day: window.to });
  return { period: period(of.period), window, unit, host: await getHost(db, window.to) };
}

/** The scope of a review, its units as they were on the closing day. */
export async function scopeOfReview(db: Db, review: ReviewRow): Promise<Scope> {
  const window = { from: review.from, to: review.to };
  const [unit, host] = await Promise.all(
    [review.unitId, review.hostId].map((id) => findUnit(db, id, review.to)),
  );
  if (!unit || !host) throw noProvinceUnit({ day: review.to });
  return { period: period(review.period), window, unit, host };
}
