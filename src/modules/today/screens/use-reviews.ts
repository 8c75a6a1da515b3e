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

/** What a review asks of a holder of these verbs now; null: nothing. */
export function stepOf({ state }: ReviewRow, verbs: ReadonlySet<string>): 'prepare' | 'hold' | 'sign' | null {
  if (state === 'preparing') return verbs.has('review.prepare') ? 'prepare' : null;
  if (state === 'ready') return verbs.has('review.prepare') ? 'hold' : null;
  return state === 'held' && verbs.has('review.sign') ? 'sign' : null;
}
