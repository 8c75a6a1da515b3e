import { fork } from 'node:child_process';
import autocannon from 'autocannon';

export interface LoadResult {
  readonly perSecond: number;
  readonly p50Ms: number;
  readonly p95Ms: number;
  readonly p99Ms: number;
  readonly failures: number;
}

/** Sends GET requests to one address of this machine over so many connections for so many seconds. */
export async function load(
  url: string,
  cookie: string,
  connections: number,
  seconds: number,
): Promise<LoadResult> {
  if (!/^http:\/\/(localhost|127\.0\.0\.1|\[::1\])[:/]/.test(url))
    throw new Error(`not this machine: ${url}`);
  const result = await autocannon({ url, connections, duration: seconds, headers: { cookie } });
  return {
    perSecond: result.requests.average,
    p50Ms: result.latency.p50,
    p95Ms: result.latency.p97_5,
    p99Ms: result.latency.p99,
    failures: result.non2xx + result.errors,
  };
}

/** The same from a process of its own, so that the server under load keeps its event loop. */
export function loadFromOutside(
  url: string,
  cookie: string,
  connections: number,
  seconds: number,
): Promise<LoadResult> {
  return new Promise((resolve, reject) => {
    const path = new URL('./http-load-process.ts', import.meta.url);
    const child = fork(path, [url, cookie, String(connections), String(seconds)]);
    child.on('message', (result) => resolve(result as LoadResult));
    child.on('error', reject);
    child.on('exit', (code) => code !== 0 && reject(new Error(`load process ended with ${code}`)));
  });
}
