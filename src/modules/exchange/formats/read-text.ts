import { readFile, stat } from 'node:fs/promises';
import { tooLarge, wrongEncoding } from '../refusals.ts';

/** As large as the door lets in: 100,000 values with comments are 40 MB. */
const mostBytes = 64 * 1024 * 1024;

/** What the first bytes say the file is, when it is not UTF-8. */
function foundIn([a, b]: Uint8Array): string {
  if (a === 0xff && b === 0xfe) return 'UTF-16 LE';
  if (a === 0xfe && b === 0xff) return 'UTF-16 BE';
  if (a === 0x50 && b === 0x4b) return 'ZIP';
  if (a === 0x1f && b === 0x8b) return 'GZIP';
  return '?';
}

/** A file as text: UTF-8 with or without byte order mark, nothing else. @throws exchange.wrong-encoding, exchange.too-large */
export async function readText(path: string): Promise<string> {
  const { size } = await stat(path);
  if (size > mostBytes) throw tooLarge({ most: mostBytes / 1024 / 1024 });
  const bytes = await readFile(path);
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    // A file of zeros is UTF-8 too; UTF-16 without a mark shows by them.
    if (!text.slice(0, 1000).includes('\u0000')) return text;
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
  }
  throw wrongEncoding({ found: foundIn(bytes) });
}
