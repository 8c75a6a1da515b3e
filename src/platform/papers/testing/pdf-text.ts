import { isDict, nameOf, openPdf, type Pdf, type PdfValue, readValue, textString } from './pdf-objects.ts';

/** A stretch of text as drawn: page from 1, points from the lower left corner. */
export interface Drawn {
  readonly page: number;
  readonly x: number;
  readonly y: number;
  readonly size: number;
  /** PostScript name, `Tinos-Bold`. */
  readonly font: string;
  readonly text: string;
  /** The marked content it belongs to; null for decoration and repetition. */
  readonly content: number | null;
}

/** An element of the structure tree, with its own text in reading order. */
export interface Tagged {
  readonly tag: string;
  readonly attributes: ReadonlyMap<string, PdfValue>;
  readonly text: string;
  readonly children: readonly Tagged[];
}

export interface ReadPdf {
  readonly title: string;
  readonly language: string;
  readonly isMarked: boolean;
  readonly pages: readonly { readonly width: number; readonly height: number }[];
  readonly drawn: readonly Drawn[];
  readonly root: Tagged;
  readonly metadata: string;
}

/** Reads a PDF as a screen reader does: the structure tree, and the letters that the fonts' maps give for each glyph. */
export function readPdf(bytes: Uint8Array): ReadPdf {
  const pdf = openPdf(bytes);
  const catalog = pdf.field(pdf.trailer, 'Root');
  const kids = list(pdf.field(pdf.field(catalog, 'Pages'), 'Kids'));
  const drawn = kids.flatMap((page, at) => drawnOn(pdf, page, at + 1));
  const pageNumbers = new Map(kids.map((page, at) => [refOf(page), at + 1]));
  const texts = new Map<string, string>();
  for (const { page, content, text } of drawn) {
    if (content !== null) texts.set(`${page}:${content}`, (texts.get(`${page}:${content}`) ?? '') + text);
  }
  const top = list(pdf.field(pdf.field(catalog, 'StructTreeRoot'), 'K'));
  return {
    title: textString(pdf.field(pdf.field(pdf.trailer, 'Info'), 'Title')),
    language: textString(pdf.field(catalog, 'Lang')),
    isMarked: pdf.field(pdf.field(catalog, 'MarkInfo'), 'Marked') === true,
    pages: kids.map((page) => {
      const [, , width, height] = list(pdf.field(page, 'MediaBox')).map(Number);
      return { width: width ?? 0, height: height ?? 0 };
    }),
    drawn,
    root: tagged(pdf, top[0], pageNumbers, texts),
    metadata: pdf.stream(pdf.field(catalog, 'Metadata')).toString('utf8'),
  };
}

/** Text of the tagged content, one line for each element that has text of its own, in reading order. */
export function linesOf(element: Tagged): string[] {
  const own = element.text === '' ? [] : [element.text];
  return [...own, ...element.children.flatMap(linesOf)];
}

export function elementsOf(element: Tagged, tag: string): Tagged[] {
  const below = element.children.flatMap((child) => elementsOf(child, tag));
  return element.tag === tag ? [element, ...below] : below;
}

function tagged(
  pdf: Pdf,
  value: PdfValue | undefined,
  pages: ReadonlyMap<number, number>,
  texts: ReadonlyMap<string, string>,
): Tagged {
  const ownPage = rawField(pdf, value, 'Pg');
  let text = '';
  const children: Tagged[] = [];
  for (const kid of list(pdf.field(value, 'K'))) {
    const marked = typeof kid === 'number' || nameOf(pdf.field(kid, 'Type')) === 'MCR';
    if (!marked) children.push(tagged(pdf, kid, pages, texts));
    else {
      const page = pages.get(refOf(typeof kid === 'number' ? ownPage : rawField(pdf, kid, 'Pg')));
      text += texts.get(`${page}:${typeof kid === 'number' ? kid : pdf.field(kid, 'MCID')}`) ?? '';
    }
  }
  const attributes = pdf.field(value, 'A');
  return {
    tag: nameOf(pdf.field(value, 'S')),
    attributes: isDict(attributes) ? attributes.dict : new Map(),
    text,
    children,
  };
}

function drawnOn(pdf: Pdf, page: PdfValue, number: number): Drawn[] {
  const content = pdf.stream(pdf.field(page, 'Contents')).toString('latin1').trimEnd();
  const fonts = pdf.field(pdf.field(page, 'Resources'), 'Font');
  const maps = new Map<string, Map<number, string>>();
  const names = new Map<string, string>();
  for (const name of isDict(fonts) ? fonts.dict.keys() : []) {
    maps.set(
      name,
      characterMap(pdf.stream(pdf.field(pdf.field(fonts, name), 'ToUnicode')).toString('latin1')),
    );
    names.set(name, nameOf(pdf.field(pdf.field(fonts, name), 'BaseFont')).replace(/^\w+\+/, ''));
  }
  const drawn: Drawn[] = [];
  const marks: (number | null)[] = [];
  let operands: PdfValue[] = [];
  let [x, y, size] = [0, 0, 0];
  let map = new Map<number, string>();
  let font = '';
  for (let at = 0; at < content.length; ) {
    const { value, end } = readValue(content, at);
    at = end;
    const operator = nameOf(value).startsWith('operator ') ? nameOf(value).slice(9) : null;
    if (operator === null) {
      operands.push(value);
      continue;
    }
    if (operator === 'BDC' || operator === 'BMC') {
      const properties = operands[1];
      const id = isDict(properties) ? properties.dict.get('MCID') : undefined;
      marks.push(typeof id === 'number' ? id : null);
    } else if (operator === 'EMC') marks.pop();
    else if (operator === 'Tm') [x, y] = [Number(operands[4]), Number(operands[5])];
    else if (operator === 'Tf') {
      map = maps.get(nameOf(operands[0])) ?? new Map();
      size = Number(operands[1]);
      font = names.get(nameOf(operands[0])) ?? '';
    } else if (operator === 'TJ') {
      const text = list(operands[0])
        .map((part) => (typeof part === 'string' ? decode(part, map) : ''))
        .join('');
      drawn.push({ page: number, x, y, size, font, text, content: marks.at(-1) ?? null });
    }
    operands = [];
  }
  return drawn;
}

function decode(glyphs: string, map: ReadonlyMap<number, string>): string {
  let text = '';
  for (let at = 0; at < glyphs.length; at += 2) {
    const glyph = glyphs.charCodeAt(at) * 256 + glyphs.charCodeAt(at + 1);
    text += map.get(glyph) ?? '\ufffd';
  }
  return text;
}

/** The ranges of a ToUnicode map, in the one form that pdfkit writes: `<first> <last> [<…> <…>]`. */
function characterMap(cmap: string): Map<number, string> {
  const map = new Map<number, string>();
  for (const [, first = '0', , texts = ''] of cmap.matchAll(/<(\w+)> <(\w+)> \[([^\]]*)\]/g)) {
    for (const [at, [, hex = '']] of [...texts.matchAll(/<([^>]*)>/g)].entries()) {
      const units = hex
        .trim()
        .split(/\s+/)
        .map((unit) => Number.parseInt(unit, 16));
      map.set(Number.parseInt(first, 16) + at, String.fromCharCode(...units));
    }
  }
  return map;
}

function list(value: PdfValue | undefined): PdfValue[] {
  if (Array.isArray(value)) return value;
  return value === undefined || value === null ? [] : [value];
}

function refOf(value: PdfValue | undefined): number {
  return typeof value === 'object' && value !== null && 'ref' in value ? value.ref : -1;
}

function rawField(pdf: Pdf, dict: PdfValue | undefined, key: string): PdfValue | undefined {
  const found = pdf.get(dict);
  return isDict(found) ? found.dict.get(key) : undefined;
}
