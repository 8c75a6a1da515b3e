import type { Duplex } from 'node:stream';
import type pg from 'pg';
import { Refusal } from '../../kernel/refusal.ts';
import { type Db, dbOf, type Session, sessionOf } from './connection.ts';
import { asRefusal, isConnectionLost } from './failures.ts';
import { controlSchema, schemaOfProvince } from './provinces.ts';
import { diskFull } from './refusals.ts';
import type { Store } from './store.ts';

/** Who acts, for row-level policies; written once by the door. */
export interface TransactionSettings {
  /** String of 0 and 1 by unit number; empty means no unit. */
  readonly reach: string;
  readonly accountId: number | null;
  readonly unitId: number | null;
  readonly readOnly?: boolean;
  /** Longer than the role's own limit (30 s), for jobs. */
  readonly timeoutMs?: number;
}

function wholeNumber(name: string, value: number | null): string {
  if (value === null) return '';
  if (!Number.isSafeInteger(value)) throw new TypeError(`${name} is not a whole number: ${value}`);
  return String(value);
}

/** `SET LOCAL` with literals, not `set_config(…, true)`: only the statement reaches the workers of a cluster. */
function begin(schema: string, settings: TransactionSettings): string {
  if (!/^[01]*$/.test(settings.reach)) throw new TypeError('reach is not a string of 0 and 1');
  const statements = [
    settings.readOnly ? 'begin read only' : 'begin',
    `set local search_path = ${schema}, extensions`,
    `set local app.reach = '${settings.reach}'`,
    `set local app.account = '${wholeNumber('accountId', settings.accountId)}'`,
    `set local app.unit = '${wholeNumber('unitId', settings.unitId)}'`,
  ];
  if (settings.timeoutMs !== undefined)
    statements.push(`set local statement_timeout = '${wholeNumber('timeoutMs', settings.timeoutMs)}ms'`);
  return statements.join(';');
}

async function answer(store: Store, error: unknown): Promise<unknown> {
  const told = asRefusal(error);
  if (told instanceof Refusal && told.kind.code === 'store.disk-full')
    await store.disk?.giveReserve().catch(() => {});
  return told;
}

/**
 * Holds back what is written to the server until this turn of the event loop ends: BEGIN, settings and the first statement
 * then leave in one packet, and the server's process is woken once instead of twice.
 */
function gather(client: pg.PoolClient): void {
  const { stream } = (client as unknown as { connection: { stream: Duplex } }).connection;
  stream.cork();
  setImmediate(() => stream.uncork());
}

async function run<T>(
  pool: pg.Pool,
  preamble: string,
  isReadOnly: boolean,
  work: (db: Db) => Promise<T>,
): Promise<T> {
  const client = await pool.connect();
  gather(client);
  const begun = client.query(preamble);
  const session: Session = { client, inFlight: 0, isOver: false, begun, whenCommitted: [] };
  // Its failure is seen by the first statement too, which then finds no transaction or an aborted one.
  session.begun.catch(() => {});
  let broken: Error | undefined;
  try {
    const result = await work(dbOf(session));
    if (session.inFlight > 0)
      throw new Error('transaction ended while a statement of it runs: an await is missing');
    session.isOver = true;
    if (isReadOnly) {
      // A read has its answer: nobody waits for the end of its transaction. The next user's
      // statements queue behind it, and leave in the same packet if he was waiting: a third more reads a second.
      gather(client);
      client.query('commit').catch(() => {});
      await session.begun;
    } else {
      await session.begun;
      const { command } = await client.query('commit');
      if (command === 'ROLLBACK')
        throw new Error('transaction was aborted by a failed statement whose error was swallowed');
    }
    for (const then of session.whenCommitted) then();
    return result;
  } catch (error) {
    session.isOver = true;
    if (isConnectionLost(error) || session.inFlight > 0) broken = error as Error;
    else
      await client.query('rollback').catch((lost: Error) => {
        broken = lost;
      });
    throw error;
  } finally {
    client.release(broken);
  }
}

/**
 * Does something in this process once the transaction has committed, before its answer is given; nothing when it rolls back.
 * For what must not outlive the change, such as a remembered session: forgotten earlier, it would be read anew in its old state.
 */
export function afterCommit(db: Db, then: () => void): void {
  sessionOf(db).whenCommitted.push(then);
}

/**
 * One act: begins a transaction of a province as the application's role, lets `work` run and commits; any error rolls
 * back. Beginning costs no round trip of its own.
 * @throws {Refusal} store.no-such-province, store.unavailable, store.busy, store.disk-full, store.took-too-long
 */
export async function inTransaction<T>(
  store: Store,
  province: string,
  settings: TransactionSettings,
  work: (db: Db) => Promise<T>,
): Promise<T> {
  const isReadOnly = settings.readOnly === true;
  try {
    if (!isReadOnly && store.disk?.isFull()) throw diskFull();
    const preamble = begin(await schemaOfProvince(store, province), settings);
    return await run(store.app, preamble, isReadOnly, work);
  } catch (error) {
    throw await answer(store, error);
  }
}

/**
 * A transaction as the owner of the tables, past row-level policies and without a time limit: for migrations,
 * publishing, loading samples and checks, never for a request. `province` null: the control schema.
 */
export async function asOwner<T>(
  store: Store,
  province: string | null,
  work: (db: Db) => Promise<T>,
): Promise<T> {
  try {
    const schema = province === null ? controlSchema : await schemaOfProvince(store, province);
    return await run(store.owner, begin(schema, { reach: '', accountId: null, unitId: null }), false, work);
  } catch (error) {
    throw await answer(store, error);
  }
}
