import { type Actor, mayActor } from '../../kernel/actor.ts';
import type { Db } from '../../platform/database/index.ts';
import { notAllowed } from '../../platform/door/index.ts';
import { isOpen } from './domain/state.ts';
import { listReportRows, type ReportRow } from './queries/reports.ts';
import { findReviewRow, lockReviewRow, type ReviewRow } from './queries/reviews.ts';
import { noSuchReview, noSuchVersion, signedAlready } from './refusals.ts';
import { sightOf } from './sight.ts';

/** A review that the actor may see. @throws reviews.no-such-review */
export async function getReview(db: Db, actor: Actor, id: number): Promise<ReviewRow> {
  const review = await findReviewRow(db, id, sightOf(actor));
  if (!review) throw noSuchReview();
  return review;
}

/** The same for an act: one writer at a time, with the verb for this review's unit. @throws reviews.no-such-review */
export async function lockReview(db: Db, actor: Actor, id: number, verb: string): Promise<ReviewRow> {
  await getReview(db, actor, id);
  await lockReviewRow(db, id);
  const review = await getReview(db, actor, id);
  if (!mayActor(actor, verb, review.unitId)) throw notAllowed({ verb });
  return review;
}

/** As `lockReview`, for what may change only until the report is signed. @throws reviews.signed-already */
export async function lockOpenReview(db: Db, actor: Actor, id: number, verb: string): Promise<ReviewRow> {
  const review = await lockReview(db, actor, id, verb);
  if (!isOpen(review.state)) throw signedAlready();
  return review;
}

/**
 * A version of the review's report. If none is named: to who works on it the latest, to a reader the latest that is signed.
 * @throws reviews.no-such-version
 */
export async function getReport(
  db: Db,
  reviewId: number,
  { version, forReader = false }: { readonly version?: number; readonly forReader?: boolean } = {},
): Promise<ReportRow> {
  const reports = await listReportRows(db, reviewId);
  const latest = (forReader && reports.find(({ isSigned }) => isSigned)) || reports[0];
  const report = version === undefined ? latest : reports.find((one) => one.version === version);
  if (!report) throw noSuchVersion({ version: version ?? 1 });
  return report;
}

/** The latest version while it may still be written. @throws reviews.signed-already */
export async function getOpenReport(db: Db, reviewId: number): Promise<ReportRow> {
  const report = await getReport(db, reviewId);
  if (report.isSigned) throw signedAlready();
  return report;
}
