import { type Actor, mayActor } from '../../kernel/actor.ts';
import type { Input, Reply } from '../../kernel/contract.ts';
import { fold } from '../../kernel/text.ts';
import type { Db } from '../../platform/database/index.ts';
import type { reviewsContracts as on } from './contract.ts';
import { plainText, type Sentence, sentencesOf } from './domain/content.ts';
import { checkNumbers, type NumberFlag } from './domain/typed-numbers/check-numbers.ts';
import { numberCheckOf, readReviewFigures } from './facts.ts';
import { getReport, getReview } from './find-review.ts';
import { type OpenedReport, openReport, shower } from './opened-report.ts';
import { findBlock, listBlockVersionRows, listReportRows } from './queries/reports.ts';
import type { SignatureRow } from './queries/signatures.ts';
import { noSuchBlock } from './refusals.ts';
import { blockReply, figureReply, flagReply, passageReply } from './replies.ts';
import { scopeOfReview } from './scope.ts';
import { mayOnReview } from './sight.ts';

export function allSentences({ content }: OpenedReport): readonly Sentence[] {
  return content.sections.flatMap(({ blocks }) =>
    blocks.flatMap(({ content: one }) => (one.kind === 'passage' ? sentencesOf(one) : [])),
  );
}

/** Typed numbers of a draft that contradict the data; a signed report is past checking. */
export async function flagsOf(db: Db, opened: OpenedReport): Promise<readonly NumberFlag[]> {
  if (!opened.read) return [];
  const check = await numberCheckOf(db, opened.scope, opened.read);
  return checkNumbers(allSentences(opened), check, shower(opened.figures));
}

/** Places that hold no text yet. */
export function emptyPlaces({ content }: OpenedReport): readonly string[] {
  return content.sections.flatMap(({ blocks }) =>
    blocks.flatMap(({ key, content: one }) =>
      one.kind === 'passage' && one.paragraphs.length === 0 ? [key] : [],
    ),
  );
}

export const signatureReply = (signature: SignatureRow) => ({
  form: signature.form,
  authority: [...signature.authority],
  title: signature.title,
  signedAt: signature.signedAt,
  signedOn: signature.signedOn,
  knownOn: signature.knownOn,
  contentHash: signature.contentHash,
  number: signature.number,
});

/** A version of the report with everything the editor shows. @throws reviews.no-such-review, reviews.no-such-version */
export async function readReport(
  db: Db,
  actor: Actor,
  { params, query }: Pick<Input<typeof on.readReport>, 'params' | 'query'>,
): Promise<Reply<typeof on.readReport>> {
  const review = await getReview(db, actor, params.reviewId);
  const opened = await openReport(db, actor, review, query.version);
  const { report, content, figures, signature, blocks } = opened;
  const saved = new Map(blocks.map((block) => [block.key, block]));
  const isLatest = report.version === review.version;
  return {
    version: report.version,
    versions: (await listReportRows(db, review.id)).map(({ version, reason, isSigned }) => ({
      version,
      reason,
      isSigned,
    })),
    header: toHeaderReply(content.header),
    headerRevision: report.headerRevision,
    sections: content.sections.map(({ key, level, label, title, blocks: of }) => ({
      key,
      level,
      label,
      title,
      blocks: of.flatMap((block) => {
        const row = saved.get(block.key);
        return row ? [blockReply({ ...row, content: block.content })] : [];
      }),
    })),
    figures: [...figures.values()].map(figureReply),
    tables: content.tables.map((table) => ({
      ...table,
      columns: [...table.columns],
      rows: table.rows.map((row) => ({ ...row, cells: [...row.cells] })),
    })),
    warnings: content.warnings.map((warning) => ({ ...warning })),
    flags: (await flagsOf(db, opened)).map(flagReply),
    empty: [...emptyPlaces(opened)],
    signature: signature && signatureReply(signature),
    knownOn: signature?.knownOn ?? actor.today,
    may: isLatest ? mayOnReview(actor, review) : [],
  };
}

function toHeaderReply(header: OpenedReport['content']['header']) {
  const { subject, addressees, grounds, recipients, drafterMark } = header;
  return {
    subject,
    addressees: [...addressees],
    grounds: [...grounds],
    recipients: [...recipients],
    drafterMark,
  };
}

/** Former states of a passage, latest first. @throws reviews.no-such-passage */
export async function listBlockVersions(
  db: Db,
  actor: Actor,
  { params }: Pick<Input<typeof on.listBlockVersions>, 'params'>,
): Promise<Reply<typeof on.listBlockVersions>> {
  const review = await getReview(db, actor, params.reviewId);
  const report = await getReport(db, review.id);
  const block = await findBlock(db, report.id, params.key);
  if (block?.content.kind !== 'passage') throw noSuchBlock();
  const { figures } = await readReviewFigures(db, actor, await scopeOfReview(db, review));
  const rows = await listBlockVersionRows(db, block.id);
  return {
    rows: rows.map(({ revision, savedAt, savedBy, content }) => ({
      revision,
      savedAt,
      savedBy,
      content: passageReply(content),
      text: sentencesOf(content)
        .map(({ runs }) => plainText(runs, shower(figures)))
        .join('')
        .trim(),
    })),
  };
}

const figuresAtMost = 300;

/** Figures that can be put into the text: of the review's unit, or of a unit below by its code. */
export async function listFigures(
  db: Db,
  actor: Actor,
  { params, query }: Pick<Input<typeof on.listFigures>, 'params' | 'query'>,
): Promise<Reply<typeof on.listFigures>> {
  const review = await getReview(db, actor, params.reviewId);
  const { figures } = await readReviewFigures(db, actor, await scopeOfReview(db, review));
  const unit = query.unit ?? review.unitCode;
  const search = fold(query.search ?? '');
  const rows = [...figures.values()].filter(
    (figure) =>
      figure.value !== null &&
      figure.unitCode === unit &&
      (query.indicator === undefined || figure.indicator === query.indicator) &&
      (search === '' || fold(`${figure.indicator} ${figure.name.vi}`).includes(search)),
  );
  return { rows: rows.slice(0, figuresAtMost).map(figureReply) };
}

/** Whether the actor reads the whole of what the review is about, so that a missing figure is really missing. */
export function seesWhole(actor: Actor): boolean {
  const kind = actor.reaches.get('review.read')?.kind;
  return mayActor(actor, 'review.read') && (kind === 'all' || kind === 'subtree');
}
