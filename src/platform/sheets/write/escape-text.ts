import { compose } from '../rows/compose.ts';

const replaced = /[&<>]|_(?=x[0-9a-fA-F]{4}_)|[\p{Cc}\p{Cs}\ufffe\uffff]/gu;
const named: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', _: '_x005F_' };

/** Characters below U+0300 that may need an escape: controls, `&`, `<`, `>`, `_`. */
const careful = new Uint8Array(0x300);
careful.fill(1, 0, 0x20);
careful.fill(1, 0x7f, 0xa0);
for (const char of '&<>_') careful[char.charCodeAt(0)] = 1;

/**
 * Whether the text can be written as it is: NFC for sure and nothing to escape. One pass of 15 ns for a name, where three
 * regular expressions take 100.
 */
function isPlain(text: string): boolean {
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code < 0x300 ? careful[code] === 1 : code < 0x1ea0 || code > 0x1ef9) return false;
  }
  return true;
}

function escaped(char: string): string {
  const known = named[char];
  if (known !== undefined) return known;
  const code = char.charCodeAt(0);
  // Tab, line feed and the C1 controls are XML; a carriage return would be read as a line feed.
  const isXml = char === '\t' || char === '\n' || (code >= 0x7f && code < 0xd800);
  return isXml ? char : `_x${code.toString(16).toUpperCase().padStart(4, '0')}_`;
}

/** Text for an XML element of a sheet, in NFC. What XML cannot hold (NUL, half a surrogate pair) takes Excel's `_x0000_`. */
export function escapeText(text: string): string {
  return isPlain(text) ? text : compose(text).replace(replaced, escaped);
}

/** The same for an attribute in double quotes, where line ends would become blanks. */
export function escapeAttribute(text: string): string {
  return escapeText(text).replace(/["\t\n]/g, (char) => `&#${char.charCodeAt(0)};`);
}
