import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { describe, it } from 'node:test';
import { checkPage } from './harness/check-page.ts';
import type { World } from './harness/world.ts';

const fileOf = (name: string, mimeType: string, text: string) => ({
  name,
  mimeType,
  buffer: Buffer.from(text),
});
const mapping =
  'Loại;Mã đối tác;Phân tổ đối tác;Mã của ta\r\nchỉ tiêu;FTRrcoaog83;;V05\r\nđơn vị;at6UHUQatSo;;12\r\n';
const value = (period: string, more: object = {}) => ({
  dataElement: 'FTRrcoaog83',
  period,
  orgUnit: 'at6UHUQatSo',
  categoryOptionCombo: 'HllvX50cXC0',
  value: '3',
  ...more,
});
const set = (...dataValues: object[]) => JSON.stringify({ dataSet: 'lyLU2wR22tC', dataValues });

/** The Chief of Office exchanges figures with a DHIS2 of another department, and has accepted reports told outside. */
export function exchangeJourney(world: World): void {
  describe('exchange of figures', () => {
    it('takes in a DHIS2 file after every value was judged, and gives it out again', async () => {
      const { page, faults, context } = await world.enterAs(/Chánh Văn phòng/, 'office');
      const heading = (name: string) => page.getByRole('heading', { level: 1, name }).waitFor();
      await page.goto(new URL('/administration/exchange', page.url()).href);
      await heading('Trao đổi số liệu');
      await page.getByRole('button', { name: 'Thêm đối tác' }).click();
      await page.getByRole('button', { name: 'Thêm đối tác' }).click();
      await page.getByText('Ghi tên.').waitFor();
      await page.getByLabel('Mã (bắt buộc)').fill('so-y-te');
      await page.getByLabel('Tên (bắt buộc)').fill('DHIS2 Sở Y tế');
      await checkPage({ page, faults }, 'exchange-new-partner');
      await page.getByRole('button', { name: 'Thêm đối tác' }).click();
      await page.getByRole('link', { name: 'DHIS2 Sở Y tế' }).click();
      await heading('DHIS2 Sở Y tế');
      await page
        .getByLabel('Tệp đối chiếu mới (thay toàn bộ)')
        .setInputFiles(fileOf('doi-chieu.csv', 'text/csv', mapping));
      await page.getByRole('button', { name: 'Thay bảng đối chiếu' }).click();
      await page.getByText('Đã thay: 2 dòng.').waitFor();

      const wrong = set(value('20200624'), value('20200625', { orgUnit: 'khong-co' }), value('202013'));
      await page.getByLabel('Tệp của đối tác').setInputFiles(fileOf('sai.json', 'application/json', wrong));
      await page.getByRole('button', { name: 'Kiểm tra tệp' }).click();
      await page.getByText('2 giá trị không nhận được.').waitFor();
      await page.getByText(/Không đọc được kỳ “202013”/).waitFor();
      await checkPage({ page, faults }, 'exchange-conflicts');
      await page
        .getByRole('button', { name: 'Bỏ tệp' })
        .or(page.locator('.file-chosen button'))
        .first()
        .click();

      const good = set(value('20200624'), value('20200625', { value: '4' }));
      await page.getByLabel('Tệp của đối tác').setInputFiles(fileOf('tot.json', 'application/json', good));
      await page.getByRole('button', { name: 'Kiểm tra tệp' }).click();
      await page.getByText('Mọi giá trị nhận được.').waitFor();
      await page.getByRole('button', { name: 'Ghi 2 giá trị' }).click();
      await page.getByText('Đã ghi.', { exact: true }).waitFor();
      await page.getByLabel('Kỳ (bắt buộc)').fill('20200624, 2020-06-25');
      const [file] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name: 'Tải tệp', exact: true }).click(),
      ]);
      const { dataValues } = JSON.parse(await readFile(await file.path(), 'utf8')) as {
        dataValues: { dataElement: string; period: string; orgUnit: string; value: string }[];
      };
      const ours = dataValues.filter((one) => one.dataElement === 'FTRrcoaog83');
      assert.deepEqual(
        ours.map(({ period, orgUnit, value: given }) => [period, orgUnit, given]),
        [
          ['20200624', 'at6UHUQatSo', '3'],
          ['20200625', 'at6UHUQatSo', '4'],
        ],
      );
      await checkPage({ page, faults }, 'exchange-done');
      await context.close();
    });

    it('says which addresses cannot be told, and shows a secret once', async () => {
      const { page, faults, context } = await world.enterAs(/Chánh Văn phòng/, 'phone');
      await page.goto(new URL('/administration/exchange/webhooks', page.url()).href);
      await page.getByRole('heading', { level: 1, name: 'Địa chỉ nhận thông báo' }).waitFor();
      await page.getByLabel('Tên (bắt buộc)').fill('Kho số liệu tỉnh');
      await page.getByLabel('Địa chỉ (https)').fill('https://192.168.1.20/nhan');
      await page.getByRole('button', { name: 'Thêm địa chỉ' }).click();
      await page.getByText(/Không gửi được tới địa chỉ này/).waitFor();
      await page.getByLabel('Địa chỉ (https)').fill('https://kho.example.org/nhan');
      await page.getByRole('button', { name: 'Thêm địa chỉ' }).click();
      await page.getByText(/whsec_/).waitFor();
      await checkPage({ page, faults }, 'exchange-webhooks');
      await page.getByRole('button', { name: 'Ngừng gửi' }).first().click();
      await page.getByRole('dialog').getByRole('button', { name: 'Ngừng gửi' }).click();
      await page
        .getByText(/Đã ngừng/)
        .first()
        .waitFor();
      await page.goto(new URL('/administration/exchange', page.url()).href);
      await page.getByRole('heading', { level: 1, name: 'Trao đổi số liệu' }).waitFor();
      await page.getByLabel('Kỳ (bắt buộc)').fill('2020-05');
      const [csv] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name: 'Tải CSV' }).click(),
      ]);
      const text = await readFile(await csv.path(), 'utf8');
      assert.match(text, /^\ufeff?period,period_from,period_to,unit_code/);
      await checkPage({ page, faults }, 'exchange-partners');
      await context.close();
    });
  });
}
