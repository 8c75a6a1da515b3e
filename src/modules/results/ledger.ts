import type { Actor } from '../../kernel/actor.ts';
import type { Decimal } from '../../kernel/decimal.ts';
import { formatDate } from '../../kernel/format-date.ts';
import { Refusal } from '../../kernel/refusal.ts';
import type { Db } from '../../platform/database/index.ts';
import { type FigureRow, recordFigures, replaceFigures } from '../figures/index.ts';
import type { FormCell } from './queries/forms.ts';
import { type CountedCell, inheritFigures, linkFigures, listCountedCells } from './queries/submissions.ts';
import { countedAlready } from './refusals.ts';
import type { Sheet } from './sheet.ts';

type Values = ReadonlyMap<string, Decimal | null>;

/** What a cell of a sheet counts: a state on the closing day, events over the days on which the unit lives. */
function keyOf({ unit, window }: Sheet, cell: FormCell): CountedCell {
  const isYounger = unit.from > window.from;
  const born = isYounger ? unit.from : window.from;
  const from = cell.kind === 'stock' ? window.to : born;
  return { indicator: cell.code, unitId: unit.id, from, to: window.to };
}

/** Figures that are in the ledger by another way are named by cell, since the sender knows no rows. */
function asCells(error: unknown, sheet: Sheet, rows: readonly FigureRow[]): unknown {
  if (!(error instanceof Refusal) || error.kind.code !== 'figures.already-counted') return error;
  const details = error.details.map(({ at, reason }) => ({
    at: rows[Number(at.replace('/rows/', ''))]?.indicator ?? at,
    reason,
  }));
  const { from, to } = sheet.window;
  return countedAlready({ count: details.length, from: formatDate(from), to: formatDate(to) }, details);
}

/**
 * Records the figures of a sheet, provisional until accepted. Last in the transaction: the ledger's lock is held to its end.
 * @throws results.counted-already naming the cells whose days are counted by another way
 */
export async function recordSheet(
  db: Db,
  actor: Actor,
  sheet: Sheet,
  submissionId: number,
  values: Values,
): Promise<void> {
  // What other forms count already stays with the version, or one event would count twice.
  if (!sheet.form.counts) return;
  const rows = sheet.cells.flatMap((cell): FigureRow[] => {
    const value = values.get(cell.code) ?? null;
    return value === null ? [] : [{ ...keyOf(sheet, cell), value }];
  });
  const sourceRef = `submission:${submissionId}`;
  const { entryId } = await recordFigures(db, actor, { source: 'submission', sourceRef, rows }).catch(
    (error: unknown) => {
      throw asCells(error, sheet, rows);
    },
  );
  await linkFigures(db, submissionId, entryId);
}

/** Takes a returned version out of every total; its rows and their reversal stay readable for ever. */
export async function takeBackSheet(
  db: Db,
  actor: Actor,
  submissionId: number,
  reason: string,
): Promise<void> {
  const counted = await listCountedCells(db, submissionId);
  const rows = counted.map((cell) => ({ ...cell, value: null }));
  if (rows.length > 0)
    await replaceFigures(db, actor, { rows, reason, sourceRef: `submission:${submissionId}` });
}

/** Puts corrected figures in the place of accepted ones: a reversing row and a new one for each that changed. */
export async function correctSheet(
  db: Db,
  actor: Actor,
  sheet: Sheet,
  of: {
    readonly from: number;
    readonly to: number;
    readonly changed: readonly FormCell[];
    readonly values: Values;
    readonly reason: string;
  },
): Promise<void> {
  if (!sheet.form.counts) return;
  const standing = new Map((await listCountedCells(db, of.from)).map((cell) => [cell.indicator, cell]));
  const rows = of.changed.map((cell) => ({
    ...(standing.get(cell.code) ?? keyOf(sheet, cell)),
    value: of.values.get(cell.code) ?? null,
  }));
  const sourceRef = `submission:${of.to}`;
  const { entryId } = await replaceFigures(db, actor, { rows, reason: of.reason, sourceRef });
  await linkFigures(db, of.to, entryId);
  await inheritFigures(db, of.from, of.to);
}
