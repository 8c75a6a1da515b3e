import type { Actor } from '../../../kernel/actor.ts';
import type { IsoDate } from '../../../kernel/iso-date.ts';
import type { Db } from '../../../platform/database/index.ts';
import { clipToLife, type FigureRow } from '../domain/figure-row.ts';
import {
  type Entry,
  type FoundProblem,
  hasStructure,
  insertEntry,
  lockFigures,
  selectProblems,
  tally,
} from '../queries/record.ts';
import { rebuildFigures } from '../rebuild.ts';
import { refusalOf } from '../row-refusal.ts';

/** Where figures come from; `sourceRef` names the record, such as `submission:12`, by which they are found again. */
export interface Recording {
  readonly source: Exclude<Entry['source'], 'correction'>;
  readonly sourceRef?: string;
  readonly reason?: string;
  readonly rows: readonly FigureRow[];
  /** A window that reaches beyond its unit's life: refused (the default), or cut to the days that the unit lived. */
  readonly whenUnitEnds?: 'refuse' | 'clip';
}

export interface Recorded {
  readonly entryId: bigint;
  readonly count: number;
  /** Rows as they were cut to their unit's life, by their place among those given. */
  readonly clipped: readonly { readonly at: number; readonly from: IsoDate; readonly to: IsoDate }[];
}

/** Cuts what can be cut; gives the rows and what remains wrong. */
function clip(rows: readonly FigureRow[], found: readonly FoundProblem[]) {
  const cut = [...rows];
  const clipped: Recorded['clipped'][number][] = [];
  for (const { at, problem, bornOn, lastDay } of found) {
    const row = rows[at];
    const shorter =
      problem === 'unit-not-alive' && row && bornOn ? clipToLife(row, { bornOn, lastDay }) : null;
    if (!shorter) continue;
    cut[at] = shorter;
    clipped.push({ at, from: shorter.from, to: shorter.to });
  }
  return { cut, clipped };
}

/** Takes the ledger's lock; under it the totals stand for a structure that is known. */
export async function prepareLedger(db: Db, today: IsoDate): Promise<void> {
  await lockFigures(db);
  if (!(await hasStructure(db))) await rebuildFigures(db, today);
}

/** Writes rows that were judged under the lock, and adds them to the totals. */
export async function writeRows(
  db: Db,
  entry: Entry,
  rows: readonly FigureRow[],
  reversing: readonly bigint[],
): Promise<bigint> {
  const entryId = await insertEntry(db, entry, rows, reversing);
  await tally(db, entryId);
  return entryId;
}

/**
 * Judges and writes one entry under the lock: what is taken back, what is new, and both in the totals.
 * @throws {Refusal} figures.already-counted, figures.unit-not-alive, figures.out-of-reach, figures.no-such-indicator,
 * figures.wrong-rows; each with a line for every row, none recorded
 */
export async function writeEntry(
  db: Db,
  actor: Pick<Actor, 'today'>,
  entry: Entry,
  given: {
    readonly rows: readonly FigureRow[];
    readonly reversing: readonly bigint[];
    readonly clips: boolean;
  },
): Promise<Recorded> {
  await prepareLedger(db, actor.today);

  let rows = given.rows;
  let clipped: Recorded['clipped'] = [];
  let found = await selectProblems(db, rows, given.reversing);
  if (found.length > 0 && given.clips) {
    ({ cut: rows, clipped } = clip(rows, found));
    if (clipped.length > 0) found = await selectProblems(db, rows, given.reversing);
  }
  if (found.length > 0) throw await refusalOf(db, rows, found);

  const entryId = await writeRows(db, entry, rows, given.reversing);
  return { entryId, count: rows.length, clipped };
}

/**
 * Records counted facts inside the acting transaction, all or none. The reach of the transaction holds: rows of other
 * units are refused. Call it last: the ledger's lock is held until the transaction ends.
 * @throws {Refusal} as `writeEntry`
 */
export function recordFigures(db: Db, actor: Actor, recording: Recording): Promise<Recorded> {
  const { source, sourceRef, reason, rows, whenUnitEnds } = recording;
  const entry: Entry = {
    source,
    sourceRef: sourceRef ?? null,
    reason: reason ?? null,
    accountId: actor.accountId,
    at: actor.at,
    on: actor.today,
  };
  return writeEntry(db, actor, entry, { rows, reversing: [], clips: whenUnitEnds === 'clip' });
}
