import { after, before } from 'node:test';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { newVisitor, openBrowser, type Size } from './browser.ts';
import { type Program, startProgram } from './program.ts';
import { type Faults, watch } from './watch.ts';

export interface Visit {
  readonly page: Page;
  readonly faults: Faults;
  readonly context: BrowserContext;
}

export interface World {
  /** A new visitor on the first page. */
  readonly visit: (size: Size, path?: string) => Promise<Visit>;
  /** A visitor who has walked in by a sample account, chosen by the title of its position. */
  readonly enterAs: (title: RegExp, size: Size, path?: string) => Promise<Visit>;
}

/** One running program and one browser for all journeys of a file. */
export function openWorld(): World {
  let program: Program;
  let browser: Browser;
  before(async () => {
    [program, browser] = await Promise.all([startProgram(), openBrowser()]);
  });
  after(async () => {
    await browser?.close();
    await program?.stop();
  });
  const visit = async (size: Size, path = '/'): Promise<Visit> => {
    const context = await newVisitor(browser, size);
    const page = await context.newPage();
    const faults = await watch(page, program.origin);
    await page.goto(program.origin + path);
    return { page, faults, context };
  };
  const enterAs = async (title: RegExp, size: Size, path = '/'): Promise<Visit> => {
    const one = await visit(size, path);
    await one.page.locator('.sample li button', { hasText: title }).first().click();
    await one.page.waitForSelector('.shell h1');
    return one;
  };
  return { visit, enterAs };
}
