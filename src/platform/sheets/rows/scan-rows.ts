import type { Cell } from '../cell.ts';
import {
  digitsAt,
  inDoubt,
  lt,
  namedAt,
  newTag,
  scanTag,
  skipSpace,
  slash,
  standsAt,
  type Tag,
} from '../xml/scan-tag.ts';
import { decodeText, isPlain, mayEscape, scanText, type TextEnd } from '../xml/scan-text.ts';
import {
  type CellContext,
  emptyCell,
  type FoundCell,
  numberCell,
  sharedCell,
  textCell,
  typedCell,
} from './make-cell.ts';
import type { RowSink } from './row-sink.ts';

const types: readonly string[] = ['s', 'n', 'inlineStr', 'str', 'b', 'e', 'd'];

/** What the scanner of one sheet has in hand. Made once and written over: a sheet has millions of cells. */
interface Scan {
  readonly context: CellContext;
  readonly sink: RowSink;
  readonly tag: Tag;
  readonly inner: Tag;
  readonly end: TextEnd;
  readonly found: { -readonly [Key in keyof FoundCell]: FoundCell[Key] };
  /** Where the value of the cell begins; -1 when it has none. */
  from: number;
}

/**
 * Gives a scanner of whole rows that stand between `<sheetData>` and `</sheetData>`. It knows the plain form in which all
 * programs write rows and throws `inDoubt` at everything else; rows before that are in the sink and are right.
 */
export function rowScanner(context: CellContext, sink: RowSink) {
  const scan: Scan = {
    context,
    sink,
    tag: newTag(),
    inner: newTag(),
    end: { at: 0, marks: 0 },
    found: { row: 0, column: 0, type: '', style: -1, isFormula: false },
    from: -1,
  };
  return (bytes: Buffer, from: number, to: number): void => {
    if (bytes[to] !== lt) throw inDoubt;
    for (let at = skipSpace(bytes, from); at < to; at = skipSpace(bytes, at)) {
      if (bytes[at] !== lt || !namedAt(bytes, at + 1, 'row')) throw inDoubt;
      at = scanRow(scan, bytes, at + 4);
    }
  };
}

function scanRow(scan: Scan, bytes: Buffer, from: number): number {
  const { tag, sink } = scan;
  let at = scanTag(bytes, from, tag);
  const hidden = tag.hiddenFrom < 0 ? 0 : bytes[tag.hiddenFrom];
  const row = sink.begin(
    tag.rFrom < 0 ? null : digitsAt(bytes, tag.rFrom, tag.rTo),
    hidden === 0x31 || hidden === 0x74,
  );
  if (tag.isEmpty) {
    sink.end();
    return at;
  }
  for (;;) {
    at = skipSpace(bytes, at);
    if (bytes[at] !== lt) throw inDoubt;
    if (bytes[at + 1] === 0x63 /* c */) at = scanCell(scan, bytes, at + 2, row);
    else if (standsAt(bytes, at + 1, '/row>')) break;
    else throw inDoubt;
  }
  sink.end();
  return at + 6;
}

/** `C12` as column and row, checked against the row it stands in. */
function placeAt(scan: Scan, bytes: Buffer, row: number): number {
  const { rFrom, rTo } = scan.tag;
  if (rFrom < 0) return scan.sink.placeNext();
  let column = 0;
  let at = rFrom;
  for (; at < rTo && at < rFrom + 3; at += 1) {
    const letter = (bytes[at] ?? 0) - 0x40;
    if (letter < 1 || letter > 26) break;
    column = column * 26 + letter;
  }
  if (at === rFrom || bytes[at] === 0x30 || digitsAt(bytes, at, rTo) !== row) throw inDoubt;
  return scan.sink.place(column, row) ? column : misplaced(scan, bytes);
}

function misplaced({ sink, tag }: Scan, bytes: Buffer): never {
  throw sink.misplaced(bytes.toString('latin1', tag.rFrom, tag.rTo));
}

function typeAt(bytes: Buffer, { tFrom, tTo }: Tag): string {
  if (tFrom < 0) return '';
  const length = tTo - tFrom;
  for (const type of types) if (type.length === length && standsAt(bytes, tFrom, type)) return type;
  throw inDoubt;
}

/** A cell, `from` being after `<c`; gives the place after `</c>`. */
function scanCell(scan: Scan, bytes: Buffer, from: number, row: number): number {
  const { tag, found } = scan;
  let at = scanTag(bytes, from, tag);
  found.row = row;
  found.column = placeAt(scan, bytes, row);
  found.type = typeAt(bytes, tag);
  found.style = tag.sFrom < 0 ? -1 : digitsAt(bytes, tag.sFrom, tag.sTo);
  if (tag.isEmpty) return at;
  found.isFormula = false;
  scan.from = -1;
  for (at = skipSpace(bytes, at); bytes[at + 1] !== slash; at = skipSpace(bytes, at)) {
    if (bytes[at] !== lt || scan.from >= 0) throw inDoubt;
    const name = bytes[at + 1];
    if (name === 0x76 /* v */ && found.type !== 'inlineStr') {
      at = scanElement(scan, bytes, at + 2, '</v>');
    } else if (name === 0x66 /* f */ && !found.isFormula) {
      found.isFormula = true;
      at = scanElement(scan, bytes, at + 2, '</f>');
      scan.from = -1;
    } else if (found.type === 'inlineStr' && standsAt(bytes, at + 1, 'is><t')) {
      at = scanElement(scan, bytes, at + 6, '</t>');
      if (!standsAt(bytes, at, '</is>')) throw inDoubt;
      at += 5;
    } else {
      throw inDoubt;
    }
  }
  if (!standsAt(bytes, at, '</c>')) throw inDoubt;
  scan.sink.add(cellOf(scan, bytes));
  return at + 4;
}

/** An element that holds nothing but text, `from` being after its name. */
function scanElement(scan: Scan, bytes: Buffer, from: number, closing: string): number {
  const { inner, end } = scan;
  const at = scanTag(bytes, from, inner);
  scan.from = at;
  if (inner.isEmpty) {
    end.at = at;
    end.marks = 0;
    return at;
  }
  scanText(bytes, at, end);
  if (!standsAt(bytes, end.at, closing)) throw inDoubt;
  return end.at + closing.length;
}

function cellOf(scan: Scan, bytes: Buffer): Cell | null {
  const { context, found, from, end, inner } = scan;
  const to = end.at;
  if (from < 0 || from === to) return emptyCell(found);
  const { type } = found;
  if (type === 'inlineStr' || type === 'str') {
    const text = decodeText(bytes, from, to, end.marks, inner.isPreserved);
    return textCell(context, found, text, !mayEscape(end.marks));
  }
  // What is not text has nothing to unescape; white space around it is the strict path's to judge.
  if (!isPlain(bytes, from, to, end.marks, false)) throw inDoubt;
  if (type === 's') return sharedCell(context, found, digitsAt(bytes, from, to));
  if (type === '' || type === 'n') return numberCell(context, found, bytes.toString('latin1', from, to));
  return typedCell(context, found, bytes.toString('utf8', from, to));
}
