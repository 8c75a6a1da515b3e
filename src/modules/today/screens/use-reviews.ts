import type { Reply } from '../../../kernel/contract.ts';
import { useRead } from '../../../ui/use-call.ts';
import { useWho } from '../../../ui/who.ts';
import { reviewsContracts } from '../../reviews/contract.ts';

export type ReviewRow = Reply<typeof reviewsContracts.listReviews>['rows'][number];

/** The latest reviews within reach; nothing is asked for those who may not read any. */
export function useReviews() {
  const { verbs } = useWho();
  return useRead(
    reviewsContracts.listReviews,
    { query: { pageSize: 10 } },
    { enabled: verbs.has('review.read') },
  );
}
