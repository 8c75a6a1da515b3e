import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';
import { notFound } from '../../platform/door/index.ts';

const folder = join(import.meta.dirname, '../../../dist/office');
const year = 365 * 24 * 3600;

/** Serves the built office app: hashed files for a year, the page itself always fresh, and for every address of a screen. */
export async function serveOffice(app: FastifyInstance): Promise<void> {
  await app.register(fastifyStatic, {
    root: join(folder, 'assets'),
    prefix: '/assets/',
    cacheControl: false,
    preCompressed: true,
    setHeaders: (reply) => reply.header('cache-control', `public, max-age=${year}, immutable`),
  });
  await app.register(fastifyStatic, {
    root: folder,
    // Listed at the start, so that any other address can be a screen's.
    wildcard: false,
    globIgnore: ['assets/**'],
    decorateReply: false,
    cacheControl: false,
    preCompressed: true,
    setHeaders: (reply) => reply.header('cache-control', 'no-cache'),
  });
  app.get('/*', async (request, reply) => {
    const wantsPage = request.headers.accept?.includes('text/html') ?? false;
    if (request.url.startsWith('/api/') || !wantsPage) throw notFound();
    return reply.header('cache-control', 'no-cache').sendFile('index.html', folder);
  });
}
