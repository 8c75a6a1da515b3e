import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { checkPage } from './harness/check-page.ts';
import type { World } from './harness/world.ts';

const header = 'Mã đơn vị;Mã chỉ tiêu;Từ ngày;Đến ngày;Giá trị';
const fileOf = (name: string, ...lines: string[]) => ({
  name,
  mimeType: 'text/csv',
  buffer: Buffer.from(`${[header, ...lines].join('\r\n')}\r\n`),
});

/** The Chief of Office brings figures in a file: told what is wrong cell by cell, then recorded once. */
export function importJourney(world: World): void {
  describe('import of figures', () => {
    it('checks every row first, says what is wrong, records the mended file', async () => {
      const { page, faults, context } = await world.enterAs(/Chánh Văn phòng/, 'office');
      await page.goto(new URL('/targets', page.url()).href);
      await page.getByRole('link', { name: 'Nhập từ tệp' }).click();
      await page.getByRole('heading', { level: 1, name: 'Nhập số liệu từ tệp' }).waitFor();
      const [form] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name: 'Tải tệp mẫu' }).click(),
      ]);
      assert.equal(form.suggestedFilename(), 'mau-nhap-so-lieu.xlsx');
      const good = '12;V05;16/06/2020;17/06/2020;2';
      const bad = ['12;V99;16/06/2020;17/06/2020;2', '12;V05;16/06/2020;18/06/2020;hai'];
      await page.getByLabel('Tệp số liệu').setInputFiles(fileOf('phien.csv', good, ...bad));
      await page.getByRole('button', { name: 'Kiểm tra tệp' }).click();
      await page.getByText('Có 2 dòng lỗi.').waitFor();
      await page.getByText('Không có chỉ tiêu V99.').waitFor();
      await page.getByText(/dòng 4 · Cột “Giá trị”/).waitFor();
      await checkPage({ page, faults }, 'import-wrong');
      await page
        .getByRole('button', { name: 'Bỏ tệp' })
        .or(page.locator('.file-chosen button'))
        .first()
        .click();
      await page.getByLabel('Tệp số liệu').setInputFiles(fileOf('phien-sua.csv', good));
      await page.getByRole('button', { name: 'Kiểm tra tệp' }).click();
      await page.getByText('Tệp không có lỗi.').waitFor();
      await page.getByRole('button', { name: 'Ghi 1 dòng' }).click();
      await page.getByText('Đã ghi xong: 1 dòng ghi, 0 như cũ, 0 lỗi.').waitFor();
      await checkPage({ page, faults }, 'import-done');
      await context.close();
    });
  });
}
