import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import type { Actor } from '../../kernel/actor.ts';
import type { Db } from '../database/index.ts';
import type { Sealer } from '../secrets/index.ts';
import { keyReused } from './refusals.ts';

export interface Answer {
  readonly status: number;
  readonly reply: unknown;
}

/** Digest of what is asked (`parts`: params, query, body, digest of a file), so that one key cannot serve two requests. */
export function requestDigest(operation: string, ...parts: readonly unknown[]): Buffer {
  return createHash('sha256')
    .update(JSON.stringify([operation, ...parts]))
    .digest();
}

const aboutKey = (actor: Actor, key: string) => `answer ${actor.province} ${actor.accountId} ${key}`;

/**
 * Takes the key for this request inside the acting transaction. A parallel request with the same key waits here for the
 * first to end. Gives the first answer when there is one, null when the work is still to be done.
 * @throws door.key-reused when the key was used for another request
 */
export async function claimKey(
  db: Db,
  actor: Actor,
  key: string,
  digest: Buffer,
  sealer?: Sealer,
): Promise<Answer | null> {
  const mine = await sql`
    insert into idempotency (account_id, key, request_hash, created_at)
    values (${actor.accountId}, ${key}, ${digest}, ${actor.at}) on conflict do nothing returning 1`.execute(
    db,
  );
  if (mine.rows.length === 1) return null;
  const earlier = await sql<{ request_hash: Buffer; status: number; reply: unknown }>`
    select request_hash, status, reply from idempotency where account_id = ${actor.accountId} and key = ${key}`.execute(
    db,
  );
  const row = earlier.rows[0];
  if (!row?.request_hash.equals(digest)) throw keyReused();
  const reply = sealer ? JSON.parse(sealer.open(row.reply as string, aboutKey(actor, key))) : row.reply;
  return { status: row.status, reply };
}

/** Keeps the answer with its key, sealed where it holds a secret; commits with the act itself. */
export async function keepAnswer(
  db: Db,
  actor: Actor,
  key: string,
  answer: Answer,
  sealer?: Sealer,
): Promise<void> {
  const plain = JSON.stringify(answer.reply ?? null);
  const text = sealer ? JSON.stringify(sealer.seal(plain, aboutKey(actor, key))) : plain;
  await sql`
    update idempotency set status = ${answer.status}, reply = ${text}::jsonb
    where account_id = ${actor.accountId} and key = ${key}`.execute(db);
}
