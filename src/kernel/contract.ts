import { type Static, type TObject, type TSchema, Type } from 'typebox';
import type { Words } from './words.ts';

/**
 * What crosses HTTP for one operation. The door validates and serialises by it, the browser calls by it, OpenAPI is
 * printed from it. `verb` is a verb of the room's `access.ts`, or `anyone` (no login) or `signedIn` (any account).
 */
export interface Contract<
  P extends TObject = TObject,
  Q extends TObject = TObject,
  B extends TSchema = TSchema,
  R extends TSchema = TSchema,
> {
  /** `room.operation`, unique in the program. */
  readonly id: string;
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** Fastify path under `/api`, such as `/api/units/:unitId`. */
  readonly path: string;
  readonly verb: string;
  readonly summary: Words;
  readonly params: P;
  readonly query: Q;
  readonly body: B;
  readonly reply: R;
  /**
   * A question that is sent as a POST because it does not fit an address. Nothing of it is written: no kept answer, no entry
   * in the log, a transaction that may only read.
   */
  readonly changesNothing: boolean;
  /** Reads of sensitive records are written to the audit log too. */
  readonly isSensitive: boolean;
  /** The reply is a file to download; the handler gives a `FileReply`. */
  readonly givesFile: boolean;
  /** The body is one file sent as multipart/form-data, field `file`; the handler finds it in `input.file`. */
  readonly takesFile: boolean;
  /** The reply holds a secret that is shown once: the answer kept for a repeated request is sealed. */
  readonly givesSecret: boolean;
  /** Open also to an account that must first change the password it was given, or set up its second factor. */
  readonly isOpenToSeededPassword: boolean;
}

type Parts<P, Q, B, R> = Pick<Contract, 'id' | 'method' | 'path' | 'verb' | 'summary'> &
  Partial<
    Pick<
      Contract,
      'changesNothing' | 'isSensitive' | 'givesFile' | 'takesFile' | 'givesSecret' | 'isOpenToSeededPassword'
    >
  > & {
    readonly params?: P;
    readonly query?: Q;
    readonly body?: B;
    readonly reply?: R;
  };

const nothing = Type.Object({}, { additionalProperties: false });
export type Nothing = typeof nothing;

/** Makes a contract; what is left out is empty. Schemas of objects should forbid additional properties. */
export function contract<
  P extends TObject = Nothing,
  Q extends TObject = Nothing,
  B extends TSchema = Nothing,
  R extends TSchema = Nothing,
>(parts: Parts<P, Q, B, R>): Contract<P, Q, B, R> {
  return {
    changesNothing: false,
    isSensitive: false,
    givesFile: false,
    takesFile: false,
    givesSecret: false,
    isOpenToSeededPassword: false,
    ...parts,
    params: parts.params ?? (nothing as unknown as P),
    query: parts.query ?? (nothing as unknown as Q),
    body: parts.body ?? (nothing as unknown as B),
    reply: parts.reply ?? (nothing as unknown as R),
  };
}

/** A file on its way in: held in a temporary path until the handler has ended. */
export interface IncomingFile {
  readonly name: string;
  readonly path: string;
  readonly bytes: number;
  /** Of its content, in hex: one idempotency key cannot serve two files. */
  readonly sha256: string;
}

/** A file on its way out. `body` is whole, or a stream for what does not fit in memory. */
export interface FileReply {
  readonly name: string;
  readonly mediaType: string;
  readonly body: Uint8Array | NodeJS.ReadableStream;
}

export interface Input<C extends Contract> {
  readonly params: Static<C['params']>;
  readonly query: Static<C['query']>;
  readonly body: Static<C['body']>;
  readonly file?: IncomingFile;
  /** Where the request came from: network address and the browser's own words, cut to 200 characters. */
  readonly from: { readonly address: string; readonly device: string };
}

export type Reply<C extends Contract> = Static<C['reply']>;
