import { trimXml, unescapeExcel } from '../rows/compose.ts';
import { inDoubt, isSpace, lt } from './scan-tag.ts';

const nonAscii = 1;
const entity = 2;
const underscore = 4;
const forbidden = 8;
const greater = 16;
const high = 32;

/** What a byte in a text asks for, so that most texts are decoded with one native call and nothing else. */
const marks = new Uint8Array(256);
for (let byte = 0; byte < 256; byte += 1) {
  if (byte >= 0x80) marks[byte] = nonAscii;
  // A carriage return would have to become a line feed; other control characters are not XML.
  else if (byte < 0x20 && byte !== 0x09 && byte !== 0x0a) marks[byte] = forbidden;
}
marks[0x26] = entity;
marks[0x5f] = underscore;
marks[0x3e] = greater;
// U+FFFE and U+FFFF are not XML; their UTF-8 begins with EF.
marks[0xef] = nonAscii | high;

/** Where a text ends and what it holds. */
export interface TextEnd {
  at: number;
  marks: number;
}

/** Finds the `<` after a text. Relies on one at the end of the bytes. */
export function scanText(bytes: Buffer, from: number, end: TextEnd): void {
  let at = from;
  let seen = 0;
  for (let byte = bytes[at]; byte !== lt; byte = bytes[at]) {
    if (byte === undefined) throw inDoubt;
    seen |= marks[byte] ?? 0;
    at += 1;
  }
  end.at = at;
  end.marks = seen;
}

/** Whether the bytes of a text are already what it says: no entities, no escapes, no white space to trim. */
export function isPlain(
  bytes: Buffer,
  from: number,
  to: number,
  seen: number,
  isPreserved: boolean,
): boolean {
  const hasEnds = isSpace(bytes[from]) || isSpace(bytes[to - 1]);
  return (seen & ~nonAscii) === 0 && (isPreserved || !hasEnds);
}

/** Whether the text holds entities or Excel's escapes, which can stand for any character. */
export function mayEscape(seen: number): boolean {
  return (seen & (entity | underscore)) !== 0;
}

const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function charOf(reference: string): string {
  const known = named[reference];
  if (known !== undefined) return known;
  const isHex = reference.startsWith('#x');
  const code = isHex ? Number.parseInt(reference.slice(2), 16) : Number(reference.slice(1));
  const isChar =
    code === 0x09 ||
    code === 0x0a ||
    code === 0x0d ||
    (code >= 0x20 && code < 0xd800) ||
    (code >= 0xe000 && code < 0xfffe) ||
    (code >= 0x10000 && code <= 0x10ffff);
  if (!isChar) throw inDoubt;
  return String.fromCodePoint(code);
}

const references = /&(?:(#\d{1,7}|#x[0-9a-fA-F]{1,6}|amp|lt|gt|quot|apos);)?/g;

/** Replaces the five entities of XML and numbers; any other is in doubt. */
function unescapeXml(text: string): string {
  return text.replace(references, (_, reference: string | undefined) => {
    if (reference === undefined) throw inDoubt;
    return charOf(reference);
  });
}

/** The text between two places before white space is trimmed and Excel's escapes are read: for one run of a text. */
export function decodeRun(bytes: Buffer, from: number, to: number, seen: number): string {
  const text = seen & nonAscii ? bytes.toString('utf8', from, to) : bytes.toString('latin1', from, to);
  const isForbidden =
    (seen & forbidden) !== 0 ||
    ((seen & greater) !== 0 && text.includes(']]>')) ||
    ((seen & high) !== 0 && /[\ufffe\uffff]/.test(text));
  if (isForbidden) throw inDoubt;
  return seen & entity ? unescapeXml(text) : text;
}

/** The text between two places as Excel understands it, but for NFC. */
export function decodeText(
  bytes: Buffer,
  from: number,
  to: number,
  seen: number,
  isPreserved: boolean,
): string {
  const text = decodeRun(bytes, from, to, seen);
  if (isPlain(bytes, from, to, seen, isPreserved)) return text;
  const trimmed = isPreserved ? text : trimXml(text);
  return mayEscape(seen) ? unescapeExcel(trimmed) : trimmed;
}
