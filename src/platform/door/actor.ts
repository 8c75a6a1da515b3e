import type { FastifyRequest } from 'fastify';
import type { Actor, Deed } from '../../kernel/actor.ts';
import { dayInVietnam } from '../../kernel/iso-date.ts';
import type { Province } from '../database/index.ts';
import type { House } from './house.ts';
import { noSuchProvince } from './refusals.ts';
import type { Identity } from './who.ts';

/** The province that a request without a session names by header or body; the first one when it names none. */
export async function provinceOf(house: House, code: string | undefined): Promise<Province> {
  const provinces = await house.provinces();
  const found = code === undefined ? provinces[0] : provinces.find((p) => p.code === code);
  if (!found) throw noSuchProvince({ province: (code ?? '').slice(0, 40) });
  return found;
}

/** Makes the actor of one request; `deeds` collects what the act tells for its audit entry. */
export function makeActor(
  house: House,
  province: Province,
  identity: Identity | null,
  request: FastifyRequest,
  deeds: Deed[],
): Actor {
  const instant = house.clock();
  const wantsEnglish = request.headers['accept-language']?.startsWith('en') ?? false;
  return {
    province: province.code,
    accountId: identity?.accountId ?? null,
    sessionId: identity?.sessionId ?? null,
    positionId: identity?.positionId ?? null,
    unitId: identity?.unitId ?? null,
    title: identity?.title ?? '',
    reaches: identity?.reaches ?? new Map(),
    today: province.sampleToday ?? dayInVietnam(instant),
    at: instant.toISOString(),
    requestId: request.id,
    language: wantsEnglish ? 'en' : house.defaultLanguage,
    tell: (deed) => deeds.push(deed),
  };
}
