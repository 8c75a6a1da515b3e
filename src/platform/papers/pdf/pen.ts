import { type Face, fontHeights, singleLine } from '../fonts/font-files.ts';
import { textWidth } from '../fonts/measure.ts';
import type { Align } from '../layout.ts';
import { breakLines, type Line, type Piece, pieceSize, type Word } from './lines.ts';

export type Doc = PDFKit.PDFDocument;
export type Element = PDFKit.PDFStructureElement;

/** Left edge and width of what is written in, top of the line, all in points from the upper left corner. */
export interface Place {
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

const bound = '\u00a0';
const afterSpace = /(?<=[ \u00a0])/;
const belowBaseline = fontHeights.descent + fontHeights.lineGap / 2;

export function lineHeight(size: number, multiple = 1): number {
  return size * singleLine * multiple;
}

/** From the top of a single-spaced line to the foot of its letters. */
export function baseline(size: number): number {
  return lineHeight(size) - size * belowBaseline;
}

/** Draws what belongs to an element of the structure tree, where readers and copying find it. */
export function tagged(doc: Doc, element: Element, tag: string, draw: () => void): void {
  element.add(doc.markStructureContent(tag));
  draw();
  doc.endMarkedContent();
}

/** Draws what is only decoration, or a repetition: lines, page numbers, repeated heads. Readers pass over it. */
export function decoration(doc: Doc, kind: 'Layout' | 'Pagination', draw: () => void): void {
  doc.markContent('Artifact', { type: kind });
  draw();
  doc.endMarkedContent();
}

/** Writes one line; `height` is that of the line, whose extra space lies above the letters, as in Word. */
export function writeLine(
  doc: Doc,
  line: Line,
  place: Place,
  size: number,
  align: Align,
  height: number,
): void {
  const foot = place.y + height - size * belowBaseline;
  const slack = place.width - line.width;
  const spaces = line.words.length - 1 + line.words.reduce((sum, word) => sum + boundSpaces(word), 0);
  if (align === 'justify' && !line.isEnd && spaces > 0 && slack > 0) {
    writeStretched(doc, line, place.x, foot, size, slack / spaces);
    return;
  }
  const pieces = joinWords(line);
  const width = pieces.reduce((sum, { text, face }) => sum + textWidth(text.trimEnd(), face, size), 0);
  const free = place.width - width;
  const indent = align === 'center' ? free / 2 : align === 'right' ? free : 0;
  writePieces(doc, pieces, place.x + Math.max(indent, 0), foot, size);
}

/** Writes text of one face, breaking it where needed. Gives the y below it. */
export function writeText(
  doc: Doc,
  text: string,
  face: Face,
  size: number,
  place: Place,
  align: Align,
): number {
  const height = lineHeight(size);
  let { y } = place;
  for (const line of breakLines([{ text }], { size, face, width: place.width })) {
    writeLine(doc, line, { ...place, y }, size, align, height);
    y += height;
  }
  return y;
}

export function textHeight(text: string, face: Face, size: number, width: number): number {
  return breakLines([{ text }], { size, face, width }).length * lineHeight(size);
}

/** A thin line from left to right, centred at `middle`. */
export function drawRule(doc: Doc, middle: number, y: number, width: number): void {
  doc
    .lineWidth(0.7)
    .moveTo(middle - width / 2, y)
    .lineTo(middle + width / 2, y)
    .stroke();
}

function boundSpaces(word: Word): number {
  return word.pieces.reduce((sum, piece) => sum + piece.text.split(bound).length - 1, 0);
}

/** No-break spaces stretch like the others, or a figure and its unit would look glued together. */
function writeStretched(doc: Doc, line: Line, x: number, foot: number, size: number, extra: number): void {
  let at = x;
  for (const [index, word] of line.words.entries()) {
    const isSpaced = index < line.words.length - 1 || line.hasSpaceAfter;
    for (const piece of isSpaced ? addSpace(word.pieces) : word.pieces) {
      for (const text of piece.text.split(afterSpace)) {
        writePieces(doc, [{ ...piece, text }], at, foot, size);
        at += textWidth(text, piece.face, pieceSize(piece, size)) + (/[ \u00a0]$/.test(text) ? extra : 0);
      }
    }
  }
}

function joinWords(line: Line): Piece[] {
  const joined: Piece[] = [];
  for (const [index, word] of line.words.entries()) {
    const isSpaced = index < line.words.length - 1 || line.hasSpaceAfter;
    for (const piece of isSpaced ? addSpace(word.pieces) : word.pieces) {
      const before = joined.at(-1);
      if (before?.face === piece.face && before.isRaised === piece.isRaised) {
        joined.splice(-1, 1, { ...before, text: before.text + piece.text });
      } else joined.push(piece);
    }
  }
  return joined;
}

function addSpace(pieces: readonly Piece[]): Piece[] {
  const last = pieces.at(-1);
  return last ? [...pieces.slice(0, -1), { ...last, text: `${last.text} ` }] : [];
}

function writePieces(doc: Doc, pieces: readonly Piece[], x: number, foot: number, size: number): void {
  let at = x;
  for (const piece of pieces) {
    const own = pieceSize(piece, size);
    const lift = piece.isRaised ? size * 0.35 : 0;
    doc
      .font(piece.face)
      .fontSize(own)
      .text(piece.text, at, foot - lift, { lineBreak: false, baseline: 'alphabetic' });
    at += textWidth(piece.text, piece.face, own);
  }
}
