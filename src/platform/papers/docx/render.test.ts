import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { SaxesParser } from 'saxes';
import type { Paper } from '../model.ts';
import { anyPaper } from '../testing/any-paper.ts';
import { docxParts } from '../testing/docx-text.ts';
import { draftDispatch, reportWithWideTable } from '../testing/sample-papers.ts';
import { longReport, sampleReport } from '../testing/sample-report.ts';
import { renderDocx } from './render.ts';

const parts = async (paper: Paper) => docxParts(await renderDocx(paper));
const body = async (paper: Paper) => (await parts(paper)).get('word/document.xml') ?? '';
const sections = (xml: string) => xml.match(/<w:sectPr.*?<\/w:sectPr>/gs) ?? [];

test('pages are A4 with margins 20, 20, 30, 15 mm, appendices landscape where they ask for it', async () => {
  const [main, landscape, portrait, ...more] = sections(await body(sampleReport));
  assert.equal(more.length, 0);
  for (const section of [main, landscape, portrait]) {
    assert.match(
      section ?? '',
      /<w:pgMar w:top="1134" w:right="850" w:bottom="1134" w:left="1701" w:header="567"/,
    );
    assert.match(section ?? '', /<w:pgNumType w:start="1"\/><w:titlePg\/>/);
  }
  assert.match(main ?? '', /<w:pgSz w:w="11906" w:h="16838" w:orient="portrait"\/>/);
  assert.match(landscape ?? '', /<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"\/>/);
});

test('a wide table in the body lies on landscape pages whose numbers run on', async () => {
  const [first, wide, last] = sections(await body(reportWithWideTable));
  assert.match(first ?? '', /<w:titlePg\/>/);
  for (const section of [wide, last]) assert.doesNotMatch(section ?? '', /<w:titlePg\/>|pgNumType w:start/);
  assert.match(wide ?? '', /landscape/);
});

test('page numbers are fields in the header; the first page has none', async () => {
  const files = await parts(sampleReport);
  const headers = [...files].filter(([name]) => /word\/header\d+\.xml/.test(name)).map(([, xml]) => xml);
  assert.equal(headers.filter((xml) => xml.includes('PAGE')).length, 3);
  assert.equal(headers.filter((xml) => !xml.includes('PAGE')).length, 3);
  assert.ok(
    headers.every(
      (xml) => !xml.includes('PAGE') || /<w:jc w:val="center"\/>.*<w:sz w:val="28"\/>/s.test(xml),
    ),
  );
});

test('the text is Times New Roman 14, Vietnamese, justified, first line indented by 1.27 cm', async () => {
  const styles = (await parts(sampleReport)).get('word/styles.xml') ?? '';
  assert.match(
    styles,
    /<w:rFonts w:ascii="Times New Roman" w:cs="Times New Roman" w:eastAsia="Times New Roman" w:hAnsi="Times New Roman"\/>/,
  );
  assert.match(styles, /<w:lang w:val="vi-VN"/);
  const paragraph = /<w:style [^>]*w:styleId="paragraph".*?<\/w:style>/s.exec(styles)?.[0] ?? '';
  assert.match(paragraph, /<w:spacing w:after="120" w:before="0" w:line="264" w:lineRule="auto"\/>/);
  assert.match(paragraph, /<w:ind w:left="0" w:firstLine="720"\/><w:jc w:val="both"\/>/);
  assert.match(paragraph, /<w:sz w:val="28"\/>/);
});

test('the heads of tables are repeated, rows are not parted, headings have their level', async () => {
  const xml = await body(sampleReport);
  const rows = xml.match(/<w:tr>.*?<\/w:tr>/gs) ?? [];
  assert.ok(rows.every((row) => row.includes('<w:cantSplit/>')));
  // Two rows of heads of the table in the body, three and one of the appendices.
  assert.equal(rows.filter((row) => row.includes('<w:tblHeader/>')).length, 2 + 3 + 1);
  assert.match(xml, /<w:pStyle w:val="section"\/><w:outlineLvl w:val="2"\/>/);
});

test('the last paragraph is kept with the signatures', async () => {
  const xml = await body(draftDispatch);
  const before = xml.slice(0, xml.indexOf('Nơi nhận:'));
  const [last, spacer] = (before.match(/<w:p>.*?<\/w:p>/gs) ?? []).slice(-2);
  assert.match(last ?? '', /<w:keepNext\/>.*30\/6\/2020\.\/\./s);
  assert.match(spacer ?? '', /<w:keepNext\/>/);
});

test('between a number and its unit, and before a dash, the line cannot break', async () => {
  const xml = await body(sampleReport);
  assert.match(xml, /2\.957,2<\/w:t><\/w:r><w:r><w:t xml:space="preserve">\u00a0triệu đồng/);
  assert.match(xml, /Lao động\u00a0- Thương binh/);
});

test('title, author and time of the paper are in the properties', async () => {
  const core = (await parts(sampleReport)).get('docProps/core.xml') ?? '';
  assert.match(core, /<dc:title>Báo cáo Kết quả công tác/);
  assert.match(core, /<dc:subject>05\/BC-SLĐTBXH</);
  assert.match(core, /<dc:creator>Sở Lao động - Thương binh và Xã hội</);
  assert.equal(core.match(/2020-06-26T10:00:00Z/g)?.length, 2);
});

test('every part is well-formed XML, whatever is in the paper', async () => {
  await fc.assert(
    fc.asyncProperty(anyPaper, async (paper) => {
      for (const [name, xml] of await parts(paper)) {
        const parser = new SaxesParser({ fileName: name, xmlns: true });
        parser.on('error', (error) => {
          throw error;
        });
        parser.write(xml).close();
      }
    }),
    { numRuns: 30 },
  );
});

test('a paper of thirty pages with a table of 150 rows is set within 1.5 s', async () => {
  await renderDocx(sampleReport);
  const start = performance.now();
  await renderDocx(longReport(150));
  assert.ok(performance.now() - start < 1500);
});
