import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Writable } from 'node:stream';
import { setTimeout as wait } from 'node:timers/promises';
import { allEvents, allRoutes } from '../../../src/entrances/rooms.ts';
import { samplePassword } from '../../../src/entrances/sample/sample-posts.ts';
import type { Contract, Reply } from '../../../src/kernel/contract.ts';
import { identifyIn } from '../../../src/modules/access/index.ts';
import { listProvinces, type Store } from '../../../src/platform/database/index.ts';
import type { TestStore } from '../../../src/platform/database/testing.ts';
import { type Door, openDoor } from '../../../src/platform/door/index.ts';
import { sampleStore } from './sample-store.ts';

export interface Sent {
  readonly params?: Readonly<Record<string, unknown>>;
  readonly query?: Readonly<Record<string, unknown>>;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface Got<R = unknown> {
  readonly status: number;
  readonly body: R;
  readonly code: string | undefined;
  readonly raw: string;
  readonly headers: Readonly<Record<string, unknown>>;
}

/** Calls operations as one session, or as a stranger. */
export type Client = <C extends Contract>(contract: C, sent?: Sent) => Promise<Got<Reply<C>>>;

export interface World {
  readonly test: TestStore;
  readonly store: Store;
  readonly door: Door;
  /** Moves the clock that the door reads; requests see it from the next one on. */
  readonly setClock: (at: Date) => void;
  readonly cookieOf: (username: string, password?: string) => Promise<string>;
  /** Logs in with the sample password and gives a client with that session. */
  readonly enter: (username: string) => Promise<Client>;
  readonly withCookie: (cookie: string | null) => Client;
  readonly close: () => Promise<void>;
}

/** Path and query of a call, encoded. */
export function addressOf(contract: Contract, sent: Sent): string {
  const path = contract.path.replace(/:(\w+)/g, (_, name: string) =>
    encodeURIComponent(String(sent.params?.[name] ?? '').toWellFormed()),
  );
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(sent.query ?? {}))
    for (const one of Array.isArray(value) ? value : [value])
      if (one !== undefined && one !== null) query.append(name, String(one));
  return query.size === 0 ? path : `${path}?${query}`;
}

/** What the program says of a session: the first part of each Set-Cookie. */
export function cookiesIn(headers: Readonly<Record<string, unknown>>): string[] {
  const set = headers['set-cookie'];
  return (Array.isArray(set) ? set : set === undefined ? [] : [set]).map(String);
}

/**
 * All rooms over the whole sample province behind the real door, with real log-ins and without a socket. The clock stands
 * at `at` until it is moved; `log` takes what the door writes.
 */
export async function openWorld(
  options: { readonly at?: string; readonly log?: Writable; readonly test?: TestStore } = {},
): Promise<World> {
  const test = options.test ?? (await sampleStore());
  const { store } = test;
  const provinces = await listProvinces(store);
  let now = new Date(options.at ?? '2020-06-26T02:00:00Z');
  const door = await openDoor(
    {
      store,
      routes: allRoutes,
      events: allEvents,
      identify: identifyIn(store),
      provinces: async () => provinces,
      clock: () => now,
      temporaryFolder: join(tmpdir(), `giaoban-world-${process.pid}`),
      requestsPerMinute: 0,
      defaultLanguage: 'vi',
    },
    options.log ? 'trace' : 'silent',
    options.log,
  );
  await door.app.ready();
  const withCookie =
    (cookie: string | null): Client =>
    async (contract, sent = {}) => {
      const ask = () =>
        door.app.inject({
          method: contract.method,
          url: addressOf(contract, sent),
          headers: { 'x-giaoban': '1', ...(cookie !== null && { cookie }), ...sent.headers },
          ...(sent.body !== undefined && { payload: sent.body as object }),
        });
      let response = await ask();
      // On a machine that runs other tests beside this one the door sheds load, as it should: asked again, it answers.
      for (let tries = 0; response.body.includes('door.overloaded') && tries < 20; tries += 1) {
        await wait(200);
        response = await ask();
      }
      const isJson = String(response.headers['content-type'] ?? '').includes('json');
      const body = isJson ? response.json() : undefined;
      return {
        status: response.statusCode,
        body,
        code: body?.code,
        raw: response.body,
        headers: response.headers,
      };
    };
  const cookieOf = async (username: string, password = samplePassword) => {
    const response = await door.app.inject({
      method: 'POST',
      url: '/api/session',
      headers: { 'x-giaoban': '1' },
      payload: { username, password },
    });
    const cookie = cookiesIn(response.headers)[0]?.split(';')[0];
    if (response.statusCode !== 200 || !cookie) throw new Error(`${username}: ${response.body}`);
    return cookie;
  };
  return {
    test,
    store,
    door,
    setClock: (at) => {
      now = at;
    },
    cookieOf,
    enter: async (username) => withCookie(await cookieOf(username)),
    withCookie,
    close: async () => {
      await door.drain();
      await test.close();
    },
  };
}
