import type { Actor } from '../../kernel/actor.ts';
import type { Decimal } from '../../kernel/decimal.ts';
import type { IndicatorId } from '../../kernel/ids.ts';
import type { Words } from '../../kernel/words.ts';
import { instantOfProvince, isoOfInstant } from './domain/obligation/instant.ts';
import type { Receipt, SubmissionRow } from './queries/submissions.ts';
import type { Sheet } from './sheet.ts';

export const keepKnown: Words = { vi: 'Không được để trống.', en: 'Cannot be left empty.' };

/** Figures said to be not known when a version was sent that are not there yet. */
export const stillMissing = (
  sheet: Sheet,
  { missing }: SubmissionRow,
  values: ReadonlyMap<string, Decimal | null>,
): readonly IndicatorId[] =>
  sheet.cells
    .filter(({ id, code }) => missing.includes(id) && (values.get(code) ?? null) === null)
    .map(({ id }) => id);

/** The receipt of a version that mends another: received when that was, complete when the last figure came. */
export function receiptAfter(before: SubmissionRow, actor: Actor, missing: readonly IndicatorId[]): Receipt {
  const now = isoOfInstant(instantOfProvince(actor.today, actor.at));
  return {
    receivedAt: before.received_at ?? now,
    completeAt: before.complete_at ?? (missing.length === 0 ? now : null),
    isNil: false,
    missing,
  };
}
