import { Refusal } from '../../kernel/refusal.ts';
import { cannotBeStored, diskFull, storeBusy, storeUnavailable, tookTooLong } from './refusals.ts';

const socketCodes = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'ENOENT',
  'EPIPE',
  'ETIMEDOUT',
  'ENOTFOUND',
  'EAI_AGAIN',
]);

function codeOf(error: unknown): string {
  return typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';
}

/**
 * Whether the connection is lost, not the statement wrong: class 08 (connection), 57P01–57P03 (terminated, crashed,
 * starting up), 53300 (too many connections), 25P03 (idle in transaction too long), and what `pg` says without a code.
 */
export function isConnectionLost(error: unknown): boolean {
  const code = codeOf(error);
  if (/^(08...|57P0[1-5]|53300|25P0[34])$/.test(code) || socketCodes.has(code)) return true;
  if (!(error instanceof Error)) return false;
  // A migration changed a table under a prepared statement: the connection must forget its plans.
  if (code === '0A000') return error.message.startsWith('cached plan must not change');
  if (code !== '') return false;
  return /^Connection terminated|not queryable$|^Cannot use a pool after|connection timeout/.test(
    error.message,
  );
}

/** What a sender can cause and no schema of ours excludes: NUL in text (22021, 22P05), a number beyond its column (22003). */
const unstorable = new Set(['22003', '22021', '22P05']);

export const poolWaitMs = 5000;

/** Turns what the database could not do into the refusal a reader understands; anything else is given back as it is. */
export function asRefusal(error: unknown): unknown {
  if (error instanceof Refusal) return error;
  const code = codeOf(error);
  const told = (refused: Refusal) => Object.assign(refused, { cause: error });
  if (code === '53100' || code === 'ENOSPC') return told(diskFull());
  if (code === '57014') return told(tookTooLong());
  if (unstorable.has(code)) return told(cannotBeStored());
  if (error instanceof Error && error.message === 'timeout exceeded when trying to connect')
    return told(storeBusy({ seconds: poolWaitMs / 1000 }));
  if (isConnectionLost(error)) return told(storeUnavailable());
  return error;
}
