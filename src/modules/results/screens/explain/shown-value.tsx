import type { Static } from 'typebox';
import type { Decimal } from '../../../../kernel/decimal.ts';
import { NumberText } from '../../../../ui/figure-text.tsx';
import type { catalogueContracts } from '../../../catalogue/contract.ts';
import type { figuresContracts } from '../../../figures/contract.ts';
import { asPrinted, inShownUnit } from '../targets/shown.ts';

export type Card = Static<(typeof catalogueContracts)['listIndicators']['reply']>['rows'][number];
export type Explanation = Static<(typeof figuresContracts)['explainFigure']['reply']>;

/** A value of a measure in the unit in which it is shown. */
export function Shown({ measure, value }: { readonly measure: Card; readonly value: Decimal | null }) {
  return <NumberText value={inShownUnit(measure.shown, value)} decimals={measure.shown.decimals} />;
}

export const printed = (measure: Card, value: Decimal | null) => asPrinted(measure.shown, value);
