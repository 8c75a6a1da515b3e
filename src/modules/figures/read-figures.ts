import { decimal } from '../../kernel/decimal.ts';
import type { UnitId } from '../../kernel/ids.ts';
import type { IsoDate } from '../../kernel/iso-date.ts';
import type { Window } from '../../kernel/period.ts';
import type { Db } from '../../platform/database/index.ts';
import { hiddenCounts, keyOf, type Sees } from './confidential.ts';
import { computedReading } from './domain/compute.ts';
import { countedCodes, type Indicator } from './domain/indicator.ts';
import { emptyReading, type Reading } from './domain/reading.ts';
import { selectIndicators } from './queries/indicators.ts';
import { type SummedRow, selectLedger, selectTotals, type Wanted } from './queries/read.ts';
import { isSameInBoth, readTotalsState } from './queries/structure.ts';
import { noStructure, noSuchIndicator, wrongWindow } from './refusals.ts';

/** What to read. Units out of the transaction's reach read as if nothing was counted there. */
export interface Asked {
  readonly units: readonly UnitId[];
  /** Codes, counted or computed. */
  readonly indicators: readonly string[];
  readonly windows: readonly Window[];
  /** In the structure of this day. */
  readonly structureAsOf: IsoDate;
  /** As it was known at the end of this day; null: all that is known. */
  readonly knownOn: IsoDate | null;
  /** Units whose small counts of confidential indicators the reader may see; none when left out. See `confidential.ts`. */
  readonly sees?: Sees | undefined;
}

/** One reading for every unit, indicator and window asked for, in that order, known or not. */
export interface Readings {
  readonly all: readonly Reading[];
  /** @throws {RangeError} for what was not asked for */
  get(unitId: UnitId, indicator: string, window: number): Reading;
}

function countedReading(row: SummedRow, { code, kind }: Indicator): Reading {
  const isKnown = row.row_count > 0 && row.value !== null;
  return {
    unitId: row.unit_id,
    indicator: code,
    window: row.window_no - 1,
    kind,
    value: isKnown ? decimal(row.value) : null,
    isCarriedForward: isKnown && row.in_window === 0,
    asAt: isKnown ? row.last_day : null,
    straddling: row.straddling,
    isEstimated: isKnown && row.estimated > 0,
    isHidden: false,
  };
}

/** Readings of the counted indicators of some units, by unit, code and window. */
async function sum(db: Db, asked: Asked, counted: readonly Indicator[]): Promise<readonly SummedRow[]> {
  const idsOf = (kind: Indicator['kind']) => counted.filter((one) => one.kind === kind).map((one) => one.id);
  const wanted: Wanted = { ...asked, flows: idsOf('flow'), stocks: idsOf('stock') };
  const state = await readTotalsState(db, asked.structureAsOf);
  if (state.wanted === null) throw noStructure({ day: asked.structureAsOf });
  const isNow = asked.knownOn === null || asked.knownOn >= state.lastRecordedOn;
  const { era, wanted: other } = state;
  const isKept =
    isNow && era !== null && (era === other || (await isSameInBoth(db, era, other, asked.units)));
  return isKept ? selectTotals(db, wanted) : selectLedger(db, other, isNow ? null : asked.knownOn, wanted);
}

/**
 * Reads figures of units in windows: flows are summed over time and space, stocks are the last count of each unit summed
 * over space, ratios are computed from the sums. From the kept totals (1 ms) when knowledge is today's and the units are made
 * of the same parts as today, else from the ledger (60 ms for a province).
 * @throws {Refusal} figures.no-such-indicator, figures.no-structure, figures.wrong-window
 */
export async function readFigures(db: Db, asked: Asked): Promise<Readings> {
  for (const { from, to } of asked.windows) if (to < from) throw wrongWindow({ from, to });
  const known = new Map((await selectIndicators(db, asked.indicators)).map((one) => [one.code, one]));
  const missing = asked.indicators.filter((code) => !known.has(code));
  if (missing.length > 0) throw noSuchIndicator({ codes: missing.join(', ') });

  const counted = [...known.values()].filter((one) => one.formula === null);
  const byId = new Map(counted.map((one) => [one.id, one]));
  const readings = new Map<string, Reading>();
  const hidden = await hiddenCounts(db, asked, counted, sum);
  for (const row of await sum(db, asked, counted)) {
    const indicator = byId.get(row.indicator_id);
    if (!indicator) continue;
    const key = keyOf(row.unit_id, indicator.code, row.window_no - 1);
    const reading = countedReading(row, indicator);
    readings.set(key, hidden.has(key) ? { ...reading, value: null, isHidden: true } : reading);
  }

  const readingOf = (unitId: UnitId, indicator: Indicator, window: number): Reading => {
    const empty = emptyReading(unitId, indicator.code, window, indicator.kind);
    if (indicator.formula === null) return readings.get(keyOf(unitId, indicator.code, window)) ?? empty;
    const parts = countedCodes(indicator).flatMap((code) => readings.get(keyOf(unitId, code, window)) ?? []);
    return computedReading(indicator, indicator.formula, parts, empty);
  };
  const all = asked.units.flatMap((unitId) =>
    asked.indicators.flatMap((code) => {
      const indicator = known.get(code);
      return indicator ? asked.windows.map((_, window) => readingOf(unitId, indicator, window)) : [];
    }),
  );
  const byKey = new Map(all.map((one) => [keyOf(one.unitId, one.indicator, one.window), one]));
  return {
    all,
    get(unitId, indicator, window) {
      const reading = byKey.get(keyOf(unitId, indicator, window));
      if (!reading) throw new RangeError(`not asked for: ${indicator} of unit ${unitId}, window ${window}`);
      return reading;
    },
  };
}
