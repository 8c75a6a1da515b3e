// Mixed use by roles (trust, row L1) through the whole program: 30 people who think 0.5–1 s between acts, for half a minute; with
// `--full` 300 people who think 5–10 s, for ten minutes. One in five sits on a slow line. Times are the server's own, from
// /metrics: people and server share the machine.
import { performance } from 'node:perf_hooks';
import { setTimeout as wait } from 'node:timers/promises';
import { Agent, request } from 'undici';
import { allRoutes } from '../src/entrances/rooms.ts';
import { type Ask, gatherPeople, live, type Person, randomFrom } from './mixed-use-people.ts';
import { report } from './report.ts';
import { startSampleServer } from './sample-server.ts';
import { type Scraped, scrape, scrapedPercentile } from './scraped-times.ts';

const isTenth = !process.argv.includes('--full');
const people = isTenth ? 30 : 300;
const think: readonly [number, number] = isTenth ? [500, 1_000] : [5_000, 10_000];
const seconds = isTenth ? 30 : 600;
const mostConnections = 20;

const server = await startSampleServer();
await server.moveClock('2022-01-15');
const all = await gatherPeople(server, people);
const agent = new Agent({ connections: 6, pipelining: 1 });
const statuses = new Map<number, number>();
let broken = 0;
let submitted = 0;

const askAs =
  (person: Person): Ask =>
  async (method, path, body) => {
    if (person.roundTripMs > 0) await wait(person.roundTripMs);
    try {
      const answer = await request(server.url + path, {
        method: method as 'GET',
        dispatcher: agent,
        headers: {
          cookie: person.cookie,
          ...(body !== undefined && { 'content-type': 'application/json', 'x-giaoban': '1' }),
        },
        ...(body !== undefined && { body: JSON.stringify(body) }),
      });
      statuses.set(answer.statusCode, (statuses.get(answer.statusCode) ?? 0) + 1);
      const text = await answer.body.text();
      if (answer.statusCode >= 500 || answer.statusCode === 400)
        process.stderr.write(`${method} ${path}: ${answer.statusCode} ${text.slice(0, 300)}\n`);
      if (method === 'POST' && path === '/api/submissions' && answer.statusCode === 200) submitted += 1;
      return { status: answer.statusCode, body: text.startsWith('{') ? JSON.parse(text) : null };
    } catch (error) {
      broken += 1;
      process.stderr.write(`${method} ${path}: ${error}\n`);
      return { status: 0, body: null };
    }
  };

const operations = (isRead: boolean) =>
  new Set(
    allRoutes
      .map(({ contract }) => contract)
      .filter(({ method }) => (method === 'GET') === isRead)
      .map(({ id }) => id),
  );

const before = await scrape(server.url);
let isOver = false;
const pool: Scraped[] = [];
const watch = (async () => {
  while (!isOver) {
    pool.push(await scrape(server.url));
    await wait(1_000);
  }
})();
const begun = performance.now();
const lives = all.map((person, at) => live(person, askAs(person), randomFrom(at + 1), think, () => isOver));
await wait(seconds * 1_000);
isOver = true;
await Promise.all([...lives, watch]);
const elapsed = (performance.now() - begun) / 1_000;
const after = await scrape(server.url);

const requests = [...statuses.values()].reduce((sum, n) => sum + n, 0);
const failed = [...statuses].filter(([status]) => status >= 500).reduce((sum, [, n]) => sum + n, 0);
const refused = [...statuses]
  .filter(([status]) => status >= 400 && status < 500)
  .reduce((sum, [, n]) => sum + n, 0);
const timesOf = (name: string, isRead: boolean) =>
  Object.fromEntries(
    [50, 95, 99].map((share) => [
      `${name}P${share}Ms`,
      scrapedPercentile(before.times, after.times, operations(isRead), share),
    ]),
  );
const admin = all.find(({ kind }) => kind === 'administrator');
if (!admin) throw new Error('no administrator');
const verified = (await askAs(admin)('GET', '/api/audit/verification')).body;
if (!verified?.faults) throw new Error('the log was not verified');

report(isTenth ? 'mixed use: one-tenth' : 'mixed use: 300 people', {
  people,
  requestsPerSecond: requests / elapsed,
  ...timesOf('read', true),
  ...timesOf('write', false),
  failures: failed + broken,
  refused,
  submitted,
  poolBusyMost: Math.max(...pool.map(({ poolBusy }) => poolBusy)) / mostConnections,
  poolWaitingMost: Math.max(...pool.map(({ poolWaiting }) => poolWaiting)),
  totalsThatDiffer: await server.check(),
  auditEntries: verified.entries ?? 0,
  auditFaults: verified.faults.length,
});
await agent.close();
await server.close();
