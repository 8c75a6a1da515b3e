import { Worker } from 'node:worker_threads';
import { Refusal, type RefusalKind } from '../../../kernel/refusal.ts';
import { brokenFile, tooBusy } from '../refusals.ts';
import type { Proof } from './lint-file.ts';

/** What the thread sends back: a proof, or the refusal it ended in (an Error does not cross threads whole). */
export type Sent = { readonly proof: Proof } | { readonly refused: RefusalKind };

const patience = 30_000;
const atOnce = 2;
const mostWaiting = 20;
const megabytes = 384;

let running = 0;
const waiting: (() => void)[] = [];

/** Two documents are read at once; the next waits its turn, so that many files cannot take the machine. */
async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (waiting.length >= mostWaiting) throw tooBusy();
  if (running >= atOnce) await new Promise<void>((go) => waiting.push(go));
  else running += 1;
  try {
    return await work();
  } finally {
    const next = waiting.shift();
    if (next) next();
    else running -= 1;
  }
}

/**
 * Reads and proofreads a document in a thread of its own with a limit of memory and time, so that a hostile file costs
 * nobody else a second. @throws refusals of this room
 */
export async function lintApart(path: string, name: string): Promise<Proof> {
  const sent = await inTurn(() => sentBy(path, name));
  if ('proof' in sent) return sent.proof;
  throw new Refusal(sent.refused, {}, []);
}

function sentBy(path: string, name: string): Promise<Sent> {
  const thread = new Worker(new URL('./thread.ts', import.meta.url), {
    workerData: { path, name },
    resourceLimits: { maxOldGenerationSizeMb: megabytes },
  });
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      void thread.terminate();
      reject(brokenFile({ name, problem: `> ${patience / 1000} s` }));
    }, patience);
    thread.once('message', resolve);
    thread.once('error', (error: NodeJS.ErrnoException) =>
      reject(
        error.code === 'ERR_WORKER_OUT_OF_MEMORY'
          ? brokenFile({ name, problem: `> ${megabytes} MB` })
          : error,
      ),
    );
    thread.once('exit', () => {
      clearTimeout(timer);
      reject(brokenFile({ name, problem: 'exit' }));
    });
  });
}
