import { addDays, type IsoDate } from '../../../kernel/iso-date.ts';

/** How far ahead a closing counts as near, and how long after it the figures still wait: 10 and 45 days. */
const daysAhead = 10;
const daysAfter = 45;

interface Span {
  readonly from: IsoDate;
  readonly to: IsoDate;
}

/** Whether the figures of a period can be worked on and its closing is near or not long past. */
export function isNear({ from, to }: Span, today: IsoDate): boolean {
  return from <= today && to <= addDays(today, daysAhead) && to >= addDays(today, -daysAfter);
}

interface Sheet {
  readonly state: 'missing' | 'draft' | 'submitted' | 'accepted' | 'returned';
  readonly may: readonly string[];
}

export const dutyKinds = ['returned', 'enter', 'accept', 'chase'] as const;
export type DutyKind = (typeof dutyKinds)[number];

/** What a sheet asks of the actor; null: nothing. Own sheets are entered, others' accepted or waited for. */
export function dutyOf({ state, may }: Sheet): DutyKind | null {
  if (may.includes('submit')) return state === 'returned' ? 'returned' : 'enter';
  if (may.includes('accept')) return 'accept';
  return state === 'submitted' || state === 'accepted' ? null : 'chase';
}
