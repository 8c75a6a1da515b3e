import { compareDecimals, type Decimal, divideDecimals, percentOf } from '../../../kernel/decimal.ts';
import { percentDecimals } from './percent-of-plan.ts';
import { overWholeYear, type Share } from './share-of-year.ts';

export type Light = 'green' | 'amber' | 'red';
export type Direction = 'up' | 'down' | 'neutral';
export type Kind = 'flow' | 'stock' | 'ratio';

/** Per cent of the pace from which an indicator is green, and from which amber. */
export interface LightThresholds {
  readonly green: Decimal;
  readonly amber: Decimal;
}

/** reporting.md §3: chosen so that the department's own judgement of the first half of 2020 is reproduced. */
export const defaultThresholds: LightThresholds = { green: '95', amber: '80' };

export interface Judgement {
  readonly light: Light;
  /** Per cent of what should have been reached by now: 99 for 49,5 % at mid-year. */
  readonly ofPace: Decimal;
}

interface Judged {
  /** Per cent of plan. */
  readonly percent: Decimal;
  readonly kind: Kind;
  readonly direction: Direction;
  readonly share: Share;
}

/**
 * Compares per cent of plan with the share of the year that is over. A state or a ratio is compared with the plan itself,
 * since it does not add up over the year; where less is better the plan is a ceiling and the comparison is turned round.
 * Null for indicators that are neither good nor bad.
 */
export function trafficLight(of: Judged, thresholds: LightThresholds = defaultThresholds): Judgement | null {
  if (of.direction === 'neutral') return null;
  const reached = of.kind === 'flow' ? overWholeYear(of.percent, of.share, 6) : of.percent;
  const isNothing = compareDecimals(reached, '0') <= 0;
  if (of.direction === 'down' && isNothing) return { light: 'green', ofPace: '100' };
  const ofPace =
    of.direction === 'down'
      ? (percentOf('100', reached, percentDecimals) ?? '100')
      : divideDecimals(reached, '1', percentDecimals);
  const reaches = (threshold: Decimal) => compareDecimals(ofPace, threshold) >= 0;
  return { light: reaches(thresholds.green) ? 'green' : reaches(thresholds.amber) ? 'amber' : 'red', ofPace };
}
