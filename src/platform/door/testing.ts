import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Reach } from '../../kernel/actor.ts';
import type { Contract, Reply } from '../../kernel/contract.ts';
import type { AccountId, PositionId, UnitId } from '../../kernel/ids.ts';
import { listProvinces } from '../database/index.ts';
import type { TestStore } from '../database/testing.ts';
import { type Door, openDoor } from './open-door.ts';
import type { Route } from './route.ts';
import type { Identity } from './who.ts';

/** Somebody a test acts as: an account at a unit, with verbs and how far they go. */
export interface Player {
  readonly accountId?: number;
  readonly positionId?: number;
  readonly unitId?: number;
  readonly title?: string;
  readonly verbs: Readonly<Record<string, Reach>>;
}

/** What came back over HTTP. */
export interface Answer<R> {
  readonly status: number;
  readonly body: R;
  readonly code: string | undefined;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly raw: string;
  readonly bytes: Uint8Array;
}

type CallInput = { params?: object; query?: object; body?: unknown; headers?: Record<string, string> };

export interface TestDoor {
  readonly door: Door;
  /** A client that acts as the player; null acts as a stranger. */
  as(
    player: Player | null,
  ): <C extends Contract>(contract: C, input?: CallInput) => Promise<Answer<Reply<C>>>;
  close(): Promise<void>;
}

const identityOf = (player: Player, province: string): Identity => ({
  province,
  sessionId: 1,
  accountId: (player.accountId ?? 1) as AccountId,
  positionId: (player.positionId ?? 1) as PositionId,
  unitId: (player.unitId ?? 1) as UnitId,
  title: player.title ?? 'test',
  reaches: new Map(Object.entries(player.verbs)),
  mustChangePassword: false,
  mustSetUpSecondFactor: false,
});

function addressOf(contract: Contract, input: CallInput): string {
  const params = (input.params ?? {}) as Record<string, unknown>;
  const path = contract.path.replace(/:(\w+)/g, (_, name: string) =>
    encodeURIComponent(String(params[name])),
  );
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(input.query ?? {}))
    for (const one of Array.isArray(value) ? value : [value])
      if (one !== undefined) query.append(name, String(one));
  return query.size === 0 ? path : `${path}?${query}`;
}

/**
 * A real door over a test store, without a socket: every step of a request runs, only the log-in is given by the test.
 * The clock stands at `at`.
 */
export async function openTestDoor(
  test: TestStore,
  routes: readonly Route[],
  at = '2020-06-26T02:00:00Z',
): Promise<TestDoor> {
  const players: Player[] = [];
  const provinces = await listProvinces(test.store);
  const door = await openDoor(
    {
      store: test.store,
      routes,
      identify: async (province, token) => {
        const player = players[Number(token)];
        return player ? identityOf(player, province.code) : null;
      },
      provinces: async () => provinces,
      clock: () => new Date(at),
      temporaryFolder: join(tmpdir(), `giaoban-test-${process.pid}`),
      requestsPerMinute: 0,
      defaultLanguage: 'vi',
    },
    'silent',
  );
  await door.app.ready();
  return {
    door,
    as(player) {
      const number = player ? players.push(player) - 1 : null;
      return async (contract, input = {}) => {
        const response = await door.app.inject({
          method: contract.method,
          url: addressOf(contract, input),
          headers: {
            'x-giaoban': '1',
            ...(number !== null && { cookie: `giaoban_session=${test.province}.${number}` }),
            ...input.headers,
          },
          ...(input.body !== undefined && { payload: input.body as object }),
        });
        const isJson = String(response.headers['content-type'] ?? '').includes('json');
        const body = isJson ? response.json() : undefined;
        return {
          status: response.statusCode,
          body,
          code: body?.code,
          headers: response.headers,
          raw: response.body,
          bytes: response.rawPayload,
        };
      };
    },
    close: () => door.drain(),
  };
}
