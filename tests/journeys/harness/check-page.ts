import assert from 'node:assert/strict';
import { mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { type Size, sizes } from './browser.ts';
import type { Faults } from './watch.ts';

const axePath = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
const axeSource = readFileSync(axePath, 'utf8');
const folder = join(import.meta.dirname, '../screenshots');
const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

interface Finding {
  readonly id: string;
  readonly help: string;
  readonly nodes: readonly { readonly target: readonly string[]; readonly failureSummary: string }[];
}

/** Menus and pickers open at the end of the body, outside every landmark: best practice, no criterion of WCAG. */
const leftOut = { region: { enabled: false } };

/** What axe finds against WCAG 2.2 AA and its own best practice on the page as it stands. */
export async function axe(page: Page): Promise<readonly string[]> {
  // Evaluated by the debugger, so the page's content security policy stays as it is.
  await page.evaluate(axeSource);
  const found = (await page.evaluate(
    `axe.run(document, ${JSON.stringify({ runOnly: rules, rules: leftOut })}).then((r) => r.violations)`,
  )) as readonly Finding[];
  return found.flatMap(({ id, help, nodes }) =>
    nodes.map((node) => `${id}: ${help}: ${node.target.join(' ')}\n    ${node.failureSummary}`),
  );
}

/** Nothing sticks out to the right: a page that scrolls sideways on a phone is broken. */
async function widerThanWindow(page: Page): Promise<number> {
  return Number(
    await page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth'),
  );
}

/** Height that shows the page without scrolling; bounded, since a list may be very long. */
async function heightOf(page: Page, atLeast: number): Promise<number> {
  const height = Number(await page.evaluate('document.documentElement.scrollHeight'));
  return Math.min(6_000, Math.max(atLeast, height));
}

export interface Checked {
  readonly page: Page;
  readonly faults: Faults;
}

/**
 * Looks at the page at both sizes: axe, a screenshot into tests/journeys/screenshots, no sideways scrolling, and no hidden
 * fault since the last look. @throws {AssertionError} with everything that was found
 */
export async function checkPage({ page, faults }: Checked, name: string): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const before = page.viewportSize();
  const wrong: string[] = [];
  for (const [size, box] of Object.entries(sizes) as [Size, (typeof sizes)[Size]][]) {
    await page.setViewportSize(box);
    await page.evaluate('document.fonts.ready.then(() => new Promise(requestAnimationFrame))');
    await page.screenshot({ path: join(folder, `${name}-${size}.png`) });
    // Judged at its full height: what lies under the bottom bar is only not scrolled to, not covered.
    await page.setViewportSize({ ...box, height: await heightOf(page, box.height) });
    await page.evaluate('scrollTo(0, 0)');
    for (const one of await axe(page)) wrong.push(`${size}: ${one}`);
    const over = await widerThanWindow(page);
    if (over > 0) wrong.push(`${size}: ${over} px wider than the window`);
  }
  if (before) await page.setViewportSize(before);
  assert.deepEqual([...wrong, ...faults.list], [], `${name} has faults`);
}
