import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { identifyIn } from '../../modules/access/index.ts';
import { listProvinces, type Province, type Store } from '../../platform/database/index.ts';
import { openDoor } from '../../platform/door/index.ts';
import { allEvents, allRoutes } from '../rooms.ts';
import { serveOffice } from './office-files.ts';

export interface ServerOptions {
  readonly store: Store;
  readonly port: number;
  /** Address to listen on; all of this machine's by default, since an office reaches it over its own network. */
  readonly host?: string;
  readonly logLevel?: string;
  readonly clock?: () => Date;
  readonly requestsPerMinute?: number;
}

export interface RunningServer {
  readonly url: string;
  readonly stop: () => Promise<void>;
}

/** Provinces change rarely, and every request asks: they are believed for a second. */
function rememberProvinces(store: Store) {
  let known: { readonly at: number; readonly list: Promise<readonly Province[]> } | undefined;
  return () => {
    const at = performance.now();
    if (!known || at - known.at > 1_000) known = { at, list: listProvinces(store) };
    known.list.catch(() => {
      known = undefined;
    });
    return known.list;
  };
}

/** Opens the door with all rooms behind it and listens. */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  const { store } = options;
  const door = await openDoor(
    {
      store,
      routes: allRoutes,
      events: allEvents,
      identify: identifyIn(store),
      provinces: rememberProvinces(store),
      clock: options.clock ?? (() => new Date()),
      temporaryFolder: join(store.home?.folder ?? tmpdir(), 'incoming'),
      requestsPerMinute: options.requestsPerMinute ?? 1_200,
      defaultLanguage: 'vi',
    },
    options.logLevel ?? 'info',
  );
  await serveOffice(door.app);
  await door.app.listen({ port: options.port, host: options.host ?? '0.0.0.0' });
  const { port } = door.app.server.address() as AddressInfo;
  return { url: `http://localhost:${port}`, stop: door.drain };
}
