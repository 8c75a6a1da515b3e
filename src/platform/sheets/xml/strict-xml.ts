import { isUtf8 } from 'node:buffer';
import { SaxesParser, type SaxesTagNS } from 'saxes';
import type { Refusal } from '../../../kernel/refusal.ts';
import { badStructure, badXml, hasDoctype, unknownEncoding } from '../refusals.ts';
import { type Encoding, encodingOf, unfinished, validStart } from './decode.ts';
import { inDoubt } from './scan-tag.ts';

export interface XmlHandlers {
  /** `path` ends with this element. Names are local names; an element of another vocabulary is `?`. */
  readonly open: (path: readonly string[], attributes: XmlAttributes) => void;
  readonly close: (path: readonly string[]) => void;
  readonly text?: (text: string) => void;
}

/** An attribute by its name as written, or by its local name in one of these namespaces; `undefined` where there is none. */
export type XmlAttributes = (name: string, spaces?: readonly string[]) => string | undefined;

export interface XmlFeeder {
  readonly write: (bytes: Buffer) => void;
  /** @throws a refusal when the document is not complete. */
  readonly end: () => void;
}

/** What to throw for XML that is not well-formed, when the caller knows the place better than the part's name. */
export type XmlProblem = (problem: string) => Refusal;

const deepest = 200;
// A text this long without a tag is no cell; saxes would hold all of it.
const longestText = 8 * 1024 * 1024;

function attributesOf(tag: SaxesTagNS): XmlAttributes {
  return (name, spaces) => {
    if (!spaces) return tag.attributes[name]?.value;
    const all = Object.values(tag.attributes);
    return all.find(({ local, uri }) => local === name && spaces.includes(uri))?.value;
  };
}

const spreadsheets = new Set([
  'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
  'http://purl.oclc.org/ooxml/spreadsheetml/main',
]);

/** Namespaces other than spreadsheets' own, for content types and relations. */
export const packageNames = {
  contentTypes: new Set(['http://schemas.openxmlformats.org/package/2006/content-types']),
  relations: new Set(['http://schemas.openxmlformats.org/package/2006/relationships']),
};

/**
 * A strict XML parser for one part: namespaces resolved, UTF-8 or UTF-16, no document type, at most 200 levels. Slow and
 * sure: 1.9 s where the byte scanners take 0.8 s. Problems are refusals.
 */
export function strictXml(
  part: string,
  handlers: XmlHandlers,
  names: ReadonlySet<string> = spreadsheets,
  problemOf: XmlProblem = (problem) => badXml({ part, problem }),
): XmlFeeder {
  const parser = new SaxesParser({ xmlns: true, position: false });
  const path: string[] = [];
  let quietFor = 0;
  const decoder = decoderOf(part, problemOf);

  // Six handlers and no more, always the same: with a seventh V8 turns the parser into a dictionary and it takes seven times as
  // long (measured on Node 24, saxes 6.0.0). So errors are caught, not listened to.
  parser.on('doctype', () => {
    throw hasDoctype({ part });
  });
  parser.on('xmldecl', ({ encoding }) => decoder.declared(encoding));
  parser.on('opentag', (tag) => {
    quietFor = 0;
    path.push(names.has(tag.uri) ? tag.local : '?');
    if (path.length > deepest) throw badStructure({ part, problem: `> ${deepest} levels` });
    handlers.open(path, attributesOf(tag));
  });
  parser.on('closetag', () => {
    quietFor = 0;
    handlers.close(path);
    path.pop();
  });
  const text = handlers.text ?? (() => {});
  parser.on('text', text);
  parser.on('cdata', text);

  function parse(piece: string): void {
    try {
      parser.write(piece);
    } catch (error) {
      throw refusalOf(error, problemOf);
    }
  }

  return {
    write: (bytes) => {
      quietFor += bytes.length;
      if (quietFor > longestText) throw problemOf('one text or tag of more than 8 MB');
      decoder.feed(bytes, parse);
    },
    end: () => {
      decoder.finish(parse);
      try {
        parser.close();
      } catch (error) {
        throw refusalOf(error, problemOf);
      }
    },
  };
}

function refusalOf(error: unknown, problemOf: XmlProblem): unknown {
  // saxes throws bare errors; a TypeError or the like is a slip of ours and must be seen as one.
  const isOfSaxes = error instanceof Error && error.constructor === Error && error !== inDoubt;
  return isOfSaxes ? problemOf(error.message.slice(0, 120)) : error;
}

interface XmlDecoder {
  readonly feed: (bytes: Buffer, write: (text: string) => void) => void;
  readonly finish: (write: (text: string) => void) => void;
  readonly declared: (encoding: string | undefined) => void;
}

function decoderOf(part: string, problemOf: XmlProblem): XmlDecoder {
  let carried: Buffer = Buffer.alloc(0);
  let encoding: Encoding | null = null;
  let wide: TextDecoder | null = null;

  function utf8(bytes: Buffer, write: (text: string) => void): void {
    const valid = isUtf8(bytes) ? bytes : validStart(bytes);
    write(valid.toString('utf8'));
    // What is before the bad byte is parsed first, so that the refusal can name the row.
    if (valid.length < bytes.length) throw problemOf('not UTF-8');
  }

  function utf16(bytes: Buffer, write: (text: string) => void, isLast: boolean): void {
    try {
      write(wide?.decode(bytes, { stream: !isLast }) ?? '');
    } catch (error) {
      throw error instanceof TypeError ? problemOf('not UTF-16') : error;
    }
  }

  function begin(bytes: Buffer): Buffer {
    encoding = encodingOf(bytes, part);
    if (encoding !== 'utf-8') wide = new TextDecoder(encoding, { fatal: true });
    return encoding === 'utf-8' && bytes[0] === 0xef && bytes[1] === 0xbb ? bytes.subarray(3) : bytes;
  }

  return {
    feed: (chunk, write) => {
      let bytes = carried.length > 0 ? Buffer.concat([carried, chunk]) : chunk;
      carried = Buffer.alloc(0);
      if (encoding === null) {
        if (bytes.length < 4) {
          carried = Buffer.from(bytes);
          return;
        }
        bytes = begin(bytes);
      }
      if (wide) return utf16(bytes, write, false);
      const whole = bytes.length - unfinished(bytes);
      carried = Buffer.from(bytes.subarray(whole));
      utf8(bytes.subarray(0, whole), write);
    },
    finish: (write) => {
      const bytes = encoding === null && carried.length > 0 ? begin(carried) : carried;
      if (wide) utf16(bytes, write, true);
      else utf8(bytes, write);
    },
    declared: (name) => {
      if (name === undefined) return;
      const plain = name.toLowerCase();
      const fits = wide
        ? plain.startsWith('utf-16')
        : plain === 'utf-8' || plain === 'utf8' || plain === 'us-ascii';
      if (!fits) throw unknownEncoding({ part, encoding: name.slice(0, 40) });
    },
  };
}
