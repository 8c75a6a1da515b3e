import type { Decimal } from '../../kernel/decimal.ts';
import type { IsoDate } from '../../kernel/iso-date.ts';

/** One made-up count. The unit is the one of that code that exists on `dayTo`; a stock has `dayFrom` = `dayTo`. */
export interface SampleFigure {
  readonly indicator: string;
  readonly unit: string;
  readonly dayFrom: IsoDate;
  readonly dayTo: IsoDate;
  readonly value: Decimal;
  /** What the ledger says of its origin: shown as sample data wherever it is seen. */
  readonly source: 'sample';
}
