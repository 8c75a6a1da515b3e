import type { Static, TSchema } from 'typebox';
import type { Words } from '../../kernel/words.ts';
import type { Db } from '../database/index.ts';

/** How far a step came. */
export interface Progress {
  /** Where to go on; given back as `job.place` after an interruption. */
  readonly place?: unknown;
  readonly done?: number;
  readonly total?: number;
  readonly message?: Words;
}

/** A job in the hands of a worker. */
export interface RunningJob<Input> {
  readonly id: number;
  readonly province: string;
  readonly input: Input;
  readonly accountId: number | null;
  readonly unitId: number | null;
  /** What the last finished step left; null at the beginning. */
  readonly place: unknown;
  /** Fires when the worker is stopping or the job was taken from it: end the current step. */
  readonly signal: AbortSignal;
  /**
   * One transaction of the job, as the application's role with the reach of who asked. The work and the new place are
   * committed together: done both or neither. Throws when the job was cancelled or taken over meanwhile.
   */
  step<T extends Progress | undefined>(work: (db: Db) => Promise<T>): Promise<T>;
}

/** A kind of job: its name, what it is asked with, and how it is done. */
export interface JobKind<S extends TSchema = TSchema> {
  /** `room.what-it-does`. */
  readonly name: string;
  readonly label: Words;
  readonly input: S;
  /** How many of this kind run at once in one worker; default 1. */
  readonly atOnce?: number;
  /** Does the job; what it gives is kept as its result. A thrown refusal ends it, any other error is tried again. */
  run(job: RunningJob<Static<S>>): Promise<unknown>;
}

/** Declares a kind of job; keeps the type of its input. */
export function jobKind<S extends TSchema>(kind: JobKind<S>): JobKind<S> {
  return kind;
}

/** What people see of a job. */
export interface JobState {
  readonly id: number;
  readonly kind: string;
  readonly state: 'queued' | 'running' | 'done' | 'failed' | 'cancelled';
  readonly done: number;
  readonly total: number | null;
  readonly message: Words | null;
  readonly result: unknown;
  readonly cancelRequested: boolean;
  readonly accountId: number | null;
  readonly queuedAt: string;
  readonly begunAt: string | null;
  readonly endedAt: string | null;
}
