import { Refusal } from '../../../kernel/refusal.ts';
import type { SheetLimits } from '../limits.ts';
import { fileTooLarge, notZip, partMissing, partTooLarge } from '../refusals.ts';
import { inflatePart } from './inflate.ts';
import { type Parts, readParts } from './read-parts.ts';
import { refuseOtherFiles } from './sniff.ts';
import { type FileSource, type OpenSource, openSource } from './source.ts';

export interface Archive {
  /** Names of all parts as written. */
  readonly names: readonly string[];
  readonly has: (name: string) => boolean;
  /** The bytes of a part in chunks; `limit` in bytes is checked before the first one. */
  readonly read: (name: string, limit: number) => AsyncIterable<Buffer>;
  readonly close: () => Promise<void>;
}

const mega = 1024 * 1024;
const directoryEnds = [0x06054b50, 0x06064b50, 0x05054b50];

async function openParts(source: OpenSource, limits: SheetLimits) {
  await refuseOtherFiles(source);
  const zip = await source.zip();
  // Before the first entry is read yauzl's cursor stands at the central directory.
  const directoryAt = Number(zip.readEntryCursor);
  const parts = await readParts(zip, directoryAt, limits);
  const after = await source.read(Number(zip.readEntryCursor), 4);
  // More entries than the end record counts would be seen by other programs and not by this one.
  if (after.length < 4 || !directoryEnds.includes(after.readUInt32LE(0))) {
    throw notZip({ problem: 'central directory' });
  }
  return { zip, parts };
}

/** Opens a zip file and looks at nothing but its directory. Everything that is wrong with the file is a refusal. */
export async function openArchive(file: FileSource, limits: SheetLimits): Promise<Archive> {
  const source = await openSource(file);
  try {
    if (source.size > limits.fileBytes) throw fileTooLarge({ limit: Math.round(limits.fileBytes / mega) });
    const { zip, parts } = await openParts(source, limits);
    return archive(zip, parts, source);
  } catch (error) {
    await source.close();
    if (error instanceof Refusal || !(error instanceof Error) || 'syscall' in error) throw error;
    throw notZip({ problem: error.message.slice(0, 120) });
  }
}

function archive(zip: Parameters<typeof inflatePart>[0], parts: Parts, source: OpenSource): Archive {
  const find = (name: string) => parts.get(name.toLowerCase().replace(/^\//, ''));
  return {
    names: [...parts.values()].map((part) => part.name),
    has: (name) => find(name) !== undefined,
    read: (name, limit) => {
      const part = find(name);
      if (!part) throw partMissing({ part: name });
      if (part.entry.uncompressedSize > limit) {
        throw partTooLarge({ part: name, limit: Math.round(limit / mega) });
      }
      return inflatePart(zip, part);
    },
    close: source.close,
  };
}
