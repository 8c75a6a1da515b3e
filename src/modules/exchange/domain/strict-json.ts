/** A JSON value read without losing a digit: a number is its text, an object keeps the order of its keys. */
export type Json = null | boolean | string | JsonNumber | readonly Json[] | ReadonlyMap<string, Json>;

export interface JsonNumber {
  readonly number: string;
}

export const jsonLimits = { depth: 12, keys: 200, text: 100_000 } as const;

/** What is wrong with a text that should be JSON, and where. */
export interface JsonFault {
  readonly what: 'syntax' | 'too-deep' | 'too-many-keys' | 'too-long' | 'duplicate-key' | 'lone-surrogate';
  readonly line: number;
  readonly column: number;
  /** The key, where one is doubled. */
  readonly key: string;
}

/** Thrown by the reader; carries the fault. */
export function faultOf(error: unknown): JsonFault | null {
  return error instanceof Error && 'jsonFault' in error ? (error.jsonFault as JsonFault) : null;
}

// A backslash, or a control character, which must not stand in a string as it is.
const special = /[^ -\uffff]|\\/;
const numeral = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const blank = /[ \t\n\r]*/y;

/**
 * Reads a JSON object strictly (RFC 8259, no doubled keys, bounded depth) and gives the elements of one of its arrays one by
 * one as they are met, so that a file of 100,000 values never stands in memory as objects; all other members are returned
 * at the end. @throws an error that `faultOf` reads
 */
export function* readObject(
  text: string,
  arrayKey: string,
): Generator<Json, ReadonlyMap<string, Json>, void> {
  let at = 0;

  function fail(what: JsonFault['what'], key = ''): never {
    const before = text.slice(0, at).split('\n');
    const fault: JsonFault = { what, line: before.length, column: (before.at(-1)?.length ?? 0) + 1, key };
    throw Object.assign(new Error(`json: ${what} at ${fault.line}:${fault.column}`), { jsonFault: fault });
  }
  function skip(): void {
    blank.lastIndex = at;
    blank.exec(text);
    at = blank.lastIndex;
  }
  function take(character: string): boolean {
    skip();
    if (text[at] !== character) return false;
    at += 1;
    return true;
  }
  function need(character: string): void {
    if (!take(character)) fail('syntax');
  }
  /** The end of a string that holds escapes: a quote with an even number of backslashes before it. */
  function endOfEscaped(from: number): number {
    let end = from;
    while (end < text.length && text[end] !== '"') end += text[end] === '\\' ? 2 : 1;
    return end;
  }
  function string(): string {
    need('"');
    let end = text.indexOf('"', at);
    const isPlain = end >= 0 && !special.test(text.slice(at, end));
    if (!isPlain) end = endOfEscaped(at);
    if (end >= text.length) fail('syntax');
    if (end - at > jsonLimits.text) fail('too-long');
    let read = text.slice(at, end);
    if (!isPlain)
      try {
        read = JSON.parse(`"${read}"`) as string;
      } catch {
        fail('syntax');
      }
    if (!read.isWellFormed()) fail('lone-surrogate');
    at = end + 1;
    return read;
  }
  function scalar(): Json {
    for (const [word, value] of [
      ['true', true],
      ['false', false],
      ['null', null],
    ] as const)
      if (text.startsWith(word, at)) {
        at += word.length;
        return value;
      }
    numeral.lastIndex = at;
    const found = numeral.exec(text)?.[0];
    if (found === undefined) return fail('syntax');
    at += found.length;
    return { number: found };
  }
  function members(depth: number, each: (key: string, depth: number) => void): void {
    if (depth > jsonLimits.depth) fail('too-deep');
    need('{');
    const seen = new Set<string>();
    if (take('}')) return;
    do {
      skip();
      const key = string();
      if (seen.has(key)) fail('duplicate-key', key);
      seen.add(key);
      if (seen.size > jsonLimits.keys) fail('too-many-keys');
      need(':');
      each(key, depth);
    } while (take(','));
    need('}');
  }
  function value(depth: number): Json {
    skip();
    if (text[at] === '"') return string();
    if (text[at] === '{') {
      const object = new Map<string, Json>();
      members(depth, (key) => object.set(key, value(depth + 1)));
      return object;
    }
    if (text[at] !== '[') return scalar();
    if (depth > jsonLimits.depth) fail('too-deep');
    at += 1;
    const list: Json[] = [];
    if (take(']')) return list;
    do {
      list.push(value(depth + 1));
      if (list.length > jsonLimits.text) fail('too-long');
    } while (take(','));
    need(']');
    return list;
  }

  const head = new Map<string, Json>();
  need('{');
  if (!take('}')) {
    do {
      skip();
      const key = string();
      if (head.has(key)) fail('duplicate-key', key);
      if (head.size > jsonLimits.keys) fail('too-many-keys');
      need(':');
      if (key !== arrayKey) {
        head.set(key, value(1));
        continue;
      }
      head.set(key, []);
      need('[');
      if (take(']')) continue;
      do yield value(2);
      while (take(','));
      need(']');
    } while (take(','));
    need('}');
  }
  skip();
  if (at < text.length) fail('syntax');
  return head;
}
