import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Reach } from '../../kernel/actor.ts';
import type { AccountId, PositionId, UnitId } from '../../kernel/ids.ts';
import type { Province } from '../database/index.ts';

/** Who an open session belongs to; found by the room `access`, asked for by the door. */
export interface Identity {
  readonly province: string;
  readonly sessionId: number;
  readonly accountId: AccountId;
  readonly positionId: PositionId | null;
  readonly unitId: UnitId | null;
  readonly title: string;
  readonly reaches: ReadonlyMap<string, Reach>;
  readonly mustChangePassword: boolean;
  /** A role asks for a second factor that the account has not. */
  readonly mustSetUpSecondFactor: boolean;
}

export type Identify = (province: Province, token: string, at: Date) => Promise<Identity | null>;

/** `__Host-` binds a cookie to this host over TLS; a plain-HTTP intranet would never send it back. */
const nameOver = (request: FastifyRequest) =>
  request.protocol === 'https' ? '__Host-giaoban' : 'giaoban_session';

/** The province and token that the session cookie carries, or null. */
export function readSessionCookie(request: FastifyRequest): { province: string; token: string } | null {
  const value = request.cookies[nameOver(request)];
  const dot = value?.indexOf('.') ?? -1;
  if (value === undefined || dot < 1) return null;
  return { province: value.slice(0, dot), token: value.slice(dot + 1) };
}

/** Sets the session cookie, or clears it when the token is null. */
export function writeSessionCookie(
  request: FastifyRequest,
  reply: FastifyReply,
  province: string,
  token: string | null,
): void {
  const options = {
    path: '/',
    httpOnly: true,
    sameSite: 'lax' as const,
    secure: request.protocol === 'https',
  };
  if (token === null) reply.clearCookie(nameOver(request), options);
  else reply.setCookie(nameOver(request), `${province}.${token}`, { ...options, maxAge: 12 * 3600 });
}
