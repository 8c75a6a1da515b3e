import { createHmac, randomBytes } from 'node:crypto';

const prefix = 'whsec_';

/** What a sealed secret belongs to: one address of one province. */
export const aboutWebhook = (province: string, url: string) => `webhook ${province} ${url}`;

/** A new secret in the form of Standard Webhooks: 32 random bytes. */
export const newSecret = () => `${prefix}${randomBytes(32).toString('base64')}`;

/** Headers of one message: its identifier, the time of sending in seconds, and the HMAC-SHA256 of both with the body. */
export function signedHeaders(secret: string, id: string, at: string, body: string): Record<string, string> {
  const timestamp = String(Math.floor(Date.parse(at) / 1000));
  const key = Buffer.from(secret.slice(prefix.length), 'base64');
  const signature = createHmac('sha256', key).update(`${id}.${timestamp}.${body}`).digest('base64');
  return { 'webhook-id': id, 'webhook-timestamp': timestamp, 'webhook-signature': `v1,${signature}` };
}
