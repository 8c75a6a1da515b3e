import { type Decimal, percentOf } from '../../../kernel/decimal.ts';
import type { Words } from '../../../kernel/words.ts';
import { type Comparison, compareWithLastYear } from './comparison.ts';
import { estimateFullYear, type FullYearEstimate } from './full-year-estimate.ts';
import { type Pace, paceOf } from './pace.ts';
import { type PercentOfPlan, percentDecimals, percentOfPlan } from './percent-of-plan.ts';
import { checkEstimate, type Warning } from './plausibility.ts';
import type { Share } from './share-of-year.ts';
import {
  type Direction,
  type Judgement,
  type Kind,
  type LightThresholds,
  trafficLight,
} from './traffic-light.ts';

/** What is known of one indicator of one unit at a closing. */
export interface RowFacts {
  readonly kind: Kind;
  readonly direction: Direction;
  readonly decimals: number;
  readonly unit: Words;
  readonly plan: Decimal | null;
  readonly planBefore: Decimal | null;
  readonly result: Decimal | null;
  readonly before: Decimal | null;
  /** Per cent of plan that a paper asserts. */
  readonly claimedPercent: Decimal | null;
  /** Per cent of plan, or units, that a paper asserts for the full year. */
  readonly claimedYear: { readonly percent: Decimal | null; readonly value: Decimal | null } | null;
}

export interface RowRules {
  readonly share: Share;
  readonly light: LightThresholds;
  /** Times the speed so far from which a claim for the full year is doubted. */
  readonly doubtFrom: Decimal;
}

/** Everything that a line of the table of targets says beyond its facts. */
export interface RowFindings {
  readonly percent: PercentOfPlan | null;
  readonly comparison: Comparison;
  readonly pace: (Pace & { readonly isPercent: boolean }) | null;
  readonly estimate: FullYearEstimate | null;
  readonly judgement: Judgement | null;
  readonly warnings: readonly Warning[];
}

/** A rate, computed or counted as such: it changes in points. */
const isPercentage = ({ kind, unit }: Pick<RowFacts, 'kind' | 'unit'>) =>
  kind === 'ratio' || unit.vi.trim() === '%';

function paceIn(facts: RowFacts, percent: PercentOfPlan | null, share: Share): RowFindings['pace'] {
  if (facts.kind !== 'flow') return null;
  if (facts.plan !== null && facts.result !== null)
    return { ...paceOf(facts.plan, facts.result, share, facts.decimals), isPercent: false };
  return percent === null
    ? null
    : { ...paceOf('100', percent.value, share, percentDecimals), isPercent: true };
}

function warningsOn(facts: RowFacts, percent: PercentOfPlan | null, rules: RowRules): readonly Warning[] {
  const { plan, claimedYear } = facts;
  const claimedPercent =
    claimedYear?.percent ??
    (claimedYear?.value != null && plan !== null
      ? percentOf(claimedYear.value, plan, percentDecimals)
      : null);
  // A state does not add up over the year: a run rate says nothing about it.
  if (facts.kind !== 'flow' || percent === null || claimedPercent === null) return [];
  const warning = checkEstimate(
    {
      claimedPercent,
      donePercent: percent.value,
      plan,
      done: facts.result,
      unit: facts.unit,
      share: rules.share,
    },
    rules.doubtFrom,
  );
  return warning === null ? [] : [warning];
}

/** Works out a line of the table of targets (reporting.md §3) from its facts. */
export function findingsOf(facts: RowFacts, rules: RowRules): RowFindings {
  const { kind, direction, decimals, plan, planBefore, result, before } = facts;
  const { share } = rules;
  const percent = percentOfPlan({ plan, result, asserted: facts.claimedPercent });
  return {
    percent,
    comparison: compareWithLastYear({
      isPercentage: isPercentage(facts),
      now: result,
      before,
      plan,
      planBefore,
    }),
    pace: paceIn(facts, percent, share),
    estimate: estimateFullYear({ kind, result, plan, percent: percent?.value ?? null, share, decimals }),
    judgement: percent && trafficLight({ percent: percent.value, kind, direction, share }, rules.light),
    warnings: warningsOn(facts, percent, rules),
  };
}
