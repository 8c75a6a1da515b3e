import type { Actor } from '../../../kernel/actor.ts';
import type { Input, Reply } from '../../../kernel/contract.ts';
import { isoDate } from '../../../kernel/iso-date.ts';
import { tidy } from '../../../kernel/text.ts';
import type { Db } from '../../../platform/database/index.ts';
import type { reviewsContracts as on } from '../contract.ts';
import { type ReviewState, stateAfter } from '../domain/state.ts';
import { lockOpenReview, lockReview } from '../find-review.ts';
import { allUnitsLive } from '../queries/conclusions.ts';
import { replaceParticipants } from '../queries/participants.ts';
import { recordStep, updateDetails } from '../queries/reviews.ts';
import { noSuchUnit, wrongStep } from '../refusals.ts';

export async function setReviewDetails(
  db: Db,
  actor: Actor,
  { params, body }: Input<typeof on.setReviewDetails>,
): Promise<Reply<typeof on.setReviewDetails>> {
  const review = await lockOpenReview(db, actor, params.reviewId, 'review.prepare');
  const details = {
    meetingOn: body.meetingOn === null ? null : isoDate(body.meetingOn),
    meetingTime: body.meetingTime,
    place: tidy(body.place),
  };
  await updateDetails(db, review.id, details);
  actor.tell({ subject: `review:${review.id}`, change: details });
  return {};
}

/** Writes who takes part, by unit and title. @throws reviews.no-such-unit */
export async function setParticipants(
  db: Db,
  actor: Actor,
  { params, body }: Input<typeof on.setParticipants>,
): Promise<Reply<typeof on.setParticipants>> {
  const review = await lockOpenReview(db, actor, params.reviewId, 'review.prepare');
  const given = body.participants.map((one) => ({ ...one, title: tidy(one.title) }));
  const units = given.map(({ unitId }) => unitId);
  if (!(await allUnitsLive(db, units, review.to))) throw noSuchUnit({ day: review.to });
  // The same post twice is one guest.
  const once = new Map(given.map((one) => [`${one.unitId} ${one.title}`, one]));
  await replaceParticipants(db, review.id, [...once.values()]);
  actor.tell({ subject: `review:${review.id}`, change: { participants: once.size } });
  return {};
}

const stateNames: Readonly<Record<ReviewState, string>> = {
  preparing: 'đang chuẩn bị',
  ready: 'sẵn sàng họp',
  held: 'đã họp',
  signed: 'đã ký',
};

/** Moves the review on, or back while it has not been held. @throws reviews.step-not-possible */
export async function takeStep(
  db: Db,
  actor: Actor,
  { params, body }: Input<typeof on.takeStep>,
): Promise<Reply<typeof on.takeStep>> {
  const review = await lockReview(db, actor, params.reviewId, 'review.prepare');
  const state = stateAfter(review.state, body.step);
  if (state === null) throw wrongStep({ state: stateNames[review.state] });
  await recordStep(db, actor, { reviewId: review.id, step: body.step, state, note: body.note ?? null });
  actor.tell({ subject: `review:${review.id}`, change: { step: body.step, state } });
  return { state };
}
