import { close, fstat, open, read } from 'node:fs';
import { promisify } from 'node:util';
import { fromBufferPromise, fromFdPromise, type ZipFile } from 'yauzl';

/** Where a sheet file is: a path, or its bytes. */
export type FileSource = string | Uint8Array;

export interface OpenSource {
  readonly size: number;
  /** Fewer bytes than asked for at the end of the file. */
  readonly read: (position: number, length: number) => Promise<Buffer>;
  /** The zip owns the file from then on: closing it closes the file. */
  readonly zip: () => Promise<ZipFile>;
  readonly close: () => Promise<void>;
}

const openFile = promisify(open);
const closeFile = promisify(close);
const statFile = promisify(fstat);
const readFile = promisify(read);

// Names are decoded and checked in read-parts.ts, so that a bad one gets its own refusal.
const zipOptions = { autoClose: false, decodeStrings: false, validateEntrySizes: true };

/** Opens a file for reading at any place; errors of the file system pass through. */
export async function openSource(source: FileSource): Promise<OpenSource> {
  if (typeof source !== 'string') {
    const bytes = Buffer.from(source.buffer, source.byteOffset, source.byteLength);
    return {
      size: bytes.length,
      read: async (position, length) => bytes.subarray(position, position + length),
      zip: () => fromBufferPromise(bytes, zipOptions),
      close: async () => {},
    };
  }
  const fd = await openFile(source, 'r');
  const { size } = await statFile(fd);
  let owner: ZipFile | null = null;
  return {
    size,
    read: async (position, length) => {
      const { bytesRead, buffer } = await readFile(fd, Buffer.alloc(length), 0, length, position);
      return buffer.subarray(0, bytesRead);
    },
    zip: async () => {
      owner = await fromFdPromise(fd, zipOptions);
      return owner;
    },
    close: async () => {
      if (owner) owner.close();
      else await closeFile(fd);
    },
  };
}
