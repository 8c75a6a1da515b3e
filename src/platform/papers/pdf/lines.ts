import { printable } from '../fonts/coverage.ts';
import { type Face, faceOf } from '../fonts/font-files.ts';
import { textWidth } from '../fonts/measure.ts';
import type { Run } from '../model.ts';

/** Text in one face without a space at which a line may end. */
export interface Piece {
  readonly text: string;
  readonly face: Face;
  readonly isRaised: boolean;
}

export interface Word {
  readonly pieces: readonly Piece[];
  readonly width: number;
}

export interface Line {
  readonly words: readonly Word[];
  /** With single spaces between the words, points. */
  readonly width: number;
  /** Ends a paragraph or stands before a forced break: not stretched. */
  readonly isEnd: boolean;
  /** Broken at a space, which is still printed, so that copied text keeps its words apart. */
  readonly hasSpaceAfter: boolean;
}

/** Raised text is that much smaller. */
export const raisedSize = 0.65;
/** A space is a quarter of the size in all four faces. */
const spaceShare = 0.25;

interface Measures {
  readonly size: number;
  readonly face: Face;
  readonly width: number;
  /** How much less the first line has. */
  readonly firstIndent?: number;
}

interface Token {
  readonly word: Word;
  readonly isEnd: boolean;
  readonly hasSpaceAfter: boolean;
}

/** Breaks text greedily, as Word does. A word wider than the line is cut between letters rather than printed over the edge. */
export function breakLines(runs: readonly Run[], measures: Measures): Line[] {
  const space = measures.size * spaceShare;
  const lines: Line[] = [];
  let open: Word[] = [];
  let width = 0;
  const room = () => measures.width - (lines.length === 0 ? (measures.firstIndent ?? 0) : 0);
  const close = (isEnd: boolean, hasSpaceAfter: boolean) => {
    lines.push({ words: open, width, isEnd, hasSpaceAfter });
    open = [];
    width = 0;
  };
  for (const token of tokens(runs, measures)) {
    if (open.length > 0 && width + space + token.word.width > room() + 0.01) close(false, true);
    let { word } = token;
    while (word.width > room() + 0.01) {
      const [fits, rest] = cut(word, room(), measures.size);
      if (!rest) break;
      open = [fits];
      width = fits.width;
      close(false, false);
      word = rest;
    }
    width += (open.length > 0 ? space : 0) + word.width;
    open.push(word);
    if (token.isEnd) close(true, token.hasSpaceAfter);
  }
  if (open.length > 0) close(true, true);
  return lines;
}

function tokens(runs: readonly Run[], { size, face }: Measures): Token[] {
  const found: Token[] = [];
  let pieces: Piece[] = [];
  const close = (isEnd: boolean, hasSpaceAfter: boolean) => {
    found.push({ word: wordOf(pieces, size), isEnd, hasSpaceAfter });
    pieces = [];
  };
  const base = { bold: face.startsWith('bold'), italic: /italic/i.test(face) };
  for (const run of runs) {
    const own = faceOf({
      bold: base.bold || (run.bold ?? false),
      italic: base.italic || (run.italic ?? false),
    });
    for (const part of printable(run.text).split(/([ \n])/)) {
      if (part === ' ') close(false, true);
      else if (part === '\n') close(true, true);
      else if (part !== '') pieces.push({ text: part, face: own, isRaised: run.raised ?? false });
    }
  }
  if (pieces.length > 0) close(true, false);
  return found;
}

export function pieceSize(piece: Piece, size: number): number {
  return piece.isRaised ? size * raisedSize : size;
}

function wordOf(pieces: readonly Piece[], size: number): Word {
  const width = pieces.reduce(
    (sum, piece) => sum + textWidth(piece.text, piece.face, pieceSize(piece, size)),
    0,
  );
  return { pieces, width };
}

/** The longest beginning that fits, at least one letter with its marks, and what is left. */
function cut(word: Word, room: number, size: number): [Word, Word | null] {
  const letters = word.pieces.flatMap((piece) =>
    (piece.text.match(/\P{M}\p{M}*/gu) ?? [piece.text]).map((text) => ({ ...piece, text })),
  );
  let count = 1;
  let width = 0;
  for (const [at, letter] of letters.entries()) {
    width += textWidth(letter.text, letter.face, pieceSize(letter, size));
    if (width > room) break;
    count = at + 1;
  }
  if (count >= letters.length) return [word, null];
  return [wordOf(rejoin(letters.slice(0, count)), size), wordOf(rejoin(letters.slice(count)), size)];
}

function rejoin(letters: readonly Piece[]): Piece[] {
  const joined: Piece[] = [];
  for (const letter of letters) {
    const before = joined.at(-1);
    if (before?.face === letter.face && before.isRaised === letter.isRaised) {
      joined.splice(-1, 1, { ...before, text: before.text + letter.text });
    } else joined.push(letter);
  }
  return joined;
}
