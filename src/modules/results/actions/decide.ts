import type { Actor } from '../../../kernel/actor.ts';
import type { Input, Reply } from '../../../kernel/contract.ts';
import { tidy } from '../../../kernel/text.ts';
import type { Db } from '../../../platform/database/index.ts';
import { announce } from '../../../platform/outbox/index.ts';
import type { resultsContracts as on } from '../contract.ts';
import { instantText } from '../domain/instant-text.ts';
import { noDecisionOn } from '../domain/submission.ts';
import { takeBackSheet } from '../ledger.ts';
import { findPlace } from '../level-above.ts';
import { grantCorrection } from '../obligations/grant-correction.ts';
import {
  findLastAct,
  insertAct,
  insertRemarks,
  listCells,
  lockSubmission,
  type SubmissionRow,
  updateSubmission,
} from '../queries/submissions.ts';
import { findReportingUnit } from '../queries/units.ts';
import {
  acceptedMeanwhile,
  correctedMeanwhile,
  noSuchSubmission,
  notInForm,
  notLevelAbove,
  notSubmitted,
  ownSubmission,
  returnedMeanwhile,
} from '../refusals.ts';

const meanwhile = {
  accepted: acceptedMeanwhile,
  returned: returnedMeanwhile,
  replaced: correctedMeanwhile,
  submitted: notSubmitted,
  draft: notSubmitted,
} as const;

interface Decision {
  readonly submission: SubmissionRow;
  /** Name of the level in whose place it is decided; null: by whom it was due. */
  readonly insteadOf: string | null;
}

/** The submission, held; of two who decide at once the second learns who was first, and when. */
async function openDecision(db: Db, actor: Actor, id: number): Promise<Decision> {
  const submission = await lockSubmission(db, id);
  if (!submission) throw noSuchSubmission();
  const isOwn = actor.unitId === submission.unit_id;
  const { place, level } = await findPlace(db, actor, submission.unit_id, submission.day_to);
  const isAbove = place !== 'not-level-above';
  switch (noDecisionOn({ state: submission.state, isOwn, isAbove })) {
    case null:
      return { submission, insteadOf: (isAbove && place.insteadOf?.name) || null };
    case 'own-submission':
      throw ownSubmission();
    case 'not-level-above': {
      const unit = await findReportingUnit(db, submission.unit_id, submission.day_to);
      throw notLevelAbove({ unit: unit?.name ?? '–', level });
    }
    case 'not-submitted':
      throw notSubmitted();
    case 'decided-meanwhile': {
      const act = await findLastAct(db, id);
      throw meanwhile[submission.state]({ at: act ? instantText(act.at) : '–', title: act?.title ?? '–' });
    }
  }
}

/** Accepts the figures of a unit below. @throws results.accepted-meanwhile and its kin with who and when */
export async function acceptSubmission(
  db: Db,
  actor: Actor,
  { params }: Input<typeof on.acceptSubmission>,
): Promise<Reply<typeof on.acceptSubmission>> {
  const { submission, insteadOf } = await openDecision(db, actor, params.submissionId);

  await updateSubmission(db, actor, submission.id, { state: 'accepted' });
  await insertAct(db, actor, {
    submissionId: submission.id,
    unitId: submission.unit_id,
    kind: 'accept',
    reason: null,
    insteadOf,
  });

  const { unit_id: unitId, form_code: form, period_code: period, version } = submission;
  const data = { form, period, version, acceptedBy: actor.title };
  await announce(db, actor, {
    kind: 'report.accepted',
    unitId,
    subject: `submission:${submission.id}`,
    data,
  });

  actor.tell({ subject: `submission:${submission.id}`, change: { state: 'accepted', insteadOf } });
  return { submissionId: submission.id, version: submission.version, state: 'accepted' };
}

/** Returns figures with reasons: their ledger rows are taken back, and the unit enters a new version. */
export async function returnSubmission(
  db: Db,
  actor: Actor,
  { params, body }: Input<typeof on.returnSubmission>,
): Promise<Reply<typeof on.returnSubmission>> {
  const { submission, insteadOf } = await openDecision(db, actor, params.submissionId);
  const cells = await listCells(db, submission.id);
  const ids = new Map(cells.map((cell) => [cell.code, cell.indicator_id]));

  const remarks = body.cells.flatMap(({ code, reason }) => {
    const indicatorId = ids.get(code);
    return indicatorId === undefined ? [] : [{ indicatorId, reason: tidy(reason) }];
  });
  if (remarks.length < body.cells.length) throw notInForm({ form: submission.form_code });
  const reason = tidy(body.reason);

  await updateSubmission(db, actor, submission.id, { state: 'returned' });
  const act = { submissionId: submission.id, unitId: submission.unit_id };
  const id = await insertAct(db, actor, { ...act, kind: 'return', reason, insteadOf });
  await insertRemarks(db, { id, ...act }, remarks);
  await grantCorrection(db, actor, submission, reason);
  await takeBackSheet(db, actor, submission.id, reason);

  actor.tell({
    subject: `submission:${submission.id}`,
    change: { state: 'returned', reason, insteadOf, remarks: remarks.length },
  });
  return { submissionId: submission.id, version: submission.version, state: 'returned' };
}
