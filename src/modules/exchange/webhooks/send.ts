import { isIP } from 'node:net';
import { Agent, request } from 'undici';
import { type AllowedHosts, guardedLookup, isAllowed, isPublicAddress } from './guard-address.ts';
import { signedHeaders } from './sign.ts';

/** F11: a receiver that hangs holds nobody for longer. */
const timeoutMs = 10_000;

const limits = { headersTimeout: timeoutMs, bodyTimeout: timeoutMs, pipelining: 0, keepAliveTimeout: 1 };
const toPublic = new Agent({ ...limits, connect: { timeout: 5_000, lookup: guardedLookup as never } });
const toAllowed = new Agent({ ...limits, connect: { timeout: 5_000 } });

export interface Message {
  readonly id: string;
  readonly url: string;
  readonly secret: string;
  readonly body: string;
  readonly at: string;
}

/** What came back: a status, or why nothing did. */
export interface Received {
  readonly status: number | null;
  readonly error: string | null;
}

/** Why the sending failed, short and without the address's own words. */
function reasonOf(error: unknown): string {
  const { name, code, cause, message } = error as Error & { code?: string; cause?: Error };
  if (name === 'TimeoutError' || name === 'AbortError') return 'timeout';
  return (code ?? cause?.message ?? message ?? name).slice(0, 200);
}

/**
 * Sends one signed message. Redirects are not followed, an inner address is not connected to unless allowed, an answer's body
 * is not read, and after 10 seconds it is over.
 */
export async function sendMessage(
  { id, url, secret, body, at }: Message,
  allowed: AllowedHosts,
): Promise<Received> {
  const address = new URL(url);
  const isKnown = isAllowed(address, allowed);
  const host = address.hostname.replace(/^\[|\]$/g, '');
  if (!isKnown && isIP(host) > 0 && !isPublicAddress(host))
    return { status: null, error: `inner address ${host}` };
  if (!isKnown && address.protocol !== 'https:') return { status: null, error: 'not https' };
  try {
    const answer = await request(url, {
      method: 'POST',
      dispatcher: isKnown ? toAllowed : toPublic,
      signal: AbortSignal.timeout(timeoutMs),
      headers: {
        'content-type': 'application/json',
        'user-agent': 'giaoban-webhook/1',
        ...signedHeaders(secret, id, at, body),
      },
      body,
    });
    // Not a byte of the answer is wanted; one of 1 GB must not be read.
    answer.body.on('error', () => {});
    answer.body.destroy();
    const { statusCode } = answer;
    return { status: statusCode, error: statusCode >= 200 && statusCode < 300 ? null : `HTTP ${statusCode}` };
  } catch (error) {
    return { status: null, error: reasonOf(error) };
  }
}
