import { isUtf8 } from 'node:buffer';
import { unknownEncoding } from '../refusals.ts';

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be';

/** How many bytes at the end of a chunk begin a UTF-8 character that goes on in the next one: 0 to 3. */
export function unfinished(chunk: Uint8Array): number {
  for (let back = 1; back <= 3 && back <= chunk.length; back += 1) {
    const byte = chunk[chunk.length - back] ?? 0;
    if (byte < 0x80) return 0;
    if (byte >= 0xc0) {
      const length = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2;
      return length > back ? back : 0;
    }
  }
  return 0;
}

/** Checks a stream for UTF-8 without decoding it: give it the chunks in order, false is final. */
export function utf8Guard(): (chunk: Buffer, isLast: boolean) => boolean {
  let carried: Buffer = Buffer.alloc(0);
  return (chunk, isLast) => {
    let rest = chunk;
    // The character that began in the last chunk is checked by itself, so that the chunk need not be copied.
    while (carried.length > 0 && rest.length > 0) {
      carried = Buffer.concat([carried, rest.subarray(0, 1)]);
      rest = rest.subarray(1);
      if (unfinished(carried) > 0) continue;
      if (!isUtf8(carried)) return false;
      carried = Buffer.alloc(0);
    }
    if (isLast) return carried.length === 0 && isUtf8(rest);
    const whole = rest.length - (carried.length > 0 ? 0 : unfinished(rest));
    if (whole < rest.length) carried = Buffer.from(rest.subarray(whole));
    return isUtf8(rest.subarray(0, whole));
  };
}

/** The longest start of the bytes that is UTF-8. */
export function validStart(bytes: Buffer): Buffer {
  let at = 0;
  while (at < bytes.length) {
    const lead = bytes[at] ?? 0;
    const length = lead < 0x80 ? 1 : lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : 2;
    if (!isUtf8(bytes.subarray(at, at + length))) break;
    at += length;
  }
  return bytes.subarray(0, at);
}

/** Which encoding the first bytes tell: by byte order mark, or by where the zeros of `<` are. */
export function encodingOf(start: Uint8Array, part: string): Encoding {
  const [a, b, c, d] = start;
  if (a === 0xff && b === 0xfe && !(c === 0 && d === 0)) return 'utf-16le';
  if (a === 0xfe && b === 0xff) return 'utf-16be';
  if (a === 0x3c && b === 0 && c !== 0) return 'utf-16le';
  if (a === 0 && b === 0x3c) return 'utf-16be';
  if (a === 0 || b === 0 || (a === 0xff && b === 0xfe))
    throw unknownEncoding({ part, encoding: 'UTF-32 (?)' });
  return 'utf-8';
}
