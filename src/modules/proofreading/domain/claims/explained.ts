import type { Figure } from '../figures/figure.ts';
import type { Sentence } from '../text/symbols.ts';
import type { Claim } from './claim.ts';
import { isFarOff, judge } from './judge.ts';

const nearest = 16;

function near(sentence: Sentence, earlier: readonly Sentence[]): readonly Figure[] {
  return [...earlier.flatMap(({ figures }) => figures), ...sentence.figures]
    .filter(({ kind, hedge }) => (kind === 'count' || kind === 'money') && hedge === null)
    .slice(-nearest);
}

function holds(claim: Claim, terms: readonly Figure[]): boolean {
  const tried: Claim = { ...claim, terms, isSure: false };
  return !isFarOff(tried) && judge(tried)?.verdict === 'holds';
}

/** Whether a percentage that no claim rests on holds between any two figures close by; then it is not unsupported. */
export function hasPair(stated: Figure, sentence: Sentence, earlier: readonly Sentence[]): boolean {
  const all = near(sentence, earlier);
  const claim: Claim = { kind: 'share', stated, terms: [], isSure: false };
  // A whole per cent is met by chance too easily.
  if (stated.places === 0) return false;
  return all.some((part) =>
    all.some(
      (whole) =>
        part !== whole &&
        holds(claim, [
          { ...part, unit: null },
          { ...whole, unit: null },
        ]),
    ),
  );
}

/**
 * Whether the stated percentage holds when one of the two figures is another one close by. Then the pattern took a wrong one
 * (a remark in between, a total one sentence earlier), and the text is right: nothing is said.
 */
export function explained(claim: Claim, sentence: Sentence, earlier: readonly Sentence[]): boolean {
  const [part, whole] = claim.terms;
  const isRatio = claim.kind === 'share' || claim.kind === 'change';
  if (!isRatio || !part || !whole || claim.terms.length > 2 || claim.stated.places === 0) return false;
  return near(sentence, earlier)
    .filter((one) => one.unit === part.unit && one.kind === part.kind)
    .some(
      (one) => (one !== part && holds(claim, [one, whole])) || (one !== whole && holds(claim, [part, one])),
    );
}
