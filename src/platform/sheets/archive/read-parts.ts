import { type Entry, getFileNameLowLevel, validateFileName, type ZipFile } from 'yauzl';
import type { SheetLimits } from '../limits.ts';
import {
  encryptedFile,
  inflatesTooMuch,
  notZip,
  tooManyParts,
  twoFacedZip,
  unsafePartName,
} from '../refusals.ts';

export interface Part {
  /** As written in the file, without a leading slash. */
  readonly name: string;
  readonly entry: Entry;
  /** First byte after this part that belongs to something else: the next part, or the central directory. */
  readonly endsBefore: number;
}

/** Parts by their name in small letters: part names of a workbook do not differ by capitals. */
export type Parts = ReadonlyMap<string, Part>;

const localHeaderBytes = 30;
const mega = 1024 * 1024;

function nameOf(entry: Entry): string {
  const name = getFileNameLowLevel(entry.generalPurposeBitFlag, entry.fileNameRaw, entry.extraFields, false);
  // A control character could forge a line in a log; no workbook has one.
  if (validateFileName(name) !== null || /\p{Cc}/u.test(name) || name === '') {
    throw unsafePartName({ part: JSON.stringify(name.slice(0, 200)) });
  }
  return name;
}

function refuseBomb(name: string, entry: Entry, limits: SheetLimits): void {
  const { uncompressedSize, compressedSize } = entry;
  if (uncompressedSize > limits.partBytes) {
    throw inflatesTooMuch({ part: name, limit: `${Math.round(limits.partBytes / mega)} MB` });
  }
  if (uncompressedSize > limits.ratioFromBytes && uncompressedSize > compressedSize * limits.ratio) {
    throw inflatesTooMuch({ part: name, limit: `1:${limits.ratio}` });
  }
}

/** Refuses parts that share bytes (one small piece of data inflated many times) and gives where each must end. */
function endsOf(found: readonly { name: string; entry: Entry }[], directoryAt: number): Map<Entry, number> {
  const ends = new Map<Entry, number>();
  let next = directoryAt;
  const backwards = found.toSorted(
    (a, b) => b.entry.relativeOffsetOfLocalHeader - a.entry.relativeOffsetOfLocalHeader,
  );
  for (const { name, entry } of backwards) {
    const start = entry.relativeOffsetOfLocalHeader;
    const end = start + localHeaderBytes + entry.fileNameLength + entry.compressedSize;
    if (end > next) throw twoFacedZip({ part: name, problem: 'overlap' });
    ends.set(entry, next);
    next = start;
  }
  return ends;
}

async function readEntries(zip: ZipFile, limits: SheetLimits): Promise<{ name: string; entry: Entry }[]> {
  const found: { name: string; entry: Entry }[] = [];
  let total = 0;
  for await (const entry of zip.eachEntry()) {
    const name = nameOf(entry);
    if (entry.isEncrypted()) throw encryptedFile();
    refuseBomb(name, entry, limits);
    total += entry.uncompressedSize;
    if (total > limits.totalBytes) {
      throw inflatesTooMuch({ part: name, limit: `${Math.round(limits.totalBytes / mega)} MB` });
    }
    if (!name.endsWith('/')) found.push({ name, entry });
  }
  return found;
}

/**
 * Reads the central directory, and only that: everything a bomb or a smuggler can be known by is known before one byte is
 * inflated. Refuses too many parts, too large ones, ones that inflate out of all proportion, unsafe and double names,
 * encryption, and parts whose bytes overlap.
 */
export async function readParts(zip: ZipFile, directoryAt: number, limits: SheetLimits): Promise<Parts> {
  if (zip.entryCount > limits.parts) throw tooManyParts({ limit: limits.parts });
  const found = await readEntries(zip, limits);
  if (found.length === 0) throw notZip({ problem: 'no entries' });
  const ends = endsOf(found, directoryAt);
  const parts = new Map<string, Part>();
  for (const { name, entry } of found) {
    const key = name.toLowerCase();
    if (parts.has(key)) throw twoFacedZip({ part: name, problem: 'two entries of this name' });
    parts.set(key, { name, entry, endsBefore: ends.get(entry) ?? directoryAt });
  }
  return parts;
}
