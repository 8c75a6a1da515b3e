import { fork } from 'node:child_process';
import { once } from 'node:events';

export interface Officer {
  readonly unitId: number;
  readonly username: string;
  readonly password: string;
}
export type Asked = { readonly what: 'check' } | { readonly what: 'clock'; readonly today: string };
export type Told =
  | { readonly url: string; readonly officers: readonly Officer[] }
  | { readonly differences: number };

/** The program on its sample province in a child process. */
export interface SampleServer {
  readonly url: string;
  /** One for each commune. */
  readonly officers: readonly Officer[];
  /** Totals that are not the sum of the ledger. */
  readonly check: () => Promise<number>;
  readonly moveClock: (today: string) => Promise<void>;
  /** Logs in; gives the value of the session cookie. */
  readonly logIn: (username: string, password: string) => Promise<string>;
  readonly close: () => Promise<void>;
}

/** Starts it; `nodeOptions` such as `--cpu-prof` go to the child. */
export async function startSampleServer(nodeOptions: readonly string[] = []): Promise<SampleServer> {
  const path = new URL('./sample-server-process.ts', import.meta.url);
  const child = fork(path, { execArgv: [...nodeOptions] });
  const hear = async (): Promise<Told> => {
    const [told] = await Promise.race([
      once(child, 'message'),
      once(child, 'exit').then(() => {
        throw new Error('the server ended');
      }),
    ]);
    return told;
  };
  const ask = async (asked: Asked) => {
    child.send(asked);
    const told = await hear();
    return 'differences' in told ? told.differences : 0;
  };
  const told = await hear();
  if (!('url' in told)) throw new Error('the server did not say where it listens');
  const { url, officers } = told;
  return {
    url,
    officers,
    check: () => ask({ what: 'check' }),
    moveClock: async (today) => {
      await ask({ what: 'clock', today });
    },
    logIn: async (username, password) => {
      const answer = await fetch(`${url}/api/session`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'x-giaoban': '1' },
        body: JSON.stringify({ province: 'lai-chau', username, password }),
      });
      const cookie = /giaoban_session=([^;]+)/.exec(answer.headers.get('set-cookie') ?? '')?.[1];
      if (!cookie) throw new Error(`${username}: ${answer.status} ${await answer.text()}`);
      return cookie;
    },
    close: async () => {
      child.disconnect();
      await once(child, 'exit');
    },
  };
}
