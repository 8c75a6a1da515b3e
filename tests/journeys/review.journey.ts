import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { describe, it } from 'node:test';
import type { BrowserContext, Page } from 'playwright-core';
import { checkPage } from './harness/check-page.ts';
import type { World } from './harness/world.ts';

const dialog = (page: Page) => page.getByRole('dialog');
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).first().click();
const confirm = (page: Page, name: string) => dialog(page).getByRole('button', { name, exact: true }).click();

async function download(page: Page, name: string): Promise<Buffer> {
  const [file] = await Promise.all([page.waitForEvent('download'), press(page, name)]);
  return readFile(await file.path());
}

/** Pastes as Word and Excel do: marked up, with styles, and the same as plain text. */
const paste = (page: Page, html: string) =>
  page.evaluate((given) => {
    const data = new DataTransfer();
    data.setData('text/html', given);
    document
      .querySelector('.passage-typing')
      ?.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
  }, html);

interface Explained {
  readonly children: readonly {
    readonly unit: { readonly id: number };
    readonly reading: { readonly value: string | null };
  }[];
  readonly rows: readonly { readonly id: string; readonly value: string; readonly counts: boolean }[];
}

/** Corrects one row of one commune: walks down from the province to the first commune that counted anything. */
async function correctOneCommune({ request }: BrowserContext, page: Page, indicator: string): Promise<void> {
  const { origin } = new URL(page.url());
  const explain = async (unitId: number): Promise<Explained> => {
    const query = `unitId=${unitId}&indicator=${indicator}&from=2019-12-15&to=2020-06-26`;
    const answer = await request.get(`${origin}/api/figures/explanation?${query}`);
    assert.equal(answer.status(), 200, await answer.text());
    return answer.json();
  };
  const units = await (await request.get(`${origin}/api/targets/units`)).json();
  let at = await explain(units.rows[0].id);
  while (at.rows.every(({ counts }) => !counts)) {
    const child = at.children.find(({ reading }) => Number(reading.value) > 1);
    assert.ok(child, 'a unit below that counted something');
    at = await explain(child.unit.id);
  }
  const row = at.rows.find(({ counts }) => counts);
  const answer = await request.post(`${origin}/api/figures/${row?.id}/correction`, {
    headers: { 'x-giaoban': '1', 'idempotency-key': crypto.randomUUID(), origin },
    data: { value: String(Number(row?.value) - 1), reason: 'Xã đếm trùng một người' },
  });
  assert.equal(answer.status(), 200, await answer.text());
}

/** The review of the first half of 2020: prepared and held by the Chief of Office, signed by the director. */
export function reviewJourney(world: World): void {
  describe('the giao ban', () => {
    let address = '';

    it('is prepared by the Chief of Office: agenda and draft are there before anyone types', async () => {
      const { page, faults, context } = await world.enterAs(/Chánh Văn phòng/, 'office', '/reviews');
      await page.getByText('Chưa có cuộc giao ban nào.').waitFor();
      await checkPage({ page, faults }, 'reviews-empty');
      await press(page, 'Chuẩn bị giao ban');
      await dialog(page).getByLabel('Địa điểm').fill('Hội trường Sở');
      await checkPage({ page, faults }, 'review-open');
      await confirm(page, 'Chuẩn bị giao ban');
      await page.waitForURL(/\/reviews\/\d+$/);
      address = new URL(page.url()).pathname;
      await page.getByText('Đào tạo trình độ trung cấp, cao đẳng: thấp xa so với tiến độ').waitFor();
      await page.getByText(/409 trong 500 người \(81,8% kế hoạch\)/).waitFor();
      await checkPage({ page, faults }, 'review-prepare');
      await page.getByRole('button', { name: /^Bỏ nội dung “Số mộ liệt sĩ/ }).click();
      await dialog(page)
        .getByLabel(/^Lý do/)
        .fill('Đã họp riêng với huyện');
      await confirm(page, 'Bỏ');
      await page.getByText('Lý do: Đã họp riêng với huyện').waitFor();
      await context.close();
    });

    it('its report is written in words; a figure cannot be typed over, and a wrong number is seen', async () => {
      const { page, faults, context } = await world.enterAs(/Chánh Văn phòng/, 'office', `${address}/report`);
      await page.locator('.report-text').waitFor();
      const chip = page.locator('.chip', { hasText: '2.970' }).first();
      await chip.click();
      await dialog(page).getByText('Đếm được, cộng từ sổ số liệu').waitFor();
      await checkPage({ page, faults }, 'review-figure');
      await page.keyboard.press('Escape');

      const passage = page.locator('[id="block-targets.training"]');
      await passage.hover();
      await passage.getByRole('button', { name: /^Sửa đoạn/ }).click();
      await page.locator('.passage-typing:focus').waitFor();
      await page.keyboard.type(' Đào tạo trung cấp, cao đẳng mới được 81 người.');
      await page.getByText('“81 người”, số liệu là 91 người').waitFor();
      await page.getByText(/^Đã lưu lúc/).waitFor();
      await checkPage({ page, faults }, 'review-editing');
      for (let typed = 0; typed < '81 người.'.length; typed += 1) await page.keyboard.press('Backspace');
      await press(page, 'Chèn số liệu');
      await dialog(page).getByLabel('Tìm chỉ tiêu, không cần dấu').fill('trung cap');
      await dialog(page)
        .getByRole('button', { name: /^91 người/ })
        .click();
      await page.locator('.passage-typing:focus').waitFor();
      await page.keyboard.type(' người.');
      await page.getByText('Không có số gõ tay nào trái với số liệu.').waitFor();
      await press(page, 'Xong');
      await page.locator('[id="block-targets.training"]', { hasText: 'mới được 91 người.' }).waitFor();
      assert.equal(await page.locator('.passage-typing').count(), 0);

      await page.getByText('Xem trước', { exact: true }).click();
      await page.locator('.paper-preview').getByText('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM').waitFor();
      await checkPage({ page, faults }, 'review-preview');
      await context.close();
    });

    it('keeps what is pasted and typed: no figure typed over, no cells run together, both texts of two writers', async () => {
      const { page, faults, context } = await world.enterAs(/Chánh Văn phòng/, 'office', `${address}/report`);
      const open = async (on: Page, key: string) => {
        const passage = on.locator(`[id="block-${key}"]`);
        await passage.hover();
        await passage.getByRole('button', { name: /^Sửa đoạn/ }).click();
        await on.locator('.passage-typing:focus').waitFor();
      };
      await open(page, 'fields.training');
      const typing = page.locator('.passage-typing');
      const chips = await typing.locator('.chip').count();
      await typing.locator('.chip', { hasText: /^64$/ }).click();
      await page.keyboard.type('5');
      assert.equal(
        await typing.locator('.chip').count(),
        chips,
        'typing over a chosen figure changes nothing',
      );
      await page.keyboard.press('ArrowRight');
      await page.keyboard.type('5');
      await page.getByText('Chữ số gõ liền làm số liệu 64 thành “645”.').waitFor();
      await page.keyboard.press('Backspace');
      await page.getByText('Không có số gõ tay nào trái với số liệu.').waitFor();
      await page.keyboard.press('Control+End');
      // The linter reads along: parts that do not make their whole are marked where they stand, and no more once mended.
      const lie = ' Tổng số 40 học viên, trong đó: nam 25 học viên, nữ 10 học viên.';
      await page.keyboard.type(lie);
      await typing.locator('.remark-contradiction').first().waitFor();
      await page.locator('.checks').getByText('Mâu thuẫn').first().waitFor();
      await checkPage({ page, faults }, 'review-live-linter');
      for (let at = 0; at < lie.length; at += 1) await page.keyboard.press('Backspace');
      await typing.locator('.remark-contradiction').waitFor({ state: 'detached' });
      await page.keyboard.press('Enter');
      await typing.locator('p:last-child', { hasNotText: /./ }).waitFor();
      await paste(
        page,
        '<p class=MsoNormal><b style="color:red">Mở lớp mới:</b></p><p class=MsoListParagraph>-&nbsp;&nbsp; Tam Đường</p>' +
          '<table><tr><td>Ô 1</td><td>1.234</td></tr></table><p>Số cũ <span data-cite="value:X@1">77</span></p>',
      );
      await page.getByText(/^Đã lưu lúc/).waitFor();
      await typing.locator('p.point', { hasText: /^Tam Đường$/ }).waitFor();
      await typing.locator('p', { hasText: /^Ô 1; 1\.234$/ }).waitFor();
      await typing.locator('p', { hasText: /^Số cũ 77$/ }).waitFor();
      assert.equal(await typing.locator('.chip').count(), chips, 'a chip from elsewhere is only its text');
      assert.equal(await typing.locator('b').count(), 0);

      await context.setOffline(true);
      await page.keyboard.type(' Gõ khi mất mạng.');
      await page.getByText('Chưa lưu được; nội dung còn giữ trên máy này.').waitFor();
      await context.setOffline(false);
      await page.getByText(/^Đã lưu lúc/).waitFor();
      await press(page, 'Xong');
      await page.locator('[id="block-fields.training"]', { hasText: 'Gõ khi mất mạng.' }).waitFor();

      const other = await world.enterAs(/Chánh Văn phòng/, 'office', `${address}/report`);
      await open(page, 'situation.ease');
      await open(other.page, 'situation.ease');
      await page.keyboard.type(' Người một viết.');
      await page.getByText(/^Đã lưu lúc/).waitFor();
      await other.page.keyboard.type(' Người hai viết.');
      await dialog(other.page).getByText('Người khác đã lưu đoạn này trước bạn').waitFor();
      await checkPage(other, 'review-conflict');
      await confirm(other.page, 'Giữ bản đã lưu');
      await other.page.locator('[id="block-situation.ease"]', { hasText: 'Người một viết.' }).waitFor();
      await open(other.page, 'situation.ease');
      await press(other.page, 'Lịch sử');
      await dialog(other.page).getByText('Người hai viết.').first().waitFor();
      await other.context.close();

      // The log-in runs out while somebody types: it is asked for over the page, and what was typed is there after it.
      await open(page, 'proposals');
      await context.clearCookies();
      await page.keyboard.type('Đề nghị bố trí kinh phí.');
      await dialog(page).getByText('Phiên làm việc đã hết hạn').waitFor();
      await dialog(page).getByLabel('Mật khẩu').first().fill('lai-chau-2020');
      await confirm(page, 'Đăng nhập');
      await page.locator('.report-text', { hasText: 'Đề nghị bố trí kinh phí.' }).waitFor();
      await context.close();
    });

    it('is held: conclusions are written down by keyboard as they fall', async () => {
      const { page, faults, context } = await world.enterAs(
        /Chánh Văn phòng/,
        'office',
        `${address}/meeting`,
      );
      await press(page, 'Sẵn sàng họp');
      await confirm(page, 'Sẵn sàng họp');
      await page.getByRole('button', { name: 'Đã họp xong' }).waitFor();
      await page.getByLabel(/^Nội dung kết luận/).fill('Chi trả xong cho các đối tượng đã được duyệt');
      await page.getByLabel(/^Đơn vị chủ trì/).click();
      await page.keyboard.type('ldtbxh muong te');
      await page.keyboard.press('Enter');
      await page.getByLabel('Thời hạn').fill('30/6/2020');
      await page.keyboard.press('Control+Enter');
      await page.locator('.conclusions li', { hasText: 'hạn 30/06/2020' }).waitFor();
      await checkPage({ page, faults }, 'review-meeting');
      await press(page, 'Đã họp xong');
      await confirm(page, 'Đã họp xong');
      await page.getByText('Đã họp, chờ ký').first().waitFor();
      await context.close();
    });

    it('is signed by the director, who sees in numbers what is frozen, and downloaded', async () => {
      const { page, faults, context } = await world.enterAs(/^Giám đốc Sở/, 'office', `${address}/report`);
      await page.getByText('Chi trả xong cho các đối tượng đã được duyệt').first().waitFor();
      await press(page, 'Ký báo cáo');
      await dialog(page).getByText('số liệu, cùng một thời điểm').waitFor();
      await checkPage({ page, faults }, 'review-sign');
      await confirm(page, 'Ký báo cáo');
      await page.getByText('Đã ký: GIÁM ĐỐC').waitFor();
      await page.getByText('Chưa có số liệu nào bị điều chỉnh sau khi ký.').waitFor();
      await checkPage({ page, faults }, 'review-signed');
      assert.equal(await page.getByRole('button', { name: /^Sửa đoạn/ }).count(), 0);
      assert.equal((await download(page, 'Tải .docx')).subarray(0, 2).toString(), 'PK');
      assert.equal((await download(page, 'Tải .pdf')).subarray(0, 5).toString(), '%PDF-');
      await context.close();
    });

    it('is read by the districts, and its door is not there for a commune', async () => {
      const district = await world.enterAs(/LĐTBXH Huyện Tam Đường/i, 'phone', `${address}/report`);
      await district.page.getByText('Đã ký: GIÁM ĐỐC').waitFor();
      await checkPage(district, 'review-district');
      await district.context.close();
      const commune = await world.enterAs(/Văn hóa - Xã hội/, 'phone', '/reviews');
      await commune.page.getByRole('heading', { level: 1 }).waitFor();
      assert.equal(await commune.page.getByRole('link', { name: 'Giao ban' }).count(), 0);
      await commune.context.close();
    });

    it('says after one commune is corrected exactly which signed sentences it touches, and gets a corrected version', async () => {
      const officer = await world.enterAs(/Chánh Văn phòng/, 'office', '/targets');
      await correctOneCommune(officer.context, officer.page, 'K01.A.PAID');
      await officer.context.close();
      const { page, faults, context } = await world.enterAs(/^Giám đốc Sở/, 'office', `${address}/report`);
      await page.getByText(/\d+ câu, dòng của báo cáo đã ký dựa trên số liệu nay đã đính chính\./).waitFor();
      await page.getByText('đã ký 152.915, nay 152.914').first().waitFor();
      await page.getByText('Xã đếm trùng một người').first().waitFor();
      const marked = await page.locator('.report-text mark').allTextContents();
      assert.deepEqual(
        marked.filter((text) => !text.includes('152.915')),
        [],
        'no other sentence is marked',
      );
      assert.equal(marked.length, 1);
      await checkPage({ page, faults }, 'review-adjusted');
      await context.close();

      const chief = await world.enterAs(/Chánh Văn phòng/, 'office', `${address}/report`);
      await press(chief.page, 'Lập bản đính chính');
      await dialog(chief.page)
        .getByLabel(/^Lý do/)
        .fill('Xã đính chính số đã chi');
      await confirm(chief.page, 'Lập bản đính chính');
      await chief.page.locator('.report-text .chip', { hasText: '152.914' }).first().waitFor();
      await checkPage(chief, 'review-version-2');
      await chief.context.close();
    });
  });
}
