import { pipeline } from 'node:stream';
import { crc32, createInflateRaw } from 'node:zlib';
import type { ZipFile } from 'yauzl';
import { Refusal } from '../../../kernel/refusal.ts';
import { inflatesTooMuch, notZip, twoFacedZip } from '../refusals.ts';
import type { Part } from './read-parts.ts';

// 256 kB of XML is about 400 rows of 11 columns: few hops between threads, and 3 ms of work at a time on the main one.
const chunkBytes = 256 * 1024;
// Room for three chunks more, so that inflating goes on in its own thread while rows are scanned in this one.
const inflating = { chunkSize: chunkBytes, highWaterMark: 4 * chunkBytes };

/** The name and place in front of the data must be the ones the central directory gave. */
async function refuseOtherHeader(zip: ZipFile, part: Part): Promise<void> {
  const header = await zip.readLocalFileHeaderPromise(part.entry);
  if (!header.fileName.equals(part.entry.fileNameRaw)) {
    throw twoFacedZip({ part: part.name, problem: 'two names' });
  }
  if (header.fileDataStart + part.entry.compressedSize > part.endsBefore) {
    throw twoFacedZip({ part: part.name, problem: 'overlap' });
  }
  if (header.compressionMethod !== part.entry.compressionMethod) {
    throw twoFacedZip({ part: part.name, problem: 'two compression methods' });
  }
}

async function openStream(zip: ZipFile, part: Part): Promise<AsyncIterable<Buffer>> {
  await refuseOtherHeader(zip, part);
  const { compressionMethod } = part.entry;
  if (compressionMethod === 0) return zip.openReadStreamPromise(part.entry);
  if (compressionMethod !== 8) throw notZip({ problem: `compression method ${compressionMethod}` });
  const packed = await zip.openReadStreamPromise(part.entry, { decodeFileData: false });
  const inflater = createInflateRaw(inflating);
  // The error reaches the reader through the inflater; the callback only keeps it from being thrown twice.
  pipeline(packed, inflater, () => {});
  return inflater;
}

/**
 * The bytes of a part in chunks. Refuses as soon as more comes out than the central directory promised, and at the end when
 * less came or the checksum differs. Leaving the loop early closes the stream.
 */
export async function* inflatePart(zip: ZipFile, part: Part): AsyncGenerator<Buffer> {
  const { uncompressedSize } = part.entry;
  let bytes = 0;
  let sum = 0;
  try {
    for await (const chunk of await openStream(zip, part)) {
      bytes += chunk.length;
      if (bytes > uncompressedSize) {
        throw inflatesTooMuch({ part: part.name, limit: `${uncompressedSize} B` });
      }
      sum = crc32(chunk, sum);
      yield chunk;
    }
  } catch (error) {
    if (error instanceof Refusal || !(error instanceof Error) || isOfSystem(error)) throw error;
    throw notZip({ problem: `${part.name}: ${error.message.slice(0, 120)}` });
  }
  if (bytes !== uncompressedSize) throw notZip({ problem: `${part.name}: size` });
  if (sum !== part.entry.crc32) throw notZip({ problem: `${part.name}: CRC-32` });
}

/** EIO, EBADF …: the machine failed, not the file. Errors of zlib have codes of their own (`Z_DATA_ERROR`). */
function isOfSystem(error: Error): boolean {
  return 'syscall' in error;
}
