import type { Page } from 'playwright-core';

/** What went wrong on a page without anybody seeing it. */
export interface Faults {
  readonly list: string[];
  /** Forgets what has been seen so far, for a step that is meant to be refused. */
  readonly forget: () => void;
}

/** A refused call is an answer, which the browser prints as an error all the same. */
const isRefusal = (text: string) => /Failed to load resource.*status of (?:4\d\d|503)/.test(text);

/** Collects console errors, uncaught exceptions, reports of the content security policy and calls to other hosts. */
export async function watch(page: Page, origin: string): Promise<Faults> {
  const list: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' && !isRefusal(message.text())) list.push(`console: ${message.text()}`);
    if (/Content Security Policy/i.test(message.text())) list.push(`csp: ${message.text()}`);
  });
  page.on('pageerror', (error) => list.push(`exception: ${error.stack ?? error.message}`));
  page.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(`${origin}/`) && !/^(?:data|blob|about):/.test(url)) list.push(`other host: ${url}`);
  });
  await page.exposeFunction('reportViolation', (text: string) => list.push(`csp: ${text}`));
  await page.addInitScript(
    `addEventListener('securitypolicyviolation', (e) => reportViolation(e.violatedDirective + ' ' + e.blockedURI))`,
  );
  return { list, forget: () => list.splice(0) };
}
