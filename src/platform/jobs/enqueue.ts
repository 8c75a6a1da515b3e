import { CompiledQuery } from 'kysely';
import { insertJobs } from 'pg-boss/dist/plans.js';
import type { Static, TSchema } from 'typebox';
import { Value } from 'typebox/value';
import type { Db } from '../database/index.ts';
import type { JobKind } from './kind.ts';
import { insertJob } from './queries.ts';
import { queueSchema, type Ticket } from './queue.ts';
import { wrongJobInput } from './refusals.ts';

/** Who asks for a job, and with which reach it works. */
export interface Asker {
  readonly province: string;
  readonly accountId: number | null;
  readonly unitId: number | null;
  /** Reach string of the verb that asks; null for the house itself: every unit. */
  readonly reach: string | null;
}

/**
 * Asks for a job inside the acting transaction: it exists when that commits, and never otherwise. Gives its number.
 * @throws {Refusal} jobs.wrong-input
 */
export async function enqueue<S extends TSchema>(
  db: Db,
  kind: JobKind<S>,
  input: Static<S>,
  asker: Asker,
): Promise<number> {
  if (!Value.Check(kind.input, input)) {
    const details = [...Value.Errors(kind.input, input)].map((error) => ({
      at: error.instancePath,
      reason: { vi: error.message, en: error.message },
    }));
    throw wrongJobInput({ kind: kind.name }, details);
  }
  const { accountId, unitId, reach } = asker;
  const id = await insertJob(db, { kind: kind.name, input: JSON.stringify(input), accountId, unitId, reach });
  const ticket: Ticket = { province: asker.province, jobId: id };
  // pg-boss's own statement, run on our connection: its send() would need a second one, outside the transaction.
  const statement = insertJobs(queueSchema, { table: 'job', name: kind.name, returnId: true, notify: true });
  const { rows } = await db.executeQuery(CompiledQuery.raw(statement, [JSON.stringify([{ data: ticket }])]));
  if (rows.length !== 1) throw new Error(`queue ${kind.name} did not take the job: is prepareJobs missing?`);
  return id;
}
