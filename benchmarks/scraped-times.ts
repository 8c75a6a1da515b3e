/** Times of requests as the server itself counted them, by operation: upper end of a bucket in seconds → requests. */
export type Counted = ReadonlyMap<string, ReadonlyMap<number, number>>;

export interface Scraped {
  /** Only requests that were served: a refusal by the rate limit or a failure says nothing of speed. */
  readonly times: Counted;
  readonly byStatus: ReadonlyMap<string, number>;
  readonly poolBusy: number;
  readonly poolWaiting: number;
}

const line = /^(\w+?)(?:_(bucket|count))?\{([^}]*)\} (\S+)$/;
const label = (labels: string, name: string) =>
  new RegExp(`(?:^|,)${name}="([^"]*)"`).exec(labels)?.[1] ?? '';

/** Reads `/metrics` of a server on this machine. */
export async function scrape(url: string): Promise<Scraped> {
  const times = new Map<string, Map<number, number>>();
  const byStatus = new Map<string, number>();
  const pool = new Map<string, number>();
  for (const text of (await (await fetch(`${url}/metrics`)).text()).split('\n')) {
    const [, name, part, labels = '', value] = line.exec(text) ?? [];
    const status = label(labels, 'status');
    if (name === 'giaoban_pool_connections') pool.set(label(labels, 'state'), Number(value));
    if (name !== 'giaoban_request_seconds') continue;
    if (part === 'count') byStatus.set(status, (byStatus.get(status) ?? 0) + Number(value));
    if (part !== 'bucket') continue;
    const operation = label(labels, 'operation');
    const of = times.get(operation) ?? new Map<number, number>();
    const end = label(labels, 'le') === '+Inf' ? Number.POSITIVE_INFINITY : Number(label(labels, 'le'));
    of.set(end, (of.get(end) ?? 0) + Number(value));
    times.set(operation, of);
  }
  return { times, byStatus, poolBusy: pool.get('busy') ?? 0, poolWaiting: pool.get('waiting') ?? 0 };
}

/** Requests of these operations between two readings, by bucket (cumulative, as Prometheus counts). */
function between(before: Counted, after: Counted, operations: ReadonlySet<string>): [number, number][] {
  const sums = new Map<number, number>();
  for (const [operation, buckets] of after)
    if (operations.has(operation))
      for (const [end, count] of buckets)
        sums.set(end, (sums.get(end) ?? 0) + count - (before.get(operation)?.get(end) ?? 0));
  return [...sums].sort(([a], [b]) => a - b);
}

/** Milliseconds within which a share (of 100) of the requests was served; within a bucket as if evenly spread. */
export function scrapedPercentile(
  before: Counted,
  after: Counted,
  operations: ReadonlySet<string>,
  share: number,
): number {
  const buckets = between(before, after, operations);
  const wanted = ((buckets.at(-1)?.[1] ?? 0) * share) / 100;
  let [from, below] = [0, 0];
  for (const [end, count] of buckets) {
    if (count >= wanted && count > below)
      return (
        1000 *
        (end === Number.POSITIVE_INFINITY ? end : from + ((end - from) * (wanted - below)) / (count - below))
      );
    [from, below] = [end, count];
  }
  return Number.NaN;
}
