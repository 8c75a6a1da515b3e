// The table of targets of the province as an office reads it: the whole program in a process of its own, real log-in, 50
// connections. Limit: a bare Fastify that sends the same bytes. What the database alone takes is in
// target-table.ts.
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { loadFromOutside } from './http-load.ts';
import { median, report } from './report.ts';
import { startSampleServer } from './sample-server.ts';

const seconds = 3;
const server = await startSampleServer();
const cookie = await server.logIn('giamdoc', 'lai-chau-2020');
const path = '/api/targets/table?period=2020-06';
const answer = await fetch(server.url + path, { headers: { cookie: `giaoban_session=${cookie}` } });
const bytes = await answer.text();
if (answer.status !== 200) throw new Error(bytes);

const bare = fork(new URL('./bare-server-process.ts', import.meta.url));
bare.send(bytes);
const [bareUrl] = await once(bare, 'message');

const rounds: { ours: number; bare: number; p50: number; p95: number; failures: number }[] = [];
for (let round = -1; round < 5; round += 1) {
  const limit = await loadFromOutside(`${bareUrl}${path}`, '', 50, seconds);
  const mine = await loadFromOutside(server.url + path, `giaoban_session=${cookie}`, 50, seconds);
  const failures = limit.failures + mine.failures;
  if (round >= 0)
    rounds.push({ ours: mine.perSecond, bare: limit.perSecond, p50: mine.p50Ms, p95: mine.p95Ms, failures });
}
report('target table: served', {
  lines: JSON.parse(bytes).rows.length,
  bytes: bytes.length,
  requestsPerSecond: median(rounds.map((r) => r.ours)),
  barePerSecond: median(rounds.map((r) => r.bare)),
  ratioToBare: median(rounds.map((r) => r.ours / r.bare)),
  p50Ms: median(rounds.map((r) => r.p50)),
  p95Ms: median(rounds.map((r) => r.p95)),
  failures: rounds.reduce((sum, r) => sum + r.failures, 0),
});
bare.disconnect();
await server.close();
