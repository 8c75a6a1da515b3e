import { randomUUID } from 'node:crypto';
import type { Writable } from 'node:stream';
import { setImmediate, setTimeout as wait } from 'node:timers/promises';
import cookie from '@fastify/cookie';
import helmet from '@fastify/helmet';
import multipart from '@fastify/multipart';
import rateLimit from '@fastify/rate-limit';
import underPressure from '@fastify/under-pressure';
import { type FastifyInstance, fastify } from 'fastify';
import { serveHealth } from './health.ts';
import type { House } from './house.ts';
import { logOptions } from './log.ts';
import { measureRequests } from './metrics.ts';
import { openApiOf } from './openapi.ts';
import { openApiPage } from './openapi-page.ts';
import { sendProblem } from './problem.ts';
import { notFound, overloaded, tooManyRequests } from './refusals.ts';
import { serveEvents } from './serve-events.ts';
import { serveRoute } from './serve-route.ts';
import { compileShape } from './shape.ts';
import { readSessionCookie } from './who.ts';

export interface Door {
  readonly app: FastifyInstance;
  /** Says "not ready", ends the streams, answers what has arrived (10 s at most), then closes. */
  readonly drain: () => Promise<void>;
}

/** antd writes its styles at run time, so styles may be inline; scripts may not, from anywhere but this host. */
const contentSecurityPolicy = {
  directives: {
    defaultSrc: ["'self'"],
    scriptSrc: ["'self'"],
    styleSrc: ["'self'", "'unsafe-inline'"],
    imgSrc: ["'self'", 'data:', 'blob:'],
    fontSrc: ["'self'"],
    connectSrc: ["'self'"],
    objectSrc: ["'none'"],
    frameAncestors: ["'none'"],
    baseUri: ["'none'"],
    formAction: ["'self'"],
    upgradeInsecureRequests: null,
  },
};

async function furnish(app: FastifyInstance, house: House): Promise<void> {
  await app.register(helmet, { contentSecurityPolicy, referrerPolicy: { policy: 'same-origin' } });
  await app.register(cookie);
  await app.register(multipart);
  await app.register(underPressure, {
    maxEventLoopDelay: 2_000,
    pressureHandler: () => {
      throw overloaded();
    },
  });
  if (house.requestsPerMinute === 0) return;
  await app.register(rateLimit, {
    max: house.requestsPerMinute,
    timeWindow: '1 minute',
    keyGenerator: (request) => readSessionCookie(request)?.token ?? request.ip,
    errorResponseBuilder: (_request, context) => tooManyRequests({ seconds: Math.ceil(context.ttl / 1000) }),
  });
}

/**
 * Opens the door on a house: every route behind the same steps. Listening is the entrance's business. The log goes to
 * standard output, or to `logTo`.
 */
export async function openDoor(house: House, logLevel = 'info', logTo?: Writable): Promise<Door> {
  const app = fastify({
    logger: { ...logOptions(logLevel), ...(logTo && { stream: logTo }) },
    genReqId: () => randomUUID(),
    requestIdHeader: false,
    bodyLimit: 2 * 1024 * 1024,
    requestTimeout: 120_000,
    // Only the proxy that connects to us: were every hop believed, a sender could name any address as his own and pass the
    // limits of addresses.
    trustProxy: process.env.GIAOBAN_TRUST_PROXY === '1' && ((_address, hop) => hop === 0),
    return503OnClosing: true,
  });
  app.setValidatorCompiler(({ schema, httpPart }) => compileShape(schema, httpPart));
  let isDraining = false;
  app.setErrorHandler((error, request, reply) => sendProblem(error, request, reply));
  app.setNotFoundHandler((request, reply) => sendProblem(notFound(), request, reply));
  app.addHook('onSend', async (request, reply) => {
    reply.header('x-request-id', request.id);
    if (isDraining) reply.header('connection', 'close');
    if (request.url.startsWith('/api/') && !reply.hasHeader('cache-control'))
      reply.header('cache-control', 'no-store');
  });
  await furnish(app, house);
  const registry = measureRequests(app, house.store);
  serveHealth(app, house, registry, () => isDraining);
  for (const route of house.routes) serveRoute(app, house, route);
  const closing = new AbortController();
  for (const route of house.events ?? []) serveEvents(app, house, route, closing.signal);
  const openApi = openApiOf(house.routes);
  app.get('/api/openapi.json', async () => openApi);
  app.get('/api/docs', async (_request, reply) => reply.type('text/html').send(openApiPage(house.routes)));
  const drain = async () => {
    isDraining = true;
    // Closing resets connections whose request has arrived but was not read yet: a moment and one turn of the loop reads it.
    if (app.server.listening) await wait(250).then(() => setImmediate());
    // Streams end now: their readers come back by themselves, and would be waited for in vain.
    closing.abort();
    const timer = setTimeout(() => app.server.closeAllConnections(), 10_000);
    await app.close().finally(() => clearTimeout(timer));
  };
  return { app, drain };
}
