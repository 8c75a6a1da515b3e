import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

export type Face = 'regular' | 'bold' | 'italic' | 'boldItalic';

/** Tinos has the widths of Times New Roman, glyph by glyph, so lines break alike in Word and in the PDF. Licence: OFL 1.1. */
const files: Record<Face, string> = {
  regular: '400Regular/Tinos_400Regular.ttf',
  bold: '700Bold/Tinos_700Bold.ttf',
  italic: '400Regular_Italic/Tinos_400Regular_Italic.ttf',
  boldItalic: '700Bold_Italic/Tinos_700Bold_Italic.ttf',
};

const read = new Map<Face, Buffer>();

/** The bytes of a face, read once. */
export function fontFile(face: Face): Buffer {
  const known = read.get(face);
  if (known) return known;
  const path = fileURLToPath(import.meta.resolve(`@expo-google-fonts/tinos/${files[face]}`));
  const bytes = readFileSync(path);
  read.set(face, bytes);
  return bytes;
}

/** Heights of the fonts in parts of the size, the same for all four faces. */
export const fontHeights = { ascent: 0.891, descent: 0.216, lineGap: 0.042, xHeight: 0.459 };

/** Height of a single-spaced line of Times New Roman, as Word has it. */
export const singleLine = fontHeights.ascent + fontHeights.descent + fontHeights.lineGap;

export function faceOf(style: { readonly bold?: boolean; readonly italic?: boolean }): Face {
  if (style.bold) return style.italic ? 'boldItalic' : 'bold';
  return style.italic ? 'italic' : 'regular';
}
