import type { Actor } from '../../kernel/actor.ts';

/**
 * The same actor, reading figures as far as the review goes: whoever may read a review sees the figures it cites, also
 * where the table of targets itself would end at his own district. Small counts of confidential indicators are hidden from
 * everybody: a report goes out of the house.
 */
export function asReader(actor: Actor): Actor {
  const reach = actor.reaches.get('review.read');
  if (!reach) return actor;
  const reaches = new Map(actor.reaches).set('target.read', reach).set('submission.read', reach);
  reaches.delete('figure.confidential');
  return { ...actor, reaches };
}
