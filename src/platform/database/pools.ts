import pg from 'pg';
import { poolWaitMs } from './failures.ts';
import { typesOfValues } from './types-of-values.ts';

/** How to reach a server as one role. */
export interface Reach {
  readonly host?: string;
  readonly port?: number;
  readonly database?: string;
  readonly user?: string;
  readonly password?: string;
  readonly connectionString?: string;
  readonly ssl?: pg.PoolConfig['ssl'];
}

/** Begins and ends, dates and zones are the same on every server, whatever its configuration says. */
const sessionOptions = '-c timezone=UTC -c datestyle=ISO -c intervalstyle=iso_8601';

export function clientConfig(reach: Reach, name: string): pg.ClientConfig {
  return {
    ...reach,
    types: typesOfValues,
    application_name: `giaoban ${name}`,
    options: sessionOptions,
    connectionTimeoutMillis: poolWaitMs,
    keepAlive: true,
  };
}

/**
 * A pool that waits at most 5 s for a free connection. `pipeline` sends statements without waiting for the answers of
 * those before: a transaction's BEGIN, its settings and its first statement cost one round trip together.
 */
export function openPool(reach: Reach, name: string, max: number, pipeline: boolean): pg.Pool {
  const pool = new pg.Pool({
    ...clientConfig(reach, name),
    max,
    pipeline,
    idleTimeoutMillis: 30_000,
    allowExitOnIdle: true,
  });
  // A client cut off (server restarted, backend terminated) is dropped by the pool; whoever used it is told by the
  // error of his statement. Without listeners the event would end the process.
  pool.on('error', () => {});
  pool.on('connect', (client) => client.on('error', () => {}));
  return pool;
}
