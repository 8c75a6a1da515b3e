import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Deed } from '../../kernel/actor.ts';
import type { FileReply } from '../../kernel/contract.ts';
import { act } from './act.ts';
import { actorOf, guard } from './guard.ts';
import type { House } from './house.ts';
import { forgetFile, receiveFile } from './incoming-file.ts';
import type { Route } from './route.ts';
import { isSessionChange } from './session-change.ts';
import { writeSessionCookie } from './who.ts';

declare module 'fastify' {
  interface FastifySchema {
    operationId?: string;
  }
}

function sendFile(reply: FastifyReply, file: FileReply): FastifyReply {
  return reply
    .header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(file.name)}`)
    .type(file.mediaType)
    .send(file.body);
}

/** Texts of frozen replies of one route. */
type Shaped = WeakMap<object, Buffer>;

/** A reply that a handler froze cannot change: it is shaped once, however often it is given. */
function sendFrozen(reply: FastifyReply, body: object, shaped: Shaped): FastifyReply {
  const known = shaped.get(body) ?? Buffer.from(String(reply.serializeInput({ ...body }, '200')));
  shaped.set(body, known);
  return reply.type('application/json; charset=utf-8').send(known);
}

async function answer(
  house: House,
  route: Route,
  request: FastifyRequest,
  reply: FastifyReply,
  shaped: Shaped,
) {
  const deeds: Deed[] = [];
  const actor = await actorOf(house, request, deeds);
  const done = await act(house, route, actor, deeds, request);
  if (done.isReplay) reply.header('idempotent-replay', 'true');
  if (isSessionChange(done.reply)) {
    writeSessionCookie(request, reply, actor.province, done.reply.token);
    return done.reply.reply ?? {};
  }
  if (route.contract.givesFile) return sendFile(reply, done.reply as FileReply);
  const body = done.reply ?? {};
  return route.contract.method === 'GET' && Object.isFrozen(body) ? sendFrozen(reply, body, shaped) : body;
}

/**
 * Hangs one route on the server: who, verb and same-site before the body is read; shape by Fastify; then transaction,
 * handler, audit and commit in `act`; the reply schema drops every field that it does not name.
 */
export function serveRoute(app: FastifyInstance, house: House, route: Route): void {
  const { contract } = route;
  const shaped: Shaped = new WeakMap();
  const hasBody = contract.method !== 'GET' && !contract.takesFile;
  app.route({
    method: contract.method,
    url: contract.path,
    schema: {
      operationId: contract.id,
      params: contract.params,
      querystring: contract.query,
      ...(hasBody && contract.method !== 'DELETE' && { body: contract.body }),
      ...(!contract.givesFile && { response: { 200: contract.reply } }),
    },
    onRequest: (request) => guard(house, contract, request),
    ...(contract.takesFile && { preHandler: (request) => receiveFile(request, house.temporaryFolder) }),
    onResponse: forgetFile,
    // An act that needs no body may come without one.
    preValidation: async (request) => {
      request.body ??= {};
    },
    handler: (request, reply) => answer(house, route, request, reply, shaped),
  });
}
