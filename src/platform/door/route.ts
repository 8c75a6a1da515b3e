import type { Actor } from '../../kernel/actor.ts';
import type { Contract, FileReply, Input, Reply } from '../../kernel/contract.ts';
import type { Db, Store } from '../database/index.ts';

/** What a handler gives: the reply of its contract, or a file where the contract says so. */
type Gives<C extends Contract> = C['givesFile'] extends true ? FileReply : Reply<C>;

export type Handler<C extends Contract> = (db: Db, actor: Actor, input: Input<C>) => Promise<Gives<C>>;

/** A contract with what answers it. The door runs every other step; a handler never sees them. */
export interface Route {
  readonly contract: Contract;
  /** What is done before the transaction begins; its result is handed to the handler. */
  readonly prepare?: (store: Store, actor: Actor, input: Input<Contract>) => Promise<unknown>;
  readonly handle: (db: Db, actor: Actor, input: Input<Contract>, prepared?: unknown) => Promise<unknown>;
}

/** Binds a contract to its handler, with the types of one holding the other. */
export function route<C extends Contract>(contract: C, handle: Handler<C>): Route {
  return { contract, handle: handle as Route['handle'] };
}

/**
 * Binds a contract to a handler with slow work before it: hashing a password takes 21 ms and waits its turn, and must not keep
 * a connection of the database meanwhile. What `prepare` writes in a transaction of its own stays, also when it then refuses.
 */
export function preparedRoute<C extends Contract, P>(
  contract: C,
  prepare: (store: Store, actor: Actor, input: Input<C>) => Promise<P>,
  handle: (db: Db, actor: Actor, input: Input<C>, prepared: P) => Promise<Gives<C>>,
): Route {
  return { contract, prepare: prepare as Route['prepare'] & {}, handle: handle as Route['handle'] };
}

/** A contract whose replies come one after another as server-sent events until the source ends. */
export interface EventRoute {
  readonly contract: Contract;
  readonly follow: (
    store: Store,
    actor: Actor,
    params: Input<Contract>['params'],
    signal: AbortSignal,
  ) => AsyncIterable<unknown>;
}

/** Binds a contract to the source of its events. */
export function eventRoute<C extends Contract>(
  contract: C,
  follow: (
    store: Store,
    actor: Actor,
    params: Input<C>['params'],
    signal: AbortSignal,
  ) => AsyncIterable<unknown>,
): EventRoute {
  return { contract, follow: follow as EventRoute['follow'] };
}
