/** Thrown by the byte scanners at anything they do not know for certain; the caller then takes the strict path. */
export const inDoubt = new Error('in doubt: the strict path decides');

export const lt = 0x3c;
export const gt = 0x3e;
export const slash = 0x2f;
const equals = 0x3d;
const quote = 0x22;
const apostrophe = 0x27;
const ampersand = 0x26;

/** What a start tag says, as places in the bytes; -1 where an attribute is missing. */
export interface Tag {
  /** `<c/>` */
  isEmpty: boolean;
  /** Attributes `r`, `s`, `t` of one letter, and `hidden`. */
  rFrom: number;
  rTo: number;
  sFrom: number;
  sTo: number;
  tFrom: number;
  tTo: number;
  hiddenFrom: number;
  /** `xml:space="preserve"`. */
  isPreserved: boolean;
}

export function newTag(): Tag {
  return {
    isEmpty: false,
    rFrom: -1,
    rTo: -1,
    sFrom: -1,
    sTo: -1,
    tFrom: -1,
    tTo: -1,
    hiddenFrom: -1,
    isPreserved: false,
  };
}

const nameBytes = new Uint8Array(256);
for (const letter of 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789:_-.') {
  nameBytes[letter.charCodeAt(0)] = 1;
}

export function isSpace(byte: number | undefined): boolean {
  return byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09;
}

/** The next place that is not white space. */
export function skipSpace(bytes: Buffer, from: number): number {
  let at = from;
  while (isSpace(bytes[at])) at += 1;
  return at;
}

/** Whether these characters stand there. */
export function standsAt(bytes: Buffer, at: number, text: string): boolean {
  for (let i = 0; i < text.length; i += 1) if (bytes[at + i] !== text.charCodeAt(i)) return false;
  return true;
}

/** Whether a tag of this name begins there, `at` being after `<`. */
export function namedAt(bytes: Buffer, at: number, name: string): boolean {
  if (!standsAt(bytes, at, name)) return false;
  const after = bytes[at + name.length];
  return after === gt || after === slash || isSpace(after);
}

function noteAttribute(
  bytes: Buffer,
  tag: Tag,
  nameFrom: number,
  nameTo: number,
  from: number,
  to: number,
): void {
  const first = bytes[nameFrom];
  if (nameTo - nameFrom === 1) {
    if (first === 0x72 /* r */) {
      if (tag.rFrom >= 0) throw inDoubt;
      tag.rFrom = from;
      tag.rTo = to;
    } else if (first === 0x73 /* s */) {
      if (tag.sFrom >= 0) throw inDoubt;
      tag.sFrom = from;
      tag.sTo = to;
    } else if (first === 0x74 /* t */) {
      if (tag.tFrom >= 0) throw inDoubt;
      tag.tFrom = from;
      tag.tTo = to;
    }
    return;
  }
  if (first === 0x68 /* h */ && nameTo - nameFrom === 6 && standsAt(bytes, nameFrom, 'hidden')) {
    if (tag.hiddenFrom >= 0) throw inDoubt;
    tag.hiddenFrom = from;
  }
  if (first === 0x78 /* x */ && standsAt(bytes, nameFrom, 'xml')) {
    // xmlns would change what names mean; xml:lang and the like never occur.
    const isKnown = standsAt(bytes, nameFrom, 'xml:space=') && standsAt(bytes, from, 'preserve');
    if (!isKnown || to - from !== 8 || tag.isPreserved) throw inDoubt;
    tag.isPreserved = true;
  }
}

/**
 * Reads the attributes of a start tag, `at` being after its name; gives the place after `>`. Entities in attributes,
 * namespaces and anything not well-formed are in doubt. Relies on a `<` at the end of the bytes to stop.
 */
export function scanTag(bytes: Buffer, at: number, tag: Tag): number {
  tag.rFrom = -1;
  tag.sFrom = -1;
  tag.tFrom = -1;
  tag.hiddenFrom = -1;
  tag.isPreserved = false;
  let next = at;
  for (;;) {
    let byte = bytes[next];
    if (byte === gt) {
      tag.isEmpty = false;
      return next + 1;
    }
    if (byte === slash) {
      if (bytes[next + 1] !== gt) throw inDoubt;
      tag.isEmpty = true;
      return next + 2;
    }
    if (!isSpace(byte)) throw inDoubt;
    next = skipSpace(bytes, next);
    byte = bytes[next];
    if (byte === gt || byte === slash) continue;
    const nameFrom = next;
    while (nameBytes[bytes[next] ?? 0] === 1) next += 1;
    const nameTo = next;
    const mark = bytes[next + 1];
    if (bytes[next] !== equals || nameTo === nameFrom || (mark !== quote && mark !== apostrophe))
      throw inDoubt;
    const from = next + 2;
    next = from;
    for (byte = bytes[next]; byte !== mark; byte = bytes[next]) {
      if (byte === lt || byte === ampersand || byte === undefined) throw inDoubt;
      next += 1;
    }
    noteAttribute(bytes, tag, nameFrom, nameTo, from, next);
    next += 1;
  }
}

/** A whole number of at most nine digits. */
export function digitsAt(bytes: Buffer, from: number, to: number): number {
  if (from === to || to - from > 9) throw inDoubt;
  let value = 0;
  for (let at = from; at < to; at += 1) {
    const digit = (bytes[at] ?? 0) - 0x30;
    if (digit < 0 || digit > 9) throw inDoubt;
    value = value * 10 + digit;
  }
  return value;
}
