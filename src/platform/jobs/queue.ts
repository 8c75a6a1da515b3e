import type pg from 'pg';
import { PgBoss } from 'pg-boss';
import type { Store } from '../database/index.ts';

export const queueSchema = 'pgboss';
/** Jobs whose attempts are used up, killed workers' included, arrive here so that their rows can be ended. */
export const abandonedQueue = 'jobs.abandoned';

export const retryLimit = 4;

/** What pg-boss carries: everything else is in the job's row. */
export interface Ticket {
  readonly province: string;
  readonly jobId: number;
}

export function openQueue(
  store: Store,
  role: 'owner' | 'app',
  options: { readonly migrate: boolean; readonly supervise: boolean },
): PgBoss {
  const queue = new PgBoss({
    ...store.reach(role),
    application_name: `giaoban jobs ${role}`,
    schema: queueSchema,
    max: 3,
    ...options,
    createSchema: options.migrate,
    schedule: false,
    useListenNotify: !options.migrate,
    monitorIntervalSeconds: 10,
    superviseIntervalSeconds: 10,
    // Both need ownership of the tables, which the application's role never has.
    reindex: false,
    monitorVacuum: false,
    registerInstance: false,
    openTelemetry: { enabled: false },
  });
  // A lost connection is tried again by pg-boss itself; without a listener it would end the process.
  queue.on('error', () => {});
  return queue;
}

async function grantQueue(client: pg.ClientBase): Promise<void> {
  await client.query(`
    grant usage on schema ${queueSchema} to giaoban_app;
    grant select, insert, update, delete on all tables in schema ${queueSchema} to giaoban_app;
    grant usage, select on all sequences in schema ${queueSchema} to giaoban_app;
    grant execute on all functions in schema ${queueSchema} to giaoban_app`);
}

/** Makes the queues as owner and lets the application's role use them. Part of every start, after the migrations. */
export async function prepareJobs(
  store: Store,
  kinds: readonly { readonly name: string }[],
  /** A worker that says nothing for so long is dead. Looked for every 10 s, so a job is taken over within 35 s. */
  heartbeatSeconds = 20,
): Promise<void> {
  const queue = openQueue(store, 'owner', { migrate: true, supervise: false });
  await queue.start();
  try {
    const options = {
      heartbeatSeconds,
      retryLimit,
      retryDelay: 1,
      retryBackoff: true,
      retryDelayMax: 30,
      // No job may run for a day; those that may take long are counted by heartbeats, not by this.
      expireInSeconds: 23 * 3600,
      notify: true,
    };
    await queue.createQueue(abandonedQueue, {
      retryLimit: 20,
      retryBackoff: true,
      retryDelay: 1,
      notify: true,
    });
    for (const { name } of kinds) await queue.createQueue(name, { ...options, deadLetter: abandonedQueue });
    const client = await store.owner.connect();
    try {
      await grantQueue(client);
    } finally {
      client.release();
    }
  } finally {
    await queue.stop({ graceful: false });
  }
}
