import { Refusal } from '../../../kernel/refusal.ts';
import type { Archive } from '../archive/open-archive.ts';
import type { SheetLimits } from '../limits.ts';
import { badStructure, partTooLarge } from '../refusals.ts';
import { markupGuard } from '../rows/split-sheet.ts';
import { utf8Guard } from '../xml/decode.ts';
import { wholeElements } from '../xml/pieces.ts';
import { inDoubt } from '../xml/scan-tag.ts';
import { strictXml } from '../xml/strict-xml.ts';
import { stringScanner } from './scan-strings.ts';
import { strictStrings } from './strict-strings.ts';
import { type TextTable, textTable } from './text-table.ts';

/** Passes chunks on as long as they are UTF-8 without comments, CDATA or instructions. */
async function* guarded(chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  const isUtf8 = utf8Guard();
  const isPlain = markupGuard();
  for await (const chunk of chunks) {
    if (!isUtf8(chunk, false) || !isPlain(chunk)) throw inDoubt;
    yield chunk;
  }
  if (!isUtf8(Buffer.alloc(0), true)) throw inDoubt;
}

/** What stands around the texts, parsed strictly without them. */
function frameReader(part: string) {
  return strictXml(part, {
    open: (path) => {
      if (path.length !== 1 || path[0] !== 'sst') throw badStructure({ part, problem: `<${path.at(-1)}>` });
    },
    close: () => {},
  });
}

async function quickTexts(archive: Archive, part: string, limits: SheetLimits): Promise<TextTable> {
  const texts = textTable(limits.sharedTextBytes);
  const scan = stringScanner(texts);
  const frame = frameReader(part);
  const tooLarge = () => partTooLarge({ part, limit: Math.round(limits.rowBytes / 1024 / 1024) });
  const chunks = guarded(archive.read(part, limits.partBytes));
  let isHead = true;
  for await (const piece of wholeElements(chunks, 'si', limits.rowBytes, tooLarge)) {
    const { bytes, to } = piece;
    let from = piece.from;
    if (isHead) {
      const firstItem = bytes.subarray(0, to).indexOf('<si');
      from = firstItem < 0 ? to : firstItem;
      frame.write(Buffer.from(bytes.subarray(0, from)));
      isHead = false;
    }
    const end = scan(bytes, from, to);
    frame.write(Buffer.from(bytes.subarray(end, to)));
  }
  frame.end();
  return texts;
}

async function strictTexts(archive: Archive, part: string, limits: SheetLimits): Promise<TextTable> {
  const texts = textTable(limits.sharedTextBytes);
  const feeder = strictStrings(part, texts);
  for await (const chunk of archive.read(part, limits.partBytes)) feeder.write(chunk);
  feeder.end();
  return texts;
}

/** Reads the shared texts of a workbook into memory, at most `limits.sharedTextBytes`. */
export async function readTexts(
  archive: Archive,
  part: string | null,
  limits: SheetLimits,
  isStrict: boolean,
): Promise<TextTable> {
  if (part === null) return textTable(0);
  if (isStrict) return strictTexts(archive, part, limits);
  try {
    return await quickTexts(archive, part, limits);
  } catch (error) {
    const isOfFile =
      error === inDoubt || (error instanceof Refusal && /^sheets\.(bad|unknown)-/.test(error.kind.code));
    if (!isOfFile) throw error;
    return strictTexts(archive, part, limits);
  }
}
