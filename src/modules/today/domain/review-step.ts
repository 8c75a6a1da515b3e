export type ReviewStep = 'prepare' | 'hold' | 'sign';

/** What a review in a state asks of a holder of these verbs now: to prepare it, hold it, or sign its report; null: nothing. */
export function reviewStep(
  state: 'preparing' | 'ready' | 'held' | 'signed',
  verbs: ReadonlySet<string>,
): ReviewStep | null {
  if (state === 'held') return verbs.has('review.sign') ? 'sign' : null;
  if (state === 'signed' || !verbs.has('review.prepare')) return null;
  return state === 'ready' ? 'hold' : 'prepare';
}
