import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';
import { notFound } from '../../platform/door/index.ts';

const folder = join(import.meta.dirname, '../../../dist/office');
const year = 365 * 24 * 3600;

/** Serves the built office app: hashed files for a year, the page itself always fresh, and for every address of a screen. */
export async function serveOffice(app: FastifyInstance): Promise<void> {
  await app.register(fastifyStatic, {
    root: folder,
    wildcard: false,
    cacheControl: false,
    preCompressed: true,
    setHeaders(reply, path) {
      const isHashed = path.includes('/assets/');
      reply.header('cache-control', isHashed ? `public, max-age=${year}, immutable` : 'no-cache');
    },
  });
  app.get('/*', async (request, reply) => {
    const wantsPage = request.headers.accept?.includes('text/html') ?? false;
    if (request.url.startsWith('/api/') || request.url.startsWith('/assets/') || !wantsPage) throw notFound();
    return reply.header('cache-control', 'no-cache').sendFile('index.html');
  });
}
