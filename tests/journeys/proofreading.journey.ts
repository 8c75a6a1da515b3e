import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { checkPage } from './harness/check-page.ts';
import type { World } from './harness/world.ts';

const report = `BÁO CÁO
Kết quả công tác 6 tháng đầu năm 2020

1. Đến hết ngày 26/6/2020, đào tạo trình độ sơ cấp và thường xuyên 2.970/6.000 người, đạt 49,5% kế hoạch, cao hơn 5% so với cùng kỳ năm 2019. Đào tạo trung cấp, cao đẳng 91/500 người, đạt 18,9% kế hoạch; giải quyết việc làm đạt 38,7% kế hoạch.
2. Nhóm người lao động được phê duyệt 2.514 đối tượng với kinh phí 2.957,2 triệu đồng; đã chi trả 2.330 đối tượng với kinh phí 2.773,2 triệu đồng; còn lại 184 người với kinh phí 184 triệu đồng chưa chi trả.
3. Ước cả năm các chỉ tiêu đều hoàn thành 100% kế hoạch.`;

/** A text is pasted, its figures come back marked; each mark explains itself by mouse, by keyboard and on a phone. */
export function proofreadingJourney(world: World): void {
  describe('proofreading', () => {
    it('marks a pasted report, and explains each mark', async () => {
      const { page, faults, context } = await world.enterAs(/Chánh Văn phòng/, 'office', '/proofreading');
      await page.getByLabel('Văn bản cần soát').waitFor();
      await checkPage({ page, faults }, 'proofreading');
      await page.getByLabel('Văn bản cần soát').fill(report);
      await page.getByRole('button', { name: 'Soát số liệu', exact: true }).click();
      await page.getByText('1 chỗ mâu thuẫn').waitFor();
      const text = page.getByRole('region', { name: 'Văn bản đã đánh dấu' });
      assert.equal((await text.textContent())?.trim(), report);
      await text.getByRole('button', { name: /^18,9%: Mâu thuẫn/ }).click();
      const list = page.getByRole('region', { name: 'Nhận xét' });
      await list.locator('[aria-pressed="true"]', { hasText: '91 : 500 người = 18,2%' }).waitFor();
      assert.deepEqual(await text.locator('mark').allTextContents(), ['91', '500 người']);
      await checkPage({ page, faults }, 'proofreading-found');
      await page.keyboard.press('Tab');
      await list.locator('[aria-pressed="true"]', { hasText: '38,7%' }).waitFor();
      await page.getByRole('button', { name: /^Khớp 3/ }).click();
      assert.equal(await text.getByRole('button', { name: /Khớp/ }).count(), 0);
      await context.close();
    });

    it('reads a file on a phone, and refuses what has no text', async () => {
      const { page, faults, context } = await world.enterAs(/ xã Bình Lư/, 'phone', '/proofreading');
      const file = page.locator('input[type="file"]');
      await file.setInputFiles({
        name: 'anh.pdf',
        mimeType: 'application/pdf',
        buffer: Buffer.from('%PDF-1.4 x'),
      });
      await page.getByRole('button', { name: 'Soát số liệu', exact: true }).click();
      await page.getByText(/hỏng/).waitFor();
      faults.forget();
      await page.getByRole('button', { name: /Bỏ tệp|Xóa tệp|Gỡ/ }).click();
      await file.setInputFiles({ name: 'bao-cao.txt', mimeType: 'text/plain', buffer: Buffer.from(report) });
      await page.getByRole('button', { name: 'Soát số liệu', exact: true }).click();
      await page.getByText('1 chỗ mâu thuẫn').waitFor();
      await page.getByRole('button', { name: /^18,9%: Mâu thuẫn/ }).click();
      await page.locator('.remark-open', { hasText: '91 : 500 người = 18,2%' }).waitFor();
      await checkPage({ page, faults }, 'proofreading-phone');
      await page.getByRole('button', { name: 'Nhận xét sau' }).click();
      await page.locator('.remark-open', { hasText: '38,7%' }).waitFor();
      await context.close();
    });
  });
}
