import { createHash } from 'node:crypto';
import type { Actor } from '../../../kernel/actor.ts';
import type { Input, Reply } from '../../../kernel/contract.ts';
import { isoDate } from '../../../kernel/iso-date.ts';
import type { Db } from '../../../platform/database/index.ts';
import type { reviewsContracts as on } from '../contract.ts';
import { hashedText, type SignedContent } from '../domain/signed-content.ts';
import { stateAfter } from '../domain/state.ts';
import { getOpenReport, getReport, getReview, lockReview } from '../find-review.ts';
import { type OpenedReport, openReport } from '../opened-report.ts';
import { insertContent, insertReport } from '../queries/reports.ts';
import { recordStep } from '../queries/reviews.ts';
import { findLastEntry, findSignature, insertRegistration, insertSignature } from '../queries/signatures.ts';
import { allSentences, emptyPlaces, flagsOf } from '../read-report.ts';
import {
  changedSincePreview,
  noRightToSign,
  notSigned,
  registeredAlready,
  signedAlready,
  wrongStep,
} from '../refusals.ts';
import { listForms } from '../signing.ts';

/** SHA-256 of the canonical text of content and figures. */
export function hashOf(content: SignedContent, opened: Pick<OpenedReport, 'figures'>): string {
  return createHash('sha256')
    .update(hashedText(content, [...opened.figures.values()]))
    .digest('hex');
}

/** What signing will freeze, in numbers, and in which forms the actor may sign. */
export async function previewSigning(
  db: Db,
  actor: Actor,
  { params }: Pick<Input<typeof on.previewSigning>, 'params'>,
): Promise<Reply<typeof on.previewSigning>> {
  const review = await getReview(db, actor, params.reviewId);
  await getOpenReport(db, review.id);
  const opened = await openReport(db, actor, review);
  const figures = [...opened.figures.values()].filter(({ value }) => value !== null);
  const forms = await listForms(db, actor, opened.scope);
  return {
    sentences: allSentences(opened).length,
    tableRows: opened.content.tables.reduce((sum, { rows }) => sum + rows.length, 0),
    figures: figures.length,
    asserted: figures.filter(({ origin }) => origin === 'asserted').length,
    flags: (await flagsOf(db, opened)).length,
    empty: emptyPlaces(opened).length,
    conclusions: review.conclusions,
    knownOn: actor.today,
    contentHash: hashOf(opened.content, opened),
    forms: forms.map(({ form, authority, basis }) => ({ form, authority: [...authority], basis })),
  };
}

/**
 * Signs the report: every figure is read at one moment, under the lock of the ledger, and kept with the whole content. What
 * is signed is what the preview showed.
 * @throws reviews.step-not-possible, reviews.no-right-to-sign, reviews.changed-since-preview, reviews.signed-already
 */
export async function signReport(
  db: Db,
  actor: Actor,
  { params, body }: Input<typeof on.signReport>,
): Promise<Reply<typeof on.signReport>> {
  const review = await lockReview(db, actor, params.reviewId, 'review.sign');
  if (review.state === 'signed') throw signedAlready();
  const state = stateAfter(review.state, 'sign');
  if (state === null) throw wrongStep({ state: review.state === 'ready' ? 'sẵn sàng họp' : 'đang chuẩn bị' });
  const lastEntryId = await findLastEntry(db);
  const opened = await openReport(db, actor, review);
  const reportId = opened.report.id ?? 0;

  const form = (await listForms(db, actor, opened.scope)).find((one) => one.form === body.form);
  if (!form) throw noRightToSign({ title: actor.title });
  const contentHash = hashOf(opened.content, opened);
  if (contentHash !== body.contentHash) throw changedSincePreview();

  const figures = [...opened.figures.values()];
  const knownOn = isoDate(actor.today);
  await insertSignature(
    db,
    actor,
    {
      reportId,
      form: form.form,
      authority: form.authority,
      knownOn,
      lastEntryId,
      content: opened.content,
      contentHash,
    },
    figures,
  );
  await recordStep(db, actor, { reviewId: review.id, step: 'sign', state, note: null });
  actor.tell({
    subject: `report:${reportId}`,
    change: { signed: form.form, contentHash, figures: figures.length, knownOn },
  });
  const known = figures.filter(({ value }) => value !== null).length;
  return { signedAt: actor.at, contentHash, figures: known };
}

/** Writes down the number that the records office gave. @throws reviews.not-signed, reviews.registered-already */
export async function registerReport(
  db: Db,
  actor: Actor,
  { params, body }: Input<typeof on.registerReport>,
): Promise<Reply<typeof on.registerReport>> {
  const review = await lockReview(db, actor, params.reviewId, 'review.prepare');
  const report = await getReport(db, review.id);
  if (!report.isSigned) throw notSigned();
  if (!(await insertRegistration(db, actor, report.id, body.number, isoDate(body.on)))) {
    const signature = await findSignature(db, report.id);
    throw registeredAlready({ number: signature?.number ?? 0 });
  }
  actor.tell({ subject: `report:${report.id}`, change: { number: body.number, on: body.on } });
  return {};
}

/** Starts a corrected version from the signed text; the signed one stays as it is. @throws reviews.not-signed */
export async function startVersion(
  db: Db,
  actor: Actor,
  { params, body }: Input<typeof on.startVersion>,
): Promise<Reply<typeof on.startVersion>> {
  const review = await lockReview(db, actor, params.reviewId, 'review.prepare');
  const state = stateAfter(review.state, 'startVersion');
  if (state === null) throw notSigned();
  const signed = await openReport(db, actor, review);
  const version = signed.report.version + 1;
  const reportId = await insertReport(db, actor, {
    reviewId: review.id,
    version,
    reason: body.reason,
    header: signed.content.header,
  });
  const numbered = new Map(signed.blocks.map((block) => [block.key, block.numbered]));
  await insertContent(db, actor, reportId, signed.content.sections, numbered);
  await recordStep(db, actor, { reviewId: review.id, step: 'startVersion', state, note: body.reason });
  actor.tell({ subject: `report:${reportId}`, change: { version, reason: body.reason } });
  return { version };
}
