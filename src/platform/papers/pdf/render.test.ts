import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Face } from '../fonts/font-files.ts';
import { textWidth } from '../fonts/measure.ts';
import { page, sheet } from '../layout.ts';
import type { Block, Paper } from '../model.ts';
import { anyPaper } from '../testing/any-paper.ts';
import { type Drawn, elementsOf, linesOf, type ReadPdf, readPdf } from '../testing/pdf-text.ts';
import { draftDispatch, paymentList, reportWithWideTable } from '../testing/sample-papers.ts';
import { longReport, sampleReport } from '../testing/sample-report.ts';
import { renderPdf } from './render.ts';

const faces: Record<string, Face> = {
  'Tinos-Regular': 'regular',
  'Tinos-Bold': 'bold',
  'Tinos-Italic': 'italic',
  'Tinos-BoldItalic': 'boldItalic',
};
const read = async (paper: Paper) => readPdf(await renderPdf(paper));
const paragraphs = (count: number): Block[] =>
  Array.from({ length: count }, (_, at) => ({
    block: 'paragraph',
    text: `Đoạn ${at + 1}. ${'Nội dung của đoạn văn. '.repeat(6)}`,
  }));

test('the file is tagged, says its language and title, and holds its fonts', async () => {
  const pdf = await read({
    ...sampleReport,
    header: { ...sampleReport.header, subject: 'Lao động & <xã hội>' },
  });
  assert.equal(pdf.title, 'Báo cáo Lao động & <xã hội>');
  assert.equal(pdf.language, 'vi-VN');
  assert.ok(pdf.isMarked);
  assert.match(pdf.metadata, /Báo cáo Lao động &amp; &lt;xã hội&gt;/);
  assert.ok(pdf.drawn.every((drawn) => drawn.font in faces));
});

test('headings step down without a gap and tables have heads, spans and full rows', async () => {
  const { root } = await read(sampleReport);
  const ranks = headingRanks(root);
  assert.equal(ranks[0], 1);
  for (const [at, rank] of ranks.entries()) {
    assert.ok(rank <= (ranks[at - 1] ?? 0) + 1, `H${rank} after H${ranks[at - 1]}`);
  }
  const [packages, targets] = elementsOf(root, 'Table');
  assert.ok(packages && targets);
  const heads = elementsOf(targets, 'TH');
  assert.equal(heads.length, 8 + 5 + 11);
  assert.deepEqual(heads.find((head) => head.text.startsWith('Năm'))?.attributes.get('ColSpan'), 3);
  assert.deepEqual(heads[0]?.attributes.get('RowSpan'), 2);
  for (const body of elementsOf(targets, 'TBody')) {
    for (const row of body.children) {
      const width = row.children.reduce((sum, cell) => sum + Number(cell.attributes.get('ColSpan') ?? 1), 0);
      assert.equal(width, 11);
    }
  }
});

test('pages are numbered in the top margin from the second on, appendices anew', async () => {
  const pdf = await read(sampleReport);
  const numbers = pdf.pages.map((size, at) => {
    const above = pdf.drawn.filter((drawn) => drawn.page === at + 1 && drawn.y > size.height - page.top);
    assert.ok(above.every((drawn) => drawn.content === null));
    return above.map((drawn) => drawn.text).join('');
  });
  assert.deepEqual(numbers, ['', '2', '3', '', '']);
  assert.deepEqual(
    pdf.pages.map((size) => size.width > size.height),
    [false, false, false, true, false],
  );
});

test('a table that runs over pages repeats its head on each, and readers meet it once', async () => {
  const pdf = await read(longReport(150));
  const appendix = pdf.pages.flatMap((size, at) => (size.width > size.height ? [at + 1] : []));
  assert.ok(appendix.length > 5);
  for (const number of appendix) {
    const heads = pdf.drawn.filter((drawn) => drawn.page === number && drawn.text.trim() === 'Chỉ tiêu');
    assert.equal(heads.length, 1, `page ${number}`);
    assert.equal(heads[0]?.content === null, number !== appendix[0]);
  }
  assert.equal(linesOf(pdf.root).filter((line) => line.trim() === 'Chỉ tiêu').length, 1);
});

test('a wide table gets landscape pages of its own and the numbers run on', async () => {
  const pdf = await read(reportWithWideTable);
  assert.deepEqual(
    pdf.pages.map((size) => size.width > size.height),
    [false, true, false],
  );
  assert.deepEqual(
    pdf.drawn
      .filter((drawn) => drawn.content === null && drawn.size === 14 && /^\d$/.test(drawn.text))
      .map((drawn) => drawn.text),
    ['2', '3'],
  );
});

test('the signature never stands on a page without the end of the text', async () => {
  const closing = sampleReport.closing ?? { signatures: [] };
  for (let count = 1; count <= 12; count++) {
    const paper: Paper = { ...draftDispatch, blocks: paragraphs(count), closing };
    const pdf = await read(paper);
    const signed = pdf.drawn.find((drawn) => drawn.text === 'Lò Văn A');
    const last = pdf.drawn.filter((drawn) => drawn.text.endsWith('./.')).at(-1);
    assert.ok(signed && last);
    assert.equal(signed.page, last.page, `${count} paragraphs`);
    const lines = new Set(bodyLines(pdf, last).map((drawn) => drawn.y));
    assert.ok(lines.size >= 2, `${count} paragraphs: two lines at least go with it`);
  }
});

test('no heading is the last thing on a page and no paragraph leaves a single line behind', async () => {
  const blocks = paragraphs(80).flatMap((paragraph, at): Block[] => [
    { block: 'heading', level: 'item', label: `${at + 1}.`, title: `Mục ${at + 1}` },
    paragraph,
  ]);
  const pdf = await read({ ...sampleReport, blocks, appendices: [], notes: [] });
  for (const [at] of pdf.pages.entries()) {
    const onPage = pdf.drawn.filter((drawn) => drawn.page === at + 1 && drawn.content !== null);
    const lowest = Math.min(...onPage.map((drawn) => drawn.y));
    assert.ok(
      !onPage.some((drawn) => drawn.y === lowest && drawn.font === 'Tinos-Bold' && /Mục/.test(drawn.text)),
    );
  }
});

test('nothing is printed over the margins, whatever is in the paper', async () => {
  await fc.assert(
    fc.asyncProperty(anyPaper, async (paper) => assertWithinMargins(await read(paper))),
    { numRuns: 40 },
  );
  assertWithinMargins(await read(paymentList(60)));
});

test('a row taller than a page is parted, not cut off', async () => {
  const text = Array.from({ length: 900 }, (_, at) => `từ${at}`).join(' ');
  const blocks: Block[] = [
    {
      block: 'table',
      columns: [
        { width: 1, align: 'left' },
        { width: 1, align: 'left' },
      ],
      head: [[{ text: 'Một' }, { text: 'Hai' }]],
      rows: [{ cells: [{ text }, { text: 'ngắn' }] }],
    },
  ];
  const pdf = await read({ ...draftDispatch, blocks });
  assertWithinMargins(pdf);
  assert.ok(pdf.pages.length > 2);
  const [cell] = elementsOf(pdf.root, 'TD');
  assert.equal(cell?.text.trim(), text);
});

test('a head taller than a page is parted too and stands once', async () => {
  const narrow = 'W'.repeat(400);
  const words = Array.from({ length: 7 }, () => ({ text: narrow }));
  const blocks: Block[] = [
    {
      block: 'table',
      columns: Array.from({ length: 8 }, () => ({ width: 1, align: 'left' })),
      head: [
        [
          { text: 'Một', rows: 2 },
          { text: 'Hai', columns: 7 },
        ],
        words,
      ],
      rows: [{ cells: [{ text: 'x' }, ...words] }],
    },
  ];
  const pdf = await read({ ...draftDispatch, blocks });
  assertWithinMargins(pdf);
  const heads = elementsOf(pdf.root, 'TH').map((head) => head.text.replaceAll(' ', ''));
  assert.deepEqual(heads, ['Một', 'Hai', ...words.map(({ text }) => text)]);
  assert.equal(pdf.drawn.filter((drawn) => drawn.text.trim() === 'Hai').length, 1);
});

test('another reader finds the same words', {
  skip: spawnSync('pdftotext', ['-v']).error !== undefined,
}, async () => {
  const bytes = await renderPdf(sampleReport);
  const text = spawnSync('pdftotext', ['-', '-'], { input: bytes, encoding: 'utf8' }).stdout.replace(
    /\s+/g,
    ' ',
  );
  assert.ok(text.includes('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'));
  assert.ok(
    text.includes('Đã phê duyệt 2.514 đối tượng, kinh phí 2.957,2 triệu đồng; đã chi trả 2.330 đối tượng'),
  );
});

test('a paper of thirty pages with a table of 150 rows is set within 1.5 s', async () => {
  const paper = longReport(150);
  await renderPdf(sampleReport);
  const start = performance.now();
  const bytes = await renderPdf(paper);
  assert.ok(performance.now() - start < 1500);
  assert.ok(readPdf(bytes).pages.length > 20);
});

function headingRanks(root: ReadPdf['root']): number[] {
  const own = /^H(\d)$/.exec(root.tag);
  return [...(own ? [Number(own[1])] : []), ...root.children.flatMap(headingRanks)];
}

function bodyLines(pdf: ReadPdf, last: Drawn): Drawn[] {
  return pdf.drawn.filter(
    (drawn) => drawn.page === last.page && drawn.content !== null && drawn.y >= last.y && drawn.size === 14,
  );
}

function assertWithinMargins(pdf: ReadPdf): void {
  for (const drawn of pdf.drawn) {
    const size = pdf.pages[drawn.page - 1];
    assert.ok(size);
    const { bodyWidth } = sheet(size.width > size.height);
    const width = textWidth(drawn.text.trimEnd(), faces[drawn.font] ?? 'regular', drawn.size);
    const where = `${drawn.text} on page ${drawn.page}`;
    assert.ok(drawn.x >= page.left - 1, `${where}: left of the margin`);
    assert.ok(drawn.x + width <= page.left + bodyWidth + 1.5, `${where}: right of the margin`);
    assert.ok(drawn.y >= page.bottom, `${where}: below the margin`);
    const isNumber = drawn.content === null && /^\d+$/.test(drawn.text);
    assert.ok(isNumber || drawn.y <= size.height - page.top, `${where}: above the margin`);
  }
}
