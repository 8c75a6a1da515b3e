import { type Actor, mayActor } from '../../kernel/actor.ts';
import type { Input, Reply } from '../../kernel/contract.ts';
import type { Decimal } from '../../kernel/decimal.ts';
import type { Db } from '../../platform/database/index.ts';
import { checkBeside, findingReply } from './check-sheet.ts';
import type { CellReply, resultsContracts as on } from './contract.ts';
import { jumpOf } from './domain/check-cell.ts';
import { readEntry } from './domain/read-entry.ts';
import { entryCells, labelOf } from './entry-cells.ts';
import { listUnitsDecided } from './level-above.ts';
import { formReply, mayOnSheet, stateReply } from './list-submissions.ts';
import { measureReply } from './measures.ts';
import { periodReply } from './periods.ts';
import { readPrevious } from './previous.ts';
import type { FormCell } from './queries/forms.ts';
import {
  type CellRow,
  findVersion,
  listActs,
  listCells,
  listRemarks,
  type SubmissionRow,
} from './queries/submissions.ts';
import { noSuchSubmission, noSuchUnit } from './refusals.ts';
import { loadSheet, refusalToEnter, type Sheet } from './sheet.ts';

interface CellParts {
  readonly typed: CellRow | undefined;
  readonly previous: Decimal | null;
  readonly value: Decimal | null;
  readonly problem: CellReply['problem'];
  readonly remark: string | null;
  /** Whether the period before is as long as this one, so that the two can be compared. */
  readonly isComparable: boolean;
}

function cellReply(cell: FormCell, parts: CellParts): CellReply {
  const { typed, previous, value } = parts;
  return {
    ...measureReply(cell),
    name: labelOf(cell),
    storedDecimals: cell.decimals,
    isRequired: cell.is_required,
    text: typed?.text ?? '',
    value,
    note: typed?.note ?? '',
    isUnknown: typed?.is_unknown ?? false,
    problem: parts.problem,
    previous,
    jump: parts.isComparable || cell.kind === 'stock' ? jumpOf(previous, value) : null,
    remark: parts.remark,
  };
}

/** The version shown: the one asked for, or the latest. A draft belongs to its unit alone. */
async function shownVersion(db: Db, actor: Actor, sheet: Sheet, version: number | undefined) {
  const found = version === undefined ? sheet.latest : await findVersion(db, sheet.key, version);
  if (version !== undefined && !found) throw noSuchSubmission();
  const isHidden = found?.state === 'draft' && !mayActor(actor, 'submission.submit', sheet.unit.id);
  return { found, isHidden };
}

/**
 * Why cells were sent back: of the version shown or, while it is mended in a new draft, of the one before.
 */
async function remarksOn(db: Db, sheet: Sheet, found: SubmissionRow | undefined) {
  if (!found) return new Map<number, string>();
  const source =
    found.state === 'draft' && found.version > 1
      ? await findVersion(db, sheet.key, found.version - 1)
      : found;
  return source ? listRemarks(db, source.id) : new Map<number, string>();
}

/**
 * One unit's form for one period: what stands in it, what stood before, what was said about it and what may be done.
 * @throws results.no-such-unit, results.no-such-form, results.no-such-period, results.no-such-submission
 */
export async function readSheet(
  db: Db,
  actor: Actor,
  { query }: Input<typeof on.readSheet>,
): Promise<Reply<typeof on.readSheet>> {
  const key = { unitId: query.unitId, form: query.form, period: query.period };
  const sheet = await loadSheet(db, key);
  if (!mayActor(actor, 'submission.read', sheet.unit.id)) throw noSuchUnit();
  const { found, isHidden } = await shownVersion(db, actor, sheet, query.version);
  const rows = found && !isHidden ? await listCells(db, found.id) : [];
  const remarks: ReadonlyMap<number, string> = await remarksOn(db, sheet, isHidden ? undefined : found);
  const previous = await readPrevious(db, actor, sheet);
  const typed = new Map(rows.map((row) => [row.code, row]));
  const texts = new Map(rows.map(({ code, text }) => [code, text]));
  const entry = readEntry(entryCells(sheet), sheet.rules, texts);
  const refusal = await refusalToEnter(db, actor, sheet);
  const acts = await listActs(db, key);
  const state = stateReply(found?.state);
  const isLatest = found?.id === sheet.latest?.id;
  const decidable = state === 'submitted' ? [sheet.unit.id] : [];
  const isAbove = (await listUnitsDecided(db, actor, decidable, sheet.window.to)).has(sheet.unit.id);
  return {
    form: formReply(sheet.form),
    unit: { id: sheet.unit.id, code: sheet.unit.code, name: sheet.unit.name, level: sheet.unit.level },
    period: periodReply(key.period, { window: sheet.window, basis: sheet.basis }),
    previousPeriod: periodReply(previous.code, previous.days),
    submissionId: found?.id ?? null,
    version: found?.version ?? 0,
    state,
    note: isHidden ? '' : (found?.note ?? ''),
    savedAt: found?.state === 'draft' ? found.saved_at : null,
    obstacle: refusal && { code: refusal.kind.code, reason: refusal.reason, next: refusal.next },
    cells: sheet.cells.map((cell) =>
      cellReply(cell, {
        typed: typed.get(cell.code),
        previous: previous.values.get(cell.code) ?? null,
        value: entry.values.get(cell.code) ?? null,
        problem: entry.problems.get(cell.code) ?? null,
        remark: remarks.get(cell.id) ?? null,
        isComparable: sheet.form.covers === 'period',
      }),
    ),
    rules: [...sheet.rules],
    findings: findingReply(checkBeside(sheet, entry.values, previous.values)),
    acts: acts.map(({ version, kind, title, at, reason, instead_of: insteadOf }) => ({
      version,
      kind,
      title,
      at,
      reason,
      insteadOf,
    })),
    may: isLatest
      ? mayOnSheet(actor, sheet.unit.id, { state, isClosed: sheet.closing !== null, isAbove })
      : [],
  };
}
