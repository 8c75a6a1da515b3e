import { createHash } from 'node:crypto';
import { canonicalJson } from './domain/canonical.ts';

/** SHA-256, in hex, of the canonical form: independent of key order, comments and layout of the file. */
export function checksum(value: unknown): string {
  return createHash('sha256').update(canonicalJson(value)).digest('hex');
}
