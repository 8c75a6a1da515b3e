import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { checkPage } from './harness/check-page.ts';
import type { World } from './harness/world.ts';

/** Whoever logs in stands before what waits for them, and is one press from doing it. */
export function todayJourney(world: World): void {
  describe('today', () => {
    it('shows the director what is off course, the worst first, and opens where its number comes from', async () => {
      const { page, faults, context } = await world.enterAs(/Giám đốc Sở/, 'office');
      await page.getByRole('heading', { level: 1, name: 'Hôm nay' }).waitFor();
      const lags = page.locator('.lag');
      await lags.first().waitFor();
      const signs = await lags.locator('.state').allInnerTexts();
      assert.ok(signs.length > 0 && signs.length <= 6);
      const lowest = signs.toSorted((a, b) => b.localeCompare(a, 'vi'));
      assert.deepEqual(signs, lowest, 'low before behind');
      await page.getByRole('heading', { name: 'Giao ban' }).waitFor();
      await page.getByRole('heading', { name: 'Có gì mới' }).waitFor();
      await page.locator('.loading-line').first().waitFor({ state: 'detached' });
      await checkPage({ page, faults }, 'today-director');
      const link = lags.first().getByRole('link');
      const name = await link.innerText();
      await link.click();
      await page.getByRole('dialog', { name: 'Con số này từ đâu' }).getByText(name).first().waitFor();
      await context.close();
    });

    it('has a bell that keyboard and ear can use', async () => {
      const { page, faults, context } = await world.enterAs(
        /Chuyên viên Phòng LĐTBXH huyện Tam Đường/,
        'office',
      );
      const bell = page.getByRole('button', { name: /^Việc chờ xử lý: \d+$/ });
      await bell.focus();
      await page.keyboard.press('Enter');
      await page.getByText('Mở trang Hôm nay').waitFor();
      assert.equal(await bell.getAttribute('aria-expanded'), 'true');
      await checkPage({ page, faults }, 'today-bell');
      await page.keyboard.press('Escape');
      await page.getByText('Mở trang Hôm nay').waitFor({ state: 'detached' });
      assert.equal(await bell.evaluate('document.activeElement.getAttribute("aria-expanded")'), 'false');
      await page.keyboard.press('Enter');
      await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
      await page.waitForURL(/\/(reports|reviews)/);
      await context.close();
    });

    it('puts the form to fill first on the phone of a commune, one press from its cells', async () => {
      const { page, faults, context } = await world.enterAs(/ xã Bình Lư/, 'phone');
      const first = page.locator('.waiting-item').first();
      await first.waitFor();
      assert.match(await first.innerText(), /Nhập số liệu[\s\S]*(Còn|Quá) \d+ ngày làm việc|Hết hạn hôm nay/);
      await checkPage({ page, faults }, 'today-commune');
      await first.getByRole('link', { name: /Nhập số liệu/ }).click();
      await page.locator('.entry-cell input').first().waitFor();
      await context.close();
    });

    it('is a page with sense for who has none of these duties', async () => {
      const { page, faults, context } = await world.enterAs(/Quản trị hệ thống/, 'office');
      await page.getByText('Không có việc nào đang chờ.').waitFor();
      await page.getByRole('button', { name: 'Không có việc nào chờ xử lý' }).waitFor();
      await checkPage({ page, faults }, 'today-nobody');
      await context.close();
    });
  });
}
