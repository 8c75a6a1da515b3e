import type { Decimal } from '../../../kernel/decimal.ts';
import type { IsoDate } from '../../../kernel/iso-date.ts';
import type { Words } from '../../../kernel/words.ts';

/** One line of the target table of a unit, as `results` gives it; values in the unit stored, shown = stored × 10^shift. */
export interface IndicatorRow {
  readonly code: string;
  readonly partOf: string | null;
  readonly field: string;
  readonly numbering: string;
  readonly name: Words;
  readonly unit: Words;
  readonly shift: number;
  readonly decimals: number;
  readonly kind: 'flow' | 'stock' | 'ratio';
  readonly direction: 'up' | 'down' | 'neutral';
  readonly isHeading: boolean;
  readonly plan: Decimal | null;
  readonly isPlanSample: boolean;
  readonly result: Decimal | null;
  readonly before: Decimal | null;
  readonly percentOfPlan: Decimal | null;
  readonly percentOrigin: 'counted' | 'asserted' | null;
  readonly changePercent: Decimal | null;
  readonly changePoints: Decimal | null;
  readonly claimedChange: {
    readonly basis: 'points' | 'percent' | 'unspecified';
    readonly value: Decimal | null;
    readonly phrase: string | null;
  } | null;
  readonly pace: {
    readonly isPercent: boolean;
    readonly remaining: Decimal;
    readonly neededPerMonth: Decimal | null;
  } | null;
  readonly estimate: { readonly value: Decimal | null; readonly percentOfPlan: Decimal | null } | null;
  readonly claimedEstimate: { readonly value: Decimal | null; readonly percent: Decimal | null } | null;
  readonly light: 'green' | 'amber' | 'red' | null;
  /** Per cent of what should have been reached by now. */
  readonly ofPace: Decimal | null;
  readonly warnings: readonly { readonly kind: string; readonly text: Words }[];
  readonly notes: readonly Words[];
}

export interface NamedUnit {
  readonly code: string;
  readonly name: string;
}

/** The table of one unit for the days of the review. */
export interface UnitTable {
  readonly unit: NamedUnit & { readonly id: number };
  readonly from: IsoDate;
  readonly to: IsoDate;
  readonly structure?: IsoDate;
  readonly known?: IsoDate;
  readonly rows: readonly IndicatorRow[];
}

/** Whether the figure is itself a percentage, so that changes are in points. */
export const isPercentage = (row: IndicatorRow) => row.unit.vi.trim() === '%';
