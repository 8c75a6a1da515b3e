import { inflateSync } from 'node:zlib';

/** Just enough of a PDF reader to see what is in our own files: every object of the cross-reference table, as values. */
export type PdfValue = string | number | boolean | null | PdfRef | PdfName | PdfValue[] | PdfDict;
export interface PdfRef {
  readonly ref: number;
}
export interface PdfName {
  readonly name: string;
}
export interface PdfDict {
  readonly dict: ReadonlyMap<string, PdfValue>;
  /** Where the bytes of its stream begin, if it has one. */
  readonly streamAt?: number;
}

export interface Pdf {
  readonly trailer: PdfDict;
  readonly get: (value: PdfValue | undefined) => PdfValue | undefined;
  readonly field: (dict: PdfValue | undefined, key: string) => PdfValue | undefined;
  readonly stream: (value: PdfValue | undefined) => Buffer;
}

const isRef = (value: PdfValue | undefined): value is PdfRef =>
  typeof value === 'object' && value !== null && 'ref' in value;
export const isDict = (value: PdfValue | undefined): value is PdfDict =>
  typeof value === 'object' && value !== null && 'dict' in value;
export const nameOf = (value: PdfValue | undefined): string =>
  typeof value === 'object' && value !== null && 'name' in value ? value.name : '';

export function openPdf(bytes: Uint8Array): Pdf {
  const text = Buffer.from(bytes).toString('latin1');
  const start = Number(/startxref\s+(\d+)\s+%%EOF\s*$/.exec(text)?.[1]);
  const table = /^xref\s+0 (\d+)\s+/.exec(text.slice(start));
  if (!table) throw new Error('no cross-reference table');
  const count = Number(table[1]);
  const rows = start + table[0].length;
  const offsets = Array.from({ length: count }, (_, n) =>
    Number(text.slice(rows + 20 * n, rows + 20 * n + 10)),
  );
  const cache = new Map<number, PdfValue>();
  const get = (value: PdfValue | undefined): PdfValue | undefined => {
    if (!isRef(value)) return value;
    let known = cache.get(value.ref);
    if (known === undefined) {
      const at = text.indexOf('obj', offsets[value.ref]) + 3;
      known = readValue(text, at).value;
      cache.set(value.ref, known);
    }
    return known;
  };
  const field = (dict: PdfValue | undefined, key: string) => {
    const found = get(dict);
    return isDict(found) ? get(found.dict.get(key)) : undefined;
  };
  const stream = (value: PdfValue | undefined) => {
    const dict = get(value);
    if (!isDict(dict) || dict.streamAt === undefined) throw new Error('no stream');
    const raw = Buffer.from(
      text.slice(dict.streamAt, dict.streamAt + Number(field(dict, 'Length'))),
      'latin1',
    );
    return nameOf(field(dict, 'Filter')) === 'FlateDecode' ? inflateSync(raw) : raw;
  };
  const trailer = readValue(text, text.indexOf('trailer', start) + 7).value;
  if (!isDict(trailer)) throw new Error('no trailer');
  return { trailer, get, field, stream };
}

/** Reads the value at a place, and says where it ends. */
export function readValue(text: string, from: number): { value: PdfValue; end: number } {
  const at = skip(text, from);
  if (text.startsWith('<<', at)) return readDict(text, at + 2);
  const sign = text.charAt(at);
  if (sign === '[') return readArray(text, at + 1);
  if (sign === '(') return readLiteral(text, at + 1);
  if (sign === '<') {
    const end = text.indexOf('>', at);
    return {
      value: Buffer.from(text.slice(at + 1, end).replace(/\s/g, ''), 'hex').toString('latin1'),
      end: end + 1,
    };
  }
  const ref = /^(\d+) 0 R/.exec(text.slice(at, at + 20));
  if (ref) return { value: { ref: Number(ref[1]) }, end: at + ref[0].length };
  const word = /^\/?[^\s[\]<>()/]*/.exec(text.slice(at, at + 200))?.[0] ?? '';
  if (word === '') throw new Error(`unreadable at ${at}: ${text.slice(at, at + 40)}`);
  return { value: readWord(word), end: at + word.length };
}

function readWord(word: string): PdfValue {
  if (word.startsWith('/')) return { name: word.slice(1) };
  if (word === 'true' || word === 'false') return word === 'true';
  return word === 'null' ? null : Number.isNaN(Number(word)) ? { name: `operator ${word}` } : Number(word);
}

function readDict(text: string, from: number): { value: PdfValue; end: number } {
  const dict = new Map<string, PdfValue>();
  let at = skip(text, from);
  while (!text.startsWith('>>', at)) {
    const key = readValue(text, at);
    const value = readValue(text, key.end);
    dict.set(nameOf(key.value), value.value);
    at = skip(text, value.end);
  }
  const stream = /^>>\s*stream\r?\n/.exec(text.slice(at, at + 20));
  if (stream) return { value: { dict, streamAt: at + stream[0].length }, end: at + 2 };
  return { value: { dict }, end: at + 2 };
}

function readArray(text: string, from: number): { value: PdfValue[]; end: number } {
  const value: PdfValue[] = [];
  let at = skip(text, from);
  while (text.charAt(at) !== ']') {
    const item = readValue(text, at);
    value.push(item.value);
    at = skip(text, item.end);
  }
  return { value, end: at + 1 };
}

function readLiteral(text: string, from: number): { value: string; end: number } {
  const escapes: Record<string, string> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };
  let value = '';
  let depth = 1;
  let at = from;
  for (; depth > 0; at++) {
    const sign = text.charAt(at);
    if (sign === '\\') {
      at++;
      value += escapes[text.charAt(at)] ?? text.charAt(at);
      continue;
    }
    if (sign === '(') depth++;
    if (sign === ')') depth--;
    if (depth > 0) value += sign;
  }
  return { value, end: at };
}

function skip(text: string, from: number): number {
  let at = from;
  while (/\s/.test(text.charAt(at)) && at < text.length) at++;
  return at;
}

/** A text string of the document (title, language), from UTF-16 where it is marked so. */
export function textString(value: PdfValue | undefined): string {
  if (typeof value !== 'string') return '';
  const bytes = Buffer.from(value, 'latin1');
  return value.startsWith('\u00fe\u00ff') ? bytes.subarray(2).swap16().toString('utf16le') : value;
}
