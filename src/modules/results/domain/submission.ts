import type { IsoDate } from '../../../kernel/iso-date.ts';
import type { Window } from '../../../kernel/period.ts';
import type { Words } from '../../../kernel/words.ts';

export type State = 'draft' | 'submitted' | 'accepted' | 'returned' | 'replaced';
export type Deed = 'submit' | 'accept' | 'return' | 'correct' | 'complete';

export const stateWords: Readonly<Record<State | 'missing', Words>> = {
  missing: { vi: 'chưa có', en: 'missing' },
  draft: { vi: 'đang nhập', en: 'being entered' },
  submitted: { vi: 'chờ duyệt', en: 'waiting to be accepted' },
  accepted: { vi: 'đã duyệt', en: 'accepted' },
  returned: { vi: 'bị trả lại', en: 'returned' },
  replaced: { vi: 'đã thay bằng bản đính chính', en: 'replaced by a correction' },
};

export const deedWords: Readonly<Record<Deed, Words>> = {
  submit: { vi: 'gửi', en: 'submitted' },
  accept: { vi: 'duyệt', en: 'accepted' },
  return: { vi: 'trả lại', en: 'returned' },
  correct: { vi: 'đính chính', en: 'corrected' },
  complete: { vi: 'bổ sung', en: 'completed' },
};

interface EntryFacts {
  readonly window: Window;
  readonly today: IsoDate;
  /** First day and first day after the last one of the unit's life. */
  readonly unitFrom: IsoDate;
  readonly unitEnd: IsoDate | null;
  readonly isFormLevel: boolean;
  readonly isClosed: boolean;
  readonly state: State | null;
}

export type Obstacle =
  | 'form-not-for-unit'
  | 'unit-ended'
  | 'unit-not-yet'
  | 'period-not-begun'
  | 'period-closed'
  | 'already-submitted';

/**
 * Why a unit cannot enter figures for a period; null when it can. A unit reports for a period when it lives on the closing
 * day: the successor reports for one that ended before, with the part before the change.
 */
export function obstacleTo(of: EntryFacts): Obstacle | null {
  if (!of.isFormLevel) return 'form-not-for-unit';
  if (of.unitEnd !== null && of.unitEnd <= of.window.to) return 'unit-ended';
  if (of.unitFrom > of.window.to) return 'unit-not-yet';
  if (of.window.from > of.today) return 'period-not-begun';
  if (of.state === 'submitted' || of.state === 'accepted') return 'already-submitted';
  return of.isClosed ? 'period-closed' : null;
}

export type NoDecision = 'own-submission' | 'not-level-above' | 'decided-meanwhile' | 'not-submitted';

interface DecisionFacts {
  readonly state: State;
  /** Whether the one who decides belongs to the unit that sent it. */
  readonly isOwn: boolean;
  /** Whether that one acts for the level above, or in its place; see level-above.ts. */
  readonly isAbove: boolean;
}

/** Why a submission cannot be accepted or returned; null when it can. Only what waits can be decided, and by the level above. */
export function noDecisionOn({ state, isOwn, isAbove }: DecisionFacts): NoDecision | null {
  if (isOwn) return 'own-submission';
  if (!isAbove) return 'not-level-above';
  if (state === 'draft') return 'not-submitted';
  return state === 'submitted' ? null : 'decided-meanwhile';
}
