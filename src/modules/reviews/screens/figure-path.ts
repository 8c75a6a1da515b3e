import { readCite } from '../domain/cite.ts';
import type { Figure, Review } from './use-review.ts';

/** Where a cited figure is opened down to its rows: in the table of targets of its unit. */
export function figurePath(review: Pick<Review, 'period'>, figure: Pick<Figure, 'cite' | 'unitId'>): string {
  const indicator = readCite(figure.cite)?.indicator;
  const query = new URLSearchParams({ period: review.period, unit: String(figure.unitId) });
  if (indicator !== undefined && indicator !== 'ALL') query.set('open', indicator);
  return `/targets?${query}`;
}
