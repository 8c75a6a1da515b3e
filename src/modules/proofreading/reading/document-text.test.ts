import assert from 'node:assert/strict';
import { test } from 'node:test';
import { deflateRawSync } from 'node:zlib';
import { Document, Packer, Paragraph, Table, TableCell, TableRow, TextRun } from 'docx';
import PdfDocument from 'pdfkit';
import { Refusal } from '../../../kernel/refusal.ts';
import { renderDocx, renderPdf } from '../../../platform/papers/index.ts';
import { sampleReport } from '../../../platform/papers/testing/sample-report.ts';
import { makeZip } from '../../../platform/sheets/testing/make-zip.ts';
import { lintText } from '../domain/lint-text.ts';
import { documentText } from './document-text.ts';

const bytesOf = (text: string) => new TextEncoder().encode(text);
const codeOf = async (bytes: Uint8Array) =>
  documentText(bytes, 'x').then(
    () => 'read',
    (error: unknown) => (error instanceof Refusal ? error.kind.code : String(error)),
  );

const sentence = 'Đào tạo được 2.970 người, đạt 45,9% kế hoạch (6.000 người).';

test('a Word file gives its paragraphs as lines and its tables as rows parted by tabs', async () => {
  const cell = (text: string) => new TableCell({ children: [new Paragraph(text)] });
  const row = (...texts: string[]) => new TableRow({ children: texts.map(cell) });
  const paragraph = new Paragraph({
    children: [new TextRun('Đào tạo được 2.9'), new TextRun({ text: sentence.slice(16), bold: true })],
  });
  const table = new Table({
    rows: [
      row('Huyện', 'Số hộ', 'Số khẩu'),
      row('A', '10', '20'),
      row('B', '5', '8'),
      row('Tổng cộng', '15', '28'),
    ],
  });
  const docx = await Packer.toBuffer(new Document({ sections: [{ children: [paragraph, table] }] }));
  const text = await documentText(docx, 'x.docx');
  assert.match(text, /^Đào tạo được 2\.970 người, đạt 45,9%/);
  assert.match(text, /Huyện\tSố hộ\tSố khẩu\nA\t10\t20\nB\t5\t8\nTổng cộng\t15\t28\n/);
  assert.deepEqual(
    lintText(text).map(({ kind, spans }) => `${kind} ${spans[0]?.text}`),
    ['contradiction 45,9%', 'confirmed 15', 'confirmed 28'],
  );
});

test('the same report as Word and as PDF has the same findings', async () => {
  const found = async (bytes: Uint8Array) =>
    lintText(await documentText(bytes, 'x')).map(
      ({ kind, spans }) => `${kind} ${spans.map(({ text }) => text.replace(/\s+/g, ' ')).join('; ')}`,
    );
  const [word, pdf] = [
    await found(await renderDocx(sampleReport)),
    await found(await renderPdf(sampleReport)),
  ];
  assert.ok(word.length > 0);
  assert.deepEqual(
    word.filter((one) => one.startsWith('contradiction')),
    [],
  );
  assert.deepEqual(
    pdf.filter((one) => one.startsWith('contradiction')),
    [],
  );
  assert.ok(
    word.filter((one) => pdf.includes(one)).length >= word.length * 0.7,
    JSON.stringify({ word, pdf }, null, 1),
  );
});

test('plain text is read in UTF-8 and UTF-16', async () => {
  const wide = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(sentence, 'utf16le')]);
  for (const bytes of [bytesOf(sentence), bytesOf(`\ufeff${sentence}`), wide])
    assert.equal(await documentText(bytes, 'x.txt'), sentence);
});

const zip = (name: string, data: string | Buffer) => makeZip([{ name, data }]);
const word = (body: string) =>
  zip('word/document.xml', `<w:document xmlns:w="w"><w:body>${body}</w:body></w:document>`);

test('what cannot be read is refused by name, and a bomb before it is unpacked', async () => {
  const locked = new PdfDocument({ userPassword: 'x' });
  const chunks: Buffer[] = [];
  locked.on('data', (chunk: Buffer) => chunks.push(chunk));
  locked.text('x').end();
  await new Promise((resolve) => locked.on('end', resolve));
  const bomb = makeZip([
    {
      name: 'word/document.xml',
      data: '',
      packed: deflateRawSync(Buffer.alloc(48 * 1024 * 1024, 32)),
      size: 48 * 1024 * 1024,
    },
  ]);
  const cases: [Uint8Array, string][] = [
    [Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1]), 'proofreading.unknown-file'],
    [Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 1]), 'proofreading.unknown-file'],
    [zip('xl/workbook.xml', '<x/>'), 'proofreading.unknown-file'],
    [word('<w:p>'), 'proofreading.broken-file'],
    [zip('word/document.xml', '<!DOCTYPE x [<!ENTITY a "aaaa">]><x>&a;</x>'), 'proofreading.broken-file'],
    [word(''), 'proofreading.no-text'],
    [bytesOf('%PDF-1.7 nothing'), 'proofreading.broken-file'],
    [Buffer.concat(chunks), 'proofreading.locked-file'],
    [bomb, 'proofreading.text-too-long'],
    [bytesOf('a'.repeat(1_000_001)), 'proofreading.text-too-long'],
    [word(`<w:p><w:r><w:t>${'a b'.repeat(400_000)}</w:t></w:r></w:p>`), 'proofreading.text-too-long'],
    [bytesOf(' \n'), 'proofreading.no-text'],
  ];
  for (const [at, [bytes, code]] of cases.entries()) assert.equal(await codeOf(bytes), code, `case ${at}`);
});
