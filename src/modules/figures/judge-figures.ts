import { decimal } from '../../kernel/decimal.ts';
import type { Words } from '../../kernel/words.ts';
import type { Db } from '../../platform/database/index.ts';
import type { FigureRow } from './domain/figure-row.ts';
import { type RowProblem, selectProblems } from './queries/record.ts';
import { heirsOf, problemWords } from './row-refusal.ts';

/** A row that `recordFigures` would not take, and why. */
export interface JudgedRow {
  /** Place among the rows given. */
  readonly at: number;
  readonly problem: RowProblem;
  /** The figure that stands for exactly these days; null when there is none, or one of other days is in the way. */
  readonly standing: string | null;
  readonly reason: Words;
}

/**
 * What stands in the way of rows, without writing anything and without the ledger's lock. `unitOf` names the unit of a row
 * as its sender knows it, for the words. One statement for all.
 */
export async function judgeFigures(
  db: Db,
  rows: readonly FigureRow[],
  unitOf: (at: number) => string,
): Promise<readonly JudgedRow[]> {
  const heirs = new Map<number, string>();
  const judged: JudgedRow[] = [];
  for (const found of await selectProblems(db, rows, [])) {
    const row = rows[found.at];
    if (!row) continue;
    const { at, problem, other } = found;
    const isSame = problem === 'already-counted' && other?.from === row.from && other.to === row.to;
    const known = heirs.get(row.unitId) ?? (await heirsOf(db, row, found));
    heirs.set(row.unitId, known);
    judged.push({
      at,
      problem,
      standing: isSame && other ? decimal(other.value) : null,
      reason: problemWords(row, { ...found, unit: found.unit ?? unitOf(at) }, known),
    });
  }
  return judged;
}
