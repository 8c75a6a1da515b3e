import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { renderDocx } from './docx/render.ts';
import { printable } from './fonts/coverage.ts';
import { renderHtml } from './html/render.ts';
import type { Paper } from './model.ts';
import { renderPdf } from './pdf/render.ts';
import { anyPaper } from './testing/any-paper.ts';
import { docxLines } from './testing/docx-text.ts';
import { htmlLines } from './testing/html-text.ts';
import { linesOf, readPdf } from './testing/pdf-text.ts';
import { sampleReport } from './testing/sample-report.ts';

const tidy = (lines: readonly string[]) =>
  lines.map((line) => line.replace(/\s+/g, ' ').trim()).filter((line) => line !== '');

async function contents(paper: Paper) {
  return {
    pdf: tidy(linesOf(readPdf(await renderPdf(paper)).root)),
    // Word and the browser find other fonts for signs that ours lack; the PDF prints U+FFFD in their place.
    docx: tidy(await docxLines(await renderDocx(paper))).map(printable),
    html: tidy(htmlLines(renderHtml(paper))).map(printable),
  };
}

test('the three prints of a full half-year report have the same words in the same order', async () => {
  const { pdf, docx, html } = await contents(sampleReport);
  assert.ok(pdf.length > 200);
  assert.deepEqual(docx, pdf);
  assert.deepEqual(html, pdf);
  assert.ok(
    pdf.includes(
      'BÁO CÁO Kết quả công tác Lao động - Người có công và xã hội 6 tháng đầu năm, triển khai nhiệm vụ trọng tâm 6 tháng cuối năm 2020',
    ),
  );
  assert.ok(pdf.includes('Đã hoàn thành việc chi trả cho 152.915 đối tượng, kinh phí 120.938,5 triệu đồng.'));
});

test('so have the three prints of any paper, whatever people paste into it', async () => {
  await fc.assert(
    fc.asyncProperty(anyPaper, async (paper) => {
      const { pdf, docx, html } = await contents(paper);
      assert.deepEqual(docx, pdf);
      assert.deepEqual(html, pdf);
    }),
    { numRuns: 50 },
  );
});

test('all text is NFC and free of controls', async () => {
  const { pdf } = await contents({
    ...sampleReport,
    blocks: [{ block: 'paragraph', text: 'Hoà bình\u0000 thứ\u202e hai'.normalize('NFD') }],
    appendices: [],
  });
  assert.ok(pdf.includes('Hoà bình thứ hai./.'.normalize('NFC')));
});

test('the same paper is the same bytes', async () => {
  const again = structuredClone(sampleReport);
  assert.deepEqual(await renderPdf(sampleReport), await renderPdf(again));
  assert.deepEqual(await renderDocx(sampleReport), await renderDocx(again));
});
