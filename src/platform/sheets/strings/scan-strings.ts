import { inDoubt, lt, namedAt, newTag, scanTag, skipSpace, standsAt, type Tag } from '../xml/scan-tag.ts';
import { decodeRun, decodeText, isPlain, scanText, type TextEnd } from '../xml/scan-text.ts';
import { beginRun, finishText, newText, type RichText } from './rich-text.ts';
import type { TextTableWriter } from './text-table.ts';

const richEnd = Buffer.from('</rPr>');
const phoneticEnd = Buffer.from('</rPh>');

interface Scan {
  readonly texts: TextTableWriter;
  readonly tag: Tag;
  readonly end: TextEnd;
  /** End of the piece being scanned. */
  to: number;
}

/**
 * Gives a scanner of whole `<si>` elements. It returns the place at which they ended: `to`, or that of `</sst>`. Throws
 * `inDoubt` at everything that is not the plain form.
 */
export function stringScanner(texts: TextTableWriter) {
  const scan: Scan = { texts, tag: newTag(), end: { at: 0, marks: 0 }, to: 0 };
  return (bytes: Buffer, from: number, to: number): number => {
    if (bytes[to] !== lt) throw inDoubt;
    scan.to = to;
    let at = skipSpace(bytes, from);
    for (; at < to; at = skipSpace(bytes, at)) {
      if (standsAt(bytes, at, '</sst>')) return at;
      if (bytes[at] !== lt || !namedAt(bytes, at + 1, 'si')) throw inDoubt;
      at = scanItem(scan, bytes, at + 3);
    }
    return at;
  };
}

function scanItem(scan: Scan, bytes: Buffer, from: number): number {
  const { tag, texts, end } = scan;
  let at = scanTag(bytes, from, tag);
  if (tag.isEmpty) {
    texts.add('');
    return at;
  }
  at = skipSpace(bytes, at);
  if (namedAt(bytes, at + 1, 't')) {
    const textFrom = scanTag(bytes, at + 2, tag);
    if (!tag.isEmpty) {
      scanText(bytes, textFrom, end);
      if (standsAt(bytes, end.at, '</t></si>')) {
        addText(scan, bytes, textFrom);
        return end.at + 9;
      }
    }
  }
  return scanRuns(scan, bytes, at);
}

function addText({ texts, end, tag }: Scan, bytes: Buffer, from: number): void {
  if (isPlain(bytes, from, end.at, end.marks, tag.isPreserved)) texts.addBytes(bytes, from, end.at);
  else texts.add(decodeText(bytes, from, end.at, end.marks, tag.isPreserved));
}

/** Runs of different looks, and how a text is read aloud (`rPh`, `phoneticPr`), which is not part of it. */
function scanRuns(scan: Scan, bytes: Buffer, from: number): number {
  const text = newText();
  for (let at = from; ; ) {
    at = skipSpace(bytes, at);
    if (standsAt(bytes, at, '</si>')) {
      scan.texts.add(finishText(text));
      return at + 5;
    }
    if (bytes[at] !== lt) throw inDoubt;
    if (namedAt(bytes, at + 1, 't')) at = scanRunText(scan, bytes, at + 2, text);
    else if (standsAt(bytes, at + 1, 'r>')) at = scanRun(scan, bytes, at + 3, text);
    else if (namedAt(bytes, at + 1, 'rPh')) at = afterElement(scan, bytes, at, phoneticEnd);
    else if (namedAt(bytes, at + 1, 'phoneticPr')) {
      at = scanTag(bytes, at + 11, scan.tag);
      if (!scan.tag.isEmpty) throw inDoubt;
    } else throw inDoubt;
  }
}

function scanRun(scan: Scan, bytes: Buffer, from: number, text: RichText): number {
  let at = skipSpace(bytes, from);
  if (standsAt(bytes, at, '<rPr>')) at = skipSpace(bytes, afterElement(scan, bytes, at, richEnd));
  else if (standsAt(bytes, at, '<rPr/>')) at = skipSpace(bytes, at + 6);
  if (bytes[at] !== lt || !namedAt(bytes, at + 1, 't')) throw inDoubt;
  at = skipSpace(bytes, scanRunText(scan, bytes, at + 2, text));
  if (!standsAt(bytes, at, '</r>')) throw inDoubt;
  return at + 4;
}

function scanRunText(scan: Scan, bytes: Buffer, from: number, text: RichText): number {
  const { tag, end } = scan;
  const at = scanTag(bytes, from, tag);
  beginRun(text, tag.isPreserved);
  if (tag.isEmpty) return at;
  scanText(bytes, at, end);
  if (!standsAt(bytes, end.at, '</t>')) throw inDoubt;
  text.text += decodeRun(bytes, at, end.at, end.marks);
  return end.at + 4;
}

/** Skips an element whose content does not matter. There are no comments or CDATA that could hold its end. */
function afterElement(scan: Scan, bytes: Buffer, from: number, closing: Buffer): number {
  const length = bytes.subarray(from, scan.to).indexOf(closing);
  if (length < 0) throw inDoubt;
  return from + length + closing.length;
}
