import type { Actor } from '../../../kernel/actor.ts';
import type { Input, Reply } from '../../../kernel/contract.ts';
import { formatDate } from '../../../kernel/format-date.ts';
import { type IsoDate, isoDate } from '../../../kernel/iso-date.ts';
import { tidy } from '../../../kernel/text.ts';
import type { Db } from '../../../platform/database/index.ts';
import type { reviewsContracts as on } from '../contract.ts';
import { conclusionItems, conclusionsBlock } from '../domain/draft/part-two.ts';
import { standingConclusions } from '../facts.ts';
import { lockOpenReview } from '../find-review.ts';
import { listAgenda } from '../queries/agenda.ts';
import {
  allUnitsLive,
  type ConclusionBody,
  insertConclusion,
  listConclusions,
  updateConclusion,
  withdraw,
} from '../queries/conclusions.ts';
import { updateDrafted } from '../queries/reports.ts';
import type { ReviewRow } from '../queries/reviews.ts';
import {
  conclusionChanged,
  deadlinePassed,
  leadIsHelper,
  noSuchConclusion,
  noSuchItem,
  noSuchUnit,
} from '../refusals.ts';

type Given = Pick<
  Input<typeof on.conclude>['body'],
  'text' | 'leadUnitId' | 'coUnitIds' | 'deadline' | 'basis'
>;

/** @throws reviews.lead-also-helps, reviews.deadline-before-meeting, reviews.no-such-unit */
async function checked(db: Db, review: ReviewRow, given: Given): Promise<ConclusionBody> {
  if (given.coUnitIds.includes(given.leadUnitId)) throw leadIsHelper();
  const deadline: IsoDate | null = given.deadline === null ? null : isoDate(given.deadline);
  const meeting = review.meetingOn ?? review.to;
  if (deadline !== null && deadline < meeting)
    throw deadlinePassed({ deadline: formatDate(deadline), meeting: formatDate(meeting) });
  const units = [given.leadUnitId, ...given.coUnitIds];
  if (!(await allUnitsLive(db, units, review.to))) throw noSuchUnit({ day: formatDate(review.to) });
  return {
    ...given,
    deadline,
    text: tidy(given.text),
    basis: given.basis === null ? null : tidy(given.basis),
  };
}

/** The report's passage of tasks follows the conclusions until somebody writes in it. */
async function putInReport(db: Db, actor: Actor, review: ReviewRow): Promise<void> {
  const standing = await standingConclusions(db, review.id);
  const passage = { kind: 'passage', paragraphs: conclusionItems(standing) } as const;
  await updateDrafted(db, actor, { reviewId: review.id, key: conclusionsBlock }, passage);
}

/** Writes down what the meeting gives out to do. */
export async function conclude(
  db: Db,
  actor: Actor,
  { params, body }: Input<typeof on.conclude>,
): Promise<Reply<typeof on.conclude>> {
  const review = await lockOpenReview(db, actor, params.reviewId, 'review.conclude');
  const { agendaItemId, ...given } = body;
  const conclusion = await checked(db, review, given);
  if (agendaItemId !== undefined && !(await listAgenda(db, review.id)).some(({ id }) => id === agendaItemId))
    throw noSuchItem();
  const id = await insertConclusion(db, actor, review.id, {
    ...conclusion,
    agendaItemId: agendaItemId ?? null,
  });
  await putInReport(db, actor, review);
  actor.tell({ subject: `conclusion:${id}`, change: { reviewId: review.id, ...conclusion } });
  return { conclusionId: id };
}

/** @throws reviews.no-such-conclusion, reviews.conclusion-changed when somebody else changed it meanwhile */
export async function reviseConclusion(
  db: Db,
  actor: Actor,
  { params, body }: Input<typeof on.reviseConclusion>,
): Promise<Reply<typeof on.reviseConclusion>> {
  const review = await lockOpenReview(db, actor, params.reviewId, 'review.conclude');
  const { revision, ...given } = body;
  const conclusion = await checked(db, review, given);
  const before = (await listConclusions(db, review.id)).find(({ id }) => id === params.conclusionId);
  if (!before || before.withdrawnReason !== null) throw noSuchConclusion();
  const of = { id: params.conclusionId, reviewId: review.id, revision };
  const next = await updateConclusion(db, of, conclusion);
  if (next === null) throw conclusionChanged({ text: before.text });
  await putInReport(db, actor, review);
  actor.tell({
    subject: `conclusion:${params.conclusionId}`,
    change: { before: { text: before.text, deadline: before.deadline }, after: conclusion },
  });
  return { revision: next };
}

/** Takes a conclusion back; its text stays on record with the reason. @throws reviews.no-such-conclusion */
export async function withdrawConclusion(
  db: Db,
  actor: Actor,
  { params, body }: Input<typeof on.withdrawConclusion>,
): Promise<Reply<typeof on.withdrawConclusion>> {
  const review = await lockOpenReview(db, actor, params.reviewId, 'review.conclude');
  const reason = tidy(body.reason);
  if (!(await withdraw(db, review.id, params.conclusionId, reason))) throw noSuchConclusion();
  await putInReport(db, actor, review);
  actor.tell({ subject: `conclusion:${params.conclusionId}`, change: { withdrawn: reason } });
  return {};
}
