import type { Instant } from './instant.ts';

/** Where an obligation stands; nobody presses "complete". `waiting`: not yet due and not sent, so not judged. */
export type Standing = 'waiting' | 'onTime' | 'late' | 'partial' | 'nil' | 'missing';

/** What was done with the sheets of one unit, form and period. */
export interface ReportAct {
  readonly kind: 'submit' | 'accept' | 'return' | 'correct' | 'complete';
  readonly at: Instant;
  /** Of what is sent or corrected: required figures said to be not known yet. */
  readonly missing: readonly string[];
  /** Of what is sent or corrected: "không phát sinh", nothing to report, confirmed by the sender. */
  readonly isNil: boolean;
}

/** More time, given by the level above with a reason. */
export interface Extension {
  readonly until: Instant;
  readonly at: Instant;
}

export interface Judgement {
  readonly standing: Standing;
  /** Until when it was, or is, in time: with extensions and with the day for correcting a returned report. */
  readonly due: Instant;
  /** When what stands now was first sent; null: nothing stands. */
  readonly receivedAt: Instant | null;
  /** When all required figures were there; null: not yet. */
  readonly completeAt: Instant | null;
  readonly missing: readonly string[];
  /** Sent, or for a partial one not yet complete, after it was due. */
  readonly isLate: boolean;
  readonly returned: number;
}

/** Until when a report returned at an instant is to be sent again: the cut-off of the next working day. */
export type CorrectionDue = (returnedAt: Instant) => Instant;

interface Sent {
  readonly at: Instant;
  isNil: boolean;
  missing: readonly string[];
  completeAt: Instant | null;
}

/** An extension counts when it was given before the time had run out: nobody becomes timely in hindsight. */
function extended(due: Instant, extensions: readonly Extension[], at: Instant): Instant {
  let last = due;
  for (const one of extensions) if (one.at <= at && one.at <= last && one.until > last) last = one.until;
  return last;
}

/**
 * Judges one obligation as at an instant, by its acts up to then. A returned report is not received; who had sent it in
 * time has until `correctionDue` to send it again, so that days it lay with the reviewer are not counted against the unit, and
 * an empty sheet sent to stop the clock gains one working day at most. A correction moves no receipt.
 *
 * @param acts in the order in which they happened
 * @param extensions in the order in which they were given
 */
export function judge(
  acts: readonly ReportAct[],
  extensions: readonly Extension[],
  firstDue: Instant,
  correctionDue: CorrectionDue,
  at: Instant,
): Judgement {
  let due = extended(firstDue, extensions, at);
  let sent: Sent | null = null;
  let returned = 0;
  for (const act of acts) {
    if (act.at > at) break;
    if (act.kind === 'submit')
      sent = {
        at: act.at,
        isNil: act.isNil,
        missing: act.missing,
        completeAt: act.missing.length === 0 ? act.at : null,
      };
    if ((act.kind === 'correct' || act.kind === 'complete') && sent) {
      sent.missing = act.missing;
      sent.isNil = act.isNil;
      sent.completeAt ??= act.missing.length === 0 ? act.at : null;
    }
    if (act.kind === 'return' && sent) {
      returned += 1;
      const again = correctionDue(act.at);
      if (sent.at <= due && again > due) due = extended(again, extensions, at);
      sent = null;
    }
  }
  const receivedAt = sent?.at ?? null;
  const completeAt = sent?.completeAt ?? null;
  return {
    standing: standingOf(sent, due, at),
    due,
    receivedAt,
    completeAt,
    missing: sent?.missing ?? [],
    isLate: (completeAt ?? at) > due,
    returned,
  };
}

function standingOf(sent: Sent | null, due: Instant, at: Instant): Standing {
  if (!sent) return at > due ? 'missing' : 'waiting';
  if (sent.missing.length > 0) return 'partial';
  if (sent.isNil) return 'nil';
  return (sent.completeAt ?? at) > due ? 'late' : 'onTime';
}
