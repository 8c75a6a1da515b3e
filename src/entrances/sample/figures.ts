import type { WorkingCalendar } from '../../kernel/working-days.ts';
import type { ProvinceCatalogue } from '../../modules/catalogue/index.ts';
import type { SampleFigure } from './figure.ts';
import { sampleFlows } from './flows.ts';
import { samplePackage } from './package.ts';
import { placesOf } from './places.ts';
import { sampleBudgets, sampleStocks } from './stocks.ts';

/**
 * The sample ledger of Lai Châu: about fifty thousand counts from 15/12/2018 to 26/06/2020, always the same. Totals of the
 * review are those of its source; everything the source does not give is made up, in proportion to population-like weights.
 * V01 and V04 have no counts (only percentages are known), G01 and G02 none for 2019.
 */
export function* sampleFigures(
  province: ProvinceCatalogue,
  calendar: WorkingCalendar,
): Generator<SampleFigure, void, undefined> {
  const places = placesOf(province);
  yield* sampleFlows(places);
  yield* sampleStocks(places);
  yield* sampleBudgets(places);
  yield* samplePackage(places, calendar);
}
