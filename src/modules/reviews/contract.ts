import { reportContracts } from './contract/report.ts';
import { reviewContracts } from './contract/reviews.ts';

/** Everything of reviews that crosses HTTP. */
export const reviewsContracts = { ...reviewContracts, ...reportContracts };
