/** A giao ban is prepared, ready (papers sent to those invited), held, and signed (its report). */
export const reviewStates = ['preparing', 'ready', 'held', 'signed'] as const;
export type ReviewState = (typeof reviewStates)[number];

/** What people do to a review as a whole; each is a row of its own. */
export const reviewSteps = ['open', 'markReady', 'takeBack', 'hold', 'sign', 'startVersion'] as const;
export type ReviewStep = (typeof reviewSteps)[number];

const moves: Readonly<Record<ReviewStep, readonly (readonly [ReviewState, ReviewState])[]>> = {
  open: [],
  markReady: [['preparing', 'ready']],
  takeBack: [['ready', 'preparing']],
  hold: [['ready', 'held']],
  sign: [['held', 'signed']],
  // A signed report stays; its correction is a new version with a reason (NĐ 09/2019/NĐ-CP on corrected reports).
  startVersion: [['signed', 'held']],
};

/** The state after a step; null when the step cannot be taken from that state. */
export function stateAfter(state: ReviewState, step: ReviewStep): ReviewState | null {
  return moves[step].find(([from]) => from === state)?.[1] ?? null;
}

/** Whether text, agenda and participants may still be changed. */
export function isOpen(state: ReviewState): boolean {
  return state !== 'signed';
}
