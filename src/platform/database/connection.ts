import {
  type CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  Kysely,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type QueryResult,
} from 'kysely';
import type pg from 'pg';
import QueryStream from 'pg-query-stream';
import type { Tables } from '../../../database/types.ts';

/** The database as one transaction sees it. */
export type Db = Kysely<Tables>;

/** One transaction on one client. After its end it refuses to work: the client serves somebody else by then. */
export interface Session {
  readonly client: pg.ClientBase;
  inFlight: number;
  isOver: boolean;
  /** Answers of the statements that began the transaction; sent ahead and not waited for. */
  begun: Promise<unknown>;
  /** What is to be done in this process once the transaction has committed. */
  readonly whenCommitted: (() => void)[];
}

const sessions = new WeakMap<Db, Session>();

/** Texts that come again are prepared under a name, once per connection: parsing and planning cost half of a small read. */
const timesSeen = new Map<string, number>();
const preparedNames = new Map<string, string>();
const preparedFromTime = 3;
/** Plans stay in the memory of every connection: 20 connections × 300 plans × 20 kB = 120 MB at most. */
const mostPrepared = 300;

function nameFor(text: string): string | undefined {
  const name = preparedNames.get(text);
  if (name !== undefined || preparedNames.size >= mostPrepared) return name;
  const times = (timesSeen.get(text) ?? 0) + 1;
  if (times < preparedFromTime) {
    // Texts that vary with their input (lists of values) would fill the memory of this process.
    if (timesSeen.size > 2000) timesSeen.clear();
    timesSeen.set(text, times);
    return undefined;
  }
  timesSeen.delete(text);
  preparedNames.set(text, `s${preparedNames.size + 1}`);
  return preparedNames.get(text);
}

async function send<R>(session: Session, query: CompiledQuery): Promise<QueryResult<R>> {
  if (session.isOver) throw new Error('statement after the end of its transaction: an await is missing');
  session.inFlight += 1;
  try {
    const name = nameFor(query.sql);
    const { command, rowCount, rows } = await session.client.query({
      text: query.sql,
      values: [...query.parameters],
      ...(name === undefined ? {} : { name }),
    });
    return command === 'SELECT' ? { rows } : { rows, numAffectedRows: BigInt(rowCount ?? 0) };
  } finally {
    session.inFlight -= 1;
  }
}

/** Takes a quiet client out of pipeline mode, and gives the way back. */
async function reserve(session: Session): Promise<() => void> {
  if (session.isOver) throw new Error('statement after the end of its transaction: an await is missing');
  await session.begun;
  if (session.inFlight > 0) throw new Error('COPY or cursor while another statement of the transaction runs');
  const client = session.client as pg.ClientBase & { pipeline: boolean };
  const { pipeline } = client;
  client.pipeline = false;
  session.inFlight += 1;
  return () => {
    client.pipeline = pipeline;
    session.inFlight -= 1;
  };
}

/**
 * Runs what keeps the connection to itself over several round trips (COPY, cursor) on a client that is otherwise
 * pipelined: waits until nothing is on the wire, then takes the client out of pipeline mode meanwhile.
 */
export async function alone<T>(session: Session, work: (client: pg.ClientBase) => Promise<T>): Promise<T> {
  const giveBack = await reserve(session);
  try {
    return await work(session.client);
  } finally {
    giveBack();
  }
}

async function* stream<R>(session: Session, query: CompiledQuery, chunkSize: number) {
  const giveBack = await reserve(session);
  try {
    const rows = session.client.query(
      new QueryStream(query.sql, [...query.parameters], { batchSize: chunkSize }),
    );
    for await (const row of rows) yield { rows: [row as R] };
  } finally {
    giveBack();
  }
}

const noNesting = async () => {
  throw new Error('a transaction is one act: it is begun and ended by inTransaction only');
};

const compiler = new PostgresQueryCompiler();
const adapter = new PostgresAdapter();

function dialectOf(session: Session): Dialect {
  const connection: DatabaseConnection = {
    executeQuery: <R>(query: CompiledQuery) => send<R>(session, query),
    streamQuery: <R>(query: CompiledQuery, chunkSize: number) => stream<R>(session, query, chunkSize),
  };
  const driver: Driver = {
    init: async () => {},
    acquireConnection: async () => connection,
    releaseConnection: async () => {},
    beginTransaction: noNesting,
    commitTransaction: noNesting,
    rollbackTransaction: noNesting,
    destroy: async () => {},
  };
  return {
    createDriver: () => driver,
    createQueryCompiler: () => compiler,
    createAdapter: () => adapter,
    createIntrospector: (db) => new PostgresIntrospector(db),
  };
}

/** The Kysely face of a session. */
export function dbOf(session: Session): Db {
  const db: Db = new Kysely<Tables>({ dialect: dialectOf(session) });
  sessions.set(db, session);
  return db;
}

export function sessionOf(db: Db): Session {
  const session = sessions.get(db);
  if (!session) throw new Error('this Db was not made by inTransaction or asOwner');
  return session;
}
