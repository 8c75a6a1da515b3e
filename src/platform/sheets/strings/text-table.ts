import { tooManySharedTexts } from '../refusals.ts';
import { compose, isStorable } from '../rows/compose.ts';

/** The shared texts of a workbook, by the number that cells give. */
export interface TextTable {
  /** How many there are. */
  readonly size: () => number;
  /** In NFC; null when there is no such number. */
  readonly get: (index: number) => string | null;
  /** Whether the text holds what cannot be stored: NUL or half a surrogate pair. */
  readonly isOdd: (index: number) => boolean;
}

export interface TextTableWriter extends TextTable {
  /** Takes UTF-8 bytes as they are. */
  readonly addBytes: (bytes: Buffer, from: number, to: number) => void;
  readonly add: (text: string) => void;
}

const mega = 1024 * 1024;
// Cells near each other share texts (commune, hamlet, sex): 4,096 decoded ones serve nearly all repeats.
const kept = 4096;

/**
 * Holds texts as UTF-8 in one growing block and decodes on demand: 152,916 names take 3 MB here and 15 MB as strings.
 * Refuses beyond `limit` bytes.
 */
export function textTable(limit: number): TextTableWriter {
  let block: Buffer = Buffer.alloc(64 * 1024);
  let ends = new Uint32Array(1024);
  let count = 0;
  let used = 0;
  // Texts no database column takes. UTF-8 has no form for half a surrogate pair, which `_xD800_` can bring in.
  const odd = new Map<number, string>();
  const recentNumbers = new Int32Array(kept).fill(-1);
  const recent: string[] = Array(kept).fill('');

  function reserve(bytes: number): void {
    if (used + bytes + count * 4 > limit) throw tooManySharedTexts({ limit: Math.round(limit / mega) });
    if (used + bytes > block.length) {
      const larger = Buffer.alloc(Math.max(block.length * 2, used + bytes));
      block.copy(larger, 0, 0, used);
      block = larger;
    }
    if (count === ends.length) {
      const more = new Uint32Array(ends.length * 2);
      more.set(ends);
      ends = more;
    }
  }

  function finish(bytes: number): void {
    used += bytes;
    ends[count] = used;
    count += 1;
  }

  function decoded(index: number): string {
    const from = index === 0 ? 0 : (ends[index - 1] ?? 0);
    return odd.get(index) ?? compose(block.toString('utf8', from, ends[index]));
  }

  return {
    size: () => count,
    get: (index) => {
      if (index >= count) return null;
      const slot = index % kept;
      const known = recent[slot];
      if (recentNumbers[slot] === index && known !== undefined) return known;
      const text = decoded(index);
      recentNumbers[slot] = index;
      recent[slot] = text;
      return text;
    },
    isOdd: (index) => odd.size > 0 && odd.has(index),
    addBytes: (bytes, from, to) => {
      reserve(to - from);
      bytes.copy(block, used, from, to);
      finish(to - from);
    },
    add: (text) => {
      if (!isStorable(text)) {
        odd.set(count, text);
        reserve(0);
        return finish(0);
      }
      const bytes = Buffer.byteLength(text);
      reserve(bytes);
      block.write(text, used);
      finish(bytes);
    },
  };
}
