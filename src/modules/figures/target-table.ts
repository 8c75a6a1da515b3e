import type { UnitId } from '../../kernel/ids.ts';
import type { IsoDate } from '../../kernel/iso-date.ts';
import { samePeriodLastYear, type Window } from '../../kernel/period.ts';
import type { Db } from '../../platform/database/index.ts';
import type { Sees } from './confidential.ts';
import type { Reading } from './domain/reading.ts';
import { readFigures } from './read-figures.ts';

/** One line of the table of targets, without the target itself. */
export interface TargetLine {
  readonly indicator: string;
  readonly inPeriod: Reading;
  readonly toDate: Reading;
  readonly lastYear: Reading;
}

export interface TargetTableAsked {
  readonly unitId: UnitId;
  readonly indicators: readonly string[];
  /** The period itself, such as the month. */
  readonly period: Window;
  /** Cumulated up to the end of the period; "last year" is the same window one year earlier. */
  readonly toDate: Window;
  readonly structureAsOf: IsoDate;
  readonly knownOn: IsoDate | null;
  /** As `readFigures`. */
  readonly sees?: Sees;
}

/** The figures of the table of targets of one unit, in one statement. @throws {Refusal} as `readFigures` */
export async function readTargetTable(db: Db, asked: TargetTableAsked): Promise<readonly TargetLine[]> {
  const { unitId, indicators, period, toDate, structureAsOf, knownOn, sees } = asked;
  const windows = [period, toDate, samePeriodLastYear(toDate)];
  const readings = await readFigures(db, {
    units: [unitId],
    indicators,
    windows,
    structureAsOf,
    knownOn,
    sees,
  });
  return indicators.map((indicator) => ({
    indicator,
    inPeriod: readings.get(unitId, indicator, 0),
    toDate: readings.get(unitId, indicator, 1),
    lastYear: readings.get(unitId, indicator, 2),
  }));
}
