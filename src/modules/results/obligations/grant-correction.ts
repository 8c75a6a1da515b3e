import type { Actor } from '../../../kernel/actor.ts';
import type { Db } from '../../../platform/database/index.ts';
import { correctionInstant } from '../domain/obligation/due.ts';
import { instantOfProvince, isoOfInstant, readInstant } from '../domain/obligation/instant.ts';
import { insertExtension } from '../queries/obligations/extensions.ts';
import type { SubmissionRow } from '../queries/submissions.ts';
import { loadDueTerms, readDue } from './due-of.ts';

/**
 * Gives the unit whose report is returned the day for correcting it, if it had sent it in time: the days that it lay with the
 * level above are not counted against it.
 */
export async function grantCorrection(
  db: Db,
  actor: Actor,
  submission: SubmissionRow,
  reason: string,
): Promise<void> {
  const { unit_id: unitId, form_code: form, period_code: period, day_to: closesOn, received_at } = submission;
  const key = { unitId, form, period };
  const now = instantOfProvince(actor.today, actor.at);
  const terms = await loadDueTerms(db, form);
  const due = await readDue(db, terms, key, closesOn, now);
  const until = correctionInstant(terms.rule, now, terms.history);
  if (received_at === null || readInstant(received_at) > due || until <= due) return;
  await insertExtension(db, actor, {
    ...key,
    until: isoOfInstant(until),
    givenAt: isoOfInstant(now),
    kind: 'correction',
    reason,
  });
}
