import type { Actor } from '../../kernel/actor.ts';
import type { Decimal } from '../../kernel/decimal.ts';
import type { Db } from '../../platform/database/index.ts';
import { readFigures, seesAll } from '../figures/index.ts';
import { monthsUpTo, periodBefore } from './domain/reporting-period.ts';
import { getWindow, type PeriodDays } from './periods.ts';
import { listSentValues } from './queries/submissions.ts';
import type { Sheet } from './sheet.ts';

/** The period whose figures stand beside the cells: the one before, or the last month for what is left of a period. */
function codeBefore({ form, period, key }: Sheet): string {
  if (form.covers === 'remainder') return monthsUpTo(period).at(-1) ?? key.period;
  return periodBefore(key.period) ?? key.period;
}

export interface Previous {
  readonly code: string;
  readonly days: PeriodDays;
  readonly values: ReadonlyMap<string, Decimal | null>;
}

/** What the unit had in the period before: by the ledger, or as it stated it where others count. */
export async function readPrevious(db: Db, actor: Actor, sheet: Sheet): Promise<Previous> {
  const code = codeBefore(sheet);
  const days = await getWindow(db, code);
  if (!sheet.form.counts)
    return { code, days, values: await listSentValues(db, { ...sheet.key, period: code }) };
  const readings = await readFigures(db, {
    units: [sheet.unit.id],
    indicators: sheet.cells.map((cell) => cell.code),
    windows: [days.window],
    structureAsOf: actor.today,
    knownOn: null,
    // Whoever may read a unit's sheet reads its cells: the same counts, before they were sent.
    sees: seesAll,
  });
  const values = new Map(readings.all.map((reading) => [reading.indicator, reading.value]));
  return { code, days, values };
}
