import { type Actor, mayActor } from '../../kernel/actor.ts';
import { compareDecimals } from '../../kernel/decimal.ts';
import type { UnitId } from '../../kernel/ids.ts';
import type { Db } from '../../platform/database/index.ts';
import { type FigureRow, type JudgedRow, judgeFigures } from '../figures/index.ts';
import type { DataValue } from './domain/data-value.ts';
import { type Problem, problem } from './domain/problems.ts';
import type { Translated } from './translate.ts';

/** What becomes of a file's values. Places are those of the file. */
export interface Judgement {
  readonly fresh: readonly FigureRow[];
  readonly corrections: readonly FigureRow[];
  readonly deletions: readonly FigureRow[];
  readonly unchanged: number;
  readonly rejected: readonly { readonly value: DataValue; readonly problem: Problem }[];
}

/** Rows judged by one statement; 100,000 at once would be one of 12 MB and hold the server's memory for seconds. */
const batch = 10_000;

interface Candidate {
  readonly value: DataValue;
  readonly row: FigureRow;
  readonly isDeleted: boolean;
}

const keyOf = ({ indicator, unitId, from, to }: FigureRow) => `${indicator} ${unitId} ${from} ${to}`;

/** Batches that never part the rows of one unit: overlapping days are found among the rows of one statement. */
function* batches(sorted: readonly Candidate[]): Generator<readonly Candidate[]> {
  let from = 0;
  for (let to = 1; to <= sorted.length; to += 1) {
    const isCut = to - from >= batch && sorted[to]?.row.unitId !== sorted[to - 1]?.row.unitId;
    if (!isCut && to < sorted.length) continue;
    yield sorted.slice(from, to);
    from = to;
  }
}

/** Says no in the ledger's words. */
function ledgerProblem({ problem: kind, reason }: JudgedRow, { dataElement, orgUnit }: DataValue): Problem {
  if (kind === 'unknown-indicator') return problem('unknown-indicator', { name: dataElement });
  if (kind === 'unknown-unit' || kind === 'out-of-reach') return problem('unknown-unit', { name: orgUnit });
  const field = kind === 'computed' ? 'dataElement' : kind === 'unit-not-alive' ? 'period' : 'value';
  return problem('ledger', { vi: reason.vi, en: reason.en }, field);
}

/**
 * Judges values against the ledger without writing: what is new, what is there already, what would be a correction (which
 * needs a reason, and the right to correct at the unit), and why each of the others is not taken.
 */
export async function judgeValues(
  db: Db,
  actor: Actor,
  values: readonly DataValue[],
  translated: readonly Translated[],
  hasReason: boolean,
): Promise<Judgement> {
  const rejected: { value: DataValue; problem: Problem }[] = [];
  const fresh: FigureRow[] = [];
  const corrections: FigureRow[] = [];
  const deletions: FigureRow[] = [];
  let unchanged = 0;

  const candidates: Candidate[] = [];
  const seen = new Map<string, Candidate>();
  for (const [at, one] of translated.entries()) {
    const value = values[at];
    if (!value) continue;
    if ('problem' in one) {
      rejected.push({ value, problem: one.problem });
      continue;
    }
    const first = seen.get(keyOf(one.row));
    if (first === undefined) {
      const candidate = { value, ...one };
      seen.set(keyOf(one.row), candidate);
      candidates.push(candidate);
    } else if (first.row.value === one.row.value && first.isDeleted === one.isDeleted) {
      // A stock on 14/06 is rightly told twice, as that of June and of the second quarter.
      unchanged += 1;
    } else rejected.push({ value, problem: problem('twice', { first: first.value.index }) });
  }

  const mayCorrect = (unitId: UnitId) => mayActor(actor, 'figure.import', unitId);
  function settle({ value, row, isDeleted }: Candidate, found: JudgedRow | undefined): void {
    const standing = found?.standing ?? null;
    if (found && standing === null) rejected.push({ value, problem: ledgerProblem(found, value) });
    else if (standing === null) {
      if (isDeleted) unchanged += 1;
      else fresh.push(row);
    } else if (!isDeleted && compareDecimals(standing, row.value) === 0) unchanged += 1;
    else if (!mayCorrect(row.unitId))
      rejected.push({ value, problem: problem('may-not-correct', { before: standing }) });
    else if (!hasReason)
      rejected.push({
        value,
        problem: problem('needs-reason', { before: standing, after: isDeleted ? '–' : row.value }),
      });
    else (isDeleted ? deletions : corrections).push(row);
  }

  const sorted = candidates.toSorted((a, b) => a.row.unitId - b.row.unitId);
  for (const some of batches(sorted)) {
    const rows = some.map(({ row }) => row);
    const found = new Map(
      (await judgeFigures(db, rows, (at) => some[at]?.value.orgUnit ?? '')).map((one) => [one.at, one]),
    );
    for (const [at, one] of some.entries()) settle(one, found.get(at));
  }
  rejected.sort((a, b) => a.value.index - b.value.index);
  return { fresh, corrections, deletions, unchanged, rejected };
}
