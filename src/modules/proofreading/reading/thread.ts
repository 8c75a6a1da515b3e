import { parentPort, workerData } from 'node:worker_threads';
import { Refusal } from '../../../kernel/refusal.ts';
import type { Sent } from './apart.ts';
import { lintFile } from './lint-file.ts';

const { path, name } = workerData as { readonly path: string; readonly name: string };

async function work(): Promise<Sent> {
  try {
    return { proof: await lintFile(path, name) };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    // Filled in already: what crosses is the sentence, not the values.
    return { refused: { ...error.kind, reason: error.reason, next: error.next } };
  }
}

parentPort?.postMessage(await work());
