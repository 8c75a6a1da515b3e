import { compareDecimals } from '../../../kernel/decimal.ts';
import type { UnitId } from '../../../kernel/ids.ts';
import type { Db } from '../../../platform/database/index.ts';
import { prepareLedger, writeRows } from '../actions/record.ts';
import type { FigureRow } from '../domain/figure-row.ts';
import {
  type ImportState,
  lockImport,
  type Outcome,
  saveOutcomes,
  selectWaiting,
  type WaitingRow,
} from '../queries/imports.ts';
import { type FoundProblem, type RowProblem, selectProblems } from '../queries/record.ts';
import { noSuchImport } from '../refusals.ts';
import { heirsOf, problemWords } from '../row-refusal.ts';
import { getImport } from './begin-import.ts';
import { type ImportColumn, importColumns } from './columns.ts';

/** Lines of one transaction. The ledger is locked for its length: 0.2 s, which submissions of communes can wait for. */
const chunk = 2000;

const columnOf: Readonly<Record<RowProblem, ImportColumn>> = {
  'unknown-indicator': 'indicator',
  computed: 'indicator',
  'wrong-window': 'to',
  'stock-needs-a-day': 'from',
  'too-precise': 'value',
  'unknown-unit': 'unit',
  'out-of-reach': 'unit',
  'unit-not-alive': 'to',
  twice: 'value',
  'already-counted': 'value',
};

const rowOf = ({ unitId, indicator, from, to, value, sourceKey }: WaitingRow): FigureRow => ({
  indicator,
  // A code that names no unit keeps its line: unit 0 is nobody's.
  unitId: unitId ?? (0 as UnitId),
  from,
  to,
  value,
  sourceKey,
});

/** The same figure is in the ledger already: nothing to do, and nothing wrong. */
function isThere(row: FigureRow, { problem, other }: FoundProblem): boolean {
  return (
    problem === 'already-counted' &&
    other !== null &&
    other.from === row.from &&
    other.to === row.to &&
    compareDecimals(other.value, row.value) === 0
  );
}

/** What would become of lines: those to record, and an outcome for each of the others. Writes nothing. */
export async function judge(db: Db, waiting: readonly WaitingRow[]) {
  const rows = waiting.map(rowOf);
  const outcomes: Outcome[] = [];
  const wrong = new Set<number>();
  for (const found of await selectProblems(db, rows, [])) {
    const row = rows[found.at];
    const { no, unitCode } = waiting[found.at] ?? {};
    if (!row || no === undefined) continue;
    wrong.add(found.at);
    if (isThere(row, found)) {
      outcomes.push({ no, outcome: 'unchanged', column: null, vi: null, en: null });
      continue;
    }
    const named = { ...found, unit: found.unit ?? unitCode ?? null };
    const words = problemWords(row, named, await heirsOf(db, row, found));
    outcomes.push({ no, outcome: 'refused', column: importColumns[columnOf[found.problem]].vi, ...words });
  }
  const good = rows.filter((_, at) => !wrong.has(at));
  return { good, outcomes };
}

/**
 * Deals with the next 1,000 lines of an import, in the transaction given: what is good is recorded, what is in the ledger
 * already is left, what is wrong is kept with its reason. Gives how far it has come.
 * @throws {Refusal} figures.no-such-import
 */
export async function continueImport(db: Db, id: number): Promise<ImportState> {
  const state = await lockImport(db, id);
  if (!state) throw noSuchImport();
  if (state.isDone) return state;
  const upTo = Math.min(state.done + chunk, state.rows);
  const waiting = await selectWaiting(db, id, state.done, upTo);

  await prepareLedger(db, state.receivedOn);
  const { good, outcomes } = await judge(db, waiting);

  if (good.length > 0)
    await writeRows(
      db,
      {
        source: 'import',
        sourceRef: `figure_import:${id}`,
        reason: null,
        accountId: state.accountId,
        at: state.receivedAt,
        on: state.receivedOn,
      },
      good,
      [],
    );
  await saveOutcomes(db, id, upTo, outcomes);
  return getImport(db, id);
}
