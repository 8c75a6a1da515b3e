import { once } from 'node:events';
import type { ServerResponse } from 'node:http';
import type { FastifyInstance } from 'fastify';
import type { Contract, Input } from '../../kernel/contract.ts';
import { actorOf, guard } from './guard.ts';
import type { House } from './house.ts';
import type { EventRoute } from './route.ts';

/** Proxies cut a line that is silent for a minute; a session that has ended hears nothing after this time. */
const heartbeatMs = 15_000;

/** Writes and waits until a slow reader has taken it: what he leaves lying does not grow in memory. */
async function write(raw: ServerResponse, text: string, signal: AbortSignal): Promise<void> {
  if (!raw.write(text)) await once(raw, 'drain', { signal });
}

/**
 * Hangs a stream of events on the server, behind the same guard as every route; the guard looks again at each heartbeat. The
 * stream ends when the source does, the reader goes, his right ends, or the door closes.
 */
export function serveEvents(
  app: FastifyInstance,
  house: House,
  route: EventRoute,
  closing: AbortSignal,
): void {
  const { contract } = route;
  app.route({
    method: 'GET',
    url: contract.path,
    schema: { operationId: contract.id, params: contract.params, querystring: contract.query },
    onRequest: (request) => guard(house, contract, request),
    handler: async (request, reply) => {
      const gone = new AbortController();
      const { raw } = reply;
      raw.on('close', () => gone.abort());
      const signal = AbortSignal.any([gone.signal, closing]);
      const actor = await actorOf(house, request, []);
      const params = request.params as Input<Contract>['params'];
      const source = route.follow(house.store, actor, params, signal)[Symbol.asyncIterator]();
      // The first event is taken before the headers go, so that a refusal is still a problem document.
      let next = await source.next();
      for (const [name, value] of Object.entries(reply.getHeaders()))
        if (value !== undefined) raw.setHeader(name, value);
      reply.hijack();
      raw.writeHead(200, {
        'content-type': 'text/event-stream; charset=utf-8',
        'cache-control': 'no-store',
        'x-accel-buffering': 'no',
        // The line is the stream's alone: a door that closes need not wait for it to fall idle.
        connection: 'close',
      });
      const beat = setInterval(() => {
        if (!raw.writableNeedDrain) raw.write(':\n\n');
        guard(house, contract, request).catch(() => gone.abort());
      }, house.heartbeatMs ?? heartbeatMs);
      try {
        while (!next.done && !signal.aborted) {
          await write(raw, `data: ${JSON.stringify(next.value)}\n\n`, signal);
          next = await source.next();
        }
      } catch (error) {
        if (!signal.aborted) request.log.error({ err: error }, 'events ended');
      }
      clearInterval(beat);
      raw.end();
      await source.return?.();
    },
  });
}
