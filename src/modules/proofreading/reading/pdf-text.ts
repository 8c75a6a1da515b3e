import { brokenFile, lockedFile, textTooLong } from '../refusals.ts';
import { limits } from './limits.ts';

interface Piece {
  readonly str: string;
  readonly hasEOL: boolean;
  readonly width: number;
  readonly height: number;
  readonly transform: readonly number[];
}

const isPiece = (item: object): item is Piece => 'str' in item && 'hasEOL' in item;

/** Pieces of one page in reading order: a wide gap within a line parts cells, a tall one between lines paragraphs. */
function pageText(pieces: readonly Piece[]): string {
  let text = '';
  let last: Piece | null = null;
  for (const piece of pieces.filter(({ str }) => str !== '')) {
    const [x = 0, y = 0] = piece.transform.slice(4);
    if (last) {
      const [lastX = 0, lastY = 0] = last.transform.slice(4);
      const size = Math.max(last.height, piece.height, 1);
      if (Math.abs(y - lastY) > size * 0.6) text += lastY - y > size * 2.2 ? '\n\n' : '\n';
      else if (x - (lastX + last.width) > size * 1.5) text = `${text.trimEnd()}\t`;
      else if (x - (lastX + last.width) > size * 0.15 && !/\s$/.test(text) && !/^\s/.test(piece.str))
        text += ' ';
    }
    text += piece.str;
    last = piece;
  }
  // The page's number at its top would part a sentence that goes on from the page before.
  return text.replace(/[ \t]+\n/g, '\n').replace(/^\s*\d{1,4}\n+/, '');
}

/**
 * The text of a .pdf that has any, line by line as drawn. Scripts in the file are never run, nothing is fetched.
 * @throws broken-file, locked-file, text-too-long
 */
export async function pdfText(bytes: Uint8Array, name: string): Promise<string> {
  // Loaded when first needed: 2 MB of program for a file that few send.
  const { getDocumentProxy } = await import('unpdf');
  const tooLong = () => textTooLong({ limit: limits.signs, megabytes: limits.fileBytes / 1024 / 1024 });
  try {
    const document = await getDocumentProxy(Uint8Array.from(bytes), {
      disableFontFace: true,
      useSystemFonts: false,
      stopAtErrors: false,
      verbosity: 0,
    });
    try {
      if (document.numPages > limits.pdfPages) throw tooLong();
      const pages: string[] = [];
      let length = 0;
      for (let number = 1; number <= document.numPages; number += 1) {
        const page = await document.getPage(number);
        const { items } = await page.getTextContent();
        const text = pageText((items as readonly object[]).filter(isPiece));
        length += text.length + 1;
        if (length > limits.signs) throw tooLong();
        pages.push(text);
        page.cleanup();
      }
      return pages.join('\n');
    } finally {
      await document.loadingTask.destroy();
    }
  } catch (error) {
    if ((error as { kind?: unknown }).kind !== undefined) throw error;
    if ((error as Error).name === 'PasswordException') throw lockedFile({ name });
    throw brokenFile({ name, problem: (error as Error).message.slice(0, 120) });
  }
}
