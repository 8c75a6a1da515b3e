import { readCite } from '../domain/cite.ts';
import type { Review } from './use-review.ts';

/** Where a cited figure is opened down to its rows: the table of targets of its unit, at its indicator. */
export function figurePath(review: Pick<Review, 'period' | 'unit'>, cite: string): string {
  const parts = readCite(cite);
  const query = new URLSearchParams({ period: review.period });
  if (parts && parts.unit === review.unit.code) query.set('unit', String(review.unit.id));
  if (parts && parts.indicator !== 'ALL') query.set('at', parts.indicator);
  return `/targets?${query}`;
}
