import type { IsoDate } from '../../../../kernel/iso-date.ts';
import type { Instant } from './instant.ts';

interface RowFacts {
  readonly periods: readonly { readonly closesOn: IsoDate; readonly due: Instant }[];
  readonly lives: readonly { readonly from: IsoDate; readonly end: IsoDate | null }[];
  /** Letter and place of what was sent or extended, in pairs; see queries/obligations/matrix.ts. */
  readonly marks: string;
  readonly now: Instant;
}

/**
 * One letter for each period: `-` where the unit does not live, at the form's level, on the closing day and so owes nothing;
 * else its mark; without one it is missing or waiting.
 */
export function matrixRow({ periods, lives, marks, now }: RowFacts): string {
  const marked = new Map<number, string>();
  for (let at = 0; at < marks.length; at += 2) marked.set(marks.charCodeAt(at + 1) - 256, marks.charAt(at));
  const isOwed = (day: IsoDate) => lives.some(({ from, end }) => from <= day && (end === null || day < end));
  return periods
    .map(({ closesOn, due }, at) => (isOwed(closesOn) ? (marked.get(at) ?? (now > due ? 'm' : 'w')) : '-'))
    .join('');
}
