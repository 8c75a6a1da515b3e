import type { Refusal } from '../../../kernel/refusal.ts';
import { emptyFile, encryptedFile, notWorkbook, oldWorkbook } from '../refusals.ts';
import type { OpenSource } from './source.ts';

const startOf = (...bytes: number[]) => Buffer.from(bytes);

const zipStart = startOf(0x50, 0x4b, 0x03, 0x04);
const oleStart = startOf(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1);

// Names are the same in both languages. What officials send as .xlsx in practice: exports of web pages first of all.
const known: readonly (readonly [string, Buffer])[] = [
  ['PDF', Buffer.from('%PDF')],
  ['RTF', Buffer.from('{\\rtf')],
  ['RAR', Buffer.from('Rar!')],
  ['7z', startOf(0x37, 0x7a, 0xbc, 0xaf)],
  ['gzip', startOf(0x1f, 0x8b)],
  ['PNG', startOf(0x89, 0x50, 0x4e, 0x47)],
  ['JPEG', startOf(0xff, 0xd8, 0xff)],
  ['GIF', Buffer.from('GIF8')],
  ['ZIP', startOf(0x50, 0x4b, 0x05, 0x06)],
  ['ZIP', startOf(0x50, 0x4b, 0x07, 0x08)],
  ['EXE', Buffer.from('MZ')],
];

function textKind(start: Buffer): string {
  const text = start
    .toString('latin1')
    .replace(/^[\u00ef\u00bb\u00bf\s]+/, '')
    .toLowerCase();
  if (/^<(!doctype html|html|table|head|meta|style|div)/.test(text)) return 'HTML';
  if (text.startsWith('mime-version')) return 'MHTML';
  if (text.includes('urn:schemas-microsoft-com:office:spreadsheet')) return 'XML Spreadsheet 2003';
  if (text.startsWith('<?xml') || text.startsWith('<')) return 'XML';
  return start.includes(0) ? 'binary' : 'text/CSV';
}

/** Old Excel and password-protected .xlsx are both OLE files; the directory's names tell which. */
async function oleRefusal(source: OpenSource, start: Buffer): Promise<Refusal> {
  const sectorBytes = 2 ** Math.min(start.readUInt16LE(30), 12);
  const directory = await source.read((start.readUInt32LE(48) + 1) * sectorBytes, 4096);
  return directory.includes(Buffer.from('EncryptedPackage', 'utf16le')) ? encryptedFile() : oldWorkbook();
}

/** Refuses by its first bytes what is no zip file, and says what it is. The name and the declared type count for nothing. */
export async function refuseOtherFiles(source: OpenSource): Promise<void> {
  const start = await source.read(0, 512);
  if (start.length === 0) throw emptyFile();
  if (start.subarray(0, 4).equals(zipStart)) return;
  if (start.subarray(0, 8).equals(oleStart) && start.length >= 76) throw await oleRefusal(source, start);
  // BIFF2 to BIFF5: Excel 2 to 95 before OLE.
  if (start[0] === 0x09 && [0, 2, 4, 8].includes(start[1] ?? -1)) throw oldWorkbook();
  const match = known.find(([, bytes]) => start.subarray(0, bytes.length).equals(bytes));
  throw notWorkbook({ found: match?.[0] ?? textKind(start) });
}
