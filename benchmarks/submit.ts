// 106 communes submit their monthly form at once, each by its own officer's session, through the whole program with a durable
// database. Limit: as many requests at once that only read who is logged in.
import { performance } from 'node:perf_hooks';
import { median, report } from './report.ts';
import { startSampleServer } from './sample-server.ts';

const form = 'monthly-commune';
// After the review's closing, so that no day is counted twice.
const periods = ['2020-08', '2020-09', '2020-10', '2020-11', '2020-12', '2021-01'];

const server = await startSampleServer();
await server.moveClock('2021-01-15');
const sessions: { readonly unitId: number; readonly cookie: string }[] = [];
for (const { unitId, username, password } of server.officers)
  sessions.push({ unitId, cookie: `giaoban_session=${await server.logIn(username, password)}` });

async function cellsOf(session: (typeof sessions)[number], period: string): Promise<readonly string[]> {
  const query = new URLSearchParams({ unitId: String(session.unitId), form, period });
  const answer = await fetch(`${server.url}/api/submissions/sheet?${query}`, {
    headers: { cookie: session.cookie },
  });
  const sheet = (await answer.json()) as { cells: readonly { code: string }[]; obstacle: unknown };
  if (answer.status !== 200 || sheet.obstacle) throw new Error(JSON.stringify(sheet.obstacle ?? sheet));
  return sheet.cells.map(({ code }) => code);
}

async function submit(session: (typeof sessions)[number], period: string, codes: readonly string[]) {
  const answer = await fetch(`${server.url}/api/submissions`, {
    method: 'POST',
    headers: { cookie: session.cookie, 'content-type': 'application/json', 'x-giaoban': '1' },
    // The same everywhere, so that no "of which" is more than its whole.
    body: JSON.stringify({
      unitId: session.unitId,
      form,
      period,
      cells: codes.map((code) => ({ code, text: '7' })),
    }),
  });
  if (answer.status !== 200) throw new Error(await answer.text());
  await answer.arrayBuffer();
}

async function readSelf({ cookie }: (typeof sessions)[number]) {
  const answer = await fetch(`${server.url}/api/session`, { headers: { cookie } });
  if (answer.status !== 200) throw new Error(await answer.text());
  await answer.arrayBuffer();
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const begun = performance.now();
  await work();
  return performance.now() - begun;
}

const rounds: { readonly ours: number; readonly limit: number }[] = [];
let figures = 0;
for (const [at, period] of periods.entries()) {
  const codes = await cellsOf(sessions[0] as (typeof sessions)[number], period);
  figures = codes.length;
  const limit = await timed(() => Promise.all(sessions.map(readSelf)));
  const ours = await timed(() => Promise.all(sessions.map((one) => submit(one, period, codes))));
  if (at > 0) rounds.push({ ours, limit });
}
report('submit: all communes at once through the door', {
  communes: sessions.length,
  figuresEach: figures,
  allMs: median(rounds.map((r) => r.ours)),
  readOnlyMs: median(rounds.map((r) => r.limit)),
  ratioToLimit: median(rounds.map((r) => r.ours / r.limit)),
  totalsThatDiffer: await server.check(),
});
await server.close();
