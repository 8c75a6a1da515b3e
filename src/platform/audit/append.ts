import { sql } from 'kysely';
import type { Actor } from '../../kernel/actor.ts';
import type { Db } from '../database/index.ts';

/** What the door, or a command, writes of one act. */
export interface AuditEntry {
  readonly verb: string;
  readonly operation: string;
  readonly outcome: 'done' | 'read' | 'refused' | 'failed';
  readonly subject: string | null;
  readonly detail: Readonly<Record<string, unknown>>;
}

/** Appends one entry to the province's chain, in the caller's transaction. Last statement before the commit: it holds the chain's lock. */
export async function appendAudit(
  db: Db,
  actor: Pick<Actor, 'at' | 'accountId' | 'positionId' | 'requestId'>,
  entry: AuditEntry,
): Promise<void> {
  await sql`select audit_append(${actor.at}, ${actor.accountId}, ${actor.positionId}, ${entry.verb}, ${entry.operation},
    ${entry.outcome}, ${entry.subject}, ${JSON.stringify(entry.detail)}::jsonb, ${actor.requestId})`.execute(
    db,
  );
}
