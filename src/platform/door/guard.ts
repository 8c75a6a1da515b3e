import type { FastifyRequest } from 'fastify';
import type { Actor, Deed } from '../../kernel/actor.ts';
import type { Contract } from '../../kernel/contract.ts';
import { Refusal } from '../../kernel/refusal.ts';
import { logRefusal } from './act.ts';
import { makeActor, provinceOf } from './actor.ts';
import { checkSameSite } from './csrf.ts';
import type { House } from './house.ts';
import { mustChangePassword, mustSetUpSecondFactor, notAllowed, notSignedIn } from './refusals.ts';
import { type Identity, readSessionCookie } from './who.ts';

declare module 'fastify' {
  interface FastifyRequest {
    identity?: Identity | null;
  }
}

async function identify(house: House, request: FastifyRequest): Promise<Identity | null> {
  const cookie = readSessionCookie(request);
  if (!cookie) return null;
  const province = (await house.provinces()).find((p) => p.code === cookie.province);
  return province ? house.identify(province, cookie.token, house.clock()) : null;
}

function checkVerb(contract: Contract, identity: Identity | null): void {
  const { verb } = contract;
  if (verb === 'anyone') return;
  if (!identity) throw notSignedIn();
  if (identity.mustChangePassword && !contract.isOpenToSeededPassword) throw mustChangePassword();
  if (identity.mustSetUpSecondFactor && !contract.isOpenToSeededPassword) throw mustSetUpSecondFactor();
  if (verb !== 'signedIn' && !identity.reaches.has(verb)) throw notAllowed({ verb });
}

/** The actor of a request that has passed the guard, in the province of the session or the one that it names. */
export async function actorOf(house: House, request: FastifyRequest, deeds: Deed[]): Promise<Actor> {
  const named =
    (request.body as { province?: string } | undefined)?.province ?? request.headers['x-giaoban-province'];
  const code = request.identity?.province ?? (typeof named === 'string' ? named : undefined);
  return makeActor(house, await provinceOf(house, code), request.identity ?? null, request, deeds);
}

/**
 * Steps 1 and 2 of the door, before the body is read: same site, who, may use the verb.
 * @throws door.cross-site, door.not-signed-in, door.must-change-password, door.must-set-up-second-factor,
 * door.not-allowed
 */
export async function guard(house: House, contract: Contract, request: FastifyRequest): Promise<void> {
  checkSameSite(request);
  request.identity = contract.verb === 'anyone' ? null : await identify(house, request);
  try {
    checkVerb(contract, request.identity);
  } catch (error) {
    if (error instanceof Refusal && request.identity)
      await logRefusal(house, await actorOf(house, request, []), contract, error, request.params);
    throw error;
  }
}
