import { useParams } from 'react-router';
import type { Reply } from '../../../kernel/contract.ts';
import { useRead } from '../../../ui/use-call.ts';
import { reviewsContracts } from '../contract.ts';

export type Review = Reply<typeof reviewsContracts.readReview>;
export type ReviewRow = Reply<typeof reviewsContracts.listReviews>['rows'][number];
export type AgendaItem = Review['agenda'][number];
export type Conclusion = Review['conclusions'][number];
export type Report = Reply<typeof reviewsContracts.readReport>;
export type Block = Report['sections'][number]['blocks'][number];
export type Figure = Report['figures'][number];
export type Flag = Report['flags'][number];

/** The number in the page's address; 0, which no review has, when it is none. */
export function useReviewId(): number {
  const { reviewId = '' } = useParams();
  return /^[1-9]\d{0,8}$/.test(reviewId) ? Number(reviewId) : 0;
}

/** The review that the page's address names. */
export function useReview() {
  const reviewId = useReviewId();
  const answer = useRead(reviewsContracts.readReview, { params: { reviewId: Math.max(1, reviewId) } });
  return { reviewId, answer };
}
