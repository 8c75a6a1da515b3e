import { type Actor, mayActor } from '../../kernel/actor.ts';
import type { Input, Reply } from '../../kernel/contract.ts';
import type { Db } from '../../platform/database/index.ts';
import type { reviewsContracts as on } from './contract.ts';
import { getReview } from './find-review.ts';
import { listAgenda } from './queries/agenda.ts';
import { listConclusions } from './queries/conclusions.ts';
import { listParticipants } from './queries/participants.ts';
import { listReviewRows, listSteps } from './queries/reviews.ts';
import { agendaReply, conclusionReply, reviewReply } from './replies.ts';
import { mayOnReview, sightOf } from './sight.ts';

const pageSizeUsual = 20;

/** Reviews within reach, latest first. */
export async function listReviews(
  db: Db,
  actor: Actor,
  { query }: Pick<Input<typeof on.listReviews>, 'query'>,
): Promise<Reply<typeof on.listReviews>> {
  const limit = query.pageSize ?? pageSizeUsual;
  const offset = ((query.page ?? 1) - 1) * limit;
  const { rows, total } = await listReviewRows(db, sightOf(actor), {
    state: query.state ?? null,
    offset,
    limit,
  });
  const may = mayActor(actor, 'review.prepare') ? ['open'] : [];
  return { rows: rows.map(reviewReply), total, may };
}

/** One review with all that people do to it. @throws reviews.no-such-review */
export async function readReview(
  db: Db,
  actor: Actor,
  { params }: Pick<Input<typeof on.readReview>, 'params'>,
): Promise<Reply<typeof on.readReview>> {
  const review = await getReview(db, actor, params.reviewId);
  const participants = await listParticipants(db, review.id);
  return {
    ...reviewReply(review),
    participants: participants.map(({ unitId, unitCode, unitName, title, part, attendance }) => ({
      unit: { id: unitId, code: unitCode, name: unitName },
      title,
      part,
      attendance,
    })),
    agenda: (await listAgenda(db, review.id)).map(agendaReply),
    conclusions: (await listConclusions(db, review.id)).map(conclusionReply),
    steps: (await listSteps(db, review.id)).map((step) => ({ ...step })),
    may: mayOnReview(actor, review),
  };
}
