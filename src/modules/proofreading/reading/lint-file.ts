import { readFile } from 'node:fs/promises';
import type { Finding } from '../domain/finding.ts';
import { lintText } from '../domain/lint-text.ts';
import { documentText } from './document-text.ts';

/** A text with what is found in it; spans are offsets of this text. */
export interface Proof {
  readonly text: string;
  readonly findings: readonly Finding[];
}

/** Reads a document and proofreads it. @throws refusals of this room; errors of the file system pass through */
export async function lintFile(path: string, name: string): Promise<Proof> {
  const text = await documentText(await readFile(path), name);
  return { text, findings: lintText(text) };
}
