import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Secret, TOTP } from 'otpauth';
import type { Page } from 'playwright-core';
import { checkPage } from './harness/check-page.ts';
import { samplePassword } from './harness/sign-in.ts';
import type { World } from './harness/world.ts';

/** As an app of somebody else computes it: the browser's clock and the server's are this machine's. */
const codeNow = (secret: string, stepsLater = 0) =>
  new TOTP({ secret: Secret.fromBase32(secret.replaceAll(' ', '')) }).generate({
    timestamp: Date.now() + stepsLater * 30_000,
  });

async function type(page: Page, username: string): Promise<void> {
  await page.getByLabel('Tên đăng nhập').fill(username);
  await page.getByLabel('Mật khẩu', { exact: true }).fill(samplePassword);
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Xác thực bước hai' }).waitFor();
}

/** An inspector sets up a second factor on the phone, logs in with it, loses the phone, and is helped. */
export function secondFactorJourney(world: World): void {
  describe('the second factor', () => {
    let secret = '';
    let codes: string[] = [];

    it('is set up on a phone: picture, key, first code, recovery codes', async () => {
      const { page, faults, context } = await world.enterAs(/Chánh Thanh tra/, 'phone', '/my/sessions');
      await page.getByRole('button', { name: 'Cài xác thực hai bước' }).click();
      await page.getByRole('img', { name: /Mã QR/ }).waitFor();
      secret = await page.locator('.factor-secret').innerText();
      await page.getByLabel('Mã 6 số đang hiện').fill('12');
      await page.getByRole('button', { name: 'Bật', exact: true }).click();
      await page.getByText('Nhập mã.').waitFor();
      await checkPage({ page, faults }, 'second-factor-set-up');
      await page.getByLabel('Mã 6 số đang hiện').fill(codeNow(secret));
      await page.getByRole('button', { name: 'Bật', exact: true }).click();
      await page.getByRole('heading', { name: 'Mã khôi phục' }).waitFor();
      codes = await page.locator('.recovery-codes code').allInnerTexts();
      assert.equal(codes.length, 10);
      await checkPage({ page, faults }, 'second-factor-codes');
      await page.getByRole('button', { name: 'Tôi đã cất các mã' }).click();
      await page.getByText('Còn 10 mã khôi phục.').waitFor();
      await checkPage({ page, faults }, 'second-factor-on');
      await context.close();
    });

    it('asks for the code after the password; a wrong one is told plainly', async () => {
      const { page, faults, context } = await world.visit('phone');
      await type(page, 'thanhtra');
      await page.getByLabel('Mã 6 số hoặc mã khôi phục').fill('000000');
      await page.keyboard.press('Enter');
      await page.getByText('Mã không đúng, đã hết giờ hoặc đã dùng.').waitFor();
      faults.forget();
      await checkPage({ page, faults }, 'second-step');
      await page.getByLabel('Mã 6 số hoặc mã khôi phục').fill(codeNow(secret, 1));
      await page.keyboard.press('Enter');
      await page.waitForSelector('.shell h1');
      await context.close();
    });

    it('lets in by a recovery code, and is taken off by password and another one', async () => {
      const { page, faults, context } = await world.visit('office', '/my/sessions');
      await type(page, 'thanhtra');
      await page.getByLabel('Mã 6 số hoặc mã khôi phục').fill((codes[0] ?? '').toUpperCase());
      await page.keyboard.press('Enter');
      await page.getByText('Còn 9 mã khôi phục.').waitFor();
      const panel = page.getByRole('region', { name: 'Xác thực hai bước' });
      await panel.getByLabel('Mật khẩu', { exact: true }).fill(samplePassword);
      await panel.getByLabel('Mã 6 số hoặc mã khôi phục').fill(codes[1] ?? '');
      await panel.getByRole('button', { name: 'Tắt xác thực hai bước' }).click();
      await panel.getByText('Đang tắt.').waitFor();
      await checkPage({ page, faults }, 'second-factor-off');
      await context.close();
    });

    it('is asked of a role: its holder sets it up before anything else, and the administrator takes it off again', async () => {
      const admin = await world.enterAs(/Quản trị hệ thống/, 'office', '/administration/roles');
      const asked = admin.page.getByLabel('Vai trò phải dùng xác thực hai bước');
      const choose = async () => {
        await asked.click();
        await admin.page.keyboard.type('Bộ phận một cửa');
        await admin.page.keyboard.press('Enter');
        await admin.page.keyboard.press('Escape');
      };
      await choose();
      await admin.page.getByText('Đã ghi.').waitFor();
      await checkPage(admin, 'roles-second-factor');

      const { page, faults, context } = await world.visit('phone');
      await page.getByLabel('Tên đăng nhập').fill('motcua');
      await page.getByLabel('Mật khẩu', { exact: true }).fill(samplePassword);
      await page.keyboard.press('Enter');
      await page.getByText('Vai trò của bạn phải dùng xác thực hai bước.').waitFor();
      await checkPage({ page, faults }, 'second-factor-forced');
      await page.getByRole('button', { name: 'Cài xác thực hai bước' }).click();
      const key = await page.locator('.factor-secret').innerText();
      await page.getByLabel('Mã 6 số đang hiện').fill(codeNow(key));
      await page.getByRole('button', { name: 'Bật', exact: true }).click();
      await page.getByRole('button', { name: 'Tôi đã cất các mã' }).click();
      await page.waitForSelector('.shell h1');
      await context.close();

      await admin.page.goto(new URL('/administration/roles', admin.page.url()).href);
      await asked.waitFor();
      await choose();
      await admin.page.getByText('Đã ghi.').waitFor();
      await admin.page.goto(new URL('/administration/accounts?q=motcua', admin.page.url()).href);
      await admin.page.getByRole('button', { name: 'Gỡ xác thực hai bước' }).click();
      const dialog = admin.page.getByRole('dialog');
      await dialog.getByLabel(/^Lý do/).fill('Mất điện thoại, đã gọi lại');
      await dialog.getByRole('button', { name: 'Gỡ xác thực hai bước' }).click();
      await admin.page.getByText('Đã gỡ xác thực hai bước.').waitFor();
      await checkPage(admin, 'account-second-factor-off');
      await admin.context.close();
    });
  });
}
