import type { Actor } from '../../../kernel/actor.ts';
import type { Decimal } from '../../../kernel/decimal.ts';
import { tidy } from '../../../kernel/text.ts';
import type { Db } from '../../../platform/database/index.ts';
import type { FigureRow } from '../domain/figure-row.ts';
import { findFigure, lockFigures, selectLiveOfKeys, selectLiveOfSource } from '../queries/record.ts';
import { alreadyCorrected, noSuchFigure, reasonMissing } from '../refusals.ts';
import { type Recorded, writeEntry } from './record.ts';

function correction(actor: Actor, reason: string, sourceRef: string | undefined) {
  const text = tidy(reason);
  if (text === '') throw reasonMissing();
  return {
    source: 'correction',
    sourceRef: sourceRef ?? null,
    reason: text,
    accountId: actor.accountId,
    at: actor.at,
    on: actor.today,
  } as const;
}

/**
 * Corrects one figure: a row that takes it back and, unless `value` is null, a new one.
 * @throws {Refusal} figures.no-such-figure, figures.already-corrected, figures.reason-missing
 */
export async function correctFigure(
  db: Db,
  actor: Actor,
  {
    figureId,
    value,
    reason,
  }: { readonly figureId: bigint; readonly value: Decimal | null; readonly reason: string },
): Promise<Recorded> {
  const entry = correction(actor, reason, undefined);
  await lockFigures(db);
  const figure = await findFigure(db, figureId);
  if (!figure) throw noSuchFigure();
  if (figure.reversedOn !== null)
    throw alreadyCorrected({ day: figure.reversedOn, reason: figure.reason ?? '' });
  const { indicator, unitId, from, to, sourceKey } = figure;
  const rows = value === null ? [] : [{ indicator, unitId, from, to, sourceKey, value }];
  const recorded = await writeEntry(db, actor, entry, { rows, reversing: [figure.id], clips: false });
  actor.tell({
    subject: `figure:${figureId}`,
    change: { before: figure.value, after: value, reason: entry.reason },
  });
  return recorded;
}

/** A figure that takes the place of the standing one of the same unit, indicator, window and account. */
export interface Replacement extends Omit<FigureRow, 'value'> {
  /** Null takes the figure back without a new one. */
  readonly value: Decimal | null;
}

/**
 * Corrects figures by what they are of, not by row number: what stands is taken back, what is given is recorded. A figure
 * that was missing is added.
 * @throws {Refusal} figures.reason-missing, and as `recordFigures`
 */
export async function replaceFigures(
  db: Db,
  actor: Actor,
  given: { readonly rows: readonly Replacement[]; readonly reason: string; readonly sourceRef?: string },
): Promise<Recorded> {
  const entry = correction(actor, given.reason, given.sourceRef);
  await lockFigures(db);
  const standing = await selectLiveOfKeys(db, given.rows);
  const rows = given.rows.flatMap(({ value, ...row }) => (value === null ? [] : [{ ...row, value }]));
  return writeEntry(db, actor, entry, { rows, reversing: standing.map((one) => one.id), clips: false });
}

/**
 * Takes back every standing figure that came from one record, such as `submission:12`. Gives how many.
 * @throws {Refusal} figures.reason-missing
 */
export async function reverseFigures(
  db: Db,
  actor: Actor,
  { sourceRef, reason }: { readonly sourceRef: string; readonly reason: string },
): Promise<number> {
  const entry = correction(actor, reason, sourceRef);
  await lockFigures(db);
  const standing = await selectLiveOfSource(db, sourceRef);
  if (standing.length === 0) return 0;
  await writeEntry(db, actor, entry, { rows: [], reversing: standing.map((one) => one.id), clips: false });
  return standing.length;
}
