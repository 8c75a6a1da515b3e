import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { Refusal } from '../../../kernel/refusal.ts';
import { numberOfCell } from '../cell-values.ts';
import { looksLikeFormula } from '../danger.ts';
import { anyText } from '../testing/arbitrary-sheet.ts';
import { textsOf } from '../testing/read-all.ts';
import { guardText, unguardText } from './guard-text.ts';
import { type CsvOptions, readCsv } from './read-csv.ts';
import { type CsvToWrite, csvStream } from './write-csv.ts';

async function written(csv: CsvToWrite): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of csvStream(csv)) chunks.push(chunk);
  return Buffer.concat(chunks).toString();
}

async function read(source: string | Buffer, options: CsvOptions = {}) {
  const rows = [];
  for await (const batch of readCsv(Buffer.from(source as string), options)) rows.push(...batch);
  return rows;
}

const codeOf = (source: string | Buffer) =>
  read(source).then(
    () => 'read',
    (error: unknown) => (error instanceof Refusal ? error.kind.code : String(error)),
  );

const columns = [
  { title: 'Tên', kind: 'text' as const },
  { title: 'Số', kind: 'number' as const },
];

test('what is written', async () => {
  const rows = [
    ['Lò "A", B', '-1234.5'],
    ['=1+1', null],
    ['hai\ndòng', '–'],
  ];
  assert.equal(
    await written({ columns, rows }),
    '\ufeffTên,Số\r\n"Lò ""A"", B",-1234.5\r\n"\'=1+1",\r\n"hai\ndòng",–\r\n',
  );
  assert.equal(
    await written({ columns, rows: [['a', '-1234.5']], form: 'vietnamese' }),
    '\ufeffTên;Số\r\na;-1234,5\r\n',
  );
});

test('any text comes back, and no field begins like a formula', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(anyText, anyText), { minLength: 1 }),
      fc.boolean(),
      async (rows, isVietnamese) => {
        const csv = await written({
          columns: [{ title: 'a' }, { title: 'b' }],
          rows,
          form: isVietnamese ? 'vietnamese' : 'international',
        });
        const texts = textsOf(await read(csv, { keepsAnyText: true })).slice(1);
        // UTF-8 has no form for half a surrogate pair.
        const expected = rows.map((row) => row.map((text) => text.normalize('NFC').toWellFormed()));
        const shown = expected
          .filter((row) => row.join('') !== '')
          .map((row) => (row[1] === '' ? row.slice(0, 1) : row));
        assert.deepEqual(texts, shown);
      },
    ),
    { numRuns: 500 },
  );
  fc.assert(
    fc.property(anyText, (text) => {
      const guarded = guardText(text);
      assert.equal(unguardText(guarded), text);
      assert.ok(!/^[\s\p{Cf}]*[=+\-@＝＋－＠\t\r\0]/u.test(guarded));
      assert.equal(guarded !== text, looksLikeFormula(text));
    }),
  );
});

test('separators, byte order marks, UTF-16, line ends', async () => {
  const cases: readonly (readonly [string | Buffer, string[][]])[] = [
    [
      'a;b,c\n1;2',
      [
        ['a', 'b,c'],
        ['1', '2'],
      ],
    ],
    [
      'a\tb\r1\t2',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    ['sep=|\r\na|b;c\r\n', [['a', 'b;c']]],
    [
      '\ufeffa,b\r\n\r\n,2\r\n',
      [
        ['a', 'b'],
        ['', '2'],
      ],
    ],
    ['"a;b";c\n', [['a;b', 'c']]],
    ['"x\r\ny",2\n', [['x\r\ny', '2']]],
    ['một', [['một']]],
    [Buffer.from('\ufeffa\tĐức\r\n', 'utf16le'), [['a', 'Đức']]],
    [Buffer.from('\ufeffa\tĐức\r\n', 'utf16le').swap16(), [['a', 'Đức']]],
    ['a "b" c,2', [['a "b" c', '2']]],
  ];
  for (const [source, texts] of cases) assert.deepEqual(textsOf(await read(source)), texts);
});

test('lines are counted as an editor counts them', async () => {
  const rows = await read('a,b\r\n"x\r\ny",1\r\n\r\nz,2');
  assert.deepEqual(
    rows.map(({ number }) => number),
    [1, 2, 5],
  );
  assert.deepEqual(
    (await read('sep=,\na,b')).map(({ number }) => number),
    [2],
  );
});

test('one byte at a time gives the same', async () => {
  const bytes = Buffer.from('\ufeffTên;Số\r\n"Đức ""Ếch""";1.234,5\r\n🌾;"\r\n"\r\n');
  async function* slowly() {
    for (const byte of bytes) yield Uint8Array.of(byte);
  }
  const rows = [];
  for await (const batch of readCsv(slowly())) rows.push(...batch);
  assert.deepEqual(rows, await read(bytes));
  assert.deepEqual(numberOfCell(rows[1]?.cells[1] ?? assert.fail()), { value: '1234.5' });
});

test('bad files are refused, and the line is named', async () => {
  assert.equal(await codeOf(''), 'sheets.empty-file');
  assert.equal(await codeOf('PK\u0003\u0004xxxx'), 'sheets.csv-not-text');
  assert.equal(await codeOf('a,b\n"x'), 'sheets.csv-open-quote');
  assert.equal(await codeOf('a,b\n"x"y,1'), 'sheets.csv-bad-quote');
  assert.equal(await codeOf('a,b\nx\0,1'), 'sheets.csv-has-nul');
  assert.equal(await codeOf(Buffer.from('a,b\nV\u00a8n,1', 'latin1')), 'sheets.csv-not-utf8');
  assert.equal(await codeOf(`a\n${'x'.repeat(40_000)}`), 'sheets.csv-too-much');
  await assert.rejects(read(Buffer.from('a,b\n1,2\nV\u00a8n,1', 'latin1')), /Line 3/);
  await assert.rejects(read('a,b\n1,2\n"x"y'), /Line 3/);
});
