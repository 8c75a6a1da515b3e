import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { BrowserContext, Page } from 'playwright-core';
import { sizes } from './harness/browser.ts';
import { foundInPage } from './harness/found-in-page.ts';
import { type OfferedScreen, offeredScreens } from './harness/offered-screens.ts';
import { signIn } from './harness/sign-in.ts';
import type { World } from './harness/world.ts';

interface Session {
  readonly verbs: readonly string[];
  readonly position: { readonly id: number; readonly unit: { readonly id: number } };
}
interface Sample {
  readonly role: string;
  readonly username: string;
}

const acts = ['rename', 'move', 'split', 'merge', 'abolish'];
const definitions = [
  ['indicator', 'V04'],
  ['role', 'director'],
  ['calendar', 'vn-public'],
];

async function get<T>({ request }: BrowserContext, url: URL): Promise<T | null> {
  const answer = await request.get(url.href);
  return answer.ok() ? ((await answer.json()) as T) : null;
}

/** Records that this person may open, as values of the names in the paths of screens. */
async function recordsOf(context: BrowserContext, origin: string, { position }: Session) {
  const reviews = await get<{ rows: { id: number }[] }>(context, new URL('/api/reviews', origin));
  const sheets = await get<{
    form: { code: string };
    period: { code: string };
    rows: { unit: { id: number } }[];
  }>(context, new URL('/api/submissions', origin));
  const partners = await get<{ rows: { code: string }[] }>(
    context,
    new URL('/api/exchange/partners', origin),
  );
  const unitId = String(position.unit.id);
  return (path: string): Record<string, string>[] => {
    if (path.includes(':form')) {
      if (!sheets?.rows[0]) return [];
      const of = { form: sheets.form.code, period: sheets.period.code };
      return [{ ...of, unitId: String(sheets.rows[0].unit.id) }];
    }
    if (path.includes(':act')) return acts.map((act) => ({ act, unitId }));
    if (path.includes(':kind')) return definitions.map(([kind = '', code = '']) => ({ kind, code }));
    if (path.includes(':partner')) return (partners?.rows ?? []).map(({ code }) => ({ partner: code }));
    if (path.includes(':reviewId'))
      return (reviews?.rows ?? []).map(({ id }) => ({ reviewId: String(id) })).slice(0, 2);
    return [{ unitId, positionId: String(position.id) }];
  };
}

/** Goes as a link inside the office does; where no new heading comes of it, by loading the page afresh. */
async function goTo(page: Page, address: string): Promise<void> {
  await page.evaluate((path) => {
    document.querySelector('main h1')?.setAttribute('data-left', '');
    history.pushState(null, '', path);
    dispatchEvent(new PopStateEvent('popstate'));
  }, address);
  const come = page.waitForSelector('main h1:not([data-left])', { timeout: 1_000 });
  await come.catch(() => page.goto(new URL(address, page.url()).href, { waitUntil: 'commit' }));
}

/** Headings of the page for an address that leads nowhere, and of one that broke. */
const nowhere = /^(Không có trang này|Trang này bị lỗi)/;

async function lookAt(page: Page): Promise<readonly string[]> {
  await page.waitForSelector('main h1');
  await page.waitForFunction(
    () => !document.querySelector('main [aria-busy="true"], main[aria-busy="true"]'),
  );
  const wrong = [...(await page.evaluate(foundInPage))];
  const heading = (await page.locator('main h1').first().textContent())?.trim() ?? '';
  if (heading === '' || nowhere.test(heading)) wrong.push(`heading: “${heading}”`);
  // Begins at the size at which the page before was left: each turn of the window costs a new layout.
  const both = Object.entries(sizes).sort(([, a]) => (a.width === page.viewportSize()?.width ? -1 : 1));
  for (const [size, box] of both) {
    await page.setViewportSize(box);
    const over = await page.evaluate(async () => {
      await new Promise(requestAnimationFrame);
      return document.documentElement.scrollWidth - document.documentElement.clientWidth;
    });
    if (over > 0) wrong.push(`${size}: ${over} px wider than the window`);
  }
  return wrong;
}

const filled = ({ path }: OfferedScreen, of: Record<string, string>) =>
  `/${path.replace(/:(\w+)/g, (_whole, name: string) => of[name] ?? assert.fail(`${path}: nothing for ${name}`))}`;

/** First, last, second, last but one …: screens of one kind keep their heading when they follow each other. */
const fromBothEnds = <T>(list: readonly T[]): readonly T[] =>
  list.map((_one, at) => list[at % 2 === 0 ? at / 2 : list.length - (at + 1) / 2] as T);

/** Each role of the sample walks every screen that it is offered, and a record of each kind. */
export function crawlJourney(world: World): void {
  describe('every screen of every role', () => {
    const screens = offeredScreens();
    const walked = new Set<string>();
    let pages = 0;

    async function walkAs({ role, username }: Sample): Promise<readonly string[]> {
      const { page, faults, context } = await world.visit('office');
      const { origin } = new URL(page.url());
      const session = await signIn<Session>(context, origin, username);
      await page.goto(origin);
      await page.waitForSelector('main h1');
      const records = await recordsOf(context, origin, session);
      const verbs = new Set(session.verbs);
      const wrong: string[] = [];
      const offered = screens.filter(({ verb }) => verb === null || verbs.has(verb));
      const addresses = offered.flatMap((screen) =>
        records(screen.path).map((of) => [screen.path, filled(screen, of)] as const),
      );
      for (const [path, address] of fromBothEnds(addresses)) {
        await goTo(page, address);
        for (const one of [...(await lookAt(page)), ...faults.list]) wrong.push(`${role} ${address}: ${one}`);
        faults.forget();
        walked.add(path);
        pages += 1;
      }
      await context.close();
      return wrong;
    }

    it('has a heading, fits both sizes, runs no inline code, asks no other host, breaks no policy', async (t) => {
      const { page, context } = await world.visit('office');
      const door = new URL('/api/session/door', page.url());
      const samples = (await get<{ sampleAccounts: Sample[] }>(context, door))?.sampleAccounts ?? [];
      await context.close();
      const ofEachRole = [...new Map(samples.toReversed().map((one) => [one.role, one])).values()];
      assert.ok(ofEachRole.length >= 14, `${ofEachRole.length} roles`);
      const wrong: string[] = [];
      const waiting = [...ofEachRole];
      const walker = async () => {
        for (let next = waiting.pop(); next; next = waiting.pop()) wrong.push(...(await walkAs(next)));
      };
      await Promise.all([walker(), walker()]);
      t.diagnostic(`${pages} pages as ${ofEachRole.length} roles`);
      assert.deepEqual(wrong, []);
      assert.deepEqual(
        screens.map(({ path }) => path).filter((path) => !walked.has(path)),
        [],
        'nobody came to these',
      );
    });
  });
}
