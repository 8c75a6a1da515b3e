import { sql } from 'kysely';
import type { Actor } from '../../kernel/actor.ts';
import type { Db } from '../database/index.ts';

/** Something that happened, as it is told outside. */
export interface Announcement {
  /** What happened, such as `report.accepted`. */
  readonly kind: string;
  /** Unit that it happened to; must be in the reach of the transaction. */
  readonly unitId: number;
  /** Record that it happened to, such as `submission:12`. */
  readonly subject: string;
  /** What is told; no personal data. */
  readonly data: Readonly<Record<string, string | number | boolean | null>>;
}

/**
 * Tells the outside of an act, in its transaction: told when that commits, and never otherwise. Costs one insert and needs
 * no queue; whoever delivers takes the rows from the outbox.
 */
export async function announce(db: Db, actor: Actor, event: Announcement): Promise<void> {
  await sql`
    insert into outbox_event (kind, unit_id, subject, data, occurred_at, occurred_on)
    values (${event.kind}, ${event.unitId}, ${event.subject}, ${JSON.stringify(event.data)}::jsonb, ${actor.at}, ${actor.today})`.execute(
    db,
  );
}
