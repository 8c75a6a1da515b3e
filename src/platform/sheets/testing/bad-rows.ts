import { columnName } from '../address.ts';
import type { BadFile } from './bad-zips.ts';
import { makeBook, sheetXmlOf } from './make-book.ts';

const sheet = sheetXmlOf({ rows: '<row r="1"><c r="A1" t="str"><v>Mường</v></c></row>' });
const utf16 = (text: string, mark: boolean) => Buffer.from(`${mark ? '\ufeff' : ''}${text}`, 'utf16le');
const withBadUtf8 = (text: string, byte: number) => {
  const bytes = Buffer.from(text);
  bytes[bytes.indexOf('ờ')] = byte;
  return bytes;
};
const laughs = `<!DOCTYPE w [${Array.from({ length: 10 }, (_, i) => `<!ENTITY l${i + 1} "${`&l${i};`.repeat(10)}">`).join('')}<!ENTITY l0 "lol">]>`;
const cell = (inside: string, attributes = '') => `<row r="7"><c r="C7"${attributes}>${inside}</c></row>`;
const merges = (list: string) => `<mergeCells>${list}</mergeCells>`;
const manyAreas = Array.from({ length: 100_001 }, (_, i) => `<mergeCell ref="A${i + 1}:B${i + 1}"/>`).join(
  '',
);
const tallAreas = Array.from({ length: 5000 }, (_, i) => `<mergeCell ref="A${i + 1}:A${900_000 + i}"/>`).join(
  '',
);

const restless = [
  ...Array.from(
    { length: 4000 },
    (_, i) => `<mergeCell ref="${columnName(i * 2 + 3)}1:${columnName(i * 2 + 3)}900000"/>`,
  ),
  ...Array.from({ length: 90_000 }, (_, i) => `<mergeCell ref="A${i + 1}:B${i + 1}"/>`),
].join('');
const everyRow = Array.from({ length: 20_000 }, (_, i) => `<row r="${i + 1}"><c><v>1</v></c></row>`).join('');

/** Files whose rows are refused, and the code; those with a row in the message name row 7, cell C7 or sheet Biểu. */
export const badRows: readonly BadFile[] = [
  ['a sheet cut in the middle', 'bad-row', makeBook({ sheet: sheet.slice(0, -30) })],
  ['tags that do not match', 'bad-row', makeBook({ rows: '<row r="7"><c r="C7"><v>1</c></v></row>' })],
  ['an unknown entity', 'bad-row', makeBook({ rows: cell('<v>&nbsp;</v>', ' t="str"') })],
  ['a control character', 'bad-row', makeBook({ rows: cell('<v>a\u0001b</v>', ' t="str"') })],
  ['a NUL as entity', 'bad-row', makeBook({ rows: cell('<v>a&#0;b</v>', ' t="str"') })],
  ['invalid UTF-8', 'bad-row', makeBook({ sheet: withBadUtf8(sheet, 0xff) })],
  [
    'half of a surrogate pair in UTF-8',
    'bad-row',
    makeBook({ sheet: Buffer.from(sheet.replace('ờ', '\u0001')).map((b) => (b === 1 ? 0xed : b)) as Buffer }),
  ],
  [
    'UTF-16 that ends within a character',
    'bad-row',
    makeBook({ sheet: Buffer.concat([utf16(sheet.replace('UTF-8', 'UTF-16'), true), Buffer.from([0x20])]) }),
  ],
  ['Windows-1258', 'unknown-encoding', makeBook({ sheet: sheet.replace('UTF-8', 'windows-1258') })],
  ['UTF-7', 'unknown-encoding', makeBook({ sheet: sheet.replace('UTF-8', 'UTF-7') })],
  [
    'UTF-32',
    'unknown-encoding',
    makeBook({ sheet: Buffer.concat([Buffer.from([0xff, 0xfe, 0, 0]), utf16(sheet, false)]) }),
  ],
  [
    'external entity (XXE)',
    'has-doctype',
    makeBook({
      sheet: sheet
        .replace('<worksheet', '<!DOCTYPE w [<!ENTITY x SYSTEM "file:///etc/passwd">]><worksheet')
        .replace('Mường', '&x;'),
    }),
  ],
  [
    'billion laughs',
    'has-doctype',
    makeBook({ sheet: sheet.replace('<worksheet', `${laughs}<worksheet`).replace('Mường', '&l9;') }),
  ],
  [
    'billion laughs in the shared texts',
    'has-doctype',
    makeBook({ rows: cell('<v>0</v>', ' t="s"'), textsPart: `${laughs}<sst><si><t>&l9;</t></si></sst>` }),
  ],
  ['rows of a foreign vocabulary', 'bad-structure', makeBook({ rows: '<x:row xmlns:x="urn:x"/>' })],
  ['data outside its element', 'bad-structure', makeBook({ rows: '<row r="7"><c r="C7">5</c></row>' })],
  ['data between the rows', 'bad-structure', makeBook({ rows: 'Mường Tè' })],
  ['two bodies', 'bad-structure', makeBook({ afterRows: '<sheetData/>' })],
  ['no body', 'bad-structure', makeBook({ sheet: sheet.replace(/<sheetData>.*<\/sheetData>/, '') })],
  [
    'a body within another element',
    'bad-structure',
    makeBook({
      sheet: sheet.replace('<sheetData>', '<x><sheetData>').replace('</sheetData>', '</sheetData></x>'),
    }),
  ],
  ['two values in a cell', 'bad-structure', makeBook({ rows: cell('<v>1</v><v>2</v>') })],
  ['something else between the rows', 'bad-structure', makeBook({ rows: '<c r="A1"><v>1</v></c>' })],
  ['a number that is none', 'bad-number', makeBook({ rows: cell('<v>12a</v>') })],
  ['NaN', 'bad-number', makeBook({ rows: cell('<v>NaN</v>') })],
  ['a number beyond all numbers', 'bad-number', makeBook({ rows: cell('<v>1e999</v>') })],
  ['a number of 200 digits', 'bad-number', makeBook({ rows: cell(`<v>${'9'.repeat(200)}</v>`) })],
  ['a Vietnamese number in a number cell', 'bad-number', makeBook({ rows: cell('<v>1.234,5</v>') })],
  ['a boolean that is none', 'bad-boolean', makeBook({ rows: cell('<v>2</v>', ' t="b"') })],
  ['an ISO date that is none', 'bad-date', makeBook({ rows: cell('<v>2020-02-30</v>', ' t="d"') })],
  ['a style that is not there', 'bad-style', makeBook({ rows: cell('<v>1</v>', ' s="99"') })],
  ['a shared text that is not there', 'bad-shared-text', makeBook({ rows: cell('<v>5</v>', ' t="s"') })],
  ['a shared text of number -1', 'bad-shared-text', makeBook({ rows: cell('<v>-1</v>', ' t="s"') })],
  ['a cell type that does not exist', 'bad-cell-type', makeBook({ rows: cell('<v>5</v>', ' t="x"') })],
  [
    'a cell in another row',
    'cell-out-of-place',
    makeBook({ rows: '<row r="7"><c r="C8"><v>1</v></c></row>' }),
  ],
  [
    'cells out of order',
    'cell-out-of-place',
    makeBook({ rows: '<row r="7"><c r="C7"/><c r="B7"><v>1</v></c></row>' }),
  ],
  [
    'a cell twice',
    'cell-out-of-place',
    makeBook({ rows: '<row r="7"><c r="C7"/><c r="C7"><v>1</v></c></row>' }),
  ],
  ['column XFE', 'cell-out-of-place', makeBook({ rows: '<row r="7"><c r="XFE7"><v>1</v></c></row>' })],
  [
    'an address in small letters',
    'cell-out-of-place',
    makeBook({ rows: '<row r="7"><c r="c7"><v>1</v></c></row>' }),
  ],
  [
    'rows out of order',
    'row-out-of-place',
    makeBook({ rows: '<row r="7"/><row r="6"><c><v>1</v></c></row>' }),
  ],
  ['row 1,048,577', 'row-out-of-place', makeBook({ rows: '<row r="1048577"><c><v>1</v></c></row>' })],
  ['row 0', 'row-out-of-place', makeBook({ rows: '<row r="0"><c><v>1</v></c></row>' })],
  [
    'a text of 7 MB of blanks',
    'text-too-long',
    makeBook({ rows: cell(`<v>x${' '.repeat(7_000_000)}x</v>`, ' t="str"') }),
  ],
  ['row 1e3', 'row-out-of-place', makeBook({ rows: '<row r="1e3"><c><v>1</v></c></row>' })],
  [
    'a text of 32,768 characters',
    'text-too-long',
    makeBook({ rows: cell(`<v>${'a'.repeat(32_768)}</v>`, ' t="str"') }),
  ],
  ['a NUL by Excel’s escape', 'unstorable-text', makeBook({ rows: cell('<v>a_x0000_b</v>', ' t="str"') })],
  [
    'half a pair by Excel’s escape',
    'unstorable-text',
    makeBook({ rows: cell('<v>0</v>', ' t="s"'), texts: '<si><t>_xD800_</t></si>' }),
  ],
  ['a row of 17 MB', 'row-too-large', makeBook({ rows: cell(`<v>1</v>${' '.repeat(17 * 1024 * 1024)}`) })],
  [
    'merged areas that overlap',
    'merged-areas-overlap',
    makeBook({
      rows: cell('<v>1</v>'),
      afterRows: merges('<mergeCell ref="A7:C7"/><mergeCell ref="B6:D8"/>'),
    }),
  ],
  [
    '100,001 merged areas',
    'too-many-merged-areas',
    makeBook({ rows: cell('<v>1</v>'), afterRows: merges(manyAreas) }),
  ],
  [
    'thousands of tall merged areas',
    'too-many-merged-areas',
    makeBook({ rows: '<row r="9000"><c><v>1</v></c></row>', afterRows: merges(tallAreas) }),
  ],
  [
    'tall merged areas beside restless ones',
    'too-many-merged-areas',
    makeBook({ rows: everyRow, afterRows: merges(restless) }),
  ],
  [
    'a merged area that is none',
    'bad-structure',
    makeBook({ afterRows: merges('<mergeCell ref="B2:A1"/>') }),
  ],
];
