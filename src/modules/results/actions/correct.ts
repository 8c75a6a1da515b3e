import type { Actor } from '../../../kernel/actor.ts';
import type { Input, Reply } from '../../../kernel/contract.ts';
import { compareDecimals, type Decimal } from '../../../kernel/decimal.ts';
import { tidy } from '../../../kernel/text.ts';
import type { Db } from '../../../platform/database/index.ts';
import { whyHeldBack } from '../check-sheet.ts';
import type { resultsContracts as on } from '../contract.ts';
import { readEntry } from '../domain/read-entry.ts';
import { entryCells } from '../entry-cells.ts';
import { correctSheet } from '../ledger.ts';
import { figureTakenAway } from '../obligations/refusals.ts';
import {
  insertAct,
  insertRemarks,
  insertSubmission,
  listCells,
  lockSheet,
  lockSubmission,
  updateSubmission,
  upsertCells,
} from '../queries/submissions.ts';
import { keepKnown, receiptAfter, stillMissing } from '../receipt.ts';
import { noSuchSubmission, notAccepted, nothingChanged, notInForm, wrongFigures } from '../refusals.ts';
import { loadSheet } from '../sheet.ts';

const isSame = (a: Decimal | null, b: Decimal | null) =>
  a === null || b === null ? a === b : compareDecimals(a, b) === 0;

/**
 * Corrects accepted figures: a new version with the reason, the old one kept; in the ledger a reversing row and a new one
 * for every changed figure. A closed period does not stand in the way: its figures are corrected in no other manner.
 * @throws results.not-accepted, results.nothing-changed, results.wrong-figures
 */
export async function correctSubmission(
  db: Db,
  actor: Actor,
  { params, body }: Input<typeof on.correctSubmission>,
): Promise<Reply<typeof on.correctSubmission>> {
  const submission = await lockSubmission(db, params.submissionId);
  if (!submission) throw noSuchSubmission();
  if (submission.state !== 'accepted') throw notAccepted();
  const key = { unitId: submission.unit_id, form: submission.form_code, period: submission.period_code };
  await lockSheet(db, key);
  const sheet = await loadSheet(db, key);
  const cells = await listCells(db, submission.id);

  const given = new Map(body.cells.map((cell) => [cell.code, cell]));
  if (sheet.cells.filter((cell) => given.has(cell.code)).length < given.size)
    throw notInForm({ form: key.form });
  const texts = new Map(cells.map(({ code, text }) => [code, text]));
  for (const { code, text } of body.cells) texts.set(code, tidy(text));
  const entry = readEntry(entryCells(sheet), sheet.rules, texts);
  const held = await whyHeldBack(db, actor, sheet, entry.values);
  const wrong = [...new Map([...held, ...entry.problems])].filter(([code]) => given.has(code));
  if (wrong.length > 0)
    throw wrongFigures(
      { count: wrong.length },
      wrong.map(([at, reason]) => ({ at, reason })),
    );
  const before = new Map(cells.map((cell) => [cell.code, cell]));
  const changed = sheet.cells.filter(
    ({ code }) => given.has(code) && !isSame(before.get(code)?.value ?? null, entry.values.get(code) ?? null),
  );
  if (changed.length === 0) throw nothingChanged();
  const emptied = changed.filter(({ code, is_required }) => is_required && !entry.values.get(code));
  if (emptied.length > 0)
    throw figureTakenAway(
      { count: emptied.length },
      emptied.map(({ code }) => ({ at: code, reason: keepKnown })),
    );
  const missing = stillMissing(sheet, submission, entry.values);
  const reason = tidy(body.reason);

  await updateSubmission(db, actor, submission.id, { state: 'replaced' });
  const version = submission.version + 1;
  const id = await insertSubmission(db, actor, {
    ...key,
    from: submission.day_from,
    to: submission.day_to,
    version,
    state: 'accepted',
    note: submission.note,
    receipt: receiptAfter(submission, actor, missing),
  });
  const rows = sheet.cells.flatMap(({ code, id: indicatorId }) => {
    const text = texts.get(code);
    const { note = '', is_unknown: wasUnknown = false } = before.get(code) ?? {};
    const isUnknown = wasUnknown && text === '';
    return text === undefined
      ? []
      : [{ indicatorId, text, value: entry.values.get(code) ?? null, note, isUnknown }];
  });
  await upsertCells(db, { id, unitId: key.unitId }, rows);
  const act = { submissionId: id, unitId: key.unitId };
  const actId = await insertAct(db, actor, { ...act, kind: 'correct', reason });
  const remarks = changed.flatMap(({ code, id: indicatorId }) => {
    const why = given.get(code)?.reason;
    return why === undefined ? [] : [{ indicatorId, reason: tidy(why) }];
  });
  await insertRemarks(db, { id: actId, ...act }, remarks);
  await correctSheet(db, actor, sheet, {
    from: submission.id,
    to: id,
    changed,
    values: entry.values,
    reason,
  });

  const change = changed.map(({ code }) => ({
    code,
    before: before.get(code)?.value ?? null,
    after: entry.values.get(code) ?? null,
  }));
  actor.tell({ subject: `submission:${id}`, change: { replaces: submission.id, reason, cells: change } });
  return { submissionId: id, version, state: 'accepted', changed: changed.length };
}
