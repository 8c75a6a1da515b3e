import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { checkPage } from './harness/check-page.ts';
import type { World } from './harness/world.ts';

/** The administrator: adds an account, finds a position, reads roles, catalogue and calendar, and proves the log whole. */
export function administrationJourney(world: World): void {
  describe('administration', () => {
    it('adds an account: bad input is told beside its field and stays, names typed in pieces are whole', async () => {
      const { page, faults, context } = await world.enterAs(
        /Quản trị hệ thống/,
        'office',
        '/administration/accounts',
      );
      await page.getByRole('row', { name: /chanhvanphong/ }).waitFor();
      await checkPage({ page, faults }, 'accounts');
      await page.getByRole('link', { name: 'Tạo tài khoản' }).click();
      await page.getByRole('button', { name: 'Tạo tài khoản' }).click();
      await page.getByText('Nhập họ tên.').waitFor();
      await page.locator('input:focus[aria-invalid="true"][maxlength="120"]').waitFor();
      await checkPage({ page, faults }, 'account-wrong');
      await page.getByLabel(/^Họ tên/).fill('Lò Thị <b>Mỷ</b>'.normalize('NFD'));
      await page.getByLabel(/^Tên đăng nhập/).fill('Có Dấu');
      await page.getByRole('button', { name: 'Tạo tài khoản' }).click();
      await page.getByText('Không dùng được:').waitFor();
      await page.getByLabel(/^Tên đăng nhập/).fill('lo.thi.my');
      await page.getByRole('button', { name: 'Tạo tài khoản' }).click();
      await page.getByRole('dialog').getByRole('button', { name: 'Tạo tài khoản' }).click();
      await page.getByText('Đã tạo tài khoản lo.thi.my').waitFor();
      await checkPage({ page, faults }, 'account-made');
      await page.goto(new URL('/administration/accounts?q=lo.thi.my', page.url()).href);
      await page.getByRole('row', { name: /lo\.thi\.my/ }).waitFor();
      const text = await page.getByRole('row', { name: /lo\.thi\.my/ }).innerText();
      assert.ok(text.includes('Lò Thị <b>Mỷ</b>'.normalize('NFC')), text);
      await context.close();
    });

    it('shows positions, roles, catalogue and calendar', async () => {
      const { page, faults, context } = await world.enterAs(
        /Quản trị hệ thống/,
        'office',
        '/administration/positions',
      );
      await page.getByRole('link', { name: 'Chánh Văn phòng Sở' }).click();
      await page.getByRole('heading', { level: 1, name: 'Chánh Văn phòng Sở' }).waitFor();
      await page.getByRole('button', { name: 'Giao chức danh' }).click();
      await page.getByText('Chọn tài khoản.').waitFor();
      await checkPage({ page, faults }, 'position');
      for (const [path, name] of [
        ['roles', 'Vai trò và quyền'],
        ['catalogue', 'Danh mục'],
        ['calendar', 'Lịch làm việc'],
        ['jobs', 'Tác vụ nền'],
      ] as const) {
        await page.goto(new URL(`/administration/${path}`, page.url()).href);
        await page.getByRole('heading', { level: 1, name }).waitFor();
        await page.waitForLoadState('networkidle');
        await checkPage({ page, faults }, `administration-${path}`);
      }
      await context.close();
    });

    it('narrows the matrix of rights to one role or one right, on a phone as a list', async () => {
      const { page, faults, context } = await world.enterAs(
        /Quản trị hệ thống/,
        'office',
        '/administration/roles',
      );
      await page.getByRole('rowheader', { name: /Xem số nhỏ của chỉ tiêu bảo mật.*Bảo mật/ }).waitFor();
      await page.getByRole('combobox', { name: 'Chỉ các vai trò' }).click();
      await page.keyboard.type('Thanh tra');
      await page.keyboard.press('Enter');
      await page.keyboard.press('Escape');
      await page.getByRole('columnheader', { name: /Kế toán/ }).waitFor({ state: 'detached' });
      assert.equal(await page.getByRole('columnheader').count(), 2);
      await checkPage({ page, faults }, 'administration-roles-narrowed');
      await page.setViewportSize({ width: 390, height: 844 });
      await page.getByText('Theo quyền').click();
      await page.getByRole('combobox', { name: 'Chọn quyền' }).click();
      await page.keyboard.type('Xem nhật ký');
      await page.keyboard.press('Enter');
      await page.getByText('Thanh tra, kiểm tra').waitFor();
      await checkPage({ page, faults }, 'administration-roles-by-right');
      await context.close();
    });

    it('finds who did what in the audit log, and proves that no entry was touched', async () => {
      const { page, faults, context } = await world.enterAs(
        /Chánh Thanh tra/,
        'office',
        '/administration/audit',
      );
      await page
        .getByRole('row', { name: /Đăng nhập/ })
        .first()
        .waitFor();
      await page.getByRole('button', { name: 'Kiểm tra chuỗi' }).click();
      await page.getByText(/^Chuỗi nguyên vẹn: \d+ mục/).waitFor();
      await checkPage({ page, faults }, 'audit');
      await context.close();
    });

    it('shows the inspector who read what, and all that this person did', async () => {
      const { page, faults, context } = await world.enterAs(
        /Chánh Thanh tra/,
        'office',
        '/administration/accounts',
      );
      const { origin } = new URL(page.url());
      assert.equal((await context.request.get(`${origin}/api/audit/sheet`)).status(), 200);
      await page.goto(`${origin}/administration/audit/reads`);
      const row = page.getByRole('row', { name: /Chánh Thanh tra.*Xuất nhật ký hoạt động/ });
      await row.waitFor();
      await checkPage({ page, faults }, 'audit-reads');
      await row.getByRole('link', { name: 'thanhtra' }).click();
      await page.getByRole('heading', { level: 1, name: 'Nhật ký hoạt động' }).waitFor();
      await page
        .getByRole('row', { name: /thanhtra/ })
        .first()
        .waitFor();
      assert.equal(await page.getByLabel('Tài khoản', { exact: true }).inputValue(), 'thanhtra');
      assert.equal(await page.getByRole('link', { name: 'quantri', exact: true }).count(), 0);
      await checkPage({ page, faults }, 'audit-of-a-person');
      await context.close();
    });

    it('is not there for a commune', async () => {
      const { page, context } = await world.enterAs(/ xã Bình Lư/, 'phone', '/administration/accounts');
      await page.getByRole('heading', { level: 1, name: 'Không có trang này.' }).waitFor();
      await context.close();
    });
  });
}
