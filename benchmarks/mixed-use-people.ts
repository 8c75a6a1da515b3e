import { setTimeout as wait } from 'node:timers/promises';
import type { SampleServer } from './sample-server.ts';

export interface Person {
  readonly username: string;
  readonly cookie: string;
  readonly kind: keyof typeof acts;
  readonly unitId: number;
  /** One in five sits behind a slow line: milliseconds for a round trip. */
  readonly roundTripMs: number;
}

interface ListedSheet {
  readonly state: string;
  readonly unit: { readonly id: number };
}

/** What the acts read of answers: of a sheet, of a list of sheets, of the verified log. */
export interface Body {
  readonly obstacle?: unknown;
  readonly may?: readonly string[];
  readonly rules?: readonly { readonly lesser: string }[];
  readonly cells?: readonly { readonly code: string }[];
  readonly submissionId?: number;
  readonly rows?: readonly ListedSheet[];
  readonly entries?: number;
  readonly faults?: readonly unknown[];
}

export interface Answer {
  readonly status: number;
  readonly body: Body | null;
}
export type Ask = (method: string, path: string, body?: unknown) => Promise<Answer>;
type Random = () => number;
type Act = (ask: Ask, person: Person, random: Random) => Promise<unknown>;

export const form = 'monthly-commune';
const months = (year: number, from: number) =>
  Array.from({ length: 13 - from }, (_, i) => `${year}-${String(from + i).padStart(2, '0')}`);
/** After the review's closing, so that no day is counted twice. */
export const periods: readonly string[] = [...months(2020, 8), ...months(2021, 1)];
const pick = <T>(from: readonly T[], random: Random): T => from[Math.floor(random() * from.length)] as T;

async function fillSheet(ask: Ask, { unitId }: Person, random: Random): Promise<void> {
  const of = { unitId, form, period: pick(periods, random) };
  const sheet = await ask('GET', `/api/submissions/sheet?unitId=${unitId}&form=${form}&period=${of.period}`);
  const { obstacle, may, rules = [], cells: asked = [] } = sheet.body ?? {};
  if (sheet.status !== 200 || obstacle || !may?.includes('submit')) return;
  const lesser = new Set(rules.map((rule) => rule.lesser));
  const text = String(1 + Math.floor(random() * 40));
  const cells = asked.map(({ code }) => ({ code, text: lesser.has(code) ? '0' : text }));
  const draft = await ask('PUT', '/api/submissions/draft', { ...of, cells: cells.slice(0, 12) });
  if (draft.status === 200) await ask('POST', '/api/submissions', { ...of, cells });
}

async function judgeSheets(ask: Ask, _person: Person, random: Random): Promise<void> {
  const period = pick(periods, random);
  const list = await ask('GET', `/api/submissions?period=${period}&form=${form}`);
  const waiting = (list.body?.rows ?? []).filter((row) => row.state === 'submitted');
  if (waiting.length === 0) return;
  const { unit } = pick(waiting, random);
  const sheet = await ask('GET', `/api/submissions/sheet?unitId=${unit.id}&form=${form}&period=${period}`);
  if (!sheet.body?.may?.includes('accept')) return;
  const path = `/api/submissions/${sheet.body.submissionId}`;
  if (random() < 0.9) await ask('POST', `${path}/acceptance`, {});
  else await ask('POST', `${path}/return`, { reason: 'Xem lại số liệu tháng', cells: [] });
}

const pages = [
  '/api/targets/table?period=2020-06',
  '/api/targets/table?period=2020-H1',
  '/api/targets/map?period=2020-H1&indicator=V04',
  '/api/targets/series?period=2020-H1',
  '/api/figures/explanation?unitId=1&indicator=V04&from=2020-01-01&to=2020-06-14',
  '/api/reviews',
  '/api/periods',
  '/api/work-fields',
];
const searches = ['Bình Lư', 'binh lu', 'xa san thang', 'Tam Đường', 'sin ho', 'phong tho'];

const readPage: Act = (ask, _person, random) => ask('GET', pick(pages, random));
const search: Act = (ask, _person, random) =>
  ask('GET', `/api/units?search=${encodeURIComponent(pick(searches, random))}`);
const readOwn: Act = (ask, { unitId }) => ask('GET', `/api/targets/table?unitId=${unitId}&period=2020-H1`);
const readSelf: Act = (ask) => ask('GET', '/api/session');
const readLog: Act = (ask) => ask('GET', '/api/audit');
const readAccounts: Act = (ask) => ask('GET', '/api/accounts');

/** What each kind of person does, as often as it is named. */
export const acts = {
  commune: [fillSheet, fillSheet, fillSheet, readOwn, readSelf],
  district: [judgeSheets, judgeSheets, judgeSheets, readOwn, search],
  department: [readPage, readPage, readPage, search, readSelf],
  administrator: [readLog, readAccounts, search, readSelf],
} as const satisfies Readonly<Record<string, readonly Act[]>>;

/** A seeded generator (mulberry32): the same run of people on every machine. */
export function randomFrom(seed: number): Random {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const districts = ['tam-duong', 'sin-ho', 'phong-tho', 'muong-te', 'than-uyen', 'tan-uyen', 'nam-nhun'];
const department = ['giamdoc', 'phogiamdoc1', 'chanhvanphong', 'truongphong.khtc', 'chuyenvien', 'thanhtra'];

/** Logs so many people in: of twenty, fourteen of communes, three of districts, two of the department, one administrator. */
export async function gatherPeople(server: SampleServer, count: number): Promise<readonly Person[]> {
  const people: Person[] = [];
  for (let at = 0; at < count; at += 1) {
    const place = at % 20;
    const officer = server.officers[(at * 7) % server.officers.length];
    if (!officer) throw new Error('no officers');
    const [kind, username, password]: [Person['kind'], string, string] =
      place < 14
        ? ['commune', officer.username, officer.password]
        : place < 17
          ? ['district', `huyen.${districts[at % districts.length]}`, 'lai-chau-2020']
          : place < 19
            ? ['department', department[at % department.length] ?? '', 'lai-chau-2020']
            : ['administrator', 'quantri', 'lai-chau-2020'];
    const cookie = `giaoban_session=${await server.logIn(username, password)}`;
    const session = await fetch(`${server.url}/api/session`, { headers: { cookie } });
    const { position } = (await session.json()) as { position: { unit: { id: number } } };
    people.push({
      username,
      cookie,
      kind,
      unitId: position.unit.id,
      roundTripMs: at % 5 === 0 ? 200 + (at % 300) : 0,
    });
  }
  return people;
}

/** Lets a person think and act until the end. */
export async function live(
  person: Person,
  ask: Ask,
  random: Random,
  think: readonly [from: number, to: number],
  isOver: () => boolean,
): Promise<void> {
  await wait(random() * think[1]);
  while (!isOver()) {
    await pick<Act>(acts[person.kind], random)(ask, person, random);
    await wait(think[0] + random() * (think[1] - think[0]));
  }
}
