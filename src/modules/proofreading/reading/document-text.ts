import { noText, textTooLong, unknownFile } from '../refusals.ts';
import { docxText } from './docx-text.ts';
import { limits } from './limits.ts';
import { pdfText } from './pdf-text.ts';

const startsWith = (bytes: Uint8Array, ...start: number[]) => start.every((byte, at) => bytes[at] === byte);

function plainText(bytes: Uint8Array, name: string): string {
  const encoding = startsWith(bytes, 0xff, 0xfe)
    ? 'utf-16le'
    : startsWith(bytes, 0xfe, 0xff)
      ? 'utf-16be'
      : 'utf-8';
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
    if (text.includes('\0')) throw new Error('binary');
    return text;
  } catch {
    throw unknownFile({
      name,
      found: startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0) ? 'DOC' : 'không phải UTF-8',
    });
  }
}

/**
 * The text of a document by what its bytes are, whatever it is called: .docx, .pdf with text, or plain text in UTF-8 or
 * UTF-16. Findings are offsets of this text. @throws refusals of this room
 */
export async function documentText(bytes: Uint8Array, name: string): Promise<string> {
  if (bytes.length > limits.fileBytes)
    throw textTooLong({ limit: limits.signs, megabytes: limits.fileBytes / 1024 / 1024 });
  const text = startsWith(bytes, 0x50, 0x4b)
    ? await docxText(bytes, name)
    : startsWith(bytes, 0x25, 0x50, 0x44, 0x46)
      ? await pdfText(bytes, name)
      : plainText(bytes, name);
  if (text.length > limits.signs)
    throw textTooLong({ limit: limits.signs, megabytes: limits.fileBytes / 1024 / 1024 });
  if (text.trim() === '') throw noText({ name });
  return text;
}
