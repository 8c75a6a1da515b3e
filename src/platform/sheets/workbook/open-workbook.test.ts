import assert from 'node:assert/strict';
import { test } from 'node:test';
import { cellAt, headerOf } from '../cell.ts';
import {
  basicRelations,
  makeBook,
  relation,
  relationsXmlOf,
  sheetXmlOf,
  styleNumbers,
  workbookXmlOf,
} from '../testing/make-book.ts';
import { readAll, textsOf } from '../testing/read-all.ts';
import { openWorkbook } from './open-workbook.ts';

const { day, time, money, duration, builtInDay } = styleNumbers;

async function firstTexts(rows: string, more = {}) {
  return textsOf((await readAll(makeBook({ rows, ...more }))).rows);
}

test('every type of cell is read, with what the file said', async () => {
  const rows =
    '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1"><v>1.5</v></c><c r="C1" t="b"><v>1</v></c>' +
    `<c r="D1" s="${day}"><v>44008</v></c><c r="E1" t="e"><v>#N/A</v></c><c r="F1" t="str"><f>A1</f><v>kết quả</v></c>` +
    '<c r="G1" t="inlineStr"><is><t>chữ</t></is></c><c r="H1" t="d"><v>2020-06-26T00:00:00</v></c><c r="I1"><f>B1*2</f></c></row>';
  const { rows: read, way } = await readAll(makeBook({ rows, texts: '<si><t>Mường Tè</t></si>' }));
  assert.equal(way, 'fast');
  assert.deepEqual(
    read[0]?.cells.map(({ kind, text, raw, isFormula }) => [kind, text, raw, isFormula]),
    [
      ['text', 'Mường Tè', 'Mường Tè', false],
      ['number', '1.5', '1.5', false],
      ['boolean', 'true', '1', false],
      ['date', '2020-06-26', '44008', false],
      ['error', '#N/A', '#N/A', false],
      ['text', 'kết quả', 'kết quả', true],
      ['text', 'chữ', 'chữ', false],
      ['date', '2020-06-26', '2020-06-26T00:00:00', false],
      ['empty', '', '', true],
    ],
  );
});

test('styles decide whether a number is a day, a time or a number', async () => {
  const cells = [day, time, money, duration, builtInDay].map(
    (s, i) => `<c r="${'ABCDE'[i]}1" s="${s}"><v>0.5</v></c>`,
  );
  assert.deepEqual(await firstTexts(`<row r="1">${cells.join('')}</row>`), [
    ['0.5', '12:00:00', '0.5', '0.5', '0.5'],
  ]);
  const days = [1, 59, 60, 61, 44008.354166666664].map(
    (v, i) => `<c r="${'ABCDE'[i]}1" s="${day}"><v>${v}</v></c>`,
  );
  assert.deepEqual(await firstTexts(`<row r="1">${days.join('')}</row>`), [
    ['1900-01-01', '1900-02-28', '60', '1900-03-01', '2020-06-26T08:30:00'],
  ]);
});

test('the 1904 date system', async () => {
  const workbook = workbookXmlOf(undefined, '<workbookPr date1904="1"/>');
  const rows = `<row r="1"><c r="A1" s="${day}"><v>0</v></c><c r="B1" s="${day}"><v>42546</v></c></row>`;
  assert.deepEqual(await firstTexts(rows, { workbook }), [['1904-01-01', '2020-06-26']]);
});

test('rich text is one text, readings are not part of it, white space is as Excel shows it', async () => {
  const texts =
    '<si><r><rPr><b/></rPr><t>Lò </t></r><r><t xml:space="preserve"> Thị</t></r><r><t> Hoà</t></r></si>' +
    '<si><t>東京</t><rPh sb="0" eb="2"><t>とうきょう</t></rPh><phoneticPr fontId="1"/></si>' +
    '<si><t>  bỏ trống  </t></si><si><t xml:space="preserve">  giữ  </t></si><si><t/></si><si/>';
  const rows = `<row r="1">${[0, 1, 2, 3, 4, 5].map((i) => `<c t="s"><v>${i}</v></c>`).join('')}<c><v>7</v></c></row>`;
  const { rows: read, way } = await readAll(makeBook({ rows, texts }));
  assert.equal(way, 'fast');
  assert.deepEqual(textsOf(read), [['Lò  Thị Hoà', '東京', 'bỏ trống', '  giữ  ', '', '', '7']]);
});

test('entities, Excel’s escapes and NFD', async () => {
  const text = (content: string) => `<c t="inlineStr"><is><t>${content}</t></is></c>`;
  const rows = `<row>${[
    'a &amp; &lt;b&gt; &quot;&apos;&#272;&#x1EA1;',
    'dòng_x000D__x000A_hai',
    '_x005F_x0041_',
    'Hoà'.normalize('NFD'),
    '_x0041',
  ]
    .map(text)
    .join('')}</row>`;
  assert.deepEqual(await firstTexts(rows), [
    ['a & <b> "\'Đạ', 'dòng\r\nhai', '_x0041_', 'Hoà'.normalize('NFC'), '_x0041'],
  ]);
});

test('merged cells: the value stands top left, the rest is marked', async () => {
  const rows =
    '<row r="1"><c r="A1" t="str"><v>Chỉ tiêu</v></c><c r="C1"><v>3</v></c></row>' +
    '<row r="2"><c r="A2"><v>9</v></c><c r="D2"><v>1</v></c></row>';
  const afterRows = '<mergeCells count="2"><mergeCell ref="A1:B2"/><mergeCell ref="F2:G3"/></mergeCells>';
  const { rows: read } = await readAll(makeBook({ rows, afterRows }));
  const [first, second] = read;
  assert.ok(first && second);
  assert.equal(cellAt(first, 1).isMerged, false);
  assert.equal(cellAt(first, 2).isMerged, true);
  assert.equal(cellAt(second, 1).isMerged, true);
  assert.equal(cellAt(second, 7).isMerged, true);
  assert.equal(cellAt(second, 8).isMerged, false);
  assert.deepEqual(
    second.areas.map(({ left, right }) => [left, right]),
    [
      [1, 2],
      [6, 7],
    ],
  );
});

test('hidden sheets, rows and columns, protection, external links and repeated headers are reported', async () => {
  const rows =
    '<row r="1" hidden="1"><c r="A1" t="str"><v>Tên</v></c><c r="B1" t="str"><v>Số</v></c><c r="C1" t="str"><v> Tên </v></c></row>';
  const book = makeBook({
    sheet: sheetXmlOf({
      rows,
      beforeRows: '<cols><col min="2" max="3" hidden="1"/></cols>',
      afterRows: '<sheetProtection sheet="1"/>',
    }),
    workbook: workbookXmlOf(
      '<sheet name="Biểu" sheetId="1" r:id="rId1"/><sheet name="Ẩn" sheetId="2" state="veryHidden" r:id="rId1"/>',
    ),
    workbookRelations: relationsXmlOf(
      ...basicRelations,
      relation('rId9', 'externalLink', 'externalLinks/e1.xml'),
    ),
    extra: [
      {
        name: 'xl/externalLinks/_rels/e1.xml.rels',
        data: relationsXmlOf(
          relation('rId1', 'externalLinkPath', 'file:///C:/so.xlsx', 'TargetMode="External"'),
        ),
      },
    ],
  });
  const workbook = await openWorkbook(book);
  assert.deepEqual(
    workbook.sheets.map(({ name, visibility }) => [name, visibility]),
    [
      ['Biểu', 'visible'],
      ['Ẩn', 'very-hidden'],
    ],
  );
  assert.deepEqual(workbook.externalLinks, ['file:///C:/so.xlsx']);
  const survey = await workbook.survey('Biểu');
  assert.deepEqual([survey.hiddenColumns, survey.isProtected], [[{ from: 2, to: 3 }], true]);
  for await (const [row] of workbook.rows('Biểu')) {
    assert.ok(row?.isHidden);
    assert.deepEqual([...headerOf(row).repeated], [['Tên', [1, 3]]]);
  }
  await workbook.close();
});

test('leaving the loop early closes what was opened; the sheet can be read again', async () => {
  const rows = Array.from(
    { length: 20_000 },
    (_, i) => `<row r="${i + 1}"><c r="A${i + 1}"><v>${i}</v></c></row>`,
  );
  const workbook = await openWorkbook(makeBook({ rows: rows.join('') }));
  for await (const _ of workbook.rows('Biểu')) break;
  let count = 0;
  for await (const batch of workbook.rows('Biểu')) count += batch.length;
  assert.equal(count, 20_000);
  await workbook.close();
});
