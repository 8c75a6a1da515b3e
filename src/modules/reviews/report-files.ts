import type { Actor } from '../../kernel/actor.ts';
import type { FileReply, Input, Reply } from '../../kernel/contract.ts';
import type { Db } from '../../platform/database/index.ts';
import { type Paper, paperStyles, renderDocx, renderHtml, renderPdf } from '../../platform/papers/index.ts';
import { adjustedSince } from './adjusted.ts';
import type { reviewsContracts as on } from './contract.ts';
import { getReview } from './find-review.ts';
import { type OpenedReport, openReport, shower } from './opened-report.ts';
import { reportPaper } from './paper/report-paper.ts';
import { jsonOf } from './report-json.ts';
import { headTitleOf } from './signing.ts';

/** A report as an official paper; a signed one carries what was adjusted since, on a page that says it is not part of it. */
export async function paperOf(db: Db, actor: Actor, opened: OpenedReport): Promise<Paper> {
  const { content, figures, signature, scope } = opened;
  const { statements } = await adjustedSince(db, actor, opened);
  return reportPaper({
    content,
    show: shower(figures),
    signature,
    headTitle: await headTitleOf(db, scope),
    adjusted: statements,
    knownOn: actor.today,
    // The same signed paper is the same bytes, whenever it is fetched.
    madeAt: signature?.signedAt ?? actor.at,
  });
}

export type ReportFormat = 'docx' | 'pdf' | 'json';

const mediaTypes: Readonly<Record<ReportFormat, string>> = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/pdf',
  json: 'application/json; charset=utf-8',
};

/** A report as a file. */
export async function fileOf(
  db: Db,
  actor: Actor,
  opened: OpenedReport,
  format: ReportFormat,
): Promise<FileReply> {
  const { content } = opened;
  const name = `bao-cao-giao-ban-${content.period}${content.version > 1 ? `-ban-${content.version}` : ''}.${format}`;
  if (format === 'json') {
    const text = JSON.stringify(await jsonOf(db, actor, opened), null, 2);
    return { name, mediaType: mediaTypes.json, body: new TextEncoder().encode(`${text}\n`) };
  }
  const paper = await paperOf(db, actor, opened);
  const body = format === 'docx' ? await renderDocx(paper) : await renderPdf(paper);
  return { name, mediaType: mediaTypes[format], body };
}

/** @throws reviews.no-such-review, reviews.no-such-version */
export async function downloadReport(
  db: Db,
  actor: Actor,
  { params, query }: Pick<Input<typeof on.downloadReport>, 'params' | 'query'>,
): Promise<FileReply> {
  const review = await getReview(db, actor, params.reviewId);
  return fileOf(db, actor, await openReport(db, actor, review, query.version), query.format);
}

/** The paper as HTML with its styles, for the preview beside the editor. */
export async function previewReport(
  db: Db,
  actor: Actor,
  { params, query }: Pick<Input<typeof on.previewReport>, 'params' | 'query'>,
): Promise<Reply<typeof on.previewReport>> {
  const review = await getReview(db, actor, params.reviewId);
  const opened = await openReport(db, actor, review, query.version);
  return { html: renderHtml(await paperOf(db, actor, opened)), styles: paperStyles };
}
