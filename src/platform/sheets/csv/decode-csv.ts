import { isUtf8 } from 'node:buffer';
import { createReadStream } from 'node:fs';
import type { FileSource } from '../archive/source.ts';
import type { SheetLimits } from '../limits.ts';
import { emptyFile, fileTooLarge } from '../refusals.ts';
import { unfinished, validStart } from '../xml/decode.ts';
import { badCsvEncoding, notText } from './refusals.ts';

const mega = 1024 * 1024;
const binaryStarts = { ZIP: 'PK\u0003\u0004', PDF: '%PDF', OLE: '\u00d0\u00cf\u0011\u00e0' };

/** The bytes of a file, of a buffer, or of a stream that is there already. */
export async function* chunksOf(source: FileSource | AsyncIterable<Uint8Array>): AsyncGenerator<Buffer> {
  if (typeof source === 'string') yield* createReadStream(source) as AsyncIterable<Buffer>;
  else if (source instanceof Uint8Array)
    yield Buffer.from(source.buffer, source.byteOffset, source.byteLength);
  else for await (const chunk of source) yield Buffer.from(chunk);
}

/** The text of a CSV file in pieces: UTF-8, or UTF-16 with its mark (Excel's “Unicode text”). Lines are counted for the refusal. */
export async function* textOf(chunks: AsyncIterable<Buffer>, limits: SheetLimits): AsyncGenerator<string> {
  let carried: Buffer = Buffer.alloc(0);
  let wide: TextDecoder | null = null;
  let isBegun = false;
  let bytesRead = 0;
  let line = 1;

  function decode(bytes: Buffer, isLast: boolean): string {
    if (wide) {
      try {
        return wide.decode(bytes, { stream: !isLast });
      } catch {
        throw badCsvEncoding({ line });
      }
    }
    const whole = bytes.length - (isLast ? 0 : unfinished(bytes));
    carried = Buffer.from(bytes.subarray(whole));
    const decided = bytes.subarray(0, whole);
    if (!isUtf8(decided)) throw badCsvEncoding({ line: line + lineEnds(validStart(decided)) });
    line += lineEnds(decided);
    return decided.toString('utf8');
  }

  function begin(bytes: Buffer): Buffer {
    isBegun = true;
    refuseBinary(bytes);
    if (bytes[0] === 0xff && bytes[1] === 0xfe) wide = new TextDecoder('utf-16le', { fatal: true });
    if (bytes[0] === 0xfe && bytes[1] === 0xff) wide = new TextDecoder('utf-16be', { fatal: true });
    const hasMark = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
    return hasMark ? bytes.subarray(3) : bytes;
  }

  for await (const chunk of chunks) {
    bytesRead += chunk.length;
    if (bytesRead > limits.fileBytes) throw fileTooLarge({ limit: Math.round(limits.fileBytes / mega) });
    let bytes = carried.length > 0 ? Buffer.concat([carried, chunk]) : chunk;
    carried = Buffer.alloc(0);
    if (!isBegun && bytes.length < 4) {
      carried = Buffer.from(bytes);
      continue;
    }
    if (!isBegun) bytes = begin(bytes);
    yield decode(bytes, false);
  }
  if (bytesRead === 0) throw emptyFile();
  yield decode(isBegun ? carried : begin(carried), true);
}

function lineEnds(bytes: Buffer): number {
  let count = 0;
  for (let at = bytes.indexOf(0x0a); at >= 0; at = bytes.indexOf(0x0a, at + 1)) count += 1;
  return count;
}

function refuseBinary(bytes: Buffer): void {
  const start = bytes.toString('latin1', 0, 4);
  const found = Object.entries(binaryStarts).find(([, mark]) => start === mark);
  if (found) throw notText({ found: found[0] });
}
