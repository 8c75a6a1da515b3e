import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { Refusal } from '../../kernel/refusal.ts';
import { readCsv } from './csv/read-csv.ts';
import { type BookParts, bookEntries, sheetXmlOf } from './testing/make-book.ts';
import { makeZip } from './testing/make-zip.ts';
import { readAll } from './testing/read-all.ts';

const rows =
  '<row r="1" hidden="0"><c r="A1" t="s"><v>0</v></c><c r="B1" s="1"><v>44008</v></c></row>' +
  '<row r="3"><c r="A3" t="inlineStr"><is><t xml:space="preserve"> Lò Thị Hoà &amp; </t></is></c><c r="C3"><f>A1</f><v>1.5</v></c></row>';
const parts: BookParts = {
  rows,
  texts: '<si><t>Mường Tè</t></si><si><r><rPr><b/></rPr><t>x</t></r></si>',
  afterRows: '<mergeCells count="1"><mergeCell ref="A1:B2"/></mergeCells>',
};
const entries = bookEntries(parts);
const book = makeZip(entries);
const storedBook = makeZip(entries.map((entry) => ({ ...entry, isStored: true })));
const sheet = sheetXmlOf(parts);

/** One change to bytes: a byte set, a piece taken out, doubled, moved, or put in. */
const change = fc.record({
  kind: fc.constantFrom('set', 'cut', 'double', 'insert', 'swap', 'end'),
  at: fc.nat(),
  length: fc.integer({ min: 1, max: 40 }),
  byte: fc.integer({ min: 0, max: 255 }),
  insert: fc.oneof(
    fc.uint8Array({ maxLength: 6 }),
    fc
      .constantFrom(
        ...[
          '<',
          '>',
          '</row>',
          '<row>',
          '<!--',
          '-->',
          '<![CDATA[',
          '&',
          '&lt;',
          '"',
          '<v>',
          '\0',
          '\ufeff',
          'PK\u0001\u0002',
        ],
      )
      .map((text) => Buffer.from(text)),
  ),
});
type Change = typeof change extends fc.Arbitrary<infer C> ? C : never;

function changed(bytes: Buffer, { kind, at, length, byte, insert }: Change): Buffer {
  if (bytes.length === 0) return bytes;
  const place = at % bytes.length;
  const before = bytes.subarray(0, place);
  const piece = bytes.subarray(place, place + length);
  const after = bytes.subarray(place + length);
  if (kind === 'set') return Buffer.concat([before, Buffer.from([byte]), bytes.subarray(place + 1)]);
  if (kind === 'cut') return Buffer.concat([before, after]);
  if (kind === 'double') return Buffer.concat([before, piece, piece, after]);
  if (kind === 'insert') return Buffer.concat([before, insert, bytes.subarray(place)]);
  if (kind === 'swap') return Buffer.concat([before, after, piece]);
  return before;
}

const changes = fc.array(change, { minLength: 1, maxLength: 4 });
const seconds = 2;

/** Reads the file: rows or a refusal, in time; anything else is a crash. */
async function survive(bytes: Buffer): Promise<'read' | 'refused'> {
  const start = performance.now();
  try {
    await readAll(bytes);
    return 'read';
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return 'refused';
  } finally {
    assert.ok(performance.now() - start < seconds * 1000);
  }
}

async function surviveAll(name: string, runs: number, make: (list: readonly Change[]) => Buffer) {
  const seen = { read: 0, refused: 0 };
  await fc.assert(
    fc.asyncProperty(changes, async (list) => {
      seen[await survive(make(list))] += 1;
    }),
    { numRuns: runs },
  );
  assert.ok(seen.refused > runs / 10, `${name}: ${JSON.stringify(seen)}`);
}

const apply = (bytes: Buffer, list: readonly Change[]) => list.reduce(changed, bytes);

test('700 files with changed bytes are read or refused, never a crash', () =>
  surviveAll('zip', 700, (list) => apply(book, list)));

test('500 uncompressed files with changed bytes and true checksums missing', () =>
  surviveAll('stored', 500, (list) => apply(storedBook, list)));

test('800 files with a changed sheet in a sound zip', () =>
  surviveAll('sheet', 800, (list) =>
    makeZip(
      entries.map((entry) =>
        entry.name.endsWith('sheet1.xml') ? { ...entry, data: apply(Buffer.from(sheet), list) } : entry,
      ),
    ),
  ));

test('400 files with any other part changed in a sound zip', () =>
  surviveAll('parts', 400, (list) => {
    const which = (list[0]?.at ?? 0) % entries.length;
    return makeZip(
      entries.map((entry, i) =>
        i === which ? { ...entry, data: apply(Buffer.from(entry.data as string), list) } : entry,
      ),
    );
  }));

test('500 changed CSV files', async () => {
  const csv = Buffer.from('\ufeffXã;Số\r\n"Mường ""Tè""";1,5\r\n\'=x;-2\r\n');
  await fc.assert(
    fc.asyncProperty(changes, async (list) => {
      try {
        for await (const _ of readCsv(apply(csv, list)));
      } catch (error) {
        if (!(error instanceof Refusal)) throw error;
      }
    }),
    { numRuns: 500 },
  );
});
