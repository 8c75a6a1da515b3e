import type { Figure } from '../figures/figure.ts';
import type { Sentence } from '../text/symbols.ts';
import type { Claim } from './claim.ts';
import { judge } from './judge.ts';

const nearest = 16;

/**
 * Whether the stated percentage holds between other figures close by. Then the pattern took the wrong ones (a remark in
 * between, a total one sentence earlier), and the text is right: nothing is said.
 */
export function hasPair(stated: Figure, sentence: Sentence, earlier: readonly Sentence[]): boolean {
  return explained({ kind: 'share', stated, terms: [], isSure: false }, sentence, earlier);
}

export function explained(claim: Claim, sentence: Sentence, earlier: readonly Sentence[]): boolean {
  if (claim.kind !== 'share' && claim.kind !== 'change') return false;
  const near = [...earlier.flatMap(({ figures }) => figures), ...sentence.figures]
    .filter(({ kind, hedge }) => (kind === 'count' || kind === 'money') && hedge === null)
    .slice(-nearest);
  const holds = (terms: readonly Figure[], direction: 1 | -1) =>
    judge({ ...claim, terms, direction, isSure: false })?.verdict === 'holds';
  // A whole per cent is met by chance too easily to explain anything but its own pair.
  if (claim.stated.places === 0) return false;
  return near.some((part) =>
    near.some(
      (whole) => part !== whole && part.unit === whole.unit && holds([part, whole], claim.direction ?? 1),
    ),
  );
}
