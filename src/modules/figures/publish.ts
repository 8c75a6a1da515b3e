import type { Db } from '../../platform/database/index.ts';
import type { PublishedIndicator } from './domain/indicator.ts';
import { selectChangedIndicators, upsertIndicators } from './queries/indicators.ts';
import { indicatorChanged } from './refusals.ts';

/**
 * Takes over the indicators of the catalogue, as the owner of the tables. Numbers are kept; an indicator with figures keeps
 * its kind, and its decimals may only grow. @throws figures.indicator-changed
 */
export async function publishIndicators(db: Db, indicators: readonly PublishedIndicator[]): Promise<void> {
  const changed = await selectChangedIndicators(db, indicators);
  const [first] = changed;
  if (first) throw indicatorChanged(first);
  await upsertIndicators(db, indicators);
}
