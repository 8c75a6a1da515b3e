import { type Actor, mayActor } from '../../../kernel/actor.ts';
import type { Input, Reply } from '../../../kernel/contract.ts';
import type { Decimal } from '../../../kernel/decimal.ts';
import { tidy } from '../../../kernel/text.ts';
import type { Words } from '../../../kernel/words.ts';
import type { Db } from '../../../platform/database/index.ts';
import { checkSheet, findingReply, whyHeldBack } from '../check-sheet.ts';
import type { resultsContracts as on } from '../contract.ts';
import { instantText } from '../domain/instant-text.ts';
import { instantOfProvince, isoOfInstant } from '../domain/obligation/instant.ts';
import { type Entry, readEntry, whyNotNil, whyNotSent } from '../domain/read-entry.ts';
import { entryCells } from '../entry-cells.ts';
import { recordSheet } from '../ledger.ts';
import { nothingToBeNil } from '../obligations/refusals.ts';
import { lockPeriod } from '../queries/periods.ts';
import {
  insertAct,
  insertSubmission,
  listCells,
  lockSheet,
  type SheetKey,
  updateSubmission,
  upsertCells,
} from '../queries/submissions.ts';
import { draftMovedOn, noSuchUnit, notInForm, wrongFigures } from '../refusals.ts';
import { loadSheet, refusalToEnter, type Sheet } from '../sheet.ts';

type Given = Input<typeof on.saveDraft>['body'];

/** The sheet, held, with the reasons why it cannot be entered already thrown. */
async function openSheet(db: Db, actor: Actor, given: Given): Promise<Sheet> {
  const key: SheetKey = { unitId: given.unitId, form: given.form, period: given.period };
  if (!mayActor(actor, 'submission.submit', key.unitId as Sheet['unit']['id'])) throw noSuchUnit();
  await lockPeriod(db, key.period, 'shared');
  await lockSheet(db, key);
  const sheet = await loadSheet(db, key);
  const known = new Set(sheet.cells.map((cell) => cell.code));
  const foreign = given.cells.filter((cell) => !known.has(cell.code));
  if (foreign.length > 0)
    throw notInForm(
      { form: key.form },
      foreign.map(({ code }) => ({
        at: code,
        reason: { vi: 'Không có trong biểu.', en: 'Not in the form.' },
      })),
    );
  const refusal = await refusalToEnter(db, actor, sheet);
  if (refusal) throw refusal;
  return sheet;
}

interface Typed {
  readonly text: string;
  readonly note: string;
  readonly isUnknown: boolean;
}

/** What stands in the sheet with what was just typed over it. */
async function typedInto(db: Db, sheet: Sheet, given: Given): Promise<ReadonlyMap<string, Typed>> {
  const before = sheet.latest ? await listCells(db, sheet.latest.id) : [];
  const typed = new Map(
    before.map(({ code, text, note, is_unknown: isUnknown }): [string, Typed] => [
      code,
      { text, note, isUnknown },
    ]),
  );
  for (const { code, text, note, isUnknown } of given.cells) {
    const was = typed.get(code);
    typed.set(code, {
      text: tidy(text),
      note: note === undefined ? (was?.note ?? '') : tidy(note),
      isUnknown: tidy(text) === '' && (isUnknown ?? was?.isUnknown ?? false),
    });
  }
  return typed;
}

/** Writes the draft: the open one, or a new version after a return. Gives its number. */
async function writeDraft(
  db: Db,
  actor: Actor,
  sheet: Sheet,
  typed: ReadonlyMap<string, Typed>,
  values: ReadonlyMap<string, Decimal | null>,
  note: string | undefined,
): Promise<{ readonly id: number; readonly version: number }> {
  const { latest, key, window } = sheet;
  const open = latest?.state === 'draft' ? latest : null;
  const version = open?.version ?? (latest?.version ?? 0) + 1;
  const id =
    open?.id ??
    (await insertSubmission(db, actor, {
      ...key,
      ...window,
      version,
      state: 'draft',
      note: note ?? latest?.note ?? '',
    }));
  if (open)
    await updateSubmission(db, actor, id, {
      state: 'draft',
      ...(note !== undefined && { note: tidy(note) }),
    });
  const cells = sheet.cells.flatMap((cell) => {
    const one = typed.get(cell.code);
    return one ? [{ indicatorId: cell.id, ...one, value: values.get(cell.code) ?? null }] : [];
  });
  await upsertCells(db, { id, unitId: key.unitId }, cells);
  return { id, version };
}

const problemList = (problems: Entry['problems']) =>
  [...problems].map(([code, reason]) => ({ code, reason: { ...reason } }));

/**
 * Keeps what is typed, right or wrong, and says what is wrong with it.
 * @throws results.draft-moved-on when another device saved a later draft; nothing is overwritten unasked
 */
export async function saveDraft(
  db: Db,
  actor: Actor,
  { body }: Input<typeof on.saveDraft>,
): Promise<Reply<typeof on.saveDraft>> {
  const sheet = await openSheet(db, actor, body);
  const typed = await typedInto(db, sheet, body);

  const draft = sheet.latest?.state === 'draft' ? sheet.latest : null;
  if (draft && body.basedOn !== undefined && Date.parse(body.basedOn ?? '') !== Date.parse(draft.saved_at))
    throw draftMovedOn({ at: instantText(draft.saved_at) });
  const texts = new Map([...typed].map(([code, { text }]) => [code, text]));
  const entry = readEntry(entryCells(sheet), sheet.rules, texts);

  const { id, version } = await writeDraft(db, actor, sheet, typed, entry.values, body.note);
  const findings = findingReply(await checkSheet(db, actor, sheet, entry.values));

  actor.tell({ subject: `submission:${id}` });
  return { submissionId: id, version, savedAt: actor.at, problems: problemList(entry.problems), findings };
}

const refuseWrong = (wrong: ReadonlyMap<string, Words>) =>
  wrongFigures(
    { count: wrong.size },
    [...wrong].map(([at, reason]) => ({ at, reason })),
  );

/** "Không phát sinh": every event counts 0, no state is entered, so the last known one goes on. */
function readNil(sheet: Sheet, typed: ReadonlyMap<string, Typed>): ReadonlyMap<string, Typed> {
  const texts = new Map([...typed].map(([code, { text }]) => [code, text]));
  const wrong = whyNotNil(sheet.cells, texts);
  if (wrong.size > 0) throw refuseWrong(wrong);
  const flows = sheet.cells.filter(({ kind }) => kind === 'flow');
  if (flows.length === 0) throw nothingToBeNil({ form: sheet.key.form });
  const zero = (code: string): Typed => ({ text: '0', note: typed.get(code)?.note ?? '', isUnknown: false });
  return new Map(flows.map(({ code }) => [code, zero(code)]));
}

/**
 * Sends the figures of a period up: they enter the ledger in the same transaction, provisional until accepted. Required figures
 * marked as not known yet make it partial; `isNil` sends "nothing to report".
 * @throws results.wrong-figures with a reason at every wrong or blank cell, results.nothing-to-be-nil
 */
export async function submitFigures(
  db: Db,
  actor: Actor,
  { body }: Input<typeof on.submitFigures>,
): Promise<Reply<typeof on.submitFigures>> {
  const sheet = await openSheet(db, actor, body);
  const given = await typedInto(db, sheet, body);
  const isNil = body.isNil ?? false;

  const typed = isNil ? readNil(sheet, given) : given;
  const texts = new Map([...typed].map(([code, { text }]) => [code, text]));
  const entry = readEntry(entryCells(sheet), sheet.rules, texts);
  const unknown = [...typed].filter(([, { isUnknown }]) => isUnknown);
  const atCells = isNil
    ? entry.problems
    : whyNotSent(entry, new Map(unknown.map(([code, { note }]) => [code, note])));
  const wrong = new Map([...(await whyHeldBack(db, actor, sheet, entry.values)), ...atCells]);
  if (wrong.size > 0) throw refuseWrong(wrong);
  const blanks = new Set(isNil ? [] : entry.blanks);
  const missing = sheet.cells.filter(({ code }) => blanks.has(code)).map((cell) => cell.id);
  const receivedAt = isoOfInstant(instantOfProvince(actor.today, actor.at));
  const receipt = { receivedAt, completeAt: missing.length === 0 ? receivedAt : null, isNil, missing };

  const { id, version } = await writeDraft(db, actor, sheet, typed, entry.values, body.note);
  await updateSubmission(db, actor, id, { state: 'submitted', receipt });
  await insertAct(db, actor, { submissionId: id, unitId: sheet.key.unitId, kind: 'submit', reason: null });
  await recordSheet(db, actor, sheet, id, entry.values);

  actor.tell({
    subject: `submission:${id}`,
    change: { state: 'submitted', figures: entry.values.size, isNil, missing: missing.length },
  });
  return { submissionId: id, version, state: 'submitted' };
}
