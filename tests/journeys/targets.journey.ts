import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { checkPage } from './harness/check-page.ts';
import type { World } from './harness/world.ts';

/** The director: sees what is off course, asks where a number comes from, and is at its rows in two presses. */
export function targetsJourney(world: World): void {
  describe('targets', () => {
    it('show the first half of 2020 as the review states it', async () => {
      const { page, faults, context } = await world.enterAs(/Giám đốc Sở/, 'office', '/targets');
      await page.goto(new URL('/targets', page.url()).href);
      const line = page.getByRole('row', { name: /Đào tạo trình độ sơ cấp/ });
      await line.waitFor();
      assert.match((await line.innerText()).replace(/\s+/g, ' '), /6\.000 2\.970 49,5%/);
      const jobs = page.getByRole('row', { name: /Giải quyết việc làm mới/ });
      assert.match(
        (await jobs.innerText()).replace(/\s+/g, ' '),
        /38,7% báo cáo nêu .*“thấp hơn”.*báo cáo ước 100%/,
      );
      await checkPage({ page, faults }, 'targets');
      await context.close();
    });

    it('open a number down to its rows in two presses', async () => {
      const { page, faults, context } = await world.enterAs(/Giám đốc Sở/, 'office');
      await page.goto(new URL('/targets', page.url()).href);
      await page.getByRole('button', { name: /Con số này từ đâu: Đào tạo trình độ sơ cấp.*2\.970/ }).click();
      const drawer = page.getByRole('dialog', { name: 'Con số này từ đâu' });
      await drawer.getByRole('button', { name: /Xem \d+ dòng trong sổ số liệu/ }).click();
      const row = drawer.getByRole('row', { name: /Huyện Sìn Hồ/ }).last();
      await row.getByText(/Gửi: .*Sìn Hồ/).waitFor();
      assert.match(await row.innerText(), /Số liệu mẫu[\s\S]*Duyệt: /);
      await checkPage({ page, faults }, 'targets-number');
      await context.close();
    });

    it('say in full why a claim is doubted, and open the decision behind a plan', async () => {
      const { page, context } = await world.enterAs(/Giám đốc Sở/, 'office');
      await page.goto(new URL('/targets?course=warned', page.url()).href);
      const sign = page.getByRole('button', { name: /Cảnh báo: .*409 trong 500 người/ });
      await sign.waitFor();
      assert.equal(await page.locator('.warning-sign').count(), 3);
      await page
        .getByRole('button', { name: /Quyết định giao chỉ tiêu: Đào tạo trình độ trung cấp.*500/ })
        .click();
      await page
        .getByRole('dialog')
        .getByText(/Hội đồng nhân dân tỉnh/)
        .first()
        .waitFor();
      await context.close();
    });

    it('show a target on the map, by district, and go down into one', async () => {
      const { page, faults, context } = await world.enterAs(/Giám đốc Sở/, 'office');
      await page.goto(new URL('/targets?view=map&at=G01', page.url()).href);
      const area = page.getByRole('button', { name: /Nậm Nhùn: 72,35%/ });
      await area.waitFor();
      await checkPage({ page, faults }, 'targets-map');
      await area.focus();
      await page.keyboard.press('Enter');
      await page.getByRole('heading', { level: 1, name: /Huyện Nậm Nhùn/ }).waitFor();
      await context.close();
    });

    it('read in the structure of 2025 and as known in May, from the address alone', async () => {
      const { page, context } = await world.enterAs(/Giám đốc Sở/, 'office');
      await page.goto(new URL('/targets?known=2020-05-20', page.url()).href);
      const line = page.getByRole('row', { name: /Đào tạo trình độ sơ cấp/ });
      await line.waitFor();
      assert.doesNotMatch(await line.innerText(), /2\.970/);
      await page.goto(new URL('/targets?structure=2025-07-01', page.url()).href);
      await line.getByRole('button', { name: /2\.970/ }).waitFor();
      await context.close();
    });

    it('are sorted, narrowed to columns and taken along, all of it in the address', async () => {
      const { page, faults, context } = await world.enterAs(/Giám đốc Sở/, 'office');
      await page.goto(new URL('/targets?course=planned', page.url()).href);
      const head = page.getByRole('columnheader', { name: '% KH', exact: true }).first();
      await head.getByRole('button').press('Enter');
      await page.locator('th[aria-sort=descending]', { hasText: '% KH' }).waitFor();
      await head.getByRole('button').press('Enter');
      await page.locator('th[aria-sort=ascending]', { hasText: '% KH' }).waitFor();
      const first = page.locator('.target-table tbody tr').first();
      assert.match(await first.innerText(), /Số hộ thoát nghèo[\s\S]*7,88%/);
      await page.getByRole('button', { name: 'Cột' }).click();
      await page.getByRole('checkbox', { name: 'Diễn biến' }).click();
      await page.keyboard.press('Escape');
      await page.getByRole('columnheader', { name: 'Diễn biến' }).waitFor({ state: 'detached' });
      assert.match(page.url(), /sort=percent/);
      assert.match(page.url(), /hide=run/);
      await checkPage({ page, faults }, 'targets-sorted');
      const [file] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name: 'Xuất .xlsx' }).click(),
      ]);
      assert.match(file.suggestedFilename(), /^chi-tieu_12_2020-H1_2020-06-26\.xlsx$/);
      await context.close();
    });

    it('fit a phone: percentages first, the rest on request', async () => {
      const { page, faults, context } = await world.enterAs(/Giám đốc Sở/, 'phone');
      await page.goto(new URL('/targets', page.url()).href);
      await page.locator('.target-card').first().waitFor();
      await page.locator('.target-card summary').first().click();
      await checkPage({ page, faults }, 'targets-cards');
      await context.close();
    });
  });
}
