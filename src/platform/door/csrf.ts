import type { FastifyRequest } from 'fastify';
import { crossSite } from './refusals.ts';

/**
 * A state change must carry our header, which another site cannot send without a preflight that we never allow, and an
 * Origin that is ours where the browser sends one.
 * @throws door.cross-site
 */
export function checkSameSite(request: FastifyRequest): void {
  if (request.method === 'GET' || request.method === 'HEAD' || request.method === 'OPTIONS') return;
  if (request.headers['x-giaoban'] !== '1') throw crossSite();
  const origin = request.headers.origin;
  if (origin === undefined) return;
  if (URL.parse(origin)?.host !== request.host) throw crossSite();
}
