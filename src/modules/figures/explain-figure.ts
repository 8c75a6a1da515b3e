import { addDecimals, type Decimal, decimal, subtractDecimals } from '../../kernel/decimal.ts';
import type { UnitId } from '../../kernel/ids.ts';
import type { IsoDate } from '../../kernel/iso-date.ts';
import type { Window } from '../../kernel/period.ts';
import type { Db } from '../../platform/database/index.ts';
import { findUnit, selectUnits, type UnitOn } from '../org/index.ts';
import type { Sees } from './confidential.ts';
import type { Indicator } from './domain/indicator.ts';
import type { Reading } from './domain/reading.ts';
import { type CountedRow, selectRowsBehind } from './queries/explain.ts';
import { selectIndicators } from './queries/indicators.ts';
import { eraOn } from './queries/structure.ts';
import { readFigures } from './read-figures.ts';
import { noStructure, noSuchIndicator, unitNotInStructure } from './refusals.ts';

export interface ExplainAsked {
  readonly unitId: UnitId;
  readonly indicator: string;
  readonly window: Window;
  readonly structureAsOf: IsoDate;
  readonly knownOn: IsoDate | null;
  /** As `readFigures`; the rows of a confidential indicator are shown only where its small counts are. */
  readonly sees?: Sees;
  /** Of the rows; the first 200 when left out. */
  readonly limit?: number;
  readonly offset?: number;
}

/** Where a number comes from. */
export interface Explanation {
  readonly reading: Reading;
  readonly unit: UnitOn;
  /** For a computed indicator: its terms with their readings; `side` is above or below the line of a ratio. */
  readonly terms: readonly {
    readonly side: 'of' | 'by';
    readonly factor: number;
    readonly reading: Reading;
  }[];
  /** By unit below, those within reach. */
  readonly children: readonly { readonly unit: UnitOn; readonly reading: Reading }[];
  /** Counted at the unit itself, or at units that ended without heirs below it; null for a computed indicator. */
  readonly own: Decimal | null;
  /** Counted rows within reach; none for a computed indicator, whose terms are opened one by one. */
  readonly rows: readonly CountedRow[];
  readonly rowCount: number;
}

function termsOf({ formula }: Indicator) {
  const side = (name: 'of' | 'by') => (formula?.[name] ?? []).map((term) => ({ side: name, ...term }));
  return [...side('of'), ...side('by')];
}

/**
 * Opens a number: the terms of a computed one, the units below, the counted rows with source, time and reversals.
 * @throws {Refusal} figures.no-such-indicator, figures.no-structure, figures.unit-not-in-structure
 */
export async function explainFigure(db: Db, asked: ExplainAsked): Promise<Explanation> {
  const { unitId, indicator: code, window, structureAsOf, knownOn } = asked;
  const indicators = await selectIndicators(db, [code]);
  const indicator = indicators.find((one) => one.code === code);
  if (!indicator) throw noSuchIndicator({ codes: code });
  const era = await eraOn(db, structureAsOf);
  if (era === null) throw noStructure({ day: structureAsOf });
  const unit = await findUnit(db, unitId, structureAsOf);
  if (!unit) throw unitNotInStructure({ unit: unitId, day: structureAsOf });

  const below = await selectUnits(db, { on: structureAsOf, parentId: unitId });
  const terms = termsOf(indicator);
  const readings = await readFigures(db, {
    units: [unitId, ...below.map((child) => child.id)],
    indicators: [...new Set([code, ...terms.map((term) => term.code)])],
    windows: [window],
    structureAsOf,
    knownOn,
    ...(asked.sees && { sees: asked.sees }),
  });
  const reading = readings.get(unitId, code, 0);
  const children = below.map((child) => ({ unit: child, reading: readings.get(child.id, code, 0) }));
  const isCounted = indicator.formula === null;
  const sum = children.map((child) => child.reading.value ?? '0').reduce(addDecimals, '0');
  const behind = {
    era,
    unitId,
    indicatorId: indicator.id,
    isStock: indicator.kind === 'stock',
    window,
    knownOn,
    limit: asked.limit ?? 200,
    offset: asked.offset ?? 0,
  };
  const mayOpen = indicator.hideBelow === null || (asked.sees?.(unitId) ?? false);
  const rows = isCounted && mayOpen ? await selectRowsBehind(db, behind) : [];
  return {
    reading,
    unit,
    terms: terms.map(({ side, factor, code: term }) => ({
      side,
      factor,
      reading: readings.get(unitId, term, 0),
    })),
    children,
    own: isCounted && mayOpen && reading.value !== null ? subtractDecimals(reading.value, sum) : null,
    rows: rows.map((row) => ({ ...row, value: decimal(row.value), part: decimal(row.part) })),
    rowCount: rows[0]?.total ?? 0,
  };
}
