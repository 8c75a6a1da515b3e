import type { Actor } from '../../../kernel/actor.ts';
import type { Input, Reply } from '../../../kernel/contract.ts';
import { tidy } from '../../../kernel/text.ts';
import type { Db } from '../../../platform/database/index.ts';
import type { resultsContracts as on } from '../contract.ts';
import { instantText } from '../domain/instant-text.ts';
import { readEntry } from '../domain/read-entry.ts';
import { entryCells } from '../entry-cells.ts';
import { correctSheet } from '../ledger.ts';
import { notMissing } from '../obligations/refusals.ts';
import { findClosing, lockPeriod } from '../queries/periods.ts';
import {
  insertAct,
  insertSubmission,
  listCells,
  lockSheet,
  lockSubmission,
  updateSubmission,
  upsertCells,
} from '../queries/submissions.ts';
import { keepKnown, receiptAfter, stillMissing } from '../receipt.ts';
import { noSuchSubmission, periodClosed, wrongFigures } from '../refusals.ts';
import { loadSheet, periodText, type Sheet } from '../sheet.ts';

const reason = 'Bổ sung số liệu còn thiếu';

function refuseClosed({ closing, key, window }: Sheet): void {
  if (closing === null) return;
  const of = { period: periodText(key.period, window), on: instantText(closing.at), title: closing.title };
  throw periodClosed(of);
}

/** A sent sheet of the own unit in which figures are missing, held, with what is given for them. */
async function openCompletion(db: Db, actor: Actor, id: number, codes: readonly string[]) {
  const submission = await lockSubmission(db, id);
  if (!submission || submission.unit_id !== actor.unitId) throw noSuchSubmission();
  const key = { unitId: submission.unit_id, form: submission.form_code, period: submission.period_code };
  await lockPeriod(db, key.period, 'shared');
  await lockSheet(db, key);
  const sheet = await loadSheet(db, key);
  const isAlive = submission.state === 'submitted' || submission.state === 'accepted';
  const missing = new Set(
    sheet.cells.filter(({ id }) => submission.missing.includes(id)).map(({ code }) => code),
  );
  const foreign = isAlive ? codes.filter((code) => !missing.has(code)) : codes;
  if (foreign.length > 0) throw notMissing({ cells: foreign.join(', ') });
  refuseClosed({ ...sheet, closing: await findClosing(db, key.period) });
  return { submission, sheet };
}

/**
 * Fills in figures that a sent report said were not known yet: a new version, which waits to be accepted. What was sent
 * before stays as it was sent.
 * @throws results.not-missing, results.wrong-figures, results.period-closed
 */
export async function completeSubmission(
  db: Db,
  actor: Actor,
  { params, body }: Input<typeof on.completeSubmission>,
): Promise<Reply<typeof on.completeSubmission>> {
  const given = new Map(body.cells.map(({ code, text }) => [code, tidy(text)]));
  const { submission, sheet } = await openCompletion(db, actor, params.submissionId, [...given.keys()]);
  const cells = new Map((await listCells(db, submission.id)).map((cell) => [cell.code, cell]));

  const texts = new Map([...[...cells].map(([code, { text }]) => [code, text] as const), ...given]);
  const entry = readEntry(entryCells(sheet), sheet.rules, texts);
  const changed = sheet.cells.filter(({ code }) => given.has(code));
  const wrong = changed.flatMap(({ code }) => {
    const why = entry.problems.get(code) ?? (entry.values.get(code) ? null : keepKnown);
    return why === null ? [] : [{ at: code, reason: why }];
  });
  if (wrong.length > 0) throw wrongFigures({ count: wrong.length }, wrong);

  await updateSubmission(db, actor, submission.id, { state: 'replaced' });
  const version = submission.version + 1;
  const id = await insertSubmission(db, actor, {
    ...sheet.key,
    from: submission.day_from,
    to: submission.day_to,
    version,
    state: 'submitted',
    note: submission.note,
    receipt: receiptAfter(submission, actor, stillMissing(sheet, submission, entry.values)),
  });
  const rows = sheet.cells.flatMap(({ code, id: indicatorId }) => {
    const text = texts.get(code);
    const { note = '', is_unknown = false } = cells.get(code) ?? {};
    const value = entry.values.get(code) ?? null;
    return text === undefined
      ? []
      : [{ indicatorId, text, value, note, isUnknown: is_unknown && text === '' }];
  });
  await upsertCells(db, { id, unitId: submission.unit_id }, rows);
  await insertAct(db, actor, {
    submissionId: id,
    unitId: submission.unit_id,
    kind: 'complete',
    reason: null,
  });
  await correctSheet(db, actor, sheet, {
    from: submission.id,
    to: id,
    changed,
    values: entry.values,
    reason,
  });

  const filled = changed.map(({ code }) => ({ code, after: entry.values.get(code) ?? null }));
  actor.tell({ subject: `submission:${id}`, change: { replaces: submission.id, completed: filled } });
  return { submissionId: id, version, state: 'submitted' };
}
