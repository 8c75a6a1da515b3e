import { compareDecimals, subtractDecimals } from '../../../../../kernel/decimal.ts';
import { ChangeText } from '../../../../../ui/figure-text.tsx';
import { useSay } from '../../../../../ui/language.tsx';
import { inShownUnit } from '../../targets/shown.ts';
import type { Cell, Sheet } from './sheet-types.ts';

/** Whether the period before is as long as this one; a stock can always be compared. */
export const canCompare = (sheet: Sheet, cell: Cell) =>
  sheet.form.periodKind === 'month' || cell.kind === 'stock';

/** By how much the figure differs from the one before; nothing where the two cannot be compared or are equal. */
export function ChangeSince({ sheet, cell }: { readonly sheet: Sheet; readonly cell: Cell }) {
  const say = useSay();
  const { previous, value } = cell;
  if (previous === null || value === null || !canCompare(sheet, cell)) return null;
  if (compareDecimals(previous, value) === 0) return <span className="faint">=</span>;
  const change = inShownUnit(cell, subtractDecimals(value, previous));
  return (
    <span className="change-since">
      <ChangeText value={change} decimals={6} unit="" />
      <span className="only-read"> {say(cell.unit)}</span>
    </span>
  );
}
