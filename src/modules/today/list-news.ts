import type { Actor } from '../../kernel/actor.ts';
import type { Reply } from '../../kernel/contract.ts';
import { periodLabel } from '../../kernel/period-label.ts';
import type { Db } from '../../platform/database/index.ts';
import type { todayContracts as on } from './contract.ts';
import {
  type Since,
  selectActs,
  selectDays,
  selectEntries,
  selectEvents,
  selectSteps,
  selectTargets,
} from './queries.ts';

interface Query {
  readonly since?: string;
}

const sinceOf = (actor: Actor, { since }: Query): Since => ({ instant: since ?? null, today: actor.today });
const reachOf = (actor: Actor, verb: string) => actor.reaches.get(verb)?.units ?? '';

/** What others did with sheets, figures and targets within the actor's reach of each. */
export async function listFigureNews(
  db: Db,
  actor: Actor,
  query: Query,
): Promise<Reply<typeof on.listFigureNews>> {
  const since = sinceOf(actor, query);
  const acts = await selectActs(db, reachOf(actor, 'submission.read'), since);
  const entries = await selectEntries(db, reachOf(actor, 'figure.read'), since);
  const targets = await selectTargets(db, reachOf(actor, 'target.read'), since);
  return {
    asOf: actor.at,
    acts: acts.map(({ kind, units, title, at, reason, ...row }) => ({
      kind,
      units,
      title,
      at,
      form: { code: row.form_code, name: row.form_name },
      period: { code: row.period_code, label: periodLabel(row.period_code) },
      unit: units === 1 ? { id: row.unit_id, name: row.unit_name } : null,
      reason: units === 1 ? reason : null,
    })),
    entries: [...entries],
    targets: targets.map(({ is_adjusted, ...row }) => ({ ...row, isAdjusted: is_adjusted })),
  };
}

/** What was decided on the organisation and the calendar; both concern everybody. */
export async function listHouseNews(
  db: Db,
  actor: Actor,
  query: Query,
): Promise<Reply<typeof on.listHouseNews>> {
  const since = sinceOf(actor, query);
  const events = await selectEvents(db, since);
  const days = await selectDays(db, since);
  return { asOf: actor.at, events: [...events], days: [...days] };
}

/** Reviews that were made ready, taken back, held or signed. */
export async function listReviewNews(
  db: Db,
  actor: Actor,
  query: Query,
): Promise<Reply<typeof on.listReviewNews>> {
  const steps = await selectSteps(db, reachOf(actor, 'review.read'), sinceOf(actor, query));
  return {
    asOf: actor.at,
    steps: steps.map(({ period, ...step }) => ({ ...step, label: periodLabel(period) })),
  };
}
