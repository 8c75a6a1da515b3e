import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser } from 'playwright-core';
import { buildGallery } from './gallery/build.ts';
import { newVisitor, openBrowser } from './harness/browser.ts';
import { checkPage } from './harness/check-page.ts';
import { type Preview, servePreview } from './harness/preview.ts';
import { watch } from './harness/watch.ts';

describe('the furniture, on a page of its own', () => {
  let browser: Browser;
  let preview: Preview;
  before(async () => {
    preview = await servePreview(await buildGallery());
    browser = await openBrowser();
  });
  after(async () => {
    await browser.close();
    await preview.close();
  });

  async function open(size: 'office' | 'phone') {
    const context = await newVisitor(browser, size);
    const page = await context.newPage();
    const faults = await watch(page, preview.origin);
    await page.goto(preview.origin);
    await page.waitForSelector('.map path');
    return { page, faults, context };
  }

  it('has no fault at either size, in either language', async () => {
    const { page, faults, context } = await open('office');
    await checkPage({ page, faults }, 'gallery');
    await page.evaluate(`localStorage.setItem('giaoban.language.1', '"en"')`);
    await page.reload();
    await page.waitForSelector('.map path');
    assert.equal(await page.evaluate('document.documentElement.lang'), 'en');
    await checkPage({ page, faults }, 'gallery-english');
    await context.close();
  });

  it('reads a number as officials type it, and never changes it under the hand', async () => {
    const { page, context } = await open('office');
    const field = page.getByRole('textbox', { name: /Số người được đào tạo/ });
    await field.fill('2.970,5');
    await field.blur();
    assert.equal(await field.inputValue(), '2.970,5');
    await field.fill('1,234');
    await field.blur();
    assert.equal(await field.inputValue(), '1,234');
    assert.match((await page.locator('.number-input .field-error').textContent()) ?? '', /đọc được hai cách/);
    await context.close();
  });

  it('keeps a draft through a reload, and says so', async () => {
    const { page, context } = await open('office');
    await page.getByRole('textbox', { name: 'Lý do điều chỉnh' }).fill('Sửa số liệu xã Nậm Tăm');
    await page.reload();
    assert.equal(
      await page.getByRole('textbox', { name: 'Lý do điều chỉnh' }).inputValue(),
      'Sửa số liệu xã Nậm Tăm',
    );
    assert.match((await page.locator('.draft-note').textContent()) ?? '', /khôi phục nháp/);
    await context.close();
  });

  it('picks a day by keyboard alone', async () => {
    const { page, context } = await open('office');
    await page.getByRole('button', { name: 'Mở lịch' }).focus();
    await page.keyboard.press('Enter');
    await page.waitForSelector('.day:focus');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('Enter');
    assert.equal(await page.getByRole('textbox', { name: 'Ngày chốt số liệu' }).inputValue(), '02/07/2020');
    await context.close();
  });

  it('walks the map with the arrow keys and chooses with Enter', async () => {
    const { page, context } = await open('office');
    await page.locator('.map path[tabindex="0"]').focus();
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('Enter');
    const chosen = await page.locator('.map path[aria-pressed="true"]').getAttribute('aria-label');
    assert.match(chosen ?? '', /Nậm Nhùn|Mường Tè/);
    await context.close();
  });

  it('shows the same figures as a table beside every picture', async () => {
    const { page, faults, context } = await open('phone');
    for (const name of await page.getByText('Bảng', { exact: true }).all()) await name.click();
    assert.equal(await page.locator('.twin').count(), 3);
    await checkPage({ page, faults }, 'gallery-tables');
    await context.close();
  });
});
