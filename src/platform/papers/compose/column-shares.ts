import type { End } from './composition.ts';

/** Share of the width for `Nơi nhận`. */
const recipientsShare = 0.46;

/**
 * Shares of the width for the columns of a closing: the recipients if there are any, then the signatures. One signature
 * without recipients stands in the right half, behind an empty first column.
 */
export function columnShares(end: Pick<End, 'recipients' | 'signatures' | 'drafterMark'>): number[] {
  const count = end.signatures.length;
  const hasLeft = end.recipients.length > 0 || end.drafterMark !== null || count === 1;
  if (!hasLeft) return new Array<number>(count).fill(1 / count);
  if (count === 0) return [1];
  return [recipientsShare, ...new Array<number>(count).fill((1 - recipientsShare) / count)];
}
