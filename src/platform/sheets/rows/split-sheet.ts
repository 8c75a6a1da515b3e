import { inDoubt, lt, slash } from '../xml/scan-tag.ts';

const opening = Buffer.from('<sheetData');
const closing = Buffer.from('</sheetData>');
const bang = 0x21;
const question = 0x3f;
// `<?xml …?>` may stand at the start, after a byte order mark.
const declarationBefore = 5;

/**
 * Watches a stream for `<!` and `<?`: comments, CDATA and instructions could hide tags from a scanner that cuts by tags.
 * False is final. Also false for UTF-16, whose characters are not bytes.
 */
export function markupGuard(): (chunk: Buffer) => boolean {
  let before = 0;
  let offset = 0;

  function holds(chunk: Buffer, mark: number): boolean {
    for (let at = chunk.indexOf(mark); at >= 0; at = chunk.indexOf(mark, at + 1)) {
      const isMarkup = (at === 0 ? before : chunk[at - 1]) === lt;
      if (isMarkup && (mark === bang || offset + at > declarationBefore)) return true;
    }
    return false;
  }

  return (chunk) => {
    const isWide = offset < 4 && chunk.subarray(0, 4).includes(0);
    if (isWide || holds(chunk, bang) || holds(chunk, question)) return false;
    before = chunk[chunk.length - 1] ?? before;
    offset += chunk.length;
    return true;
  };
}

/** Where the rows of a sheet are: from after `<sheetData>` to before `</sheetData>`. */
export interface Body {
  readonly from: number;
  readonly to: number;
}

/**
 * Takes the bytes of a sheet in chunks, passes on what stands around its rows, tags of `sheetData` included, and remembers
 * where the rows are. @throws inDoubt where that cannot be found, or is more than `limit` bytes.
 */
export function sheetSplitter(side: (bytes: Buffer) => void, limit: number) {
  let state: 'head' | 'body' | 'tail' = 'head';
  /** Bytes not yet decided on, and where they begin in the part. */
  let held: Buffer = Buffer.alloc(0);
  let heldAt = 0;
  let sideBytes = 0;
  let from = 0;
  let to = 0;

  function pass(length: number): void {
    sideBytes += length;
    if (sideBytes > limit) throw inDoubt;
    // A copy: the chunk's memory may be used again before a parser is done with it.
    side(Buffer.from(held.subarray(0, length)));
    drop(length);
  }

  function drop(length: number): void {
    held = held.subarray(length);
    heldAt += length;
  }

  /** Joins what is held with the next chunk; within the rows only the seam, since copying all of them would cost memory. */
  function take(chunk: Buffer): void {
    const isSeamClear =
      state === 'body' && !Buffer.concat([held, chunk.subarray(0, closing.length - 1)]).includes(closing);
    if (held.length === 0 || (isSeamClear && chunk.length >= closing.length)) {
      heldAt += held.length;
      held = chunk;
    } else {
      held = Buffer.concat([held, chunk]);
    }
  }

  function findOpening(): void {
    const tag = held.indexOf(opening);
    const end = tag < 0 ? -1 : held.indexOf('>', tag);
    if (end < 0) {
      if (held.length > limit) throw inDoubt;
      return;
    }
    const isEmpty = held[end - 1] === slash;
    pass(end + 1);
    from = heldAt;
    to = heldAt;
    state = isEmpty ? 'tail' : 'body';
  }

  function findClosing(): void {
    const end = held.indexOf(closing);
    // Its first bytes may be at the end of this chunk.
    drop(end < 0 ? Math.max(0, held.length - closing.length + 1) : end);
    if (end < 0) return;
    to = heldAt;
    state = 'tail';
  }

  return {
    write: (chunk: Buffer): void => {
      take(chunk);
      if (state === 'head') findOpening();
      if (state === 'body') findClosing();
      if (state === 'tail') pass(held.length);
    },
    body: (): Body => {
      if (state !== 'tail') throw inDoubt;
      return { from, to };
    },
  };
}
