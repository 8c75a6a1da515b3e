import type { Decimal } from '../../../kernel/decimal.ts';
import type { UnitId } from '../../../kernel/ids.ts';
import type { IsoDate } from '../../../kernel/iso-date.ts';
import type { IndicatorKind } from './indicator.ts';

/** What is known of one indicator for one unit in one window. */
export interface Reading {
  readonly unitId: UnitId;
  readonly indicator: string;
  /** Place of the window among those asked for, from 0. */
  readonly window: number;
  readonly kind: IndicatorKind;
  /** Null where nothing was counted (or divided by): shown as `–`, never as 0. */
  readonly value: Decimal | null;
  /** A stock that nobody counted within the window: the last count before it stands. */
  readonly isCarriedForward: boolean;
  /** Day of the latest count in a stock. */
  readonly asAt: IsoDate | null;
  /** Rows that reach over an end of the window and are therefore left out of it. */
  readonly straddling: number;
  /** Part of it reached this unit by equal shares, because no weight or population is known. */
  readonly isEstimated: boolean;
  /** There is a value, but it is too small to be shown, or would give away one that is; `value` is null then. */
  readonly isHidden: boolean;
}

/** Nothing known. */
export function emptyReading(
  unitId: UnitId,
  indicator: string,
  window: number,
  kind: IndicatorKind,
): Reading {
  return {
    unitId,
    indicator,
    window,
    kind,
    value: null,
    isCarriedForward: false,
    asAt: null,
    straddling: 0,
    isEstimated: false,
    isHidden: false,
  };
}
