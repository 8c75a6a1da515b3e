import { changeClaims } from './claims/changes.ts';
import type { Claim } from './claims/claim.ts';
import { differenceClaims } from './claims/differences.ts';
import { explained, hasPair } from './claims/explained.ts';
import { isFarOff, type Judgement, judge } from './claims/judge.ts';
import { ambiguities, unsupported } from './claims/percents.ts';
import { productClaims } from './claims/products.ts';
import { shareClaims } from './claims/shares.ts';
import { sumClaims } from './claims/sums.ts';
import type { Figure } from './figures/figure.ts';
import { type Remark, remarkOnAmbiguity, remarkOnClaim, remarkOnUnsupported } from './remarks.ts';
import type { Sentence } from './text/symbols.ts';

const rank = { holds: 2, fails: 1, open: 0 } as const;

/** Of all readings of one stated figure: one that holds settles it; otherwise the first that fails. */
export function settle(claims: readonly Claim[]): readonly Judgement[] {
  const byStated = new Map<Figure, Judgement>();
  for (const claim of claims) {
    const had = byStated.get(claim.stated);
    if (had?.verdict === 'holds' || isFarOff(claim)) continue;
    const one = judge(claim);
    if (one && (!had || rank[one.verdict] > rank[had.verdict])) byStated.set(claim.stated, one);
  }
  return [...byStated.values()];
}

/** What a sentence states about its own figures and about those of the sentences just before it. */
export function claimsOf(sentence: Sentence, earlier: readonly Sentence[]): readonly Claim[] {
  return [
    ...shareClaims(sentence, earlier),
    ...changeClaims(sentence, earlier),
    ...differenceClaims(sentence, earlier),
    ...sumClaims(sentence, earlier),
    ...productClaims(sentence),
  ];
}

/** Everything to say about one sentence but its estimates. */
export function remarksOn(sentence: Sentence, earlier: readonly Sentence[]): readonly Remark[] {
  const remarks: Remark[] = [];
  const taken = new Set<Figure>();
  for (const judgement of settle(claimsOf(sentence, earlier))) {
    const { claim, verdict } = judgement;
    if (verdict !== 'open' || (claim.isSure && !claim.isSlipOnly)) taken.add(claim.stated);
    if (verdict === 'open' || (verdict === 'fails' && explained(claim, sentence, earlier))) continue;
    for (const term of claim.terms) if (term.kind === 'percent') taken.add(term);
    remarks.push(remarkOnClaim(judgement));
  }
  for (const one of ambiguities(sentence, earlier, taken)) {
    taken.add(one.change);
    remarks.push(remarkOnAmbiguity(one));
  }
  for (const one of unsupported(sentence, taken)) {
    if (!hasPair(one.percent, sentence, earlier)) remarks.push(remarkOnUnsupported(one));
  }
  return remarks;
}
