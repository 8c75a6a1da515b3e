import type { Actor } from '../../kernel/actor.ts';
import type { Contract, FileReply, Input, Reply } from '../../kernel/contract.ts';
import type { Refusal } from '../../kernel/refusal.ts';
import type { Db, Store } from '../database/index.ts';

/**
 * What a handler gives: the reply of its contract, or a file where the contract says so. A refusal that is returned, not
 * thrown, commits what was written (a noted failure) and is then sent as any other.
 */
type Gives<C extends Contract> = C['givesFile'] extends true ? FileReply : Reply<C>;

export type Handler<C extends Contract> = (
  db: Db,
  actor: Actor,
  input: Input<C>,
) => Promise<Gives<C> | Refusal>;

/** A contract with what answers it. The door runs every other step; a handler never sees them. */
export interface Route {
  readonly contract: Contract;
  readonly handle: (db: Db, actor: Actor, input: Input<Contract>) => Promise<unknown>;
}

/** Binds a contract to its handler, with the types of one holding the other. */
export function route<C extends Contract>(contract: C, handle: Handler<C>): Route {
  return { contract, handle: handle as Route['handle'] };
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
