import { type Actor, mayActor } from '../../kernel/actor.ts';
import { type IsoDate, readIsoDate } from '../../kernel/iso-date.ts';
import type { Db } from '../../platform/database/index.ts';
import type { UnitOn } from '../org/index.ts';
import { type TableWindows, tableWindows } from './domain/reporting-period.ts';
import { daysOf, getCurrentPeriod, type PeriodDays } from './periods.ts';
import { readTableHead } from './queries/table-head.ts';
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
  /** Of the data that the table is made of. */
  readonly version: string;
}

function readDay(text: string | undefined): IsoDate | null {
  if (text === undefined) return null;
  const day = readIsoDate(text);
  if (day === null) throw wrongDay({ day: text });
  return day;
}

function closing({ window, basis }: PeriodDays, closesOn: IsoDate | null): PeriodDays {
  const { from, to } = window;
  if (closesOn === null || closesOn === to) return { window, basis };
  if (closesOn < from) throw wrongClosingDay({ day: closesOn, from });
  return { window: { from, to: closesOn }, basis };
}

/** @throws results.no-such-unit, results.no-such-period, results.wrong-closing-day, results.wrong-day */
export async function readAsked(db: Db, actor: Actor, query: AskedQuery): Promise<Asked> {
  const structureOn = readDay(query.structureOn) ?? actor.today;
  const knownOn = readDay(query.knownOn);
  const code = query.period ?? (await getCurrentPeriod(db, actor));
  const reach = actor.reaches.get('target.read')?.units ?? '';
  const { unit, override, version } = await readTableHead(db, {
    unitId: query.unitId ?? null,
    period: code,
    structureOn,
    reach,
  });
  if (!unit || !mayActor(actor, 'target.read', unit.id)) throw noSuchUnit();
  const days = closing(daysOf(code, override), readDay(query.closesOn));
  const windows = tableWindows(code, days.window, actor.today);
  return { unit, code, days, windows, structureOn, knownOn, version };
}
