import type { Actor } from '../../../kernel/actor.ts';
import type { Input, Reply } from '../../../kernel/contract.ts';
import type { Db } from '../../../platform/database/index.ts';
import type { resultsContracts as on } from '../contract.ts';
import { instantText } from '../domain/instant-text.ts';
import { getWindow } from '../periods.ts';
import { findClosing, insertClosing, lockPeriod } from '../queries/periods.ts';
import { closedAlready, notClosed } from '../refusals.ts';

/** Closes a period: it takes no more submissions; corrections stay possible. @throws results.closed-already */
export async function closePeriod(
  db: Db,
  actor: Actor,
  { params, body }: Input<typeof on.closePeriod>,
): Promise<Reply<typeof on.closePeriod>> {
  await lockPeriod(db, params.period, 'alone');
  await getWindow(db, params.period);
  const closing = await findClosing(db, params.period);
  if (closing)
    throw closedAlready({ period: params.period, at: instantText(closing.at), title: closing.title });
  await insertClosing(db, actor, { code: params.period, act: 'close', reason: body.reason ?? null });
  actor.tell({ subject: `period:${params.period}`, change: { closed: true } });
  return { title: actor.title, at: actor.at };
}

/** Opens a closed period again, with the reason. @throws results.not-closed */
export async function reopenPeriod(
  db: Db,
  actor: Actor,
  { params, body }: Input<typeof on.reopenPeriod>,
): Promise<Reply<typeof on.reopenPeriod>> {
  await lockPeriod(db, params.period, 'alone');
  await getWindow(db, params.period);
  if (!(await findClosing(db, params.period))) throw notClosed({ period: params.period });
  await insertClosing(db, actor, { code: params.period, act: 'reopen', reason: body.reason });
  actor.tell({ subject: `period:${params.period}`, change: { closed: false, reason: body.reason } });
  return {};
}
