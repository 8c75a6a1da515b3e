import type { Readable } from 'node:stream';
import { SaxesParser } from 'saxes';
import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl';
import { brokenFile, lockedFile, textTooLong, unknownFile } from '../refusals.ts';
import { limits } from './limits.ts';

const main = 'word/document.xml';
const tooLong = () => textTooLong({ limit: limits.signs, megabytes: limits.fileBytes / 1024 / 1024 });

/** Only the directory is looked at before anything is unpacked: a bomb is known by it. */
async function documentEntry(zip: ZipFile, name: string): Promise<Entry> {
  let [found, total, parts]: [Entry | null, number, number] = [null, 0, 0];
  for await (const entry of zip.eachEntry()) {
    parts += 1;
    total += entry.uncompressedSize;
    if (parts > limits.parts || total > limits.totalBytes) throw tooLong();
    if (entry.fileName !== main) continue;
    if (entry.isEncrypted()) throw lockedFile({ name });
    found = entry;
  }
  if (!found) throw unknownFile({ name, found: 'ZIP' });
  const { uncompressedSize, compressedSize } = found;
  if (uncompressedSize > limits.xmlBytes || uncompressedSize > compressedSize * limits.ratio + 1_000_000)
    throw tooLong();
  return found;
}

interface Writer {
  readonly text: () => string;
  readonly feed: (chunk: string) => void;
  readonly end: () => void;
}

/** Paragraphs as lines, cells of a table parted by tabs, deleted text and field codes left out. */
function textWriter(): Writer {
  const parts: string[] = [];
  let length = 0;
  let [inText, deleted, cells] = [false, 0, 0];
  const put = (piece: string) => {
    length += piece.length;
    if (length > limits.signs) throw tooLong();
    parts.push(piece);
  };
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('doctype', () => {
    throw new Error('DOCTYPE');
  });
  parser.on('opentag', ({ name }) => {
    if (name === 'w:del' || name === 'mc:Fallback') deleted += 1;
    inText = name === 'w:t' && deleted === 0;
    if (name === 'w:tc') cells += 1;
    if (deleted > 0) return;
    if (name === 'w:tab') put('\t');
    if (name === 'w:br' || name === 'w:cr') put(cells > 0 ? ' ' : '\n');
    if (name === 'w:noBreakHyphen') put('-');
  });
  parser.on('text', (text) => {
    if (inText) put(text);
  });
  parser.on('closetag', ({ name }) => {
    inText = false;
    if (name === 'w:del' || name === 'mc:Fallback') deleted -= 1;
    // Lines of one cell stay in its row; the tab after the last cell goes before the line's end.
    if (name === 'w:p') put(cells > 0 ? ' ' : '\n');
    if (name === 'w:tc') {
      cells -= 1;
      put('\t');
    }
    if (name === 'w:tr' && cells === 0) put('\n');
  });
  return {
    text: () =>
      parts
        .join('')
        .replace(/ *\t\n/g, '\n')
        .replace(/ +\t/g, '\t'),
    feed: (chunk) => parser.write(chunk),
    end: () => parser.close(),
  };
}

/**
 * The text of a .docx, one line a paragraph or a row of a table (cells parted by tabs), without headers, notes and deleted
 * text. @throws unknown-file, broken-file, locked-file, text-too-long
 */
export async function docxText(bytes: Uint8Array, name: string): Promise<string> {
  try {
    const zip = await fromBufferPromise(Buffer.from(bytes), { validateEntrySizes: true });
    const entry = await documentEntry(zip, name);
    const stream: Readable = await zip.openReadStreamPromise(entry);
    const writer = textWriter();
    const decoder = new TextDecoder('utf-8', { fatal: true });
    let read = 0;
    for await (const chunk of stream as AsyncIterable<Buffer>) {
      read += chunk.length;
      if (read > limits.xmlBytes) throw tooLong();
      writer.feed(decoder.decode(chunk, { stream: true }));
    }
    writer.end();
    return writer.text();
  } catch (error) {
    if ((error as { kind?: unknown }).kind !== undefined) throw error;
    throw brokenFile({ name, problem: (error as Error).message.slice(0, 120) });
  }
}
