import { createHash, randomInt } from 'node:crypto';
import { Secret, TOTP } from 'otpauth';

/** RFC 6238 as every authenticator app has it: six digits, 30 seconds, SHA-1. */
const shape = { digits: 6, period: 30, algorithm: 'SHA1' } as const;

/** A new secret in Base32, 160 bits. */
export const newSecret = (): string => new Secret({ size: 20 }).base32;

const totpOf = (secret: string, label = '') =>
  new TOTP({ ...shape, issuer: 'Giaoban', label, secret: Secret.fromBase32(secret) });

/** The address that an authenticator app reads from the picture. */
export const otpAddress = (secret: string, label: string): string => totpOf(secret, label).toString();

/** The step of 30 s whose code this is, the present one or a neighbour (clocks differ by seconds); null when none. */
export function stepOf(secret: string, code: string, at: Date): number | null {
  const timestamp = at.getTime();
  const delta = totpOf(secret).validate({ token: code, timestamp, window: 1 });
  return delta === null ? null : Math.floor(timestamp / (shape.period * 1000)) + delta;
}

/** The code of an instant; for tests and nothing else. */
export const codeAt = (secret: string, at: Date): string =>
  totpOf(secret).generate({ timestamp: at.getTime() });

// Without letters and digits that look alike when read from paper, 31 in all: 16 of them are 79 bits.
const letters = 'abcdefghjkmnpqrstuvwxyz23456789';

/** Ten codes to be kept on paper, in groups of four. */
export function newRecoveryCodes(): readonly string[] {
  const group = () => Array.from({ length: 4 }, () => letters[randomInt(letters.length)]).join('');
  return Array.from({ length: 10 }, () => [group(), group(), group(), group()].join('-'));
}

/** What is kept of a recovery code; however it was typed, with or without dashes. */
export const recoveryHash = (accountId: number, code: string): Buffer =>
  createHash('sha256')
    .update(`${accountId}:${code.toLowerCase().replace(/[^a-z0-9]/g, '')}`)
    .digest();

/** Whether a text is meant as a code of the app; anything else is tried as a recovery code. */
export const isAppCode = (code: string): boolean => /^\d{6}$/.test(code);
