import type { Instant } from './instant.ts';
import { type CorrectionDue, type Extension, type Judgement, judge, type ReportAct } from './standing.ts';

/** Whose turn it is: the unit that owes, the level above, or nobody's. */
export type Move = 'unit' | 'above' | null;

/** A stretch of time in which an obligation stood in one state, and whose turn it was. */
export interface Span extends Judgement {
  readonly from: Instant;
  readonly move: Move;
}

export interface Obligation {
  /** From when on it is looked at: its closing day. */
  readonly begins: Instant;
  readonly acts: readonly ReportAct[];
  readonly extensions: readonly Extension[];
  /** Instants at which the calendar changed. */
  readonly calendarChanges: readonly Instant[];
  /** When it was due before extensions, as known at an instant. */
  readonly firstDue: (knownAt: Instant) => Instant;
  readonly correctionDue: CorrectionDue;
}

/** Who has to do the next thing: enter and send, complete or correct what is not known yet, or accept and return. */
export function moveOf({ receivedAt, missing }: Judgement, isAccepted: boolean): Move {
  if (receivedAt === null || missing.length > 0) return 'unit';
  return isAccepted ? null : 'above';
}

/** Where an obligation stood at an instant, and whose turn it was. */
export function standAt(of: Obligation, at: Instant): Span {
  const judgement = judge(of.acts, of.extensions, of.firstDue(at), of.correctionDue, at);
  const last = of.acts.filter((act) => act.at <= at).at(-1);
  const isAccepted = last?.kind === 'accept' || last?.kind === 'correct';
  return { ...judgement, from: at, move: moveOf(judgement, isAccepted) };
}

const isSame = (a: Span, b: Span) =>
  a.standing === b.standing && a.move === b.move && a.isLate === b.isLate && a.due === b.due;

/**
 * Everything an obligation has been, from its closing day to an instant: a new span whenever an act, an extension, the
 * calendar or the passing of the due instant changed its state, its due instant or whose turn it was.
 */
export function historyOf(of: Obligation, until: Instant): readonly Span[] {
  const events = [of.begins, ...of.acts, ...of.extensions, ...of.calendarChanges]
    .map((event) => (typeof event === 'number' ? event : event.at))
    .filter((at) => at >= of.begins && at <= until);
  const spans: Span[] = [];
  const sorted = [...new Set(events)].sort((a, b) => a - b);
  for (const [index, at] of sorted.entries()) {
    const span = standAt(of, at);
    spans.push(span);
    const next = sorted[index + 1] ?? until;
    const over = (span.due + 1) as Instant;
    if (over > at && over < next) spans.push(standAt(of, over));
  }
  return spans.filter((span, index) => index === 0 || !isSame(span, spans[index - 1] as Span));
}
