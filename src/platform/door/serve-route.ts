import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Actor, Deed } from '../../kernel/actor.ts';
import type { FileReply } from '../../kernel/contract.ts';
import { Refusal } from '../../kernel/refusal.ts';
import { act, logRefusal } from './act.ts';
import { makeActor, provinceOf } from './actor.ts';
import { checkSameSite } from './csrf.ts';
import type { House } from './house.ts';
import { forgetFile, receiveFile } from './incoming-file.ts';
import { mustChangePassword, notAllowed, notSignedIn } from './refusals.ts';
import type { Route } from './route.ts';
import { isSessionChange } from './session-change.ts';
import { type Identity, readSessionCookie, writeSessionCookie } from './who.ts';

declare module 'fastify' {
  interface FastifyRequest {
    identity?: Identity | null;
  }
  interface FastifySchema {
    operationId?: string;
  }
}

/** Operations that stay open to an account that must first change its seeded password. */
const openBeforePasswordChange = new Set(['access.readSession', 'access.changePassword', 'access.logOut']);

async function identify(house: House, request: FastifyRequest): Promise<Identity | null> {
  const cookie = readSessionCookie(request);
  if (!cookie) return null;
  const province = (await house.provinces()).find((p) => p.code === cookie.province);
  return province ? house.identify(province, cookie.token, house.clock()) : null;
}

function checkVerb(route: Route, identity: Identity | null): void {
  const { verb, id } = route.contract;
  if (verb === 'anyone') return;
  if (!identity) throw notSignedIn();
  if (identity.mustChangePassword && !openBeforePasswordChange.has(id)) throw mustChangePassword();
  if (verb !== 'signedIn' && !identity.reaches.has(verb)) throw notAllowed({ verb });
}

async function actorOf(house: House, request: FastifyRequest, deeds: Deed[]): Promise<Actor> {
  const named =
    (request.body as { province?: string } | undefined)?.province ?? request.headers['x-giaoban-province'];
  const code = request.identity?.province ?? (typeof named === 'string' ? named : undefined);
  return makeActor(house, await provinceOf(house, code), request.identity ?? null, request, deeds);
}

function sendFile(reply: FastifyReply, file: FileReply): FastifyReply {
  return reply
    .header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(file.name)}`)
    .type(file.mediaType)
    .send(file.body);
}

async function answer(house: House, route: Route, request: FastifyRequest, reply: FastifyReply) {
  const deeds: Deed[] = [];
  const actor = await actorOf(house, request, deeds);
  const done = await act(house, route, actor, deeds, request);
  if (done.reply instanceof Refusal) throw done.reply;
  if (done.isReplay) reply.header('idempotent-replay', 'true');
  if (isSessionChange(done.reply)) {
    writeSessionCookie(request, reply, actor.province, done.reply.token);
    return done.reply.reply ?? {};
  }
  if (route.contract.givesFile) return sendFile(reply, done.reply as FileReply);
  return done.reply ?? {};
}

/**
 * Hangs one route on the server: who, verb and same-site before the body is read; shape by Fastify; then transaction,
 * handler, audit and commit in `act`; the reply schema drops every field that it does not name.
 */
export function serveRoute(app: FastifyInstance, house: House, route: Route): void {
  const { contract } = route;
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
    onRequest: async (request) => {
      checkSameSite(request);
      request.identity = contract.verb === 'anyone' ? null : await identify(house, request);
      try {
        checkVerb(route, request.identity);
      } catch (error) {
        if (error instanceof Refusal && request.identity) {
          const actor = await actorOf(house, request, []);
          await logRefusal(house, actor, contract, error, request.params);
        }
        throw error;
      }
    },
    ...(contract.takesFile && { preHandler: (request) => receiveFile(request, house.temporaryFolder) }),
    onResponse: forgetFile,
    // An act that needs no body may come without one.
    preValidation: async (request) => {
      request.body ??= {};
    },
    handler: (request, reply) => answer(house, route, request, reply),
  });
}
