import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { checkPage } from './harness/check-page.ts';
import type { World } from './harness/world.ts';

/** Anybody: finds the way in, is told plainly why not, gets in, and out again. */
export function logInJourney(world: World): void {
  describe('logging in', () => {
    it('offers the sample roles and says what is wrong with a wrong password', async () => {
      const { page, faults, context } = await world.visit('office');
      await page.waitForSelector('.sample li');
      await checkPage({ page, faults }, 'log-in');
      await page.getByRole('button', { name: 'Đăng nhập', exact: true }).click();
      await page.getByText('Nhập tên đăng nhập.').waitFor();
      await page.getByLabel('Tên đăng nhập').fill('khong-co-ai');
      await page.getByLabel('Mật khẩu', { exact: true }).fill('mật khẩu sai hẳn');
      await page.keyboard.press('Enter');
      await page.getByText('Tên đăng nhập hoặc mật khẩu không đúng.').waitFor();
      assert.equal(await page.getByLabel('Tên đăng nhập').inputValue(), 'khong-co-ai');
      await checkPage({ page, faults }, 'log-in-wrong');
      await context.close();
    });

    it('speaks English from one press on, and remembers it', async () => {
      const { page, faults, context } = await world.visit('phone');
      await page.getByRole('button', { name: 'English' }).click();
      await page.getByRole('heading', { name: 'Log in' }).waitFor();
      await page.reload();
      await page.getByRole('heading', { name: 'Log in' }).waitFor();
      assert.equal(await page.evaluate('document.documentElement.lang'), 'en');
      await checkPage({ page, faults }, 'log-in-english');
      await context.close();
    });

    it('lets the director in by one press, by keyboard through the doors, and out', async () => {
      const { page, faults, context } = await world.enterAs(/Giám đốc/, 'office');
      await checkPage({ page, faults }, 'first-screen');
      await page.keyboard.press('/');
      assert.equal(await page.evaluate('document.activeElement.getAttribute("role")'), 'combobox');
      await page.keyboard.type('phien dang nhap');
      await page.getByRole('option', { name: /Phiên đăng nhập/ }).waitFor();
      await page.keyboard.press('Enter');
      await page.getByRole('heading', { level: 1, name: 'Phiên đăng nhập, mật khẩu' }).waitFor();
      await checkPage({ page, faults }, 'my-sessions');
      await page.locator('.top-who').click();
      await page.getByRole('menuitem', { name: 'Đăng xuất' }).click();
      await page.getByRole('heading', { level: 1, name: 'Đăng nhập' }).waitFor();
      await context.close();
    });

    it('asks again when the session has ended, and keeps what was typed', async () => {
      const { page, context } = await world.enterAs(/Chánh Văn phòng/, 'office', '/my/sessions');
      await page.getByLabel('Mật khẩu mới', { exact: true }).fill('đang gõ dở dang');
      await context.clearCookies();
      await page.getByLabel('Mật khẩu hiện tại').fill('x');
      await page.getByLabel('Nhập lại mật khẩu mới').fill('đang gõ dở dang');
      await page.getByRole('button', { name: 'Đổi mật khẩu' }).click();
      await page.getByRole('dialog', { name: 'Phiên làm việc đã hết hạn' }).waitFor();
      assert.equal(await page.getByLabel('Mật khẩu mới', { exact: true }).inputValue(), 'đang gõ dở dang');
      await context.close();
    });
  });
}
