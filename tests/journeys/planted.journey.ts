import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { BrowserContext, Page } from 'playwright-core';
import { docxLines } from '../../src/platform/papers/testing/docx-text.ts';
import { linesOf, readPdf } from '../../src/platform/papers/testing/pdf-text.ts';
import { openWorkbook } from '../../src/platform/sheets/index.ts';
import { foundInPage } from './harness/found-in-page.ts';
import {
  plantAsAdministrator,
  plantAsChief,
  plantAsCommune,
  plantAsDistrict,
  plantName,
  type Send,
  sender,
  shown,
} from './harness/plant.ts';
import { signIn } from './harness/sign-in.ts';
import type { World } from './harness/world.ts';

/** Every word that a page shows or holds in a field, shadow trees too. */
function wordsOf(): string {
  const words: string[] = [];
  const read = (root: Document | ShadowRoot) => {
    words.push((root instanceof Document ? root.body : root).textContent ?? '');
    for (const one of root.querySelectorAll('*')) {
      if (one instanceof HTMLInputElement || one instanceof HTMLTextAreaElement) words.push(one.value);
      if (one.shadowRoot) read(one.shadowRoot);
    }
  };
  read(document);
  return words.join('\n');
}

/** Waits until the page shows each planted field as text; gives those that never came and what was run. */
async function missingOn(page: Page, fields: readonly string[]): Promise<readonly string[]> {
  await page.waitForSelector('main h1');
  let missing = fields;
  for (let tries = 0; tries < 30 && missing.length > 0; tries += 1) {
    if (tries > 0) await page.waitForTimeout(100);
    const words = await page.evaluate(wordsOf);
    missing = notIn(words, fields);
  }
  return [...missing.map((field) => `not shown: ${field}`), ...(await page.evaluate(foundInPage))];
}

/** A title is broken into lines of its own making, so white space does not count. */
const tight = (text: string) => text.replace(/\s+/g, '');
const notIn = (text: string, fields: readonly string[]) =>
  fields.filter((field) => !tight(text).includes(tight(shown(field))));

async function wordsOfSheet(xlsx: Buffer): Promise<string> {
  const book = await openWorkbook(xlsx);
  const words: string[] = [];
  for await (const batch of book.rows(book.sheets[0]?.name ?? ''))
    for (const { cells } of batch) words.push(...cells.map(({ text }) => text));
  await book.close();
  return words.join('\n');
}

interface Someone {
  readonly page: Page;
  readonly send: Send;
  readonly context: BrowserContext;
  readonly sees: (
    path: string,
    fields: readonly string[],
    open?: (page: Page) => Promise<void>,
  ) => Promise<void>;
  readonly file: (path: string) => Promise<Buffer>;
}

/** Text that means something elsewhere stays text: on every page that shows it, and in every file that carries it. */
export function plantedJourney(world: World): void {
  describe('planted text', () => {
    async function as(username: string): Promise<Someone> {
      const { page, faults, context } = await world.visit('office');
      const { origin } = new URL(page.url());
      await signIn(context, origin, username);
      return {
        page,
        context,
        send: sender(context, origin),
        sees: async (path, fields, open) => {
          await page.goto(origin + path);
          await open?.(page);
          const wrong = [...(await missingOn(page, fields)), ...faults.list];
          faults.forget();
          assert.deepEqual(wrong, [], `${username} on ${path}`);
        },
        file: async (path) => {
          const answer = await context.request.get(origin + path);
          assert.equal(answer.status(), 200, `${path}: ${answer.status()}`);
          return answer.body();
        },
      };
    }
    let unitId = 0;
    let reviewId = 0;
    let communeId = 0;

    it('is text on the pages of units, calendar and reviews', async () => {
      const chief = await as('chanhvanphong');
      ({ unitId, reviewId } = await plantAsChief(chief.send));
      await chief.sees(`/organisation/units/${unitId}`, [
        'tên mới',
        'đơn vị',
        'thành lập căn cứ',
        'đổi tên căn cứ',
      ]);
      await chief.sees('/organisation/changes?from=2020-01-01&to=2020-06-26', [
        'tên mới',
        'thành lập căn cứ',
      ]);
      await chief.sees('/administration/calendar', ['ngày nghỉ', 'lịch căn cứ']);
      await chief.sees(`/reviews/${reviewId}`, [
        'nơi họp',
        'nội dung',
        'lý do nội dung',
        'nội dung bỏ',
        'lý do bỏ',
        'thành phần',
      ]);
      await chief.sees(`/reviews/${reviewId}/meeting`, [
        'nội dung',
        'kết luận',
        'kết luận căn cứ',
        'lý do rút',
      ]);
      await chief.sees(
        `/reviews/${reviewId}/report`,
        ['trích yếu', 'kính gửi', 'căn cứ báo cáo', 'nơi nhận', 'đoạn văn'],
        async (page) => {
          await page.getByText('Xem trước', { exact: true }).click();
          await page.locator('.paper-preview').getByText('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM').waitFor();
        },
      );
      await chief.sees('/reviews', []);
      await chief.context.close();
    });

    it('is text on the pages of accounts, positions and the log', async () => {
      const admin = await as('quantri');
      const { positionId } = await plantAsAdministrator(admin.send, unitId);
      await admin.sees('/administration/accounts?q=cay', ['họ tên', 'chức danh']);
      await admin.sees(`/administration/positions/${positionId}`, [
        'chức danh',
        'họ tên',
        'uỷ quyền',
        'tên mới',
      ]);
      await admin.sees('/administration/positions?q=img', ['chức danh', 'tên mới']);
      await admin.sees('/administration/audit', []);
      await admin.context.close();
    });

    it('is text in the sheets that go up and come back', async () => {
      const commune = await as('xa.03436');
      const sent = await plantAsCommune(commune.send);
      communeId = sent.unitId;
      const district = await as('huyen.muong-te');
      await district.sees(sent.sheet, ['ghi chú biểu', 'ghi chú ô']);
      await plantAsDistrict(district.send, sent.submissionId, sent.code);
      await commune.sees(sent.sheet, ['ghi chú biểu', 'lý do trả', 'lý do ô']);
      await commune.sees('/today', ['lý do trả']);
      const chief = await as('chanhvanphong');
      await plantName(chief.send, communeId);
      await chief.sees('/targets', []);
      await chief.sees(sent.sheet, ['tên xã']);
      await chief.context.close();
      await commune.context.close();
      await district.context.close();
    });

    it('is text in the files', async () => {
      const admin = await as('quantri');
      const chief = await as('chanhvanphong');
      const report = `/api/reviews/${reviewId}/report/file?format=`;
      const fields = ['trích yếu', 'kính gửi', 'nơi nhận', 'đoạn văn'];
      const words = {
        docx: (await docxLines(await chief.file(`${report}docx`))).join(' '),
        pdf: linesOf(readPdf(await chief.file(`${report}pdf`)).root).join(' '),
      };
      for (const [format, text] of Object.entries(words)) assert.deepEqual(notIn(text, fields), [], format);
      for (const [who, path, wanted] of [
        [chief, '/api/units/sheet', ['tên mới']],
        [admin, '/api/accounts/sheet', ['họ tên']],
        [admin, '/api/positions/sheet', ['chức danh']],
      ] as const)
        assert.deepEqual(notIn(await wordsOfSheet(await who.file(path)), wanted), [], path);
      const figures = `/api/figures/export?unitId=${communeId}&from=2020-01-01&to=2020-06-26&form=`;
      for (const form of ['csv', 'xlsx']) {
        const file = await chief.file(figures + form);
        const text = form === 'csv' ? file.toString().replaceAll('""', '"') : await wordsOfSheet(file);
        assert.deepEqual(notIn(text, ['tên xã']), [], form);
      }
      await admin.context.close();
      await chief.context.close();
    });
  });
}
