import type { Actor } from '../../../kernel/actor.ts';
import type { Input, Reply } from '../../../kernel/contract.ts';
import { tidy } from '../../../kernel/text.ts';
import type { Db } from '../../../platform/database/index.ts';
import type { reviewsContracts as on } from '../contract.ts';
import { citesOf, type Passage, plainText, type Run, sentencesOf } from '../domain/content.ts';
import { draftReport } from '../domain/draft/draft-report.ts';
import type { Figure } from '../domain/figures-of-table.ts';
import { instantText } from '../domain/instant-text.ts';
import { nameSentences, type TypedParagraph } from '../domain/sentences.ts';
import { checkNumbers } from '../domain/typed-numbers/check-numbers.ts';
import { draftInputOf, numberCheckOf, type ReviewFigures, readReviewFigures } from '../facts.ts';
import { getOpenReport, lockOpenReview } from '../find-review.ts';
import { shower } from '../opened-report.ts';
import { type BlockRow, findBlock, updateBlock, updateHeader } from '../queries/reports.ts';
import { blockChanged, brokenChips, headerChanged, noSuchBlock } from '../refusals.ts';
import { blockReply, figureReply, flagReply } from '../replies.ts';
import { type Scope, scopeOfReview } from '../scope.ts';

type PassageRow = BlockRow & { readonly content: Passage };

async function getPassage(db: Db, reportId: number, key: string): Promise<PassageRow> {
  const block = await findBlock(db, reportId, key);
  if (block?.content.kind !== 'passage') throw noSuchBlock();
  return { ...block, content: block.content };
}

const textOf = (passage: Passage, figures: ReadonlyMap<string, Figure>) =>
  sentencesOf(passage)
    .map(({ runs }) => plainText(runs, shower(figures)))
    .join('')
    .trim();

const typedText = (typed: readonly TypedParagraph[], figures: ReadonlyMap<string, Figure>) =>
  typed
    .map(({ runs }) => plainText(runs, shower(figures)))
    .join('\n')
    .trim();

/** Somebody else saved first: both texts, so that nothing typed is lost. */
function conflict(theirs: PassageRow, yours: string, figures: ReadonlyMap<string, Figure>) {
  const text = textOf(theirs.content, figures);
  return blockChanged({ title: theirs.savedBy, at: instantText(theirs.savedAt) }, [
    { at: '/theirs', reason: { vi: text, en: text } },
    { at: '/yours', reason: { vi: yours, en: yours } },
  ]);
}

/** A chip is whole when its cite has an answer among the figures of the review. @throws reviews.unknown-figure */
function checkChips(typed: readonly TypedParagraph[], figures: ReadonlyMap<string, Figure>): void {
  const cites = citesOf(typed.flatMap(({ runs }) => runs as readonly Run[]));
  const broken = cites.filter((cite) => figures.get(cite)?.value == null);
  if (broken.length > 0)
    throw brokenChips(
      { count: broken.length },
      broken.map((cite) => ({ at: cite, reason: { vi: 'Không có số liệu', en: 'No such figure' } })),
    );
}

async function savedReply(
  db: Db,
  scope: Scope,
  read: ReviewFigures,
  saved: BlockRow,
  passage: Passage,
): Promise<Reply<typeof on.saveBlock>> {
  const sentences = sentencesOf(passage);
  const flags = checkNumbers(sentences, await numberCheckOf(db, scope, read), shower(read.figures));
  const cited = citesOf(sentences.flatMap(({ runs }) => runs)).flatMap(
    (cite) => read.figures.get(cite) ?? [],
  );
  return { block: blockReply(saved), flags: flags.map(flagReply), figures: cited.map(figureReply) };
}

/**
 * Saves a passage over the revision that was opened. Sentences keep their ids as far as they are recognised.
 * @throws reviews.passage-changed with both texts, reviews.unknown-figure, reviews.signed-already
 */
export async function saveBlock(
  db: Db,
  actor: Actor,
  { params, body }: Input<typeof on.saveBlock>,
): Promise<Reply<typeof on.saveBlock>> {
  const review = await lockOpenReview(db, actor, params.reviewId, 'review.edit');
  const report = await getOpenReport(db, review.id);
  const block = await getPassage(db, report.id, params.key);
  const scope = await scopeOfReview(db, review);
  const read = await readReviewFigures(db, actor, scope);

  checkChips(body.paragraphs, read.figures);
  const { paragraphs, numbered } = nameSentences(
    params.key,
    body.paragraphs,
    sentencesOf(block.content),
    block.numbered,
  );
  const passage: Passage = { kind: 'passage', paragraphs };

  const of = { reportId: report.id, key: params.key, revision: body.revision };
  const saved = await updateBlock(db, actor, of, { passage, numbered });
  if (!saved) throw conflict(block, typedText(body.paragraphs, read.figures), read.figures);
  actor.tell({
    subject: `report:${report.id}`,
    change: { block: params.key, revision: saved.revision, sentences: sentencesOf(passage).length },
  });
  return savedReply(db, scope, read, saved, passage);
}

/** Drafts a passage anew from today's figures; what stood there stays in its history. */
export async function redraftBlock(
  db: Db,
  actor: Actor,
  { params, body }: Input<typeof on.redraftBlock>,
): Promise<Reply<typeof on.redraftBlock>> {
  const review = await lockOpenReview(db, actor, params.reviewId, 'review.edit');
  const report = await getOpenReport(db, review.id);
  const block = await getPassage(db, report.id, params.key);
  const scope = await scopeOfReview(db, review);
  const read = await readReviewFigures(db, actor, scope);

  const draft = draftReport(await draftInputOf(db, actor, scope, read, review.id));
  const fresh = draft.flatMap(({ blocks }) => blocks).find(({ key }) => key === params.key);
  const passage: Passage =
    fresh?.content.kind === 'passage' ? fresh.content : { kind: 'passage', paragraphs: [] };

  const of = { reportId: report.id, key: params.key, revision: body.revision };
  const saved = await updateBlock(db, actor, of, { passage, numbered: block.numbered });
  if (!saved) throw conflict(block, '', read.figures);
  actor.tell({ subject: `report:${report.id}`, change: { redrafted: params.key, revision: saved.revision } });
  return savedReply(db, scope, read, saved, passage);
}

/** @throws reviews.header-changed */
export async function setHeader(
  db: Db,
  actor: Actor,
  { params, body }: Input<typeof on.setHeader>,
): Promise<Reply<typeof on.setHeader>> {
  const review = await lockOpenReview(db, actor, params.reviewId, 'review.edit');
  const report = await getOpenReport(db, review.id);
  const { header } = body;
  const clean = {
    subject: tidy(header.subject),
    addressees: header.addressees.map(tidy),
    grounds: header.grounds.map(tidy),
    recipients: header.recipients.map(tidy),
    drafterMark: tidy(header.drafterMark),
  };
  const revision = await updateHeader(db, report.id, body.revision, clean);
  if (revision === null) throw headerChanged();
  actor.tell({ subject: `report:${report.id}`, change: { header: clean } });
  return { revision };
}
