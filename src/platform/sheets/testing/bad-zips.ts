import { deflateRawSync } from 'node:zlib';
import { bookEntries, makeBook } from './make-book.ts';
import { makeZip } from './make-zip.ts';

/** A file and the code of the refusal it must get, without the `sheets.` in front. */
export type BadFile = readonly [what: string, code: string, bytes: Buffer];

const good = makeBook({ rows: '<row r="1"><c r="A1"><v>1</v></c></row>' });
const zeros = (mega: number) => Buffer.alloc(mega * 1024 * 1024);
const blankRows = Buffer.from('<row/>'.repeat(50_000_000 / 6));
const changed = (at: number, byte: number) => {
  const bytes = Buffer.from(good);
  bytes[at] = byte;
  return bytes;
};
const bomb = (mega: number) => ({ name: 'xl/media/bomb.bin', data: zeros(mega) });

/** The same bytes listed many times under many names: 42 parts of 60 MB from 60 kB. */
function overlapping(): Buffer {
  const data = deflateRawSync(zeros(30));
  const shared = { name: 'a0', data: zeros(30), packed: data };
  const others = Array.from({ length: 40 }, (_, i) => ({
    name: `a${i + 1}`,
    data: '',
    packed: Buffer.alloc(0),
    packedSize: data.length,
    size: shared.data.length,
    offset: 0,
  }));
  return makeZip([shared, ...others]);
}

function liar(): Buffer {
  const entries = bookEntries({});
  return makeZip(
    entries.map((entry) =>
      entry.name.endsWith('sheet1.xml')
        ? { ...entry, data: 'x'.repeat(400), packed: deflateRawSync(zeros(200)), size: 400 }
        : entry,
    ),
  );
}

const renamed = (name: string) => makeZip([...bookEntries({}), { name, data: 'x' }]);

/** Damaged, hostile and lying zips. */
export const badZips: readonly BadFile[] = [
  ['cut after a third', 'damaged-zip', good.subarray(0, good.length / 3)],
  ['without its last byte', 'damaged-zip', good.subarray(0, -1)],
  ['with bytes after the end', 'damaged-zip', Buffer.concat([good, Buffer.from('more')])],
  [
    'with a program in front',
    'not-a-workbook',
    makeZip(bookEntries({}), { prefix: Buffer.from('MZ\u0090\u0000') }),
  ],
  ['a flipped byte in the data', 'damaged-zip', changed(60, 0xff)],
  ['a wrong checksum', 'damaged-zip', makeZip(bookEntries({}).map((entry) => ({ ...entry, crc: 1 })))],
  [
    'an unknown compression method',
    'damaged-zip',
    makeZip(bookEntries({}).map((entry) => ({ ...entry, method: 14 }))),
  ],
  ['fewer entries counted than listed', 'damaged-zip', makeZip(bookEntries({}), { count: 5 })],
  ['more entries counted than listed', 'damaged-zip', makeZip(bookEntries({}), { count: 9 })],
  [
    '10,001 entries',
    'too-many-parts',
    makeZip(Array.from({ length: 10_001 }, (_, i) => ({ name: `a${i}`, data: '', isStored: true }))),
  ],
  ['a bomb of 300 MB in 300 kB', 'inflates-too-much', makeBook({ extra: [bomb(300)] })],
  ['a bomb of blank rows', 'inflates-too-much', makeBook({ sheet: blankRows })],
  [
    'a nested bomb',
    'inflates-too-much',
    makeBook({
      extra: [
        { name: 'xl/embeddings/b.zip', data: makeZip([{ name: 'b', data: zeros(40), isStored: true }]) },
      ],
    }),
  ],
  [
    'a part of more than 1 GB by its header',
    'inflates-too-much',
    makeZip([...bookEntries({}), { name: 'a', data: 'a', size: 0xfffffff0 }]),
  ],
  ['a part that is larger than it says', 'inflates-too-much', liar()],
  [
    'a hundred bombs of 31 MB',
    'inflates-too-much',
    makeZip([
      ...bookEntries({}),
      ...Array.from({ length: 60 }, (_, i) => ({
        name: `m${i}`,
        data: '',
        packed: Buffer.alloc(9),
        size: 31_000_000,
      })),
    ]),
  ],
  ['entries that overlap', 'two-faced-zip', overlapping()],
  [
    'two entries of one name',
    'two-faced-zip',
    makeZip([...bookEntries({}), { name: 'XL/Workbook.xml', data: '<a/>' }]),
  ],
  [
    'a name in front of the data that differs',
    'two-faced-zip',
    makeZip(
      bookEntries({}).map((entry) =>
        entry.name === 'xl/workbook.xml' ? { ...entry, localName: 'xl/workbook.XML' } : entry,
      ),
    ),
  ],
  ['../ in a name', 'unsafe-part-name', renamed('../../etc/passwd')],
  ['..\\ in a name', 'unsafe-part-name', renamed('xl\\..\\..\\a')],
  ['an absolute name', 'unsafe-part-name', renamed('/etc/passwd')],
  ['a drive letter', 'unsafe-part-name', renamed('C:/a')],
  ['a line end in a name', 'unsafe-part-name', renamed('a\nlevel=error')],
];
