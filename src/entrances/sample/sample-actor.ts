import type { Actor, Reach } from '../../kernel/actor.ts';
import type { IsoDate } from '../../kernel/iso-date.ts';
import { wholeDay } from './whole-day.ts';

/** Every unit a province may ever have: unit numbers are small and dense. */
export const everyUnit = '1'.repeat(4000);

/** Who loads the sample: nobody in particular, at the end of the office hours of a day. */
export function sampleActor(province: string, day: IsoDate): Actor {
  const everywhere: Reach = { kind: 'all', units: everyUnit };
  const verbs = ['figure.read', 'figure.import', 'submission.submit', 'submission.accept', 'target.set'];
  return {
    province,
    accountId: null,
    sessionId: null,
    positionId: null,
    unitId: null,
    title: 'sample',
    reaches: new Map(verbs.map((verb) => [verb, everywhere])),
    today: day,
    at: wholeDay(day),
    requestId: 'sample',
    language: 'vi',
    tell: () => undefined,
  };
}
