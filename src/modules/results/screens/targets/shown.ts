import { type Decimal, shiftPoint } from '../../../../kernel/decimal.ts';
import { formatNumber } from '../../../../kernel/numbers.ts';
import type { MeasureReply } from '../../contract.ts';

type Shown = Pick<MeasureReply, 'shift' | 'decimals'>;

/** The value in the unit in which the measure is shown, for drawing and for further sums. */
export const inShownUnit = ({ shift }: Shown, value: Decimal | null): Decimal | null =>
  value === null ? null : shiftPoint(value, shift);

/** As printed: `120.938,5`. */
export const asPrinted = (measure: Shown, value: Decimal | null): string =>
  formatNumber(inShownUnit(measure, value), { decimals: measure.decimals, trim: measure.shift === 0 });
