import { type Actor, mayActor } from '../../../kernel/actor.ts';
import type { Input, Reply } from '../../../kernel/contract.ts';
import { readIsoDate } from '../../../kernel/iso-date.ts';
import { readPeriod } from '../../../kernel/period.ts';
import { periodLabel } from '../../../kernel/period-label.ts';
import { tidy } from '../../../kernel/text.ts';
import type { Db } from '../../../platform/database/index.ts';
import { notAllowed } from '../../../platform/door/index.ts';
import { closingDay } from '../closing-day.ts';
import type { reviewsContracts as on } from '../contract.ts';
import { makeAgenda, mergeAgenda } from '../domain/agenda.ts';
import { draftReport } from '../domain/draft/draft-report.ts';
import { agendaInputOf, draftInputOf, readReviewFigures } from '../facts.ts';
import { headerOf } from '../header-of.ts';
import { writeComputed } from '../queries/agenda.ts';
import { listUsualParticipants, replaceParticipants } from '../queries/participants.ts';
import { insertContent, insertReport } from '../queries/reports.ts';
import { insertReview, recordStep } from '../queries/reviews.ts';
import { reviewExists, wrongPeriod } from '../refusals.ts';
import { findScope } from '../scope.ts';

/**
 * Opens a review: with those usually invited, an agenda made by itself and a drafted report. Its days are those of the
 * period as `results` keeps it (NĐ 09/2019, or the province's own), unless another closing day is given.
 * @throws reviews.wrong-period, reviews.wrong-closing-day, reviews.review-exists
 */
export async function openReview(
  db: Db,
  actor: Actor,
  { body }: Pick<Input<typeof on.openReview>, 'body'>,
): Promise<Reply<typeof on.openReview>> {
  const period = readPeriod(body.period);
  if (!period) throw wrongPeriod({ period: body.period });
  const closesOn = closingDay(body.period, body.closesOn);
  const scope = await findScope(db, actor, { period: period.code, ...(closesOn && { closesOn }) });
  if (!mayActor(actor, 'review.prepare', scope.unit.id)) throw notAllowed({ verb: 'review.prepare' });

  const reviewId = await insertReview(db, {
    unitId: scope.unit.id,
    hostId: scope.host.id,
    period: period.code,
    ...scope.window,
    meetingOn: body.meetingOn === null ? null : readIsoDate(body.meetingOn),
    meetingTime: body.meetingTime,
    place: tidy(body.place),
  });
  if (reviewId === null) throw reviewExists({ period: periodLabel(period).vi });
  await recordStep(db, actor, { reviewId, step: 'open', state: null, note: null });
  const invited = await listUsualParticipants(db, scope.host.id, scope.unit.id, scope.window.to);
  await replaceParticipants(db, reviewId, invited);

  const read = await readReviewFigures(db, actor, scope);
  const { points } = mergeAgenda(makeAgenda(await agendaInputOf(db, actor, scope, read)), []);
  await writeComputed(db, reviewId, points, actor.today);
  const reportId = await insertReport(db, actor, {
    reviewId,
    version: 1,
    reason: null,
    header: headerOf(scope),
  });
  const draft = draftReport(await draftInputOf(db, actor, scope, read, reviewId));
  await insertContent(db, actor, reportId, draft);
  actor.tell({ subject: `review:${reviewId}`, change: { period: period.code, ...scope.window } });
  return { reviewId };
}
