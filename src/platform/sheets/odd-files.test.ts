import assert from 'node:assert/strict';
import { test } from 'node:test';
import { dayOfCell, numberOfCell } from './cell-values.ts';
import type { Way } from './rows/read-rows.ts';
import {
  basicRelations,
  bookEntries,
  makeBook,
  relation,
  relationsXmlOf,
  sheetXmlOf,
  workbookXmlOf,
} from './testing/make-book.ts';
import { makeZip } from './testing/make-zip.ts';
import { readAll, textsOf } from './testing/read-all.ts';

const rows = '<row r="1"><c r="A1" t="str"><v>Mường Tè</v></c><c r="B1"><v>1.5</v></c></row>';
const plain = sheetXmlOf({ rows });
const prefixed = plain
  .replace('xmlns="', 'xmlns:x="')
  .replace(/<(\/?)(?=[a-z])/g, '<$1x:')
  .replace('<?x:xml', '<?xml');
const wide = (text: string, isBig: boolean) => {
  const bytes = Buffer.from(`\ufeff${text.replace('UTF-8', 'UTF-16')}`, 'utf16le');
  return isBig ? bytes.swap16() : bytes;
};
const cells = (...list: string[]) => `<row r="1">${list.join('')}</row>`;
const alternate =
  '<mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><mc:Choice Requires="x14"/></mc:AlternateContent>';

/** Odd files, how they must be read and what of them: without the last, `Mường Tè` and `1.5`. */
const cases: readonly (readonly [string, Way, Buffer, string[][]?])[] = [
  ['as Excel writes it', 'fast', makeBook({ rows })],
  ['prefixed XML', 'strict', makeBook({ sheet: prefixed })],
  ['UTF-8 with a byte order mark', 'fast', makeBook({ sheet: `\ufeff${plain}` })],
  ['UTF-16, little end first', 'strict', makeBook({ sheet: wide(plain, false) })],
  ['UTF-16, big end first', 'strict', makeBook({ sheet: wide(plain, true) })],
  ['no XML declaration', 'fast', makeBook({ sheet: plain.replace(/^<\?.*\?>\n/, '') })],
  ['attributes in single quotes', 'fast', makeBook({ rows: rows.replaceAll('"', "'") })],
  ['no addresses', 'fast', makeBook({ rows: rows.replace(/ r="\w+"/g, '') })],
  [
    'line ends and blanks between elements',
    'fast',
    makeBook({ rows: rows.replace(/(<(?:\/?row|\/?c|v)\b)/g, '\r\n\t $1') }),
  ],
  [
    'attributes of other vocabularies',
    'fast',
    makeBook({
      rows: rows.replace('<row ', '<row spans="1:2" ht="15" x14ac:dyDescent="0.25" ').replace(/$/, ''),
      beforeRows: '<sheetPr/>',
      sheet: sheetXmlOf({ rows: rows.replace('<row ', '<row spans="1:2" x14ac:dyDescent="0.25" ') }).replace(
        'xmlns:r=',
        'xmlns:x14ac="urn:x" xmlns:r=',
      ),
    }),
  ],
  ['alternate content before the rows', 'fast', makeBook({ rows, beforeRows: alternate })],
  [
    'extensions after the rows',
    'fast',
    makeBook({ rows, afterRows: '<extLst><ext uri="{1}"><a xmlns="urn:x"/></ext></extLst>' }),
  ],
  ['a comment before the rows', 'strict', makeBook({ rows, beforeRows: '<!-- x -->' })],
  [
    'a comment that holds rows',
    'strict',
    makeBook({ rows: `<!-- <row r="1"><c><v>9</v></c></row> -->${rows}` }),
  ],
  [
    'a comment that holds the end of the rows',
    'strict',
    makeBook({ rows: `<!-- </sheetData></worksheet> -->${rows}` }),
  ],
  ['CDATA', 'strict', makeBook({ rows: rows.replace('Mường Tè', '<![CDATA[Mường]]> Tè') })],
  [
    'CDATA that holds a tag',
    'strict',
    makeBook({ rows: rows.replace('Mường Tè', '<![CDATA[</v><row>]]>') }),
    [['</v><row>', '1.5']],
  ],
  ['a processing instruction', 'strict', makeBook({ rows: `<?x <row> ?>${rows}` })],
  [
    'a default namespace said again',
    'both',
    makeBook({
      rows: rows.replace('<row', '<row xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'),
    }),
  ],
  [
    'ISO strict vocabulary',
    'fast',
    makeBook({
      sheet: plain.replaceAll(
        'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
        'http://purl.oclc.org/ooxml/spreadsheetml/main',
      ),
    }),
  ],
  ['entities', 'fast', makeBook({ rows: rows.replace('ờ', '&#7901;').replace('è', '&#xE8;') })],
  ['white space around a number', 'both', makeBook({ rows: rows.replace('1.5', ' 1.5\n') })],
  ['boolean as a word', 'fast', makeBook({ rows: cells('<c t="b"><v>true</v></c>') }), [['true']]],
  [
    'rich inline text',
    'both',
    makeBook({
      rows: cells(
        '<c t="inlineStr"><is><r><t>Mường</t></r><r><t xml:space="preserve"> Tè</t></r></is></c><c><v>1.5</v></c>',
      ),
    }),
  ],
  [
    'formulas of all kinds',
    'fast',
    makeBook({
      rows: cells(
        '<c t="str"><f t="shared" ref="A1:A3" si="0">"a&amp;b"&gt;1</f><v>Mường Tè</v></c><c><f t="shared" si="0"/><v>1.5</v></c>',
      ),
    }),
  ],
  [
    'a formula that gives no text',
    'fast',
    makeBook({ rows: cells('<c t="str"><f>IF(1,"","")</f><v></v></c>') }),
    [['']],
  ],
  [
    'value before formula',
    'both',
    makeBook({ rows: cells('<c t="str"><v>Mường Tè</v><f>A2</f></c><c><v>1.5</v></c>') }),
  ],
  [
    'numbers in all forms',
    'fast',
    makeBook({
      rows: cells(
        ...['1.2E-3', '007', '-0', '+5', '.5', '0.30000000000000004', '1E+21', '12345678901234567890'].map(
          (v) => `<c><v>${v}</v></c>`,
        ),
      ),
    }),
    [['0.0012', '7', '0', '5', '0.5', '0.3', '1000000000000000000000', '12345678901234600000']],
  ],
  [
    'stored, not compressed',
    'fast',
    makeZip(bookEntries({ rows }).map((entry) => ({ ...entry, isStored: true }))),
  ],
  [
    'backslashes in part names',
    'fast',
    makeZip(bookEntries({ rows }).map((entry) => ({ ...entry, name: entry.name.replaceAll('/', '\\') }))),
  ],
  [
    'capitals in part names',
    'fast',
    makeZip(
      bookEntries({ rows }).map((entry) => ({
        ...entry,
        name: entry.name.replace('xl/worksheets', 'XL/Worksheets'),
      })),
    ),
  ],
  [
    'absolute targets',
    'fast',
    makeBook({
      rows,
      workbookRelations: relationsXmlOf(relation('rId1', 'worksheet', '/xl/worksheets/sheet1.xml')),
    }),
  ],
  [
    'relations under another prefix',
    'fast',
    makeBook({ rows, workbook: workbookXmlOf().replace('xmlns:r=', 'xmlns:rel=').replace('r:id', 'rel:id') }),
  ],
  [
    'a prefixed workbook',
    'fast',
    makeBook({
      rows,
      workbook: workbookXmlOf()
        .replace('xmlns="', 'xmlns:w="')
        .replace(/<(\/?)(?=[a-z])/g, '<$1w:'),
    }),
  ],
  [
    'no styles and no shared texts',
    'fast',
    makeBook({ rows, styles: null, workbookRelations: relationsXmlOf(basicRelations[0] ?? '') }),
  ],
  [
    'directories listed in the zip',
    'fast',
    makeBook({ rows, extra: [{ name: 'xl/', data: '', isStored: true }] }),
  ],
  [
    'an empty sheet',
    'fast',
    makeBook({ sheet: plain.replace(/<sheetData>.*<\/sheetData>/, '<sheetData/>') }),
    [],
  ],
  [
    'emoji, Mông and Thái names',
    'fast',
    makeBook({
      rows: cells(...["H'Mông 🌾", 'Giàng A Sử', 'ꪼꪕ', 'Ô'].map((t) => `<c t="str"><v>${t}</v></c>`)),
    }),
    [["H'Mông 🌾", 'Giàng A Sử', 'ꪼꪕ', 'Ô']],
  ],
];

for (const [what, way, bytes, expected = [['Mường Tè', '1.5']]] of cases) {
  test(`${what}: read by the ${way} reader`, async () => {
    const read = await readAll(bytes);
    assert.deepEqual(textsOf(read.rows), expected);
    assert.equal(read.way, way);
    const strict = await readAll(bytes, { isStrict: true });
    assert.deepEqual(strict.rows, read.rows);
  });
}

test('a doubt after many rows: the strict reader goes on where the other stopped', async () => {
  const list = Array.from({ length: 30_000 }, (_, i) => `<row r="${2 * i + 1}"><c><v>${i}</v></c></row>`);
  list[20_000] = '<row r="40001"><c><v> 20000 </v></c></row>';
  const { rows: read, way } = await readAll(makeBook({ rows: list.join('') }));
  assert.equal(way, 'both');
  assert.deepEqual(
    textsOf(read).map(([text]) => Number(text)),
    Array.from({ length: 30_000 }, (_, i) => i),
  );
});

test('1,048,576 blank rows and 16,384 columns cost next to nothing', async () => {
  const blank = Array.from({ length: 1_048_575 }, (_, i) => `<row r="${i + 1}" ht="15"/>`).join('');
  const last = '<row r="1048576"><c r="XFD1048576"><v>7</v></c></row>';
  const blankCells = Array.from({ length: 16_384 }, () => '<c s="1"/>').join('');
  const wideRows = Array.from({ length: 200 }, (_, i) => `<row r="${i + 1}">${blankCells}</row>`).join('');
  const start = performance.now();
  const tall = await readAll(makeBook({ rows: blank + last }));
  assert.deepEqual(
    tall.rows.map(({ number, cells: [cell] }) => [number, cell?.column, cell?.text]),
    [[1_048_576, 16_384, '7']],
  );
  assert.deepEqual((await readAll(makeBook({ rows: wideRows }))).rows, []);
  assert.ok(performance.now() - start < 5000);
});

test('numbers and days typed as text are offered as such, never guessed', async () => {
  const typed = ['1.234,5', '1 234', '1,234', 'abc', '26/6/2020', '31/02/2020', '–'];
  const { rows: read } = await readAll(
    makeBook({ rows: cells(...typed.map((t) => `<c t="str"><v>${t}</v></c>`), '<c s="1"><v>44008</v></c>') }),
  );
  const list = read[0]?.cells ?? [];
  assert.deepEqual(list.slice(0, 4).map(numberOfCell), [
    { value: '1234.5' },
    { value: '1234' },
    { problem: 'ambiguous' },
    { problem: 'not-a-number' },
  ]);
  assert.deepEqual(list.slice(4).map(dayOfCell), [
    { value: '2020-06-26' },
    { problem: 'not-a-day' },
    { problem: 'not-a-day' },
    { value: '2020-06-26' },
  ]);
  assert.deepEqual(list.slice(6).map(numberOfCell), [{ problem: 'empty' }, { problem: 'not-a-number' }]);
});
