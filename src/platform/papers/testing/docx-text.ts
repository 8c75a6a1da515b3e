import { buffer } from 'node:stream/consumers';
import { SaxesParser } from 'saxes';
import yauzl from 'yauzl';

/** The files in a docx, by name. */
export async function docxParts(docx: Uint8Array): Promise<Map<string, string>> {
  const zip = await yauzl.fromBufferPromise(Buffer.from(docx));
  const parts = new Map<string, string>();
  for await (const entry of zip.eachEntry()) {
    parts.set(entry.fileName, (await buffer(await zip.openReadStreamPromise(entry))).toString('utf8'));
  }
  return parts;
}

/** Text of the body, one line a paragraph that has any. A break within a paragraph is a space. */
export async function docxLines(docx: Uint8Array): Promise<string[]> {
  const xml = (await docxParts(docx)).get('word/document.xml') ?? '';
  const lines: string[] = [];
  let line = '';
  let inText = false;
  const parser = new SaxesParser();
  parser.on('opentag', ({ name }) => {
    inText = name === 'w:t';
    if (name === 'w:br') line += ' ';
  });
  parser.on('text', (text) => {
    if (inText) line += text;
  });
  parser.on('closetag', ({ name }) => {
    inText = false;
    if (name !== 'w:p') return;
    if (line !== '') lines.push(line);
    line = '';
  });
  parser.on('error', (error) => {
    throw error;
  });
  parser.write(xml).close();
  return lines;
}
