import { fontFile } from './font-files.ts';

let covered: ReadonlySet<number> | null = null;

/** Characters that the fonts of the PDF have no glyph for, each once: emoji, other scripts. They are printed as U+FFFD. */
export function unprintable(text: string): string[] {
  covered ??= readCharacters(fontFile('regular'));
  const known = covered;
  return [...new Set(text)].filter((sign) => !known.has(sign.codePointAt(0) ?? 0) && !/\p{Cc}/u.test(sign));
}

/** The text as the PDF can print it. */
export function printable(text: string): string {
  const missing = unprintable(text);
  return missing.reduce((rest, sign) => rest.replaceAll(sign, '\ufffd'), text);
}

/** Code points of a TrueType font by its character map: table `cmap`, platform 3, format 4 (BMP, all that Tinos has). */
function readCharacters(font: Buffer): Set<number> {
  const cmap = tableAt(font, 'cmap');
  const count = font.readUInt16BE(cmap + 2);
  const subtables = Array.from({ length: count }, (_, n) => {
    const record = cmap + 4 + 8 * n;
    return { platform: font.readUInt16BE(record), at: cmap + font.readUInt32BE(record + 4) };
  });
  const segments = subtables.find(({ platform, at }) => platform === 3 && font.readUInt16BE(at) === 4);
  if (!segments) throw new Error('font without a format 4 character map');
  return readSegments(font, segments.at);
}

function tableAt(font: Buffer, tag: string): number {
  const tables = font.readUInt16BE(4);
  for (let n = 0; n < tables; n++) {
    const record = 12 + 16 * n;
    if (font.toString('latin1', record, record + 4) === tag) return font.readUInt32BE(record + 8);
  }
  throw new Error(`font without table ${tag}`);
}

function readSegments(font: Buffer, at: number): Set<number> {
  const twice = font.readUInt16BE(at + 6);
  const [ends, starts, deltas, offsets] = [
    at + 14,
    at + 16 + twice,
    at + 16 + 2 * twice,
    at + 16 + 3 * twice,
  ];
  const found = new Set<number>();
  for (let n = 0; n < twice; n += 2) {
    const start = font.readUInt16BE(starts + n);
    const offset = font.readUInt16BE(offsets + n);
    for (let code = start; code <= font.readUInt16BE(ends + n) && code < 0xffff; code++) {
      const glyph =
        offset === 0
          ? (code + font.readUInt16BE(deltas + n)) & 0xffff
          : font.readUInt16BE(offsets + n + offset + 2 * (code - start));
      if (glyph !== 0) found.add(code);
    }
  }
  return found;
}
