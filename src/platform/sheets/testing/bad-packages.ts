import type { BadFile } from './bad-zips.ts';
import {
  basicRelations,
  bookEntries,
  makeBook,
  relation,
  relationsXmlOf,
  sheetXmlOf,
  typesXmlOf,
  workbookXmlOf,
} from './make-book.ts';
import { makeZip } from './make-zip.ts';

const ole = (name: string) => {
  const bytes = Buffer.alloc(4096);
  Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]).copy(bytes);
  bytes.writeUInt16LE(9, 30);
  bytes.writeUInt32LE(0, 48);
  bytes.write(name, 512, 'utf16le');
  return bytes;
};

const good = makeBook({ rows: '<row r="1"><c r="A1"><v>1</v></c></row>' });
const type = (part: string, kind: string) =>
  `<Override PartName="${part}" ContentType="application/vnd.${kind}"/>`;
const renamed = (name: string) => makeZip([...bookEntries({}), { name, data: 'x' }]);

/** Sound zips that are no workbook to take, refused before any row is looked for. */
export const badPackages: readonly BadFile[] = [
  ['no bytes', 'empty-file', Buffer.alloc(0)],
  ['PDF named .xlsx', 'not-a-workbook', Buffer.from('%PDF-1.7\n…')],
  [
    'HTML table named .xlsx',
    'not-a-workbook',
    Buffer.from('<html><table><tr><td>1</td></tr></table></html>'),
  ],
  ['CSV named .xlsx', 'not-a-workbook', Buffer.from('xã;số\nMường Tè;1\n')],
  ['PNG', 'not-a-workbook', Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0])],
  ['RAR', 'not-a-workbook', Buffer.from('Rar!\u001a\u0007')],
  [
    'XML Spreadsheet 2003',
    'not-a-workbook',
    Buffer.from('<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"/>'),
  ],
  ['an empty zip', 'not-a-workbook', makeZip([])],
  ['a zip of other files', 'not-a-workbook', makeZip([{ name: 'a.txt', data: 'a' }])],
  ['a zip with an .xlsx in it', 'not-a-workbook', makeZip([{ name: 'so.xlsx', data: good }])],
  [
    'ODS',
    'not-a-workbook',
    makeZip([
      { name: 'mimetype', data: 'application/vnd.oasis.opendocument.spreadsheet', isStored: true },
      { name: 'content.xml', data: '<a/>' },
    ]),
  ],
  [
    'DOCX',
    'not-a-workbook',
    makeBook({
      types: typesXmlOf('application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml'),
    }),
  ],
  ['.xls of Excel 97', 'old-workbook', ole('Workbook')],
  ['.xls of Excel 5', 'old-workbook', Buffer.from([0x09, 0x08, 0x06, 0x00, 0x00, 0x05])],
  ['.xlsx with a password', 'encrypted', ole('EncryptedPackage')],
  [
    'zip with encrypted entries',
    'encrypted',
    makeZip(bookEntries({}).map((entry) => ({ ...entry, flags: 0x0801 }))),
  ],
  [
    '.xlsm',
    'has-macros',
    makeBook({ types: typesXmlOf('application/vnd.ms-excel.sheet.macroEnabled.main+xml') }),
  ],
  [
    '.xltm',
    'has-macros',
    makeBook({ types: typesXmlOf('application/vnd.ms-excel.template.macroEnabled.main+xml') }),
  ],
  [
    '.xlsb',
    'binary-workbook',
    makeBook({ types: typesXmlOf('application/vnd.ms-excel.sheet.binary.macroEnabled.main') }),
  ],
  [
    'macros in an .xlsx',
    'has-macros',
    makeBook({ types: typesXmlOf(undefined, type('/xl/vbaProject.bin', 'ms-office.vbaProject')) }),
  ],
  ['macros that no list names', 'has-macros', renamed('xl/vbaProject.bin')],
  ['Excel 4 macro sheet', 'has-macros', renamed('xl/macrosheets/sheet1.xml')],
  [
    'Excel 4 macro sheet by relation',
    'has-macros',
    makeBook({
      workbookRelations: relationsXmlOf(relation('rId1', 'xlMacrosheet', 'worksheets/sheet1.xml')),
    }),
  ],
  ['no workbook part', 'part-missing', makeBook({ workbook: null })],
  ['no sheet part', 'part-missing', makeBook({ sheet: null })],
  ['no sheets', 'no-sheets', makeBook({ workbook: workbookXmlOf('') })],
  [
    'a sheet without a relation',
    'bad-structure',
    makeBook({ workbook: workbookXmlOf('<sheet name="A" sheetId="1" r:id="rId77"/>') }),
  ],
  [
    'two sheets of one name',
    'bad-structure',
    makeBook({
      workbook: workbookXmlOf(
        '<sheet name="a" sheetId="1" r:id="rId1"/><sheet name="A" sheetId="2" r:id="rId1"/>',
      ),
    }),
  ],
  [
    'a sheet outside the file',
    'bad-structure',
    makeBook({
      workbookRelations: relationsXmlOf(
        relation('rId1', 'worksheet', 'http://127.0.0.1/a.xml', 'TargetMode="External"'),
      ),
    }),
  ],
  [
    'a workbook of 17 MB of names',
    'part-too-large',
    makeBook({ workbook: `${workbookXmlOf()}<!--${'ab'.repeat(9_000_000)}-->` }),
  ],
  [
    'a document type in the workbook',
    'has-doctype',
    makeBook({ workbook: `<!DOCTYPE a SYSTEM "file:///etc/passwd">${workbookXmlOf()}` }),
  ],
  ['styles that are not XML', 'bad-xml', makeBook({ styles: '<styleSheet' })],
  [
    'relations that are not XML',
    'bad-xml',
    makeBook({ workbookRelations: relationsXmlOf(...basicRelations).slice(0, -5) }),
  ],
  [
    'content types nested 300 deep',
    'bad-structure',
    makeBook({ types: `${'<a>'.repeat(300)}${'</a>'.repeat(300)}` }),
  ],
  [
    'a chart sheet only',
    'no-such-sheet',
    makeBook({ workbookRelations: relationsXmlOf(relation('rId1', 'chartsheet', 'chartsheets/sheet1.xml')) }),
  ],
  [
    'a sheet part that is another document',
    'bad-structure',
    makeBook({ sheet: sheetXmlOf({}).replaceAll('worksheet', 'chartsheet') }),
  ],
];
