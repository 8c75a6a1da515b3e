import type { FastifyInstance } from 'fastify';
import type { Registry } from 'prom-client';
import type { House } from './house.ts';
import { notFound } from './refusals.ts';

const isLoopback = (address: string) =>
  address === '::1' || address.replace('::ffff:', '').startsWith('127.');

const answers = (house: House) =>
  Promise.race([
    house.store.app.query('select 1').then(() => true),
    new Promise<boolean>((end) => setTimeout(end, 2_000, false)),
  ]).catch(() => false);

/**
 * `/healthz` (the process lives), `/readyz` (the database answers and no drain has begun) and `/metrics` (this machine
 * only: figures about load are nobody else's business).
 */
export function serveHealth(
  app: FastifyInstance,
  house: House,
  registry: Registry,
  isDraining: () => boolean,
): void {
  app.get('/healthz', async () => ({ status: 'ok' }));
  app.get('/readyz', async (_request, reply) => {
    const isReady = !isDraining() && (await answers(house));
    return reply.code(isReady ? 200 : 503).send({ status: isReady ? 'ready' : 'not ready' });
  });
  app.get('/metrics', async (request, reply) => {
    if (!isLoopback(request.ip)) throw notFound();
    return reply.type(registry.contentType).send(await registry.metrics());
  });
}
