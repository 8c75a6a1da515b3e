import { fork } from 'node:child_process';
import autocannon, { type Result } from 'autocannon';
import { percentile } from './report.ts';

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
  // Its own summary leaps from the 90th to the 97.5th of a hundred.
  const taken: number[] = [];
  const result = await new Promise<Result>((resolve, reject) => {
    autocannon({ url, connections, duration: seconds, headers: { cookie } }, (error, ended) =>
      error ? reject(error) : resolve(ended),
    ).on('response', (_client, _status, _bytes, ms) => taken.push(ms));
  });
  return {
    perSecond: result.requests.average,
    p50Ms: percentile(taken, 50),
    p95Ms: percentile(taken, 95),
    p99Ms: percentile(taken, 99),
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
