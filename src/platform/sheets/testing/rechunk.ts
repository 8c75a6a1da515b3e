import type { Archive } from '../archive/open-archive.ts';

/** The same archive, its bytes handed out in pieces of so many. */
export function rechunked(archive: Archive, bytes: number): Archive {
  return {
    ...archive,
    read: (name, limit) => cut(archive.read(name, limit), bytes),
  };
}

async function* cut(chunks: AsyncIterable<Buffer>, bytes: number): AsyncGenerator<Buffer> {
  for await (const chunk of chunks) {
    for (let at = 0; at < chunk.length; at += bytes) yield chunk.subarray(at, at + bytes);
  }
}
