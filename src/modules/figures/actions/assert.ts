import type { Actor } from '../../../kernel/actor.ts';
import type { Db } from '../../../platform/database/index.ts';
import { type Claim, insertClaim } from '../queries/asserted.ts';
import { noSuchIndicator } from '../refusals.ts';

/**
 * Keeps what a paper claims without counts behind it: shown as it was said, never summed. `replaces` is the claim that this
 * one corrects. @throws figures.no-such-indicator
 */
export async function assertFigure(
  db: Db,
  actor: Actor,
  claim: Claim,
  replaces: bigint | null = null,
): Promise<bigint> {
  const by = { accountId: actor.accountId, at: actor.at, on: actor.today };
  const id = await insertClaim(db, by, claim, replaces);
  if (id === null) throw noSuchIndicator({ codes: claim.indicator });
  actor.tell({ subject: `asserted_figure:${id}`, change: claim });
  return id;
}
