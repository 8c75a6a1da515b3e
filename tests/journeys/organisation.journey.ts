import { describe, it } from 'node:test';
import { checkPage } from './harness/check-page.ts';
import type { World } from './harness/world.ts';

/** Anybody sees the units of any day; the Chief of Office reorganises them by a paper, and sees first what will happen. */
export function organisationJourney(world: World): void {
  describe('organisation', () => {
    it('shows the tree of any day and what became of a unit', async () => {
      const { page, faults, context } = await world.enterAs(/Chánh Văn phòng/, 'office', '/organisation');
      await page.getByText(/106 xã, phường, thị trấn/).waitFor();
      await checkPage({ page, faults }, 'organisation');
      await page.getByLabel('Tìm đơn vị').fill('ma li chai');
      await page.getByText(/^Không có đơn vị nào khớp/).waitFor();
      await page.getByRole('button', { name: '31/01/2020' }).click();
      await page.getByText(/108 xã, phường, thị trấn/).waitFor();
      await page.getByText('Xã Ma Li Chải').first().click();
      await page.getByText('Nghị quyết 866/NQ-UBTVQH14').first().waitFor();
      await checkPage({ page, faults }, 'organisation-unit');
      await page.goto(new URL('/organisation/changes', page.url()).href);
      await page.getByRole('heading', { name: 'Thay đổi giữa hai ngày' }).waitFor();
      await checkPage({ page, faults }, 'organisation-changes');
      await page.goto(new URL('/organisation/fields', page.url()).href);
      await page.getByRole('heading', { name: 'Theo lĩnh vực' }).waitFor();
      await checkPage({ page, faults }, 'organisation-fields');
      await context.close();
    });

    it('asks for day and paper before a unit is made, and says what is wrong beside the field', async () => {
      const { page, faults, context } = await world.enterAs(
        /Chánh Văn phòng/,
        'office',
        '/organisation/create',
      );
      await page.getByRole('button', { name: 'Thành lập', exact: true }).click();
      await page.getByText('Nhập văn bản làm căn cứ.').waitFor();
      await page.getByText('Chọn cấp.').waitFor();
      await checkPage({ page, faults }, 'organisation-create-wrong');
      await context.close();
    });
  });
}
