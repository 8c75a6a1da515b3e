import chromium from '@sparticuz/chromium';
import { type Browser, type BrowserContext, chromium as engine } from 'playwright-core';

/** The two sizes at which every page is judged: the office laptop and the phone. */
export const sizes = {
  office: { width: 1366, height: 768 },
  phone: { width: 390, height: 844 },
} as const;

export type Size = keyof typeof sizes;

/**
 * Chromium from the npm package, which needs no system package and runs as root; `CHROMIUM_PATH` takes another one. The
 * package's own flags switch web security off, so they are not used.
 */
export async function openBrowser(): Promise<Browser> {
  const executablePath = process.env.CHROMIUM_PATH ?? (await chromium.executablePath());
  return engine.launch({
    executablePath,
    args: [
      '--no-sandbox',
      '--no-zygote',
      '--disable-gpu',
      '--font-render-hinting=none',
      '--disable-dev-shm-usage',
    ],
  });
}

/** A fresh visitor: no cookies, nothing kept, Vietnamese, the clock of Vietnam. */
export async function newVisitor(browser: Browser, size: Size): Promise<BrowserContext> {
  const context = await browser.newContext({
    viewport: sizes[size],
    locale: 'vi-VN',
    timezoneId: 'Asia/Ho_Chi_Minh',
    hasTouch: size === 'phone',
    isMobile: size === 'phone',
    reducedMotion: 'reduce',
  });
  context.setDefaultTimeout(15_000);
  return context;
}
