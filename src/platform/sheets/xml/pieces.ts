import type { Refusal } from '../../../kernel/refusal.ts';
import { lt, namedAt } from './scan-tag.ts';

/** Bytes of whole elements: `bytes[to]` is a `<` at which every scanning loop stops. Valid until the next one is asked for. */
export interface Piece {
  readonly bytes: Buffer;
  readonly from: number;
  readonly to: number;
}

const guardBytes = 32;

/**
 * Cuts a stream in front of the last `<name` that has come, so that a piece never ends inside an element of that name
 * and no character is ever split. One buffer is used again and again.
 */
export async function* wholeElements(
  chunks: AsyncIterable<Buffer>,
  name: string,
  limit: number,
  tooLarge: () => Refusal,
): AsyncGenerator<Piece> {
  const needle = Buffer.from(`<${name}`);
  let bytes: Buffer = Buffer.allocUnsafe(512 * 1024);
  let used = 0;
  for await (const chunk of chunks) {
    if (used > limit) throw tooLarge();
    if (used + chunk.length + guardBytes > bytes.length) {
      const larger = Buffer.allocUnsafe((used + chunk.length + guardBytes) * 2);
      bytes.copy(larger, 0, 0, used);
      bytes = larger;
    }
    chunk.copy(bytes, used);
    // The needle may have begun at the end of what was there, and its next byte decides whether it is that element.
    const searchFrom = Math.max(0, used - needle.length);
    used += chunk.length;
    const cut = lastElement(bytes, needle, name, searchFrom, used);
    if (cut <= 0) continue;
    yield { bytes, from: 0, to: cut };
    bytes.copyWithin(0, cut, used);
    used -= cut;
  }
  // A `<` stops every loop, and zeros after it keep what the buffer held before from looking like the end of a tag.
  bytes[used] = lt;
  bytes.fill(0, used + 1, used + guardBytes);
  yield { bytes, from: 0, to: used };
}

function lastElement(bytes: Buffer, needle: Buffer, name: string, from: number, to: number): number {
  // Without the last byte: the one after the name has to be there too.
  const fresh = bytes.subarray(from, to - 1);
  let at = fresh.lastIndexOf(needle);
  while (at >= 0 && !namedAt(bytes, from + at + 1, name)) {
    at = at === 0 ? -1 : fresh.lastIndexOf(needle, at - 1);
  }
  return at < 0 ? -1 : from + at;
}
