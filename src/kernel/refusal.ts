import { fill, type Words } from './words.ts';

/** What an expected "no" is made of: a stable code, an HTTP status, the reason and what the reader can do next. */
export interface RefusalKind {
  readonly code: string;
  readonly status: 400 | 401 | 403 | 404 | 409 | 410 | 413 | 415 | 422 | 423 | 428 | 429 | 503 | 507;
  readonly reason: Words;
  readonly next: Words;
}

/** One thing wrong at one place of the input: a JSON pointer, a sheet cell, a line. */
export interface RefusalDetail {
  readonly at: string;
  readonly reason: Words;
}

/** An expected "no". Thrown by actions and queries, turned into an RFC 9457 problem by the door. Never a bug. */
export class Refusal extends Error {
  readonly kind: RefusalKind;
  readonly reason: Words;
  readonly next: Words;
  readonly details: readonly RefusalDetail[];

  constructor(
    kind: RefusalKind,
    values: Readonly<Record<string, string | number>>,
    details: readonly RefusalDetail[],
  ) {
    const reason = fill(kind.reason, values);
    super(`${kind.code}: ${reason.en}`);
    this.name = 'Refusal';
    this.kind = kind;
    this.reason = reason;
    this.next = fill(kind.next, values);
    this.details = details;
  }
}

/** Declares a kind of refusal; call what it gives to make one: `throw closedPeriod({ period: '2020-H1' })`. */
export function refusal(kind: RefusalKind) {
  return (values: Readonly<Record<string, string | number>> = {}, details: readonly RefusalDetail[] = []) =>
    new Refusal(kind, values, details);
}
