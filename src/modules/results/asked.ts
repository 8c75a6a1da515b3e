import { type Actor, mayActor } from '../../kernel/actor.ts';
import { type IsoDate, readIsoDate } from '../../kernel/iso-date.ts';
import type { Db } from '../../platform/database/index.ts';
import { findUnit, type UnitOn } from '../org/index.ts';
import { type TableWindows, tableWindows } from './domain/reporting-period.ts';
import { getCurrentPeriod, getWindow, type PeriodDays } from './periods.ts';
import { listTableUnits } from './queries/units.ts';
import { noSuchUnit, wrongClosingDay, wrongDay } from './refusals.ts';

/** The query of the table of targets, as it comes in. */
export interface AskedQuery {
  readonly unitId?: number;
  readonly period?: string;
  readonly closesOn?: string;
  readonly knownOn?: string;
  readonly structureOn?: string;
}

/** What the table of targets is about, every default filled in. */
export interface Asked {
  readonly unit: UnitOn;
  readonly code: string;
  readonly days: PeriodDays;
  readonly windows: TableWindows;
  readonly structureOn: IsoDate;
  /** Null: all that is known. */
  readonly knownOn: IsoDate | null;
}

function readDay(text: string | undefined): IsoDate | null {
  if (text === undefined) return null;
  const day = readIsoDate(text);
  if (day === null) throw wrongDay({ day: text });
  return day;
}

/** The unit named, or the topmost one within reach. @throws results.no-such-unit */
async function getUnit(db: Db, actor: Actor, id: number | undefined, on: IsoDate): Promise<UnitOn> {
  const reach = actor.reaches.get('target.read')?.units ?? '';
  const wanted = id ?? (await listTableUnits(db, on, reach))[0]?.id;
  const unit = wanted === undefined ? undefined : await findUnit(db, wanted, on);
  if (!unit || !mayActor(actor, 'target.read', unit.id)) throw noSuchUnit();
  return unit;
}

async function getDays(db: Db, code: string, closesOn: IsoDate | null): Promise<PeriodDays> {
  const days = await getWindow(db, code);
  if (closesOn === null || closesOn === days.window.to) return days;
  const { from } = days.window;
  if (closesOn < from) throw wrongClosingDay({ day: closesOn, from });
  return { window: { from, to: closesOn }, basis: days.basis };
}

/** @throws results.no-such-unit, results.no-such-period, results.wrong-closing-day, results.wrong-day */
export async function readAsked(db: Db, actor: Actor, query: AskedQuery): Promise<Asked> {
  const structureOn = readDay(query.structureOn) ?? actor.today;
  const unit = await getUnit(db, actor, query.unitId, structureOn);
  const code = query.period ?? (await getCurrentPeriod(db, actor));
  const days = await getDays(db, code, readDay(query.closesOn));
  return {
    unit,
    code,
    days,
    windows: tableWindows(code, days.window, actor.today),
    structureOn,
    knownOn: readDay(query.knownOn),
  };
}
