import type { FastifyInstance } from 'fastify';
import type { Contract, Input } from '../../kernel/contract.ts';
import { actorOf, guard } from './guard.ts';
import type { House } from './house.ts';
import type { EventRoute } from './route.ts';

/** Hangs a stream of events on the server, behind the same guard as every route. */
export function serveEvents(app: FastifyInstance, house: House, route: EventRoute): void {
  const { contract } = route;
  app.route({
    method: 'GET',
    url: contract.path,
    schema: { operationId: contract.id, params: contract.params, querystring: contract.query },
    onRequest: (request) => guard(house, contract, request),
    handler: async (request, reply) => {
      const gone = new AbortController();
      request.raw.on('close', () => gone.abort());
      const actor = await actorOf(house, request, []);
      const params = request.params as Input<Contract>['params'];
      const source = route.follow(house.store, actor, params, gone.signal)[Symbol.asyncIterator]();
      // The first event is taken before the headers go, so that a refusal is still a problem document.
      let next = await source.next();
      reply.hijack();
      reply.raw.writeHead(200, {
        'content-type': 'text/event-stream; charset=utf-8',
        'cache-control': 'no-store',
        'x-accel-buffering': 'no',
      });
      try {
        while (!next.done && !gone.signal.aborted) {
          reply.raw.write(`data: ${JSON.stringify(next.value)}\n\n`);
          next = await source.next();
        }
      } catch (error) {
        request.log.error({ err: error }, 'events ended');
      }
      reply.raw.end();
    },
  });
}
