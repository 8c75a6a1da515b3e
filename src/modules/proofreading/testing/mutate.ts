import { compareDecimals } from '../../../kernel/decimal.ts';
import { readNumeral } from '../domain/figures/numeral.ts';
import { lintText, remarksOnWhole } from '../domain/lint-text.ts';

/** One digit of a figure of a confirmed identity changed to another. */
interface Mutation {
  readonly text: string;
  /** Where the digit stands. */
  readonly at: number;
  /** The wording of the identity leaves no other reading. */
  readonly isSure: boolean;
  readonly identity: string;
}

/** The number at a place, whether or not its unit follows. */
const numberAt = (text: string, at: number) =>
  readNumeral(/^\d[\d.,]*\d|^\d/.exec(text.slice(at))?.[0] ?? '');

/**
 * Every figure that takes part in a confirmed identity, each digit of it changed to another (three further, so that rounding
 * is not favoured). A change that leaves no number (`05` for `35`, `015`) is none.
 */
function mutationsOf(text: string): readonly Mutation[] {
  const made = new Map<string, Mutation>();
  for (const { remark, finding } of remarksOnWhole(text)) {
    if (finding.kind !== 'confirmed') continue;
    const identity = finding.spans.map((span) => span.text).join(' ; ');
    for (const { start, end } of finding.spans) {
      for (let at = start; at < end; at += 1) {
        const digit = text.charAt(at);
        if (!/\d/.test(digit)) continue;
        const mutated = `${text.slice(0, at)}${(Number(digit) + 3) % 10}${text.slice(at + 1)}`;
        const after = numberAt(mutated, start);
        if (!after || /^0\d/.test(mutated.slice(start)) || compareDecimals(after.value, '0') === 0) continue;
        made.set(`${at}:${identity}`, { text: mutated, at, isSure: remark.isSure === true, identity });
      }
    }
  }
  return [...made.values()];
}

export interface MutationScore {
  /** Every mutation made. */
  all: number;
  found: number;
  /** Of these: in an identity whose wording has other readings, so that a mismatch says nothing. */
  unsure: number;
  /** Of the others: still true within rounding. */
  withinRounding: number;
  readonly missed: Map<string, number>;
}

/** How many of the planted contradictions the linter tells. */
export function scoreMutations(
  texts: readonly { readonly name: string; readonly text: string }[],
): MutationScore {
  const score: MutationScore = { all: 0, found: 0, unsure: 0, withinRounding: 0, missed: new Map() };
  for (const { name, text } of texts) {
    for (const { text: mutated, at, isSure, identity } of mutationsOf(text)) {
      const touching = lintText(mutated).filter(({ spans }) =>
        spans.some(({ start, end }) => start <= at && at < end),
      );
      score.all += 1;
      if (touching.some(({ kind }) => kind === 'contradiction')) score.found += 1;
      else if (!isSure) score.unsure += 1;
      else if (touching.some(({ kind }) => kind === 'confirmed')) score.withinRounding += 1;
      else {
        const key = `${name}: ${identity}`;
        score.missed.set(key, (score.missed.get(key) ?? 0) + 1);
      }
    }
  }
  return score;
}

/** Planted contradictions that can be decided: the wording is certain and the change is beyond rounding. */
export const decidable = ({ all, unsure, withinRounding }: MutationScore) => all - unsure - withinRounding;
