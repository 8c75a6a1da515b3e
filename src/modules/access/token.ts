import { createHash, randomBytes } from 'node:crypto';

/** A new session token: 256 random bits. */
export const newToken = (): string => randomBytes(32).toString('base64url');

/** What the database keeps of a token; with so many random bits a plain hash is enough. */
export const tokenHash = (token: string): Buffer => createHash('sha256').update(token).digest();
